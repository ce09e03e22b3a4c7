//! The quote file's input, field by field, with the defaults that it names.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    pub currency: String,
    #[serde(deserialize_with = "parsed")]
    pub now: Timestamp,
    #[serde(default = "utc")]
    pub time_zone: String,
    #[serde(default)]
    pub prices_include_tax: bool,
    #[serde(default, rename = "locale")]
    pub _locale: Option<String>,
    #[serde(default)]
    pub policy: Policy,
    pub customer: Option<Customer>,
    #[serde(default)]
    pub codes: Vec<String>,
    pub channel: Option<String>,
    pub ship_to: Option<ShipTo>,
    pub payment_method: Option<String>,
    pub lines: Vec<Line>,
    #[serde(default)]
    pub shipping: Vec<Shipping>,
    #[serde(default)]
    pub promotions: Vec<Promotion>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    pub stacking: Stacking,
    pub percent_rounding: Per,
    pub tax_rounding: Per,
    pub buy_x_pick: BuyXPick,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stacking {
    #[default]
    Sequential,
    Parallel,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    #[default]
    Line,
    Unit,
}

/// Which end of the price list is taken first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    Cheapest,
    Dearest,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub struct BuyXPick(pub Pick);

impl Default for BuyXPick {
    fn default() -> Self {
        Self(Pick::Cheapest)
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    #[serde(rename = "id")]
    pub _id: Option<String>,
    #[serde(default)]
    pub groups: Vec<String>,
    #[serde(default)]
    pub segments: Vec<String>,
    #[serde(default)]
    pub placed_orders: i64,
    #[serde(default)]
    pub cancelled_orders: i64,
    #[serde(default)]
    pub lifetime_spend: Decimal,
    #[serde(default, deserialize_with = "parsed_if_given")]
    pub signed_up_at: Option<Timestamp>,
    pub birthday: Option<String>,
    #[serde(default)]
    pub redemptions: Vec<Redemption>,
    #[serde(default)]
    pub referrals: i64,
    #[serde(default, deserialize_with = "parsed_if_given")]
    pub abandoned_cart_at: Option<Timestamp>,
    #[serde(default = "yes")]
    pub proven: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redemption {
    pub code: Option<String>,
    pub promotion: Option<String>,
    #[serde(deserialize_with = "parsed")]
    pub at: Timestamp,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShipTo {
    pub country: Option<String>,
    #[serde(rename = "region")]
    pub _region: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub id: Option<String>,
    pub sku: String,
    pub product: Option<String>,
    pub unit_price: Decimal,
    pub quantity: usize,
    #[serde(default)]
    pub categories: Vec<String>,
    #[serde(default)]
    pub collections: Vec<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    #[serde(default)]
    pub floor_price: Decimal,
    pub compare_at_price: Option<Decimal>,
    #[serde(default)]
    pub tax_rate: Decimal,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shipping {
    pub id: String,
    pub price: Decimal,
    #[serde(default)]
    pub tax_rate: Decimal,
    pub price_includes_tax: Option<bool>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promotion {
    pub id: String,
    #[serde(rename = "name")]
    pub _name: Option<String>,
    pub trigger: Trigger,
    #[serde(default)]
    pub codes: Vec<String>,
    #[serde(default)]
    pub priority: i64,
    #[serde(default, deserialize_with = "parsed_if_given")]
    pub created_at: Option<Timestamp>,
    #[serde(default)]
    pub exclusive: bool,
    pub group: Option<String>,
    #[serde(default, deserialize_with = "parsed_if_given")]
    pub starts_at: Option<Timestamp>,
    #[serde(default, deserialize_with = "parsed_if_given")]
    pub ends_at: Option<Timestamp>,
    #[serde(default)]
    pub skip_discounted: bool,
    #[serde(default)]
    pub limits: Limits,
    pub condition: Option<Condition>,
    pub benefits: Vec<Benefit>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    Automatic,
    Code,
    Catalog,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    pub total: Option<i64>,
    pub used: i64,
    pub per_customer: Option<i64>,
    pub used_by_customer: i64,
    pub budget: Option<Decimal>,
    pub spent: Decimal,
}

/// A list without members is as if it were not there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Selector {
    pub skus: Vec<String>,
    pub products: Vec<String>,
    pub categories: Vec<String>,
    pub collections: Vec<String>,
    pub tags: Vec<String>,
    pub attributes: BTreeMap<String, String>,
    pub price_min: Option<Decimal>,
    pub price_max: Option<Decimal>,
    pub not_skus: Vec<String>,
}

pub use super::benefit::Benefit;
pub use super::condition::Condition;

pub fn yes() -> bool {
    true
}

pub fn one() -> usize {
    1
}

fn utc() -> String {
    "UTC".to_owned()
}

/// Reads what its own text form tells.
pub fn parsed<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(from: D) -> Result<T, D::Error> {
    String::deserialize(from)?.parse().map_err(Error::custom)
}

pub fn parsed_if_given<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Display>,
{
    let text = Option::<String>::deserialize(from)?;
    let value = text.map(|text| text.parse()).transpose();
    value.map_err(Error::custom)
}
