//! What happens while nobody waits: secrets are sealed with the newest key, and links that were asked for are mailed.
//! An answer that looks an address up takes longer for one that is known, and that would tell strangers who works
//! here: the answer only queues this.

use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::secret_link::{LinkHolder, LinkPurpose, send_link};
use super::{second_factor, store};
use crate::core::{Locale, TenantId};
use crate::db::TenantTx;
use crate::jobs;
use crate::web::{AppState, Failure};

/// Mails a link for a new password to the member of the staff with that address, if there is one.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailStaffPasswordLink {
    tenant: TenantId,
    email: String,
    locale: String,
}

impl TaskHandler for MailStaffPasswordLink {
    const IDENTIFIER: &'static str = "mail_staff_password_link";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|failure| format!("{failure:?}"))
    }
}

impl MailStaffPasswordLink {
    /// Queues it; `email` is in small letters.
    pub(super) async fn queue(
        tx: &mut TenantTx,
        email: &str,
        locale: Locale,
    ) -> Result<(), Failure> {
        let fields = serde_json::json!({ "email": email, "locale": locale.tag() });
        jobs::add_for_tenant::<Self>(tx, fields, 0).await?;
        Ok(())
    }

    /// Does it.
    pub async fn perform(self, state: &AppState) -> Result<(), Failure> {
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(());
        };
        let locale = Locale::parse(&self.locale).unwrap_or_default();
        let mut tx = state.db.begin(&tenant.schema).await?;
        if let Some((member, _)) = store::credentials(&mut tx, &self.email).await? {
            let holder = LinkHolder::Staff(member.id);
            let purpose = LinkPurpose::PasswordReset;
            send_link(&mut tx, purpose, holder, &member.email, locale).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Seals a shop's second factors anew where an older key of the installation sealed them.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeepFactorsSealed {
    tenant: TenantId,
}

impl TaskHandler for KeepFactorsSealed {
    const IDENTIFIER: &'static str = "keep_factors_sealed";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|error| error.to_string())
    }
}

impl KeepFactorsSealed {
    /// The job of one shop.
    #[must_use]
    pub fn new(tenant: TenantId) -> Self {
        Self { tenant }
    }

    /// Does it.
    pub async fn perform(self, state: &AppState) -> sqlx::Result<()> {
        let Some(keys) = &state.config.sealing_keys else {
            return Ok(());
        };
        match jobs::active_tenant(&state.db, self.tenant).await? {
            Some(tenant) => second_factor::keep_sealed(state, &tenant, keys).await,
            None => Ok(()),
        }
    }
}
