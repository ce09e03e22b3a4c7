//! Mails to those who want to open a shop.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

use super::sign_up::{self, mint_link};
use super::store::sign_ups::wanted_shop;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};
use crate::web::session::SessionToken;

/// The address is to be proven.
pub const PROOF: MailKind = MailKind::secret("sign_up_proof");
/// The operator agreed; the link opens the shop.
pub const APPROVED: MailKind = MailKind::secret("sign_up_approved");
/// The operator did not agree.
pub const DECLINED: MailKind = MailKind::new("sign_up_declined");
/// The shop is open; where it lies.
pub const OPENED: MailKind = MailKind::new("sign_up_opened");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 4] = [PROOF, APPROVED, DECLINED, OPENED];

/// Which sign-up a mail is about.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The row of `platform.sign_ups`.
    pub sign_up: Uuid,
}

/// Writes a mail about a sign-up; the token of its link is minted here, only its hash is kept.
pub fn write<'a>(
    tx: &'a mut PgConnection,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(async move {
        let About { sign_up } = context.about()?;
        let token = if context.kind.is_secret() {
            let minted = mint_link(tx, sign_up)
                .await
                .map_err(|failure| LetterFault::Internal(format!("{failure:?}")))?;
            Some(minted.ok_or(LetterFault::Outdated)?)
        } else {
            None
        };
        let wanted = wanted_shop(tx, sign_up)
            .await?
            .ok_or(LetterFault::Outdated)?;
        let url = context.config.shop_url(&wanted.tenant);
        Ok(letter(context, (&wanted.name, &url), token.as_ref()))
    })
}

fn letter(
    context: &LetterContext<'_>,
    (shop, url): (&str, &str),
    token: Option<&SessionToken>,
) -> Letter {
    let (letterhead, words) = (context.letterhead, context.words);
    let name = context.kind.key();
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [("shop", shop.to_owned().into())],
        )
    };
    let mut letter = Letter::begin(in_words);
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
    if context.kind == OPENED {
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
