//! What a mail says about paying.

use super::amount_of;
use crate::core::format_date;
use crate::messaging::{Letter, Part};
use crate::order::store::letters::OrderFacts;
use crate::payment::PaymentMethod;
use crate::tenancy::{BankAccount, StoreSettings};
use crate::words::Words;

/// What is still to be paid, and how.
pub(super) fn payment(
    letter: &mut Letter,
    words: &Words,
    settings: &StoreSettings,
    order: &OrderFacts,
) {
    if order.payment_method == PaymentMethod::Nothing.name() {
        letter.paragraph(words.t("mail-nothing-to-pay"));
        return;
    }
    if order.payment_state != "unpaid" {
        return;
    }
    let amount = amount_of(words, order, order.due());
    match order.payment_method.as_str() {
        "bank_transfer" => {
            let account = settings.bank_transfer.account.as_ref();
            let mut text = vec![
                words.with(
                    "mail-transfer-text",
                    [
                        ("amount", amount.into()),
                        ("number", order.number.to_string().into()),
                    ],
                ),
                account
                    .map(BankAccount::lines)
                    .unwrap_or_default()
                    .join("\n"),
                settings
                    .text(&settings.bank_transfer.instructions, words.locale())
                    .trim()
                    .to_owned(),
            ];
            if let Some(end) = order.expires_at {
                let day = format_date(settings.time_zone.date(end), words.locale());
                text.push(words.with("mail-transfer-until", [("day", day.into())]));
            }
            text.retain(|part| !part.is_empty());
            letter.say(Part::Notice {
                title: words.t("mail-transfer-title"),
                text: text.join("\n\n"),
            });
        }
        "cash_on_delivery" => {
            letter.say(Part::Notice {
                title: words.t("mail-cash-title"),
                text: words.with("mail-cash-text", [("amount", amount.into())]),
            });
        }
        _ => {}
    }
}
