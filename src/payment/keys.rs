//! A shop's keys of its providers: sealed in the database, open only while a provider is asked.

use std::fmt;

use time::OffsetDateTime;
use tracing::error;

use super::store::{self, StoredKeys};
use super::{PayPal, PayPalKeys, Provider, ProviderKeys, ProviderName, Stripe};
use crate::core::Reason;
use crate::db::{SchemaName, TenantTx};
use crate::tenancy::{SealFault, SealingKeys, Tenant};
use crate::web::{AppState, Failure};

/// What a shop and a provider share. Nothing prints it.
pub(super) struct Secrets {
    /// What the provider knows the shop by, where the secret alone does not tell.
    pub client_id: Option<String>,
    /// What the shop proves itself with.
    pub secret_key: String,
    /// What its events are known by.
    pub webhook_secret: String,
    /// Whether they move real money.
    pub is_live: bool,
}

/// Why keys cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// The operator has given the installation no key to seal with.
    NoSealingKey,
    /// They cannot be opened.
    Sealed(SealFault),
}

impl Secrets {
    fn sealed(
        &self,
        keys: Option<&SealingKeys>,
        schema: &SchemaName,
        provider: ProviderName,
    ) -> Result<StoredKeys, KeyFault> {
        let keys = keys.ok_or(KeyFault::NoSealingKey)?;
        let seal = |name: &str, secret: &str| {
            let sealed = keys.seal(&place(schema, provider, name), secret);
            sealed.map_err(KeyFault::Sealed)
        };
        let client_id = self.client_id.as_deref();
        Ok(StoredKeys {
            client_id: client_id.map(|id| seal("client_id", id)).transpose()?,
            secret_key: seal("secret_key", &self.secret_key)?,
            webhook_secret: seal("webhook_secret", &self.webhook_secret)?,
            client_id_end: client_id.map(end_of).unwrap_or_default(),
            secret_key_end: end_of(&self.secret_key),
            webhook_secret_end: end_of(&self.webhook_secret),
            is_live: self.is_live,
        })
    }

    fn open(
        keys: Option<&SealingKeys>,
        schema: &SchemaName,
        provider: ProviderName,
        stored: &StoredKeys,
    ) -> Result<Self, KeyFault> {
        let keys = keys.ok_or(KeyFault::NoSealingKey)?;
        let open = |name: &str, sealed| {
            let opened = keys.open(&place(schema, provider, name), sealed);
            opened.map_err(KeyFault::Sealed)
        };
        let client_id = stored.client_id.as_ref();
        Ok(Self {
            client_id: client_id.map(|id| open("client_id", id)).transpose()?,
            secret_key: open("secret_key", &stored.secret_key)?,
            webhook_secret: open("webhook_secret", &stored.webhook_secret)?,
            is_live: stored.is_live,
        })
    }
}

/// The provider of that name as a shop has set it up; none where it has not, or its keys cannot be opened, which the
/// log tells.
pub async fn provider_of_shop(
    state: &AppState,
    tenant: &Tenant,
    tx: &mut TenantTx,
    name: ProviderName,
) -> sqlx::Result<Option<Box<dyn Provider>>> {
    Ok(match name {
        ProviderName::Stripe => {
            let keys = ProviderKeys::of_shop(state, tenant, tx).await?;
            keys.map(|keys| {
                Box::new(Stripe::new(&state.config.stripe_url, &keys)) as Box<dyn Provider>
            })
        }
        ProviderName::PayPal => {
            let keys = PayPalKeys::of_shop(state, tenant, tx).await?;
            let url = state.config.paypal_url.as_deref();
            keys.map(|keys| Box::new(PayPal::new(url, &keys)) as Box<dyn Provider>)
        }
    })
}

pub(super) async fn keep(
    secrets: &Secrets,
    provider: ProviderName,
    sealing: Option<&SealingKeys>,
    tenant: &Tenant,
    tx: &mut TenantTx,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let sealed = secrets.sealed(sealing, &tenant.schema, provider);
    let sealed = sealed.map_err(Failure::internal)?;
    store::save_keys(tx, provider.name(), &sealed, now).await?;
    Ok(())
}

pub(super) async fn of_shop(
    state: &AppState,
    tenant: &Tenant,
    tx: &mut TenantTx,
    provider: ProviderName,
) -> sqlx::Result<Option<Secrets>> {
    let Some(stored) = store::keys(tx, provider.name()).await? else {
        return Ok(None);
    };
    let sealing = state.config.sealing_keys.as_ref();
    match Secrets::open(sealing, &tenant.schema, provider, &stored) {
        Ok(secrets) => Ok(Some(secrets)),
        Err(fault) => {
            let (tenant, provider) = (tenant.name.as_str(), provider.name());
            error!(tenant, provider, %fault, "the keys of a provider cannot be used");
            Ok(None)
        }
    }
}

/// Seals a shop's keys anew where an older key of the installation sealed them.
pub async fn keep_sealed(state: &AppState, tenant: &Tenant, tx: &mut TenantTx) -> sqlx::Result<()> {
    let Some(sealing) = &state.config.sealing_keys else {
        return Ok(());
    };
    for provider in ProviderName::ALL {
        let Some(stored) = store::keys_for_change(tx, provider.name()).await? else {
            continue;
        };
        if stored.secret_key.key_id == sealing.current() {
            continue;
        }
        let sealed = Secrets::open(Some(sealing), &tenant.schema, provider, &stored)
            .and_then(|secrets| secrets.sealed(Some(sealing), &tenant.schema, provider));
        match sealed {
            Ok(sealed) => {
                store::reseal_keys(tx, provider.name(), &sealed, state.clock.now()).await?;
            }
            Err(fault) => {
                let (tenant, provider) = (tenant.name.as_str(), provider.name());
                error!(tenant, provider, %fault, "the keys of a provider cannot be sealed anew");
            }
        }
    }
    Ok(())
}

/// The last four signs: all that is shown of a key.
pub(super) fn end_of(key: &str) -> String {
    let from = key.len().saturating_sub(4);
    key.get(from..).unwrap_or_default().to_owned()
}

/// A secret can be opened only where it was put: in another shop's row it is nothing.
fn place(schema: &SchemaName, provider: ProviderName, name: &str) -> String {
    format!("{}/{}/{name}", schema.as_str(), provider.name())
}

/// Reads a key that begins in one of these ways.
pub(super) fn parse(text: &str, begins: &[&str]) -> Result<String, Reason> {
    let text = text.trim();
    let is_plain = text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    let fits = begins
        .iter()
        .any(|begin| text.len() > begin.len() && text.starts_with(begin));
    match text.len() {
        0 => Err(Reason::Required),
        1..=255 if fits && is_plain => Ok(text.to_owned()),
        1..=255 => Err(Reason::Malformed),
        _ => Err(Reason::TooLong { max: 255 }),
    }
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSealingKey => f.write_str("the installation has no sealing_keys"),
            Self::Sealed(fault) => fault.fmt(f),
        }
    }
}
