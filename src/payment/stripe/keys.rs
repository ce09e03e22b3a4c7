use std::fmt;

use time::OffsetDateTime;

use crate::core::Reason;
use crate::db::TenantTx;
use crate::payment::ProviderName;
use crate::payment::keys::{self, Secrets};
use crate::tenancy::{SealingKeys, Tenant};
use crate::web::{AppState, Failure};

/// A shop's keys of Stripe. Nothing prints them.
#[derive(Clone, PartialEq, Eq)]
pub struct ProviderKeys {
    /// What the provider knows the shop by: `sk_…`, or with fewer rights `rk_…`.
    pub secret_key: String,
    /// What its events are signed with: `whsec_…`.
    pub webhook_secret: String,
}

impl ProviderKeys {
    /// Reads a secret key: `sk_` or `rk_`, then `test_` or `live_`.
    ///
    /// # Errors
    /// When it is none; a publishable key, for one, is not.
    pub fn secret_key(text: &str) -> Result<String, Reason> {
        let begins = ["sk_test_", "sk_live_", "rk_test_", "rk_live_"];
        keys::parse(text, &begins)
    }

    /// Reads the secret that events are signed with.
    ///
    /// # Errors
    /// When it is none.
    pub fn webhook_secret(text: &str) -> Result<String, Reason> {
        keys::parse(text, &["whsec_"])
    }

    /// Whether they move real money.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.secret_key.contains("_live_")
    }

    /// The last four signs: all that is shown of a key.
    #[must_use]
    pub fn end_of(key: &str) -> String {
        keys::end_of(key)
    }

    /// Seals and keeps them; the provider has just accepted them.
    ///
    /// # Errors
    /// When the installation cannot seal or the database refuses.
    pub async fn keep(
        &self,
        sealing: Option<&SealingKeys>,
        tenant: &Tenant,
        tx: &mut TenantTx,
        now: OffsetDateTime,
    ) -> Result<(), Failure> {
        let secrets = Secrets {
            client_id: None,
            secret_key: self.secret_key.clone(),
            webhook_secret: self.webhook_secret.clone(),
            is_live: self.is_live(),
        };
        keys::keep(&secrets, ProviderName::Stripe, sealing, tenant, tx, now).await
    }

    pub(in crate::payment) async fn of_shop(
        state: &AppState,
        tenant: &Tenant,
        tx: &mut TenantTx,
    ) -> sqlx::Result<Option<Self>> {
        let secrets = keys::of_shop(state, tenant, tx, ProviderName::Stripe).await?;
        Ok(secrets.map(|secrets| Self {
            secret_key: secrets.secret_key,
            webhook_secret: secrets.webhook_secret,
        }))
    }
}

impl fmt::Debug for ProviderKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProviderKeys(…{})", Self::end_of(&self.secret_key))
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
