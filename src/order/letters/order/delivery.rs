//! Where the goods and the bill go, when they come, and what the buyer wrote.

use crate::core::format_days;
use crate::messaging::{Letter, Part};
use crate::order::store::letters::OrderFacts;
use crate::words::Words;

pub(super) fn delivery(letter: &mut Letter, words: &Words, order: &OrderFacts) {
    if !order.address.is_empty() {
        letter
            .say(Part::Heading(words.t("mail-address")))
            .paragraph(order.address.join("\n"));
    }
    if let Some(expected) = order.expected {
        let days = format_days(expected.from, expected.until, words.locale());
        letter
            .say(Part::Heading(words.t("order-expected")))
            .paragraph(days);
    }
    if !order.billing.is_empty() {
        letter
            .say(Part::Heading(words.t("order-billing")))
            .paragraph(order.billing.join("\n"));
    }
    if !order.note.is_empty() {
        letter
            .say(Part::Heading(words.t("order-note")))
            .paragraph(order.note.clone());
    }
}
