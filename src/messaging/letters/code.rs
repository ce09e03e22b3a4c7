//! A code that is its reader's alone.

use crate::core::CouponCodeId;
use crate::db::TenantTx;
use crate::messaging::Letterhead;
use crate::messaging::delivery::Fault;
use crate::messaging::letter::{Letter, Part};
use crate::promotion::store::admin::personal_code;
use crate::words::Words;

/// The code and how to use it: without an account the first step is another one.
pub(super) async fn write(
    tx: &mut TenantTx,
    letterhead: &Letterhead,
    words: &Words,
    code: CouponCodeId,
) -> Result<Letter, Fault> {
    let own = personal_code(tx, code).await?.ok_or(Fault::Outdated)?;
    let in_words = |part: &str| {
        words.with(
            &format!("mail-personal-code-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("email", own.email.clone().into()),
            ],
        )
    };
    let mut letter = Letter::new(
        in_words("subject"),
        in_words("preview"),
        in_words("heading"),
    );
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
