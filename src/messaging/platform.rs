//! The platform's own mail: proof of the address of who wants to open a shop.

mod store;

use tracing::{info, warn};
use uuid::Uuid;

use super::jobs::SendPlatformMail;
use super::letter::{Letter, Part};
use super::mailer::Mailer;
use super::schedule::delay_after;
use super::{Letterhead, Rendered, SIGN_UP_PROOF_PATH};
use crate::core::MessageId;
use crate::jobs;
use crate::web::AppState;
use crate::web::session::SessionToken;
use crate::words::Words;

pub use store::{enqueue_sign_up_proof, sweep_platform};

/// Hours that the link lives.
const PROOF_HOURS: i32 = 24;

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
    let token = SessionToken::mint().map_err(|_| "no randomness to be had".to_owned())?;
    let shop = store::seal_sign_up(&mut tx, mail.sign_up_id, &token.hash(), PROOF_HOURS)
        .await
        .map_err(internal)?;
    let Some(shop) = shop else {
        store::mark_failed(
            &mut tx,
            id,
            "the address was proven already, or the sign-up is gone",
        )
        .await
        .map_err(internal)?;
        return tx.commit().await.map_err(internal);
    };
    tx.commit().await.map_err(internal)?;

    let words = Words::in_locale(mail.locale);
    let letter = proof(&letterhead, &words, &shop, &token);
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

fn proof(letterhead: &Letterhead, words: &Words, shop: &str, token: &SessionToken) -> Letter {
    let in_words = |part: &str| {
        words.with(
            &format!("mail-sign-up-proof-{part}"),
            [("shop", shop.to_owned().into())],
        )
    };
    let mut letter = Letter::new(
        in_words("subject"),
        in_words("preview"),
        in_words("heading"),
    );
    letter
        .paragraph(in_words("text"))
        .say(Part::Button {
            label: in_words("button"),
            href: format!(
                "{}{SIGN_UP_PROOF_PATH}/{}",
                letterhead.base_url,
                token.reveal()
            ),
        })
        .paragraph(in_words("until"))
        .paragraph(in_words("not-asked"));
    letter
}

async fn tell_worker(tx: &mut sqlx::PgConnection, id: MessageId, delay: u32) -> sqlx::Result<()> {
    let payload = serde_json::json!({ "message": id });
    jobs::add_for_platform::<SendPlatformMail>(tx, payload, delay).await
}

/// A claimed mail of the platform's outbox.
struct PlatformMail {
    recipient: String,
    locale: crate::core::Locale,
    sign_up_id: Uuid,
    attempts: i32,
}
