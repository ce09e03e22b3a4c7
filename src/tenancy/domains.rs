//! Domains of a shop's own. Anyone may claim a host; it leads to the shop only after its proof: a
//! record in the host's DNS, or the operator's word. A host has at most one shop.

mod dns;
mod name;

use rand::TryRng;

use super::{Tenant, store};
use crate::core::{Error, Reason, Refusal};
use crate::db::Db;

pub use dns::{SystemDns, TxtLookup};
pub use name::DomainName;

/// As many as a shop may claim.
const MOST: u32 = 20;

/// How a claim was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The record was found.
    Dns,
    /// The operator said so.
    Operator,
}

impl Proof {
    pub(super) fn parse(word: &str) -> Option<Self> {
        match word {
            "dns" => Some(Self::Dns),
            "operator" => Some(Self::Operator),
            _ => None,
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Dns => "dns",
            Self::Operator => "operator",
        }
    }
}

/// Why nothing came of a change to a domain.
#[derive(Debug)]
pub enum DomainFault {
    /// What the shop did is refused.
    Refused(Error),
    /// The database refused.
    Database(sqlx::Error),
    /// The system gives no randomness.
    Random(String),
}

impl From<Error> for DomainFault {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<sqlx::Error> for DomainFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

/// A claimed domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// The host.
    pub host: DomainName,
    /// What the record must hold.
    pub(super) token: String,
    /// How it was proven; nothing when it was not yet.
    pub proof: Option<Proof>,
}

impl Domain {
    /// Name of the TXT record that proves the claim.
    #[must_use]
    pub fn record_name(&self) -> String {
        format!("_galleria.{}", self.host)
    }

    /// What that record must hold.
    #[must_use]
    pub fn record_value(&self) -> String {
        format!("galleria-proof={}", self.token)
    }
}

/// The domains that a tenant has claimed.
pub async fn list(db: &Db, tenant: &Tenant) -> sqlx::Result<Vec<Domain>> {
    let mut tx = db.begin_platform().await?;
    store::domains::of_tenant(&mut tx, tenant.id).await
}

/// Claims a host for a tenant. It leads nowhere yet.
///
/// # Errors
/// Under the field `host`: when it lies under `platform_host`, or is proven to be another's.
pub async fn claim(
    db: &Db,
    platform_host: &str,
    tenant: &Tenant,
    typed: &str,
) -> Result<Domain, DomainFault> {
    let host = DomainName::parse(typed).map_err(|reason| Error::invalid("host", reason))?;
    if host.lies_under(platform_host) {
        return Err(Error::invalid("host", Reason::Reserved).into());
    }
    let mut tx = db.begin_platform().await?;
    if store::domains::is_taken(&mut tx, tenant.id, &host).await? {
        return Err(Error::invalid("host", Reason::AlreadyTaken).into());
    }
    store::domains::insert(&mut tx, tenant.id, &host, &token()?).await?;
    let all = store::domains::of_tenant(&mut tx, tenant.id).await?;
    if all.len() > MOST as usize {
        return Err(Error::Refused(Refusal::LimitReached { max: MOST }).into());
    }
    tx.commit().await?;
    all.into_iter()
        .find(|domain| domain.host == host)
        .ok_or(DomainFault::Refused(Error::NotFound))
}

/// Looks for the record that proves a claim.
///
/// # Errors
/// Under the field `host`: [`Reason::Mismatch`] when the record is not there (yet),
/// [`Reason::AlreadyTaken`] when another has proven the host meanwhile.
pub async fn verify_by_dns(
    db: &Db,
    dns: &dyn TxtLookup,
    tenant: &Tenant,
    host: &DomainName,
) -> Result<(), DomainFault> {
    let claimed = list(db, tenant).await?;
    let domain = claimed
        .into_iter()
        .find(|domain| domain.host == *host)
        .ok_or(DomainFault::Refused(Error::NotFound))?;
    let records = dns.txt(&domain.record_name()).await;
    if !records.contains(&domain.record_value()) {
        return Err(Error::invalid("host", Reason::Mismatch).into());
    }
    verify(db, tenant, host, Proof::Dns).await
}

/// Takes the operator's word for a claim.
///
/// # Errors
/// Under the field `host`, when another has proven it.
pub async fn verify_by_operator(
    db: &Db,
    tenant: &Tenant,
    host: &DomainName,
) -> Result<(), DomainFault> {
    verify(db, tenant, host, Proof::Operator).await
}

async fn verify(
    db: &Db,
    tenant: &Tenant,
    host: &DomainName,
    proof: Proof,
) -> Result<(), DomainFault> {
    let mut tx = db.begin_platform().await?;
    match store::domains::verify(&mut tx, tenant.id, host, proof).await {
        Ok(true) => {}
        Ok(false) => return Err(Error::NotFound.into()),
        Err(sqlx::Error::Database(error))
            if error.constraint() == Some("domains_verified_host_unique") =>
        {
            return Err(Error::invalid("host", Reason::AlreadyTaken).into());
        }
        Err(error) => return Err(error.into()),
    }
    store::tell_registry_changed(&mut tx, &tenant.schema).await?;
    tx.commit().await?;
    tracing::info!(tenant = %tenant.name, %host, proof = proof.word(), "domain proven");
    Ok(())
}

/// Gives a host up; it leads nowhere from now on. False when the tenant had not claimed it.
pub async fn remove(db: &Db, tenant: &Tenant, host: &DomainName) -> sqlx::Result<bool> {
    let mut tx = db.begin_platform().await?;
    let removed = store::domains::delete(&mut tx, tenant.id, host).await?;
    store::tell_registry_changed(&mut tx, &tenant.schema).await?;
    tx.commit().await?;
    Ok(removed)
}

fn token() -> Result<String, DomainFault> {
    let mut bytes = [0_u8; 20];
    rand::rngs::SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|error| DomainFault::Random(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
