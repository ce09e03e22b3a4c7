//! The platform's own mail: to those who want to open a shop.

mod store;

use tracing::{info, warn};
use uuid::Uuid;

use super::jobs::SendPlatformMail;
use super::letter::{Letter, Part};
use super::mailer::Mailer;
use super::schedule::delay_after;
use super::{Letterhead, Rendered};
use crate::core::MessageId;
use crate::jobs;
use crate::platform::sign_up;
use crate::web::AppState;
use crate::web::session::SessionToken;
use crate::words::Words;

pub use store::{enqueue_platform, sweep_platform};

/// What a mail of the platform tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlatformMailKind {
    /// The address is to be proven.
    SignUpProof,
    /// The operator agreed; the link opens the shop.
    SignUpApproved,
    /// The operator did not agree.
    SignUpDeclined,
    /// The shop is open; where it lies.
    SignUpOpened,
}

impl PlatformMailKind {
    const ALL: [Self; 4] = [
        Self::SignUpProof,
        Self::SignUpApproved,
        Self::SignUpDeclined,
        Self::SignUpOpened,
    ];

    /// The word in the outbox.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SignUpProof => "sign_up_proof",
            Self::SignUpApproved => "sign_up_approved",
            Self::SignUpDeclined => "sign_up_declined",
            Self::SignUpOpened => "sign_up_opened",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == word)
    }

    fn has_link(self) -> bool {
        matches!(self, Self::SignUpProof | Self::SignUpApproved)
    }
}

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
    let token = if mail.kind.has_link() {
        sign_up::mint_link(&mut tx, mail.sign_up)
            .await
            .map_err(|failure| format!("{failure:?}"))?
    } else {
        None
    };
    let wanted = store::wanted_shop(&mut tx, mail.sign_up)
        .await
        .map_err(internal)?
        .filter(|_| token.is_some() || !mail.kind.has_link());
    let Some(wanted) = wanted else {
        let reason = "the sign-up is gone, or its link was used";
        store::mark_failed(&mut tx, id, reason)
            .await
            .map_err(internal)?;
        return tx.commit().await.map_err(internal);
    };
    tx.commit().await.map_err(internal)?;

    let words = Words::in_locale(mail.locale);
    let url = state.config.shop_url(&wanted.tenant);
    let shop = (wanted.name.as_str(), url.as_str());
    let letter = letter(&letterhead, &words, mail.kind, shop, token.as_ref());
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

fn letter(
    letterhead: &Letterhead,
    words: &Words,
    kind: PlatformMailKind,
    (shop, url): (&str, &str),
    token: Option<&SessionToken>,
) -> Letter {
    let name = kind.name().replace('_', "-");
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [("shop", shop.to_owned().into())],
        )
    };
    let mut letter = Letter::new(
        in_words("subject"),
        in_words("preview"),
        in_words("heading"),
    );
    letter.paragraph(in_words("text"));
    if let Some(token) = token {
        letter
            .say(Part::Button {
                label: in_words("button"),
                href: format!("{}{}", letterhead.base_url, sign_up::link_path(token)),
            })
            .paragraph(words.with(
                "mail-sign-up-until",
                [("span", words.span(sign_up::LINK_HOURS).into())],
            ))
            .paragraph(words.t("mail-sign-up-not-asked"));
    }
    if kind == PlatformMailKind::SignUpOpened {
        let admin = format!("{url}/admin");
        letter
            .say(Part::Rows {
                rows: vec![
                    (in_words("shop"), url.to_owned()),
                    (in_words("admin"), admin.clone()),
                ],
                summed: false,
            })
            .say(Part::Button {
                label: in_words("button"),
                href: admin,
            });
    }
    letter
}

async fn tell_worker(tx: &mut sqlx::PgConnection, id: MessageId, delay: u32) -> sqlx::Result<()> {
    let payload = serde_json::json!({ "message": id });
    jobs::add_for_platform::<SendPlatformMail>(tx, payload, delay).await
}

/// The shop that somebody wants, or has.
struct WantedShop {
    name: String,
    tenant: String,
}

/// A claimed mail of the platform's outbox.
struct PlatformMail {
    recipient: String,
    locale: crate::core::Locale,
    kind: PlatformMailKind,
    sign_up: Uuid,
    attempts: i32,
}
