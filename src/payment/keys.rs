//! A shop's keys of a provider: sealed in the database, open only while the provider is asked.

use std::fmt;

use time::OffsetDateTime;
use tracing::error;

use super::store::{self, StoredKeys};
use super::{STRIPE, Stripe};
use crate::core::Reason;
use crate::db::{SchemaName, TenantTx};
use crate::tenancy::{SealFault, SealingKeys, Tenant};
use crate::web::{AppState, Failure};

/// The keys themselves. Nothing prints them.
#[derive(Clone, PartialEq, Eq)]
pub struct ProviderKeys {
    /// What the provider knows the shop by: `sk_…`, or with fewer rights `rk_…`.
    pub secret_key: String,
    /// What its events are signed with: `whsec_…`.
    pub webhook_secret: String,
}

/// Why keys cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// The operator has given the installation no key to seal with.
    NoSealingKey,
    /// They cannot be opened.
    Sealed(SealFault),
}

impl ProviderKeys {
    /// Reads a secret key: `sk_` or `rk_`, then `test_` or `live_`.
    ///
    /// # Errors
    /// When it is none; a publishable key, for one, is not.
    pub fn secret_key(text: &str) -> Result<String, Reason> {
        let begins = ["sk_test_", "sk_live_", "rk_test_", "rk_live_"];
        parse(text, &begins)
    }

    /// Reads the secret that events are signed with.
    ///
    /// # Errors
    /// When it is none.
    pub fn webhook_secret(text: &str) -> Result<String, Reason> {
        parse(text, &["whsec_"])
    }

    /// Whether they move real money.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.secret_key.contains("_live_")
    }

    /// The last four signs: all that is shown of a key.
    #[must_use]
    pub fn end_of(key: &str) -> String {
        let from = key.len().saturating_sub(4);
        key.get(from..).unwrap_or_default().to_owned()
    }

    /// Seals and keeps them; the provider has just accepted them.
    ///
    /// # Errors
    /// When the installation cannot seal or the database refuses.
    pub async fn keep(
        &self,
        keys: Option<&SealingKeys>,
        tenant: &Tenant,
        tx: &mut TenantTx,
        now: OffsetDateTime,
    ) -> Result<(), Failure> {
        let sealed = self
            .sealed(keys, &tenant.schema)
            .map_err(Failure::internal)?;
        store::save_keys(tx, STRIPE, &sealed, now).await?;
        Ok(())
    }

    fn sealed(
        &self,
        keys: Option<&SealingKeys>,
        schema: &SchemaName,
    ) -> Result<StoredKeys, KeyFault> {
        let keys = keys.ok_or(KeyFault::NoSealingKey)?;
        let seal = |name: &str, secret: &str| keys.seal(&place(schema, name), secret);
        let sealed = |name: &str, secret: &str| seal(name, secret).map_err(KeyFault::Sealed);
        Ok(StoredKeys {
            secret_key: sealed("secret_key", &self.secret_key)?,
            webhook_secret: sealed("webhook_secret", &self.webhook_secret)?,
            secret_key_end: Self::end_of(&self.secret_key),
            webhook_secret_end: Self::end_of(&self.webhook_secret),
            is_live: self.is_live(),
        })
    }

    fn open(
        keys: Option<&SealingKeys>,
        schema: &SchemaName,
        stored: &StoredKeys,
    ) -> Result<Self, KeyFault> {
        let keys = keys.ok_or(KeyFault::NoSealingKey)?;
        let open = |name: &str, sealed| keys.open(&place(schema, name), sealed);
        Ok(Self {
            secret_key: open("secret_key", &stored.secret_key).map_err(KeyFault::Sealed)?,
            webhook_secret: open("webhook_secret", &stored.webhook_secret)
                .map_err(KeyFault::Sealed)?,
        })
    }
}

impl Stripe {
    /// Stripe as a shop has set it up; none where it has not, or its keys cannot be opened, which the log tells.
    pub async fn of_shop(
        state: &AppState,
        tenant: &Tenant,
        tx: &mut TenantTx,
    ) -> sqlx::Result<Option<Self>> {
        let keys = ProviderKeys::of_shop(state, tenant, tx).await?;
        Ok(keys.map(|keys| Self::new(&state.config.stripe_url, &keys)))
    }
}

impl ProviderKeys {
    pub(super) async fn of_shop(
        state: &AppState,
        tenant: &Tenant,
        tx: &mut TenantTx,
    ) -> sqlx::Result<Option<Self>> {
        let Some(stored) = store::keys(tx, STRIPE).await? else {
            return Ok(None);
        };
        let sealing = state.config.sealing_keys.as_ref();
        match ProviderKeys::open(sealing, &tenant.schema, &stored) {
            Ok(keys) => Ok(Some(keys)),
            Err(fault) => {
                error!(tenant = tenant.name.as_str(), %fault, "the keys of stripe cannot be used");
                Ok(None)
            }
        }
    }
}

/// Seals a shop's keys anew where an older key of the installation sealed them.
pub async fn keep_sealed(state: &AppState, tenant: &Tenant, tx: &mut TenantTx) -> sqlx::Result<()> {
    let Some(sealing) = &state.config.sealing_keys else {
        return Ok(());
    };
    let Some(stored) = store::keys_for_change(tx, STRIPE).await? else {
        return Ok(());
    };
    if stored.secret_key.key_id == sealing.current() {
        return Ok(());
    }
    let sealed = ProviderKeys::open(Some(sealing), &tenant.schema, &stored)
        .and_then(|keys| keys.sealed(Some(sealing), &tenant.schema));
    match sealed {
        Ok(sealed) => store::reseal_keys(tx, STRIPE, &sealed, state.clock.now()).await,
        Err(fault) => {
            error!(tenant = tenant.name.as_str(), %fault, "the keys of stripe cannot be sealed anew");
            Ok(())
        }
    }
}

/// A secret can be opened only where it was put: in another shop's row it is nothing.
fn place(schema: &SchemaName, name: &str) -> String {
    format!("{}/{STRIPE}/{name}", schema.as_str())
}

fn parse(text: &str, begins: &[&str]) -> Result<String, Reason> {
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

impl fmt::Debug for ProviderKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProviderKeys(…{})", Self::end_of(&self.secret_key))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_apart_by_how_they_begin() {
        assert!(ProviderKeys::secret_key(" sk_test_4eC39H ").is_ok());
        assert!(ProviderKeys::secret_key("rk_live_4eC39H").is_ok());
        for wrong in [
            "pk_test_4eC39H",
            "sk_test_",
            "sk_test_a b",
            "4242424242424242",
        ] {
            assert_eq!(
                ProviderKeys::secret_key(wrong),
                Err(Reason::Malformed),
                "{wrong}"
            );
        }
        assert!(ProviderKeys::webhook_secret("whsec_abc").is_ok());
        assert_eq!(ProviderKeys::end_of("sk_test_4eC39H"), "C39H");
    }
}
