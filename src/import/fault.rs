//! Why an import ended, or a product was refused.

use crate::core::Error;
use crate::import::shopify_csv::{Described, HeadFault, RowFault, RowReason};

/// How Postgres says that it ended one of two transactions that waited for each other.
const DEADLOCK: &str = "40P01";
/// The same for two that could not have come one after the other.
const SERIALIZATION: &str = "40001";
/// That somebody held what was wanted for too long.
const LOCK_TIMEOUT: &str = "55P03";

/// Why an import ended early.
#[derive(Debug)]
pub enum ImportFault {
    /// The file's head cannot be read.
    Head(HeadFault),
    /// The database failed.
    Database(sqlx::Error),
    /// The storage of pictures failed.
    Media(crate::media::MediaFault),
}

impl From<sqlx::Error> for ImportFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl ImportFault {
    /// Whether somebody else was let through first; the same once more will find its way.
    pub(super) fn is_contention(&self) -> bool {
        let Self::Database(error) = self else {
            return false;
        };
        let code = error.as_database_error().and_then(|error| error.code());
        code.is_some_and(|code| [DEADLOCK, SERIALIZATION, LOCK_TIMEOUT].contains(&code.as_ref()))
    }
}

impl std::fmt::Display for ImportFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Head(fault) => fault.fmt(f),
            Self::Database(error) => error.fmt(f),
            Self::Media(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for ImportFault {}

/// A refusal of the write side as faults of rows.
pub(super) fn row_faults(error: &Error, described: &Described) -> Vec<RowFault> {
    let Error::Invalid(faults) = error else {
        return vec![RowFault::error(described.row, "Handle", RowReason::InUse)];
    };
    faults
        .iter()
        .map(|(field, reason)| {
            let (row, column) = place_of(field.as_str(), described);
            RowFault::error(row, column, RowReason::Value(*reason))
        })
        .collect()
}

fn place_of(field: &str, described: &Described) -> (u64, &'static str) {
    let variant = field
        .strip_prefix("variants[")
        .and_then(|rest| rest.split_once(']'));
    if let Some((place, part)) = variant {
        let row = described.variant_row(place.parse().unwrap_or_default());
        let column = match part {
            ".sku" => "Variant SKU",
            ".barcode" => "Variant Barcode",
            ".price" => "Variant Price",
            ".compare_at_price" => "Variant Compare At Price",
            ".weight" => "Variant Grams",
            ".on_hand" => "Variant Inventory Qty",
            ".pictures" => "Variant Image",
            _ => "Option1 Value",
        };
        return (row, column);
    }
    let column = match field {
        "title" => "Title",
        "handle" => "Handle",
        "description" => "Body (HTML)",
        "vendor" => "Vendor",
        "product_type" => "Type",
        "tags" => "Tags",
        "seo_title" => "SEO Title",
        "seo_description" => "SEO Description",
        "sku" => "Variant SKU",
        "variants" => "Option1 Value",
        _ if field.starts_with("pictures") => "Image Alt Text",
        _ if field.starts_with("options[1]") => "Option2 Name",
        _ if field.starts_with("options[2]") => "Option3 Name",
        _ if field.starts_with("options") => "Option1 Name",
        _ => "Handle",
    };
    (described.row, column)
}
