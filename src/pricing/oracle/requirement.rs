//! Conditions as the quote file writes them.

use jiff::civil;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::input::{Selector, one, parsed_if_given};

#[expect(clippy::large_enum_variant, reason = "the oracle need not be small")]
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Condition {
    All(All),
    Any(Any),
    Not(Not),
    Leaf(Leaf),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct All {
    pub all: Vec<Condition>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Any {
    pub any: Vec<Condition>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Not {
    pub not: Box<Condition>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Leaf {
    Subtotal {
        at_least: Decimal,
        #[serde(default)]
        of: Of,
    },
    Quantity {
        at_least: usize,
    },
    LineQuantity {
        at_least: usize,
    },
    Contains {
        #[serde(default)]
        select: Selector,
        #[serde(default = "one")]
        quantity: usize,
        value: Option<Decimal>,
    },
    CustomerIn {
        #[serde(default)]
        groups: Vec<String>,
        #[serde(default)]
        segments: Vec<String>,
    },
    OrderNumber {
        n: Option<i64>,
        every: Option<i64>,
    },
    LifetimeSpend {
        at_least: Decimal,
    },
    SignedUpWithin {
        days: i64,
    },
    AbandonedWithin {
        days: i64,
    },
    BirthdayWithin {
        days: i64,
    },
    Redeemed {
        within_days: Option<i64>,
        #[serde(default)]
        this_month: bool,
        #[serde(default)]
        codes: Vec<String>,
        #[serde(default)]
        promotions: Vec<String>,
    },
    Referred {
        #[serde(default = "one_i64")]
        at_least: i64,
    },
    Channel {
        any: Vec<String>,
    },
    ShippingMethod {
        any: Vec<String>,
    },
    Country {
        any: Vec<String>,
    },
    PaymentMethod {
        any: Vec<String>,
    },
    Window {
        #[serde(default)]
        weekdays: Vec<Weekday>,
        #[serde(default, deserialize_with = "parsed_if_given")]
        from: Option<civil::Time>,
        #[serde(default, deserialize_with = "parsed_if_given")]
        to: Option<civil::Time>,
    },
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    #[default]
    Discounted,
    Undiscounted,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

fn one_i64() -> i64 {
    1
}
