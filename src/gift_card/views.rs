//! What gift cards pay, under the sums of a cart or an order, and to whom bought ones go.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::Recipient;
use super::recipient::{DAY, EMAIL, LONGEST_MESSAGE, MESSAGE, NAME};
use crate::core::{Money, format_date};
use crate::ui::{TextArea, TextField};
use crate::web::{Draft, Shop};
use crate::words::Words;

/// A line for each card with the last signs of its code and what it pays, and what is left to pay. Nothing where no
/// card pays.
pub fn paid_by_cards(
    shop: &Shop,
    shares: &[(String, Decimal)],
    due: &Money,
) -> Option<impl IntoView + use<>> {
    if shares.is_empty() {
        return None;
    }
    let words = &shop.words;
    let rows: Vec<_> = shares
        .iter()
        .map(|(code_end, amount)| {
            let name = words.with("gift-card-ending", [("end", code_end.clone().into())]);
            view! { <div><dt>{name}</dt><dd>{shop.amount(-*amount)}</dd></div> }
        })
        .collect();
    Some(view! {
        <dl class="totals">
            {rows}
            <div data-kind="total">
                <dt>{words.t("gift-card-due")}</dt>
                <dd>{shop.money(due)}</dd>
            </div>
        </dl>
    })
}

/// The fields that say to whom a gift card goes, as they stand in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecipientText {
    /// What stands in a field, and what is wrong with it: name, address of mail, message, day.
    fields: [(String, Option<String>); 4],
}

impl RecipientText {
    /// What was typed, else what is known.
    #[must_use]
    pub fn of(shop: &Shop, draft: &Draft, known: &Recipient) -> Self {
        let day = known.day.map(|day| day.to_string()).unwrap_or_default();
        let known = [
            (NAME, &known.name),
            (EMAIL, &known.email),
            (MESSAGE, &known.message),
            (DAY, &day),
        ];
        let field = |(name, known): (&str, &String)| {
            (draft.value(name, known), draft.fault(name, &shop.words))
        };
        Self {
            fields: known.map(field),
        }
    }
}

/// The fields, all of which may stay empty.
pub fn recipient_fields(words: &Words, text: RecipientText) -> impl IntoView + use<> {
    let [name, email, message, day] = text.fields;
    let optional = || Some(words.t("account-optional"));
    let longest = u32::try_from(LONGEST_MESSAGE).unwrap_or(u32::MAX);
    view! {
        <fieldset class="form-section">
            <legend>{words.t("gift-card-recipient")}</legend>
            <p class="small soft">{words.t("gift-card-recipient-lead")}</p>
            <TextField name=NAME label=words.t("gift-card-recipient-name") value=name.0 error=name.1 maxlength=100 optional=optional()/>
            <TextField
                name=EMAIL
                kind="email"
                label=words.t("gift-card-recipient-email")
                value=email.0
                error=email.1
                maxlength=254
                optional=optional()
            />
            <TextArea
                name=MESSAGE
                label=words.t("gift-card-recipient-message")
                value=message.0
                error=message.1
                hint=Some(words.with("gift-card-recipient-message-hint", [("max", longest.into())]))
                optional=optional()
            />
            <TextField
                name=DAY
                kind="date"
                label=words.t("gift-card-recipient-day")
                value=day.0
                error=day.1
                hint=Some(words.t("gift-card-recipient-day-hint"))
                optional=optional()
            />
        </fieldset>
    }
}

/// To whom a gift card goes, in one line.
#[must_use]
pub fn recipient_text(words: &Words, to: &Recipient) -> String {
    let who = match (to.name.as_str(), to.email.as_str()) {
        ("", "") => words.t("gift-card-for-buyer"),
        (name, "") | ("", name) => words.with("gift-card-for", [("name", name.to_owned().into())]),
        (name, email) => words.with(
            "gift-card-for",
            [("name", format!("{name} <{email}>").into())],
        ),
    };
    let day = to.day.map(|day| {
        let day = format_date(day, words.locale());
        words.with("gift-card-from-day", [("day", day.into())])
    });
    let parts: Vec<_> = std::iter::once(who).chain(day).collect();
    parts.join(", ")
}
