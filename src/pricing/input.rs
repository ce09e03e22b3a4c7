use serde::{Deserialize, Serialize};

use crate::core::{Amount, Currency, Quantity, ShortText, Sku, TaxRate};

/// What is to be priced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuoteInput {
    /// The currency of every amount here.
    pub currency: Currency,
    /// Whether unit prices are gross.
    #[serde(default)]
    pub prices_include_tax: bool,
    /// How the store wants it computed.
    #[serde(default)]
    pub policy: Policy,
    /// What is in the cart, at most [`QuoteInput::MAX_LINES`].
    pub lines: Vec<LineInput>,
    /// What sending costs; every entry is charged.
    #[serde(default)]
    pub shipping: Vec<ShippingInput>,
}

impl QuoteInput {
    /// The most lines of one cart.
    pub const MAX_LINES: usize = 1_000;
    /// The most units of one cart; a Quote lists what each unit costs.
    pub const MAX_UNITS: u32 = 100_000;
    /// The most shipping charges of one cart.
    pub const MAX_SHIPPING: usize = 100;
}

/// The choices of the store that change how money is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    /// Whether tax is rounded per line or per unit.
    pub tax_rounding: TaxRounding,
}

/// On what the tax is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxRounding {
    /// Once on the total of the line.
    #[default]
    Line,
    /// On each unit; the line's tax is their sum.
    Unit,
}

/// A line of the cart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineInput {
    /// The caller's name for the line.
    #[serde(default)]
    pub id: Option<ShortText<100>>,
    /// What is sold.
    pub sku: Sku,
    /// The price of one unit, zero or more.
    pub unit_price: Amount,
    /// How many.
    pub quantity: Quantity,
    /// The rate where the buyer is.
    #[serde(default)]
    pub tax_rate: TaxRate,
}

/// A charge for sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShippingInput {
    /// The shipping method.
    pub id: ShortText<100>,
    /// What it costs, zero or more.
    pub price: Amount,
    /// The rate where the buyer is.
    #[serde(default)]
    pub tax_rate: TaxRate,
    /// Whether the price is gross; as the lines are, when not given.
    #[serde(default)]
    pub price_includes_tax: Option<bool>,
}
