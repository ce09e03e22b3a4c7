//! What follows from asking for a link. An answer that looks an address up takes longer for one that
//! is known, and that would tell strangers who shops here: the answers only queue these.

use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::letters;
use super::proof::address;
use super::store;
use crate::core::{Locale, SecretLinkId, TenantId};
use crate::db::TenantTx;
use crate::identity::{LinkHolder, LinkPurpose, mail_link, send_link, withdraw_link};
use crate::jobs;
use crate::messaging::{self, NewMail};
use crate::web::{AppState, Failure};

/// Mails a link to the account with an address, if there is one.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailAccountLink {
    tenant: TenantId,
    purpose: LinkPurpose,
    email: String,
    locale: String,
}

impl TaskHandler for MailAccountLink {
    const IDENTIFIER: &'static str = "mail_account_link";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|failure| format!("{failure:?}"))
    }
}

impl MailAccountLink {
    /// Queues it; `email` is in small letters.
    pub(super) async fn queue(
        tx: &mut TenantTx,
        purpose: LinkPurpose,
        email: &str,
        locale: Locale,
    ) -> Result<(), Failure> {
        let locale = locale.tag();
        let fields = serde_json::json!({ "purpose": purpose, "email": email, "locale": locale });
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
        if let Some(known) = store::by_email(&mut tx, &self.email).await? {
            let holder = LinkHolder::Account(known.id);
            send_link(&mut tx, self.purpose, holder, &known.email, locale).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Mails a promised link that shows whose an address is. Where the address is somebody's already, they
/// are told instead, and the link opens nothing.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailProofLink {
    tenant: TenantId,
    link: SecretLinkId,
    locale: String,
}

impl TaskHandler for MailProofLink {
    const IDENTIFIER: &'static str = "mail_proof_link";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|failure| format!("{failure:?}"))
    }
}

impl MailProofLink {
    /// Queues it.
    pub(super) async fn queue(
        tx: &mut TenantTx,
        link: SecretLinkId,
        locale: Locale,
    ) -> Result<(), Failure> {
        let fields = serde_json::json!({ "link": link, "locale": locale.tag() });
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
        self.write(&mut tx, locale).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn write(&self, tx: &mut TenantTx, locale: Locale) -> Result<(), Failure> {
        let Some(asked) = store::promised(tx, self.link).await? else {
            return Ok(());
        };
        let email = address(&asked.email)?;
        let owner = store::proven_by_person(tx, &email).await?;
        if let Some(owner) = owner.filter(|owner| owner.id != asked.account) {
            withdraw_link(tx, self.link).await?;
            if !asked.is_change {
                store::delete_unproven(tx, asked.account).await?;
            }
            let about = letters::About {
                account_id: owner.id,
            };
            let mail = NewMail::new(letters::EXISTS, owner.email, locale, &about);
            messaging::enqueue(tx, &mail).await?;
            return Ok(());
        }
        let purpose = if asked.is_change {
            LinkPurpose::AccountEmail
        } else {
            LinkPurpose::AccountProof
        };
        mail_link(tx, purpose, self.link, &asked.email, locale).await
    }
}
