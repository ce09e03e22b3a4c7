//! A variant as a row describes it.

use crate::web::csv_cell as cell;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::value::{barcode, boolean, grams, kept, on_hand, one_line, price};
use crate::core::{Currency, Reason, Sku, optional};
use crate::import::shopify_csv::column::OPTIONS;
use crate::import::shopify_csv::reader::Row;
use crate::import::shopify_csv::{RowFault, RowReason};

#[derive(Clone, Debug, Default)]
pub struct DescribedVariant {
    pub row: u64,
    pub values: Vec<String>,
    pub sku: Option<Option<Sku>>,
    pub grams: Option<i64>,
    pub tracked: Option<bool>,
    pub on_hand: Option<i32>,
    pub oversell: Option<bool>,
    pub price: Option<Decimal>,
    pub compare_at_price: Option<Option<Decimal>>,
    pub requires_shipping: Option<bool>,
    pub taxable: Option<bool>,
    pub barcode: Option<String>,
    pub picture: Option<String>,
    pub foreign: BTreeMap<String, String>,
}

pub(super) fn variant(
    row: &Row,
    options: usize,
    currency: Currency,
    faults: &mut Vec<RowFault>,
) -> DescribedVariant {
    let number = row.number;
    let values = OPTIONS.iter().take(options);
    let values: Vec<String> = values
        .map(|(_, value)| one_line(row.get(value).unwrap_or_default()))
        .collect();
    for ((_, column), value) in OPTIONS.iter().zip(&values) {
        if value.is_empty() {
            faults.push(RowFault::error(
                number,
                column,
                RowReason::Value(Reason::Required),
            ));
        }
    }
    let mut flag = |column: &str| {
        row.filled(column)
            .and_then(|text| kept(faults, number, column, boolean(text)))
    };
    let (requires_shipping, taxable) = (flag("Variant Requires Shipping"), flag("Variant Taxable"));
    let policy = row.filled("Variant Inventory Policy").map(|word| {
        match word.trim().to_ascii_lowercase().as_str() {
            "deny" => Ok(false),
            "continue" => Ok(true),
            word => boolean(word).map_err(|_| Reason::Unknown),
        }
    });
    let oversell =
        policy.and_then(|policy| kept(faults, number, "Variant Inventory Policy", policy));
    let sku = row
        .get("Variant SKU")
        .map(|text| optional(cell::plain_code(text.trim()), Sku::parse));
    let before = row
        .get("Variant Compare At Price")
        .map(|text| optional(text, |text| price(text, currency)));
    DescribedVariant {
        row: number,
        values,
        sku: sku.and_then(|sku| kept(faults, number, "Variant SKU", sku)),
        grams: grams(row, faults),
        tracked: row
            .get("Variant Inventory Tracker")
            .map(|tracker| !tracker.trim().is_empty()),
        on_hand: on_hand(row, oversell.unwrap_or_default(), faults),
        oversell,
        price: row
            .filled("Variant Price")
            .and_then(|text| kept(faults, number, "Variant Price", price(text, currency))),
        compare_at_price: before
            .and_then(|before| kept(faults, number, "Variant Compare At Price", before)),
        requires_shipping,
        taxable,
        barcode: row.get("Variant Barcode").map(barcode),
        picture: row
            .filled("Variant Image")
            .map(|text| text.trim().to_owned()),
        foreign: BTreeMap::new(),
    }
}

/// Whether a row tells of a variant whatever stands in the others.
pub(super) fn is_variant(row: &Row) -> bool {
    OPTIONS.iter().any(|(_, value)| row.filled(value).is_some())
        || row.filled("Variant Price").is_some()
        || row.filled("Variant SKU").is_some()
}

/// Whether a row says anything about a variant.
pub(super) fn tells_of_variant(row: &Row) -> bool {
    let columns = [
        "Variant Grams",
        "Variant Inventory Tracker",
        "Variant Inventory Qty",
        "Variant Inventory Policy",
        "Variant Compare At Price",
        "Variant Barcode",
        "Variant Image",
    ];
    columns.iter().any(|column| row.filled(column).is_some())
}
