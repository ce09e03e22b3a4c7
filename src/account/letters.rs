//! Mails about a shopper's account that open nothing.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use super::store;
use crate::core::AccountId;
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};

/// Somebody wanted to register with the address of an account.
pub const EXISTS: MailKind = MailKind::new("account_exists");
/// The account has another address now; goes to the old one.
pub const EMAIL_CHANGED: MailKind = MailKind::new("account_email_changed");
/// A provider signs in to the account now.
pub const OPENID_CONNECTED: MailKind = MailKind::new("account_openid_connected");
/// A passkey signs in to the account now.
pub const PASSKEY_ADDED: MailKind = MailKind::new("account_passkey_added");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 4] = [EXISTS, EMAIL_CHANGED, OPENID_CONNECTED, PASSKEY_ADDED];

/// Which account a mail is about.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The account.
    pub account_id: AccountId,
}

/// Tells the owner of an account what somebody, perhaps the owner, did with its address.
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter(tx, context))
}

async fn letter(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let About { account_id } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let first_name = store::first_name(tx, account_id)
        .await?
        .ok_or(LetterFault::Outdated)?;
    let name = context.kind.key();
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [("shop", letterhead.name.clone().into())],
        )
    };
    let mut letter = Letter::begin(in_words);
    if !first_name.is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", first_name.into())]));
    }
    letter.paragraph(in_words("text"));
    if context.kind == EXISTS {
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
