use super::selector::{of_selector, phrase as goods};
use super::{TargetNames, join, money};
use crate::core::CountryCode;
use crate::pricing::{Condition, ConditionKind, Label, SubtotalOf, Window};
use crate::web::Shop;

/// What a condition asks for, one sentence for each thing that must be so.
pub(super) fn sentences(
    shop: &Shop,
    condition: &Condition,
    names: &TargetNames,
    told: &mut Vec<String>,
) {
    match condition {
        Condition::All { all } => {
            for part in all {
                sentences(shop, part, names, told);
            }
        }
        Condition::Any { any } => {
            let parts = any.iter().map(|part| one_sentence(shop, part, names));
            let parts: Vec<String> = parts.collect();
            told.push(
                shop.words
                    .with("terms-any", [("parts", parts.join(" – ").into())]),
            );
        }
        Condition::Not { not } => {
            let part = one_sentence(shop, not, names);
            told.push(shop.words.with("terms-not", [("part", part.into())]));
        }
        Condition::Is(kind) => told.push(sentence(shop, kind, names)),
    }
}

fn one_sentence(shop: &Shop, condition: &Condition, names: &TargetNames) -> String {
    let mut told = Vec::new();
    sentences(shop, condition, names, &mut told);
    told.join(" ")
}

fn sentence(shop: &Shop, kind: &ConditionKind, names: &TargetNames) -> String {
    let words = &shop.words;
    let listed = |labels: &[Label]| {
        let labels: Vec<String> = labels
            .iter()
            .map(|label| names.of(label.as_str()))
            .collect();
        join(shop, &labels, "terms-or")
    };
    match kind {
        ConditionKind::Subtotal(c) => {
            let amount = money(shop, c.at_least);
            let key = match c.of {
                SubtotalOf::Discounted => "terms-subtotal",
                SubtotalOf::Undiscounted => "terms-subtotal-undiscounted",
            };
            words.with(key, [("amount", amount.into())])
        }
        ConditionKind::Quantity(c) => words.with("terms-units", [("units", c.at_least.into())]),
        ConditionKind::LineQuantity(c) => {
            words.with("terms-line-units", [("units", c.at_least.into())])
        }
        ConditionKind::Contains(c) => {
            let goods = match goods(shop, &c.select, names) {
                all if all.is_empty() => words.t("terms-any-goods"),
                goods => goods,
            };
            match c.value {
                None => words.with(
                    "terms-contains",
                    [("units", c.quantity.into()), ("goods", goods.into())],
                ),
                Some(value) => words.with(
                    "terms-contains-value",
                    [
                        ("units", c.quantity.into()),
                        ("goods", goods.into()),
                        ("value", money(shop, value).into()),
                    ],
                ),
            }
        }
        ConditionKind::CustomerIn(_) => words.t("terms-customer-in"),
        ConditionKind::OrderNumber(c) => match (c.n, c.every) {
            (Some(n), _) => words.with("terms-order-number", [("n", n.get().into())]),
            (None, Some(n)) => words.with("terms-order-every", [("n", n.get().into())]),
            (None, None) => String::new(),
        },
        ConditionKind::LifetimeSpend(c) => words.with(
            "terms-lifetime-spend",
            [("amount", money(shop, c.at_least).into())],
        ),
        ConditionKind::SignedUpWithin(c) => {
            words.with("terms-signed-up", [("days", c.days.into())])
        }
        ConditionKind::AbandonedWithin(_) => words.t("terms-abandoned"),
        ConditionKind::BirthdayWithin(c) => words.with("terms-birthday", [("days", c.days.into())]),
        ConditionKind::Redeemed(_) => words.t("terms-redeemed"),
        ConditionKind::Referred(c) => words.with("terms-referred", [("people", c.at_least.into())]),
        ConditionKind::Channel(c) => {
            words.with("terms-channel", [("channels", listed(&c.any).into())])
        }
        ConditionKind::ShippingMethod(c) => words.with(
            "terms-shipping-method",
            [("methods", listed(&c.any).into())],
        ),
        ConditionKind::Country(c) => {
            let countries: Vec<String> = c
                .any
                .iter()
                .map(|country: &CountryCode| country.name(shop.locale).to_owned())
                .collect();
            let countries = join(shop, &countries, "terms-or");
            words.with("terms-country", [("countries", countries.into())])
        }
        ConditionKind::PaymentMethod(c) => {
            let methods: Vec<String> = c
                .any
                .iter()
                .map(|method| {
                    crate::payment::PaymentMethod::parse(method.as_str())
                        .map_or_else(|_| method.to_string(), |known| words.t(known.word()))
                })
                .collect();
            let methods = join(shop, &methods, "terms-or");
            words.with("terms-payment-method", [("methods", methods.into())])
        }
        ConditionKind::Window(window) => hours(shop, window),
    }
}

/// What a condition names that has a name to be looked up.
pub(super) fn targets(kind: &ConditionKind, found: &mut Vec<String>) {
    match kind {
        ConditionKind::Contains(c) => of_selector(&c.select, found),
        ConditionKind::ShippingMethod(c) => found.extend(c.any.iter().map(ToString::to_string)),
        // What a merchant calls customers is not told to them.
        ConditionKind::CustomerIn(_)
        | ConditionKind::Subtotal(_)
        | ConditionKind::Quantity(_)
        | ConditionKind::LineQuantity(_)
        | ConditionKind::OrderNumber(_)
        | ConditionKind::LifetimeSpend(_)
        | ConditionKind::SignedUpWithin(_)
        | ConditionKind::AbandonedWithin(_)
        | ConditionKind::BirthdayWithin(_)
        | ConditionKind::Redeemed(_)
        | ConditionKind::Referred(_)
        | ConditionKind::Channel(_)
        | ConditionKind::Country(_)
        | ConditionKind::PaymentMethod(_)
        | ConditionKind::Window(_) => {}
    }
}

/// "Monday and Friday, from 08:00 to 18:00."
fn hours(shop: &Shop, window: &Window) -> String {
    let words = &shop.words;
    let days: Vec<String> = window
        .weekdays
        .iter()
        .map(|day| words.t(&format!("terms-day-{}", day.as_str())))
        .collect();
    let days = match days.as_slice() {
        [] => words.t("terms-every-day"),
        days => join(shop, days, "terms-and"),
    };
    match (window.from, window.to) {
        (None, None) => words.with("terms-days", [("days", days.into())]),
        (from, to) => {
            let from = from.map_or_else(|| "00:00".to_owned(), |time| time.to_string());
            let to = to.map_or_else(|| "24:00".to_owned(), |time| time.to_string());
            let values = [
                ("days", days.into()),
                ("from", from.into()),
                ("to", to.into()),
            ];
            words.with("terms-hours", values)
        }
    }
}
