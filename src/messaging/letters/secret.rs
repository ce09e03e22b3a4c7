//! Mails with a link that opens something.

use crate::core::SecretLinkId;
use crate::db::TenantTx;
use crate::identity;
use crate::messaging::delivery::Fault;
use crate::messaging::letter::{Letter, Part};
use crate::messaging::{Letterhead, MailKind};
use crate::words::Words;

/// Mints the token: the mail holds it, the database its hash.
pub(super) async fn write(
    tx: &mut TenantTx,
    letterhead: &Letterhead,
    words: &Words,
    kind: MailKind,
    link: SecretLinkId,
) -> Result<Letter, Fault> {
    let minted = identity::mint_link(tx, link)
        .await
        .map_err(|failure| Fault::Internal(format!("{failure:?}")))?
        .ok_or(Fault::Outdated)?;
    let name = kind.name().replace('_', "-");
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("span", words.span(minted.hours).into()),
            ],
        )
    };
    let mut letter = Letter::new(
        in_words("subject"),
        in_words("preview"),
        in_words("heading"),
    );
    if !minted.name.trim().is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", minted.name.clone().into())]));
    }
    letter
        .paragraph(in_words("text"))
        .say(Part::Button {
            label: in_words("button"),
            href: letterhead.url(words.locale(), &minted.path),
        })
        .paragraph(in_words("until"))
        .paragraph(in_words("not-asked"));
    Ok(letter)
}
