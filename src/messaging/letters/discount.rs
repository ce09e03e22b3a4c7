//! Answers to customers who asked for a discount.

use crate::core::DiscountRequestId;
use crate::db::TenantTx;
use crate::messaging::delivery::Fault;
use crate::messaging::letter::{Letter, Part};
use crate::messaging::{Letterhead, MailKind};
use crate::promotion::store::{self, RequestDetail};
use crate::words::Words;

/// The code with its terms and how to use it, or a friendly no.
pub(super) async fn write(
    tx: &mut TenantTx,
    letterhead: &Letterhead,
    words: &Words,
    kind: MailKind,
    id: DiscountRequestId,
) -> Result<Letter, Fault> {
    let request = store::request(tx, id).await?.ok_or(Fault::Outdated)?;
    let name = kind.name().replace('_', "-");
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("gain", request.gain.clone().into()),
            ],
        )
    };
    let mut letter = Letter::new(
        in_words("subject"),
        in_words("preview"),
        in_words("heading"),
    );
    if !request.name.is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", request.name.clone().into())]));
    }
    letter
        .paragraph(in_words("text"))
        .paragraph(request.answer.clone());
    match &request.code {
        Some(code) => granted(&mut letter, letterhead, words, &request, code),
        None if request.offers_newsletter => {
            letter.paragraph(words.t("mail-discount-newsletter"));
            letter.say(Part::Button {
                label: words.t("mail-discount-newsletter-button"),
                href: letterhead.url(words.locale(), "/account#permissions"),
            });
        }
        None => {}
    }
    letter.paragraph(words.with(
        "mail-discount-greeting",
        [("shop", letterhead.name.clone().into())],
    ));
    Ok(letter)
}

fn granted(
    letter: &mut Letter,
    letterhead: &Letterhead,
    words: &Words,
    request: &RequestDetail,
    code: &str,
) {
    letter
        .say(Part::Notice {
            title: code.to_owned(),
            text: request.gain.clone(),
        })
        .paragraph(words.t("mail-discount-how"))
        .say(Part::Button {
            label: words.t("mail-discount-button"),
            href: letterhead.url(words.locale(), "/account/discount"),
        })
        .say(Part::Heading(words.t("code-terms")))
        .paragraph(request.terms.join("\n"));
}
