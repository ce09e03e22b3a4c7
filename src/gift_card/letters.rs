//! The mail that brings a bought gift card, in which its code is made, and the one that tells its buyer.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::page::PATH;
use super::{GiftCardCode, store};
use crate::core::{GiftCardId, format_date, format_money};
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};

/// Brings a card.
pub const CODE: MailKind = MailKind::secret("gift_card_code");
/// Tells the buyer that it was sent to somebody else.
pub const COPY: MailKind = MailKind::new("gift_card_copy");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 2] = [CODE, COPY];

/// Which card a letter brings. Only the last letter of a card makes a code.
#[derive(Debug, Serialize, Deserialize)]
pub struct Told {
    /// The card.
    pub card: GiftCardId,
    /// The letter.
    pub letter: Uuid,
}

/// The line of an order whose cards were sent.
#[derive(Debug, Serialize, Deserialize)]
pub struct Copy {
    /// Its id.
    pub line: Uuid,
}

/// Writes a mail of [`KINDS`].
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(async move {
        if context.kind == CODE {
            code(tx, context).await
        } else {
            copy(tx, context).await
        }
    })
}

async fn code(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let Told { card, letter } = context.about()?;
    let fact = store::letter_facts(tx, card, letter).await?;
    let fact = fact.ok_or(LetterFault::Outdated)?;
    let code = GiftCardCode::mint().map_err(|it| LetterFault::Internal(format!("{it:?}")))?;
    store::set_code(tx, card, &code).await?;
    let words = context.words;
    let amount = format_money(&fact.balance, words.locale());
    let from = fact.from.clone();
    let mut letter = begin(context, &amount);
    if !from.is_empty() {
        letter.paragraph(words.with("mail-gift-card-code-from", [("name", from.into())]));
    }
    letter
        .paragraph(fact.message)
        .say(Part::Notice {
            title: amount,
            text: code.reveal(),
        })
        .paragraph(words.t("mail-gift-card-code-text"))
        .say(Part::Button {
            label: words.t("mail-gift-card-code-button"),
            href: context.letterhead.url(words.locale(), "/"),
        })
        .say(Part::Link {
            label: words.t("mail-gift-card-code-balance"),
            href: context.letterhead.url(words.locale(), PATH),
        });
    Ok(letter)
}

async fn copy(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let Copy { line } = context.about()?;
    let fact = store::copy_facts(tx, line).await?;
    let fact = fact.ok_or(LetterFault::Outdated)?;
    let words = context.words;
    let amount = format_money(&fact.total, words.locale());
    let day = format_date(fact.day, words.locale());
    let values = [("email", fact.email.into()), ("day", day.into())];
    let mut letter = begin(context, &amount);
    letter
        .paragraph(words.with("mail-gift-card-copy-text", values))
        .paragraph(fact.message);
    Ok(letter)
}

fn begin(context: &LetterContext<'_>, amount: &str) -> Letter {
    let name = context.kind.key();
    Letter::begin(|part| {
        context.words.with(
            &format!("mail-{name}-{part}"),
            [
                ("shop", context.letterhead.name.clone().into()),
                ("amount", amount.to_owned().into()),
            ],
        )
    })
}
