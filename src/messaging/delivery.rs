//! One mail's way out: claimed, made, handed to the mail server, marked. No transaction is open
//! while the server talks.

use tracing::{info, warn};

use super::mailer::Mailer;
use super::schedule::delay_after;
use super::store::{self, MailRow};
use super::{LetterTable, Letterhead, Rendered};
use crate::core::{MessageId, TenantId};
use crate::db::TenantTx;
use crate::jobs;
use crate::tenancy::Tenant;
use crate::web::AppState;
use crate::words::Words;

/// Why a mail cannot be made.
#[derive(Debug)]
pub enum LetterFault {
    /// What it tells about is not there any more, or the link in it was used.
    Outdated,
    /// It carries a secret and is shown to nobody but its reader.
    Secret,
    /// Something of ours failed.
    Internal(String),
}

impl std::fmt::Display for LetterFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Outdated => {
                f.write_str("what the mail tells about is gone, or its link was used")
            }
            Self::Secret => f.write_str("the mail carries a secret"),
            Self::Internal(cause) => f.write_str(cause),
        }
    }
}

impl std::error::Error for LetterFault {}

impl From<sqlx::Error> for LetterFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

/// Sends one mail, if it is due, its shop is open and there is a mail server.
pub(super) async fn deliver(
    state: &AppState,
    tenant: TenantId,
    id: MessageId,
) -> Result<(), String> {
    let Some(mailer) = Mailer::from_config(&state.config)? else {
        return Ok(());
    };
    let internal = |error: sqlx::Error| error.to_string();
    let Some(tenant) = jobs::active_tenant(&state.db, tenant)
        .await
        .map_err(internal)?
    else {
        return Ok(());
    };
    let settings = state.registry.store(&tenant).await.map_err(internal)?;
    let letterhead = Letterhead::of_shop(&state.config, &tenant, settings);

    let mut tx = state.db.begin(&tenant.schema).await.map_err(internal)?;
    let Some(message) = store::claim(&mut tx, id).await.map_err(internal)? else {
        return Ok(());
    };
    let table = LetterTable::of(state).map_err(|fault| fault.to_string())?;
    let making = made(&mut tx, state, table, &letterhead, &message);
    let mail = match making.await {
        Ok(mail) => mail,
        Err(LetterFault::Outdated | LetterFault::Secret) => {
            warn!(tenant = tenant.name.as_str(), message = %id, "mail is outdated");
            let reason = LetterFault::Outdated.to_string();
            store::mark_failed(&mut tx, id, &reason)
                .await
                .map_err(internal)?;
            return tx.commit().await.map_err(internal);
        }
        Err(LetterFault::Internal(cause)) => return Err(cause),
    };
    tx.commit().await.map_err(internal)?;

    let outcome = mailer
        .send(&letterhead, id, &message.recipient, &mail)
        .await;
    record(state, &tenant, id, &message, outcome)
        .await
        .map_err(internal)
}

async fn record(
    state: &AppState,
    tenant: &Tenant,
    id: MessageId,
    message: &MailRow,
    outcome: Result<(), String>,
) -> sqlx::Result<()> {
    let (name, kind) = (tenant.name.as_str(), message.kind.as_str());
    let mut tx = state.db.begin(&tenant.schema).await?;
    match outcome {
        Ok(()) => {
            info!(tenant = name, message = %id, kind, "mail sent");
            store::mark_sent(&mut tx, id).await?;
        }
        Err(reason) => {
            warn!(tenant = name, message = %id, kind, reason, "mail not sent");
            match delay_after(message.attempts) {
                Some(delay) => store::retry_later(&mut tx, id, &reason, delay).await?,
                None => store::mark_failed(&mut tx, id, &reason).await?,
            }
        }
    }
    tx.commit().await
}

/// A mail as its reader will see it; none that carries a secret.
///
/// # Errors
/// [`LetterFault::Secret`] for those, and when it cannot be made.
pub async fn preview(
    tx: &mut TenantTx,
    state: &AppState,
    letterhead: &Letterhead,
    id: MessageId,
) -> Result<Option<Rendered>, LetterFault> {
    let Some(message) = store::by_id(tx, id).await? else {
        return Ok(None);
    };
    let table = LetterTable::of(state)?;
    if table.kind(&message.kind)?.is_secret() {
        return Err(LetterFault::Secret);
    }
    made(tx, state, table, letterhead, &message).await.map(Some)
}

async fn made(
    tx: &mut TenantTx,
    state: &AppState,
    table: &LetterTable,
    letterhead: &Letterhead,
    message: &MailRow,
) -> Result<Rendered, LetterFault> {
    let words = Words::in_locale(message.locale);
    let around = (&*state.config, letterhead, &words);
    let letter = table
        .write(tx, around, &message.kind, &message.data)
        .await?;
    Rendered::of(&letter, letterhead, &words).map_err(LetterFault::Internal)
}
