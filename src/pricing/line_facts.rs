use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Label;

/// What promotions choose the units of a line by, beside its SKU and its price.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineFacts {
    /// The product's id.
    pub product: Option<Label>,
    /// Its categories and all above them, by id and address.
    pub categories: Vec<Label>,
    /// Its collections, by id and address.
    pub collections: Vec<Label>,
    /// Its tags.
    pub tags: Vec<Label>,
    /// The rows of its specification, its vendor and type, and the values of its options in the
    /// store's first language.
    pub attributes: BTreeMap<String, String>,
    /// The lowest allowed price, in the store's own tax zone.
    pub floor_price: Option<Decimal>,
    /// The was-price, in the store's own tax zone.
    pub compare_at_price: Option<Decimal>,
}
