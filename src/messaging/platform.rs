//! The platform's own mail.

mod store;

use serde_json::Value;
use tracing::{info, warn};

use super::jobs::SendPlatformMail;
use super::mailer::Mailer;
use super::schedule::delay_after;
use super::{LetterFault, LetterTable, Letterhead, Rendered};
use crate::core::MessageId;
use crate::jobs;
use crate::web::AppState;
use crate::words::Words;

pub use store::{enqueue_platform, sweep_platform};

/// Sends one mail, if it is due and there is a mail server.
pub(super) async fn deliver(state: &AppState, id: MessageId) -> Result<(), String> {
    let Some(mailer) = Mailer::from_config(&state.config)? else {
        return Ok(());
    };
    let letterhead = Letterhead::of_platform(&state.config);
    let internal = |error: sqlx::Error| error.to_string();
    let mut tx = state.db.begin_platform().await.map_err(internal)?;
    let Some(mail) = store::claim(&mut tx, id).await.map_err(internal)? else {
        return Ok(());
    };
    let table = LetterTable::of(state).map_err(|fault| fault.to_string())?;
    let words = Words::in_locale(mail.locale);
    let around = (&*state.config, &letterhead, &words);
    let writing = table.write_for_platform(&mut tx, around, &mail.kind, &mail.data);
    let letter = match writing.await {
        Ok(letter) => letter,
        Err(LetterFault::Outdated | LetterFault::Secret) => {
            let reason = LetterFault::Outdated.to_string();
            store::mark_failed(&mut tx, id, &reason)
                .await
                .map_err(internal)?;
            return tx.commit().await.map_err(internal);
        }
        Err(LetterFault::Internal(cause)) => return Err(cause),
    };
    tx.commit().await.map_err(internal)?;

    let rendered = Rendered::of(&letter, &letterhead, &words)?;
    let outcome = mailer
        .send(&letterhead, id, &mail.recipient, &rendered)
        .await;

    let mut tx = state.db.begin_platform().await.map_err(internal)?;
    match outcome {
        Ok(()) => {
            info!(message = %id, "platform mail sent");
            store::mark_sent(&mut tx, id).await.map_err(internal)?;
        }
        Err(reason) => {
            warn!(message = %id, reason, "platform mail not sent");
            match delay_after(mail.attempts) {
                Some(delay) => store::retry_later(&mut tx, id, &reason, delay)
                    .await
                    .map_err(internal)?,
                None => store::mark_failed(&mut tx, id, &reason)
                    .await
                    .map_err(internal)?,
            }
        }
    }
    tx.commit().await.map_err(internal)
}

async fn tell_worker(tx: &mut sqlx::PgConnection, id: MessageId, delay: u32) -> sqlx::Result<()> {
    let payload = serde_json::json!({ "message": id });
    jobs::add_for_platform::<SendPlatformMail>(tx, payload, delay).await
}

/// A claimed mail of the platform's outbox.
struct PlatformMail {
    recipient: String,
    locale: crate::core::Locale,
    kind: String,
    data: Value,
    attempts: i32,
}
