//! Mails with a link that opens something.

use uuid::Uuid;

use crate::db::TenantTx;
use crate::messaging::delivery::Fault;
use crate::messaging::letter::{Letter, Part};
use crate::messaging::store::facts;
use crate::messaging::{INVITATION_PATH, Letterhead, MailKind, PASSWORD_RESET_PATH};
use crate::web::session::SessionToken;
use crate::words::Words;

/// Mints the token: the mail holds it, the database its hash.
pub(super) async fn write(
    tx: &mut TenantTx,
    letterhead: &Letterhead,
    words: &Words,
    kind: MailKind,
    link: Uuid,
) -> Result<Letter, Fault> {
    let (name, path, hours) = match kind {
        MailKind::StaffInvitation => ("staff-invitation", INVITATION_PATH, 7 * 24),
        _ => ("password-reset", PASSWORD_RESET_PATH, 1),
    };
    let token =
        SessionToken::mint().map_err(|_| Fault::Internal("no randomness to be had".to_owned()))?;
    let reader = facts::seal_secret_link(tx, link, &token.hash(), hours)
        .await?
        .ok_or(Fault::Outdated)?;
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [("shop", letterhead.name.clone().into())],
        )
    };
    let mut letter = Letter::new(
        in_words("subject"),
        in_words("preview"),
        in_words("heading"),
    );
    if !reader.trim().is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", reader.into())]));
    }
    letter
        .paragraph(in_words("text"))
        .say(Part::Button {
            label: in_words("button"),
            // Staff pages are in the store's first language.
            href: format!("{}{path}/{}", letterhead.base_url, token.reveal()),
        })
        .paragraph(in_words("until"))
        .paragraph(in_words("not-asked"));
    Ok(letter)
}
