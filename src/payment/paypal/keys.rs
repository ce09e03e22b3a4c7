use std::fmt;

use time::OffsetDateTime;

use crate::core::Reason;
use crate::db::TenantTx;
use crate::payment::ProviderName;
use crate::payment::keys::{self, Secrets};
use crate::tenancy::{SealingKeys, Tenant};
use crate::web::{AppState, Failure};

/// A shop's keys of PayPal. Nothing prints them.
#[derive(Clone, PartialEq, Eq)]
pub struct PayPalKeys {
    /// What PayPal knows the shop by.
    pub client_id: String,
    /// What the shop proves itself with.
    pub secret: String,
    /// PayPal's name for the webhook, without which no event is believed.
    pub webhook_id: String,
    /// Whether they move real money, rather than the sandbox's.
    pub is_live: bool,
}

impl PayPalKeys {
    /// Reads a client id, a secret or a webhook's id: they begin in no way of their own.
    ///
    /// # Errors
    /// When it is none.
    pub fn part(text: &str) -> Result<String, Reason> {
        keys::parse(text, &[""])
    }

    /// Seals and keeps them; PayPal has just accepted them.
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
            client_id: Some(self.client_id.clone()),
            secret_key: self.secret.clone(),
            webhook_secret: self.webhook_id.clone(),
            is_live: self.is_live,
        };
        keys::keep(&secrets, ProviderName::PayPal, sealing, tenant, tx, now).await
    }

    pub(in crate::payment) async fn of_shop(
        state: &AppState,
        tenant: &Tenant,
        tx: &mut TenantTx,
    ) -> sqlx::Result<Option<Self>> {
        let secrets = keys::of_shop(state, tenant, tx, ProviderName::PayPal).await?;
        Ok(secrets.map(|secrets| Self {
            client_id: secrets.client_id.unwrap_or_default(),
            secret: secrets.secret_key,
            webhook_id: secrets.webhook_secret,
            is_live: secrets.is_live,
        }))
    }
}

impl fmt::Debug for PayPalKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PayPalKeys(…{})", keys::end_of(&self.client_id))
    }
}
