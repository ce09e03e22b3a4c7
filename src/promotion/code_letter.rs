//! The mail with a code that is its reader's alone.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use super::store::admin::personal_code;
use crate::core::CouponCodeId;
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};

/// A code that is the reader's alone, and how to use it.
pub const PERSONAL_CODE: MailKind = MailKind::new("personal_code");

/// Which code a mail brings.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The code.
    pub coupon_code_id: CouponCodeId,
}

/// The code and how to use it: without an account the first step is another one.
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter(tx, context))
}

async fn letter(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let About { coupon_code_id } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let own = personal_code(tx, coupon_code_id)
        .await?
        .ok_or(LetterFault::Outdated)?;
    let in_words = |part: &str| {
        words.with(
            &format!("mail-personal-code-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("email", own.email.clone().into()),
            ],
        )
    };
    let mut letter = Letter::begin(in_words);
    if !own.name.trim().is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", own.name.clone().into())]));
    }
    let (how, button, path) = if own.has_account {
        ("how", "button", "/account/sign-in")
    } else {
        ("how-without-account", "register", "/account/register")
    };
    letter
        .say(Part::Notice {
            title: own.code.clone(),
            text: in_words("text"),
        })
        .paragraph(in_words(how))
        .say(Part::Button {
            label: in_words(button),
            href: letterhead.url(words.locale(), path),
        })
        .paragraph(words.with(
            "mail-discount-greeting",
            [("shop", letterhead.name.clone().into())],
        ));
    Ok(letter)
}
