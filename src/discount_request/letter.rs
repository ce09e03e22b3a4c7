//! Answers to customers who asked for a discount.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use crate::core::DiscountRequestId;
use crate::db::TenantTx;
use crate::discount_request::store::{self, RequestDetail};
use crate::messaging::{Letter, LetterContext, LetterFault, Letterhead, MailKind, Part};
use crate::words::Words;

/// A customer asked for a discount and has a code now.
pub const GRANTED: MailKind = MailKind::new("discount_granted");
/// A customer asked for a discount; there is none this time.
pub const DECLINED: MailKind = MailKind::new("discount_declined");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 2] = [GRANTED, DECLINED];

/// Which request a mail answers.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The request.
    pub discount_request_id: DiscountRequestId,
}

/// The code with its terms and how to use it, or a friendly no.
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter(tx, context))
}

async fn letter(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let About {
        discount_request_id,
    } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let request = store::request(tx, discount_request_id)
        .await?
        .ok_or(LetterFault::Outdated)?;
    let name = context.kind.key();
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("gain", request.gain.clone().into()),
            ],
        )
    };
    let mut letter = Letter::begin(in_words);
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
                href: letterhead.url(words.locale(), "/account/consent"),
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
