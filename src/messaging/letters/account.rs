//! Mails about a shopper's account that open nothing.

use crate::core::AccountId;
use crate::db::TenantTx;
use crate::messaging::delivery::Fault;
use crate::messaging::letter::{Letter, Part};
use crate::messaging::store::facts;
use crate::messaging::{Letterhead, MailKind};
use crate::words::Words;

/// Tells the owner of an account what somebody, perhaps the owner, did with its address.
pub(super) async fn write(
    tx: &mut TenantTx,
    letterhead: &Letterhead,
    words: &Words,
    kind: MailKind,
    account: AccountId,
) -> Result<Letter, Fault> {
    let first_name = facts::account_name(tx, account)
        .await?
        .ok_or(Fault::Outdated)?;
    let name = kind.name().replace('_', "-");
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
    letter
        .paragraph(words.with("mail-hello", [("name", first_name.into())]))
        .paragraph(in_words("text"));
    if kind == MailKind::AccountExists {
        letter
            .say(Part::Button {
                label: in_words("button"),
                href: letterhead.url(words.locale(), "/account/sign-in"),
            })
            .say(Part::Link {
                label: words.t("mail-account-forgotten"),
                href: letterhead.url(words.locale(), "/account/forgotten-password"),
            });
    }
    letter.paragraph(in_words("not-asked"));
    Ok(letter)
}
