//! The conditions that the editor offers: of each, the inputs it has, what they take, and which fields of
//! the rule they stand for. Reading, showing and drawing follow from here.

use serde_json::{Map, Value, json};

use super::Row;
use crate::core::{
    Amount, CountryCode, Locale, Notation, Reason, ShortText, optional, whole_number,
};
use crate::customer::segment::{Fact, Rule};
use crate::customer::{Channel, EventKind};
use crate::pricing::CouponCode;

/// A kind of condition.
pub(in crate::customer::segment) struct Kind {
    /// The word of the rule.
    pub word: &'static str,
    pub inputs: &'static [Input],
}

/// Something to fill in.
pub(in crate::customer::segment) struct Input {
    /// Its name in the form, before the row's number.
    pub name: &'static str,
    /// The field of the rule.
    field: &'static str,
    pub takes: Takes,
}

/// What an input takes.
#[derive(Clone, Copy)]
pub(in crate::customer::segment) enum Takes {
    /// A whole number between two bounds.
    Number(u32, u32),
    /// So many days back, or nothing for ever.
    Within,
    /// An amount of the store's currency.
    Amount,
    /// One of a few words.
    Word(fn() -> Vec<&'static str>),
    /// Entries with commas between them, one at least; each is read by itself.
    Names(fn(&str) -> Result<Value, Reason>),
    /// The same, or nothing for any.
    AnyNames(fn(&str) -> Result<Value, Reason>),
    /// A box to tick.
    Tick,
}

const fn input(name: &'static str, field: &'static str, takes: Takes) -> Input {
    Input { name, field, takes }
}

const DAYS: Input = input("days", "days", Takes::Number(0, Rule::MAX_DAYS));
const TIMES: Input = input("times", "at_least", Takes::Number(1, 1_000_000));
const WITHIN: Input = input("within", "within_days", Takes::Within);

const fn kind(word: &'static str, inputs: &'static [Input]) -> Kind {
    Kind { word, inputs }
}

/// Every kind, in the order of the list that they are chosen from.
pub(in crate::customer::segment) static KINDS: [Kind; 12] = [
    kind("signed_up_within", &[DAYS]),
    kind("order_number", &[input("times", "n", TIMES.takes)]),
    kind(
        "lifetime_spend",
        &[input("amount", "at_least", Takes::Amount)],
    ),
    kind("abandoned_within", &[DAYS]),
    kind(
        "birthday_within",
        &[input("days", "days", Takes::Number(0, 366))],
    ),
    kind(
        "redeemed",
        &[
            input("codes", "codes", Takes::AnyNames(code)),
            WITHIN,
            input("month", "this_month", Takes::Tick),
        ],
    ),
    kind(
        "did",
        &[input("event", "event", Takes::Word(events)), TIMES, WITHIN],
    ),
    kind(
        "bought",
        &[
            input("products", "products", Takes::AnyNames(short)),
            input("categories", "categories", Takes::AnyNames(short)),
            input("tags", "tags", Takes::AnyNames(short)),
            TIMES,
            WITHIN,
        ],
    ),
    kind(
        "consent",
        &[input("channel", "channel", Takes::Word(channels))],
    ),
    kind(
        "country",
        &[input("countries", "any", Takes::Names(country))],
    ),
    kind("locale", &[input("locales", "any", Takes::Names(locale))]),
    kind(
        "customer_in",
        &[input("groups", "groups", Takes::Names(short))],
    ),
];

fn events() -> Vec<&'static str> {
    EventKind::ALL.iter().map(|kind| kind.name()).collect()
}

fn channels() -> Vec<&'static str> {
    vec![Channel::Email.name(), Channel::Cookies.name()]
}

fn code(text: &str) -> Result<Value, Reason> {
    CouponCode::parse(text).map(|code| code.as_str().into())
}

fn short(text: &str) -> Result<Value, Reason> {
    ShortText::<100>::parse(text).map(|text| String::from(text).into())
}

fn country(text: &str) -> Result<Value, Reason> {
    CountryCode::parse(text).map(|country| country.as_str().into())
}

fn locale(text: &str) -> Result<Value, Reason> {
    Locale::parse(text).map(|locale| locale.tag().into())
}

/// The kind of that word.
pub(in crate::customer::segment) fn find(word: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.word == word)
}

impl Kind {
    /// What a row says; the first fault is told with the name of its input.
    pub(super) fn read(
        &self,
        row: &Row,
        notation: Notation,
        mut fault: impl FnMut(&str, Reason),
    ) -> Option<Fact> {
        let mut object = Map::from_iter([("kind".to_owned(), self.word.into())]);
        for input in self.inputs {
            let read = input.takes.read(row.value(input.name), notation);
            let value = read.map_err(|reason| fault(input.name, reason)).ok()?;
            object.insert(input.field.to_owned(), value);
        }
        let fact = serde_json::from_value(Value::Object(object));
        fact.map_err(|_| fault("kind", Reason::Malformed)).ok()
    }

    /// What stands in the inputs for a condition of this kind, in the words of the rule.
    pub(super) fn show(&self, fact: &Value, notation: Notation) -> Vec<(&'static str, String)> {
        let shown = |input: &Input| {
            let text = fact
                .get(input.field)
                .map(|value| input.takes.show(value, notation));
            (input.name, text.unwrap_or_default())
        };
        self.inputs.iter().map(shown).collect()
    }
}

impl Takes {
    fn read(self, text: &str, notation: Notation) -> Result<Value, Reason> {
        let whole = |text: &str, min: u32, max: u32| whole_number(text, min.into(), max.into());
        match self {
            Self::Number(min, max) => whole(text, min, max).map(Value::from),
            Self::Within => optional(text, |text| whole(text, 1, Rule::MAX_DAYS)).map(Value::from),
            Self::Amount => notation.money(text).map(|money| json!(Amount::from(money))),
            Self::Word(words) => {
                let known = words().into_iter().find(|word| *word == text);
                known.map(Value::from).ok_or(Reason::Unknown)
            }
            Self::Names(read) | Self::AnyNames(read) => {
                let entries = text.split(',').map(str::trim);
                let read: Result<Vec<Value>, Reason> = entries
                    .filter(|entry| !entry.is_empty())
                    .map(read)
                    .collect();
                read.map(Value::from)
            }
            Self::Tick => Ok(json!(!text.is_empty())),
        }
    }

    fn show(self, value: &Value, notation: Notation) -> String {
        match (self, value) {
            (Self::Amount, Value::String(amount)) => amount
                .parse()
                .map_or_else(|_| amount.clone(), |amount| notation.written(amount)),
            (_, Value::String(text)) => text.clone(),
            (_, Value::Array(entries)) => {
                let entries: Vec<&str> = entries.iter().filter_map(Value::as_str).collect();
                entries.join(", ")
            }
            (_, Value::Bool(true)) => "on".to_owned(),
            (_, Value::Null | Value::Bool(false)) => String::new(),
            (_, number) => number.to_string(),
        }
    }
}
