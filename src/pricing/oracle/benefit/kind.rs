//! The kinds of benefit, as the quote file writes them.

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::pricing::oracle::input::{Pick, Selector, one};

#[expect(clippy::large_enum_variant, reason = "the oracle need not be small")]
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Benefit {
    PercentOffOrder {
        percent: Decimal,
        cap: Option<Decimal>,
    },
    AmountOffOrder {
        amount: Decimal,
    },
    AmountOffAcrossLines {
        amount: Decimal,
        #[serde(default)]
        select: Selector,
    },
    PercentOffLines {
        percent: Decimal,
        #[serde(default)]
        select: Selector,
        cap: Option<Decimal>,
    },
    AmountOffEachLine {
        amount: Decimal,
        #[serde(default)]
        select: Selector,
    },
    PercentOffUnits {
        percent: Decimal,
        #[serde(default)]
        select: Selector,
        max_units: Option<usize>,
        max_units_per_line: Option<usize>,
        #[serde(default = "dearest")]
        pick: Pick,
    },
    AmountOffUnits {
        amount: Decimal,
        #[serde(default)]
        select: Selector,
        max_units: Option<usize>,
        max_units_per_line: Option<usize>,
        #[serde(default = "dearest")]
        pick: Pick,
    },
    SetUnitPrice {
        price: Decimal,
        #[serde(default)]
        select: Selector,
    },
    EveryNUnits {
        n: usize,
        percent: Option<Decimal>,
        amount: Option<Decimal>,
        #[serde(default)]
        select: Selector,
    },
    BundlePrice {
        n: usize,
        price: Decimal,
        #[serde(default)]
        select: Selector,
    },
    #[serde(rename = "buy_x_get_y")]
    BuyXGetY(BuyXGetY),
    Tiers(Tiers),
    FreeGift {
        sku: String,
        unit_price: Decimal,
        #[serde(default = "one")]
        quantity: usize,
    },
    PercentOffShipping {
        percent: Decimal,
        #[serde(default)]
        methods: Vec<String>,
        #[serde(default)]
        spread: Spread,
    },
    AmountOffShipping {
        amount: Decimal,
        #[serde(default)]
        methods: Vec<String>,
        #[serde(default)]
        spread: Spread,
    },
    PercentOffPrice {
        percent: Decimal,
        #[serde(default)]
        select: Selector,
    },
    AmountOffPrice {
        amount: Decimal,
        #[serde(default)]
        select: Selector,
    },
    SetPrice {
        price: Decimal,
        #[serde(default)]
        select: Selector,
    },
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuyXGetY {
    #[serde(default)]
    pub buy: Selector,
    #[serde(default = "one")]
    pub buy_quantity: usize,
    #[serde(default)]
    pub get: Selector,
    #[serde(default = "one")]
    pub get_quantity: usize,
    #[serde(default = "hundred")]
    pub percent: Decimal,
    pub pick: Option<Pick>,
    #[serde(default)]
    pub repeat: Repeat,
}

/// `false`, `true` (without end) or a maximum.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
pub enum Repeat {
    Switch(bool),
    AtMost(usize),
}

impl Default for Repeat {
    fn default() -> Self {
        Self::Switch(false)
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tiers {
    pub by: By,
    #[serde(default)]
    pub select: Selector,
    pub base: Option<Box<Benefit>>,
    pub tiers: Vec<Tier>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Subtotal,
    Quantity,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    pub from: Decimal,
    pub benefit: Benefit,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    #[default]
    Each,
    Across,
}

fn dearest() -> Pick {
    Pick::Dearest
}

fn hundred() -> Decimal {
    Decimal::ONE_HUNDRED
}
