//! The receipt of a withdrawal: its content, date and time.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use super::pages::goods_in_words;
use super::store::{self, Withdrawal};
use crate::core::{WithdrawalId, format_date_time};
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};
use crate::words::Words;

/// A withdrawal was received.
pub const RECEIVED: MailKind = MailKind::new("withdrawal_received");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 1] = [RECEIVED];

/// Which withdrawal a mail is about.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The withdrawal.
    pub withdrawal_id: WithdrawalId,
}

/// Writes the receipt.
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter(tx, context))
}

async fn letter(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let About { withdrawal_id } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let made = store::withdrawal(tx, withdrawal_id)
        .await?
        .ok_or(LetterFault::Outdated)?;
    let settings = letterhead.settings().ok_or(LetterFault::Outdated)?;
    let moment = format_date_time(settings.time_zone.local(made.received_at), words.locale());
    let mut letter = Letter::begin(|part| {
        words.with(
            &format!("mail-withdrawal-received-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("number", made.order_number.clone().into()),
            ],
        )
    });
    letter
        .paragraph(words.with(
            "mail-withdrawal-received-text",
            [("moment", moment.clone().into())],
        ))
        .say(content(words, &made, moment))
        .say(Part::Heading(words.t("withdrawal-goods")))
        .paragraph(goods_in_words(words, &made).join("\n"))
        .paragraph(words.t("withdrawal-next"))
        .say(Part::Link {
            label: words.t("page-withdrawal"),
            href: letterhead.url(words.locale(), "/pages/withdrawal"),
        });
    Ok(letter)
}

fn content(words: &Words, made: &Withdrawal, moment: String) -> Part {
    let rows = [
        ("withdrawal-statement", words.t("withdrawal-statement-text")),
        ("withdrawal-name", made.name.clone()),
        ("withdrawal-order", made.order_number.clone()),
        ("withdrawal-email", made.email.clone()),
        ("withdrawal-received-at", moment),
    ];
    Part::Rows {
        rows: rows
            .into_iter()
            .map(|(key, value)| (words.t(key), value))
            .collect(),
        summed: false,
    }
}
