//! What the rows of a product say, cell by cell; nothing where the file says nothing.

use std::collections::BTreeMap;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::column::{self, OPTIONS, STATUS};
use super::reader::Row;
use super::{Group, RowFault, RowReason};
use crate::catalog::input::ProductState;
use crate::core::{Currency, Notation, Reason, Sku, Slug, optional};

/// A product as the file describes it.
#[derive(Clone, Debug, Default)]
pub struct Described {
    /// Its address.
    pub slug: Option<Slug>,
    /// Row of the product itself.
    pub row: u64,
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) vendor: Option<String>,
    pub(super) product_type: Option<String>,
    pub(super) tags: Option<Vec<String>>,
    pub(super) state: Option<ProductState>,
    pub(super) seo_title: Option<String>,
    pub(super) seo_description: Option<String>,
    /// Columns of the file without a place of their own, empty cells too.
    pub(super) foreign: BTreeMap<String, String>,
    pub(super) options: Vec<String>,
    pub(super) variants: Vec<DescribedVariant>,
    /// Its pictures in their order.
    pub pictures: Vec<DescribedPicture>,
}

/// A product of the file in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its handle.
    pub handle: String,
    /// Its title, or the handle again.
    pub title: String,
    /// How many variants the file tells of.
    pub variants: usize,
    /// How many pictures.
    pub pictures: usize,
}

/// A picture by its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedPicture {
    /// Where it stands in the file.
    pub row: u64,
    /// Column that names it.
    pub column: &'static str,
    /// Address or file name.
    pub address: String,
    pub(super) alt: Option<String>,
    pub(super) position: Option<u32>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct DescribedVariant {
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

impl Described {
    /// Reads the rows of a product; everything that is wrong is added to `faults`.
    #[must_use]
    pub fn read(group: &Group, currency: Currency, faults: &mut Vec<RowFault>) -> Self {
        let Some(first) = group.rows.first() else {
            return Self::default();
        };
        let text = |column: &str| first.get(column).map(str::to_owned);
        let mut described = Self {
            slug: slug(&group.handle, first.number, faults),
            row: first.number,
            title: first.filled("Title").map(|title| title.trim().to_owned()),
            description: text("Body (HTML)"),
            vendor: text("Vendor").map(|text| text.trim().to_owned()),
            product_type: text("Type").map(|text| text.trim().to_owned()),
            tags: first.get("Tags").map(tags),
            state: state(first, faults),
            seo_title: text("SEO Title").map(|text| text.trim().to_owned()),
            seo_description: text("SEO Description").map(|text| text.trim().to_owned()),
            foreign: foreign(first, |name| !column::is_of_variant(name)),
            ..Self::default()
        };
        described.options = options(first);
        for (place, row) in group.rows.iter().enumerate() {
            let tells = ["Option1 Value", "Variant Price", "Variant SKU"];
            let is_variant = place == 0 && tells.iter().any(|column| row.get(column).is_some())
                || OPTIONS.iter().any(|(_, value)| row.filled(value).is_some())
                || row.filled("Variant Price").is_some()
                || row.filled("Variant SKU").is_some();
            if is_variant {
                let mut variant = variant(row, described.options.len(), currency, faults);
                variant.foreign = foreign(row, |name| place > 0 || column::is_of_variant(name));
                if described
                    .variants
                    .iter()
                    .any(|other| other.values == variant.values)
                {
                    let again = RowReason::VariantAgain;
                    faults.push(RowFault::error(row.number, "Option1 Value", again));
                }
                described.variants.push(variant);
            }
            described.pictures.extend(picture(row, faults));
        }
        described
            .pictures
            .sort_by_key(|picture| picture.position.unwrap_or(u32::MAX));
        for variant in &described.variants {
            let Some(address) = &variant.picture else {
                continue;
            };
            if !described
                .pictures
                .iter()
                .any(|picture| picture.address == *address)
            {
                described.pictures.push(DescribedPicture {
                    row: variant.row,
                    column: "Variant Image",
                    address: address.clone(),
                    alt: None,
                    position: None,
                });
            }
        }
        described
    }

    /// What the merchant sees of it before it is written.
    #[must_use]
    pub fn preview(&self, handle: &str) -> Preview {
        Preview {
            handle: handle.to_owned(),
            title: self.title.clone().unwrap_or_else(|| handle.to_owned()),
            variants: self.variants.len(),
            pictures: self.pictures.len(),
        }
    }

    /// The row of the variant at `place`.
    #[must_use]
    pub fn variant_row(&self, place: usize) -> u64 {
        self.variants
            .get(place)
            .map_or(self.row, |variant| variant.row)
    }
}

fn slug(handle: &str, row: u64, faults: &mut Vec<RowFault>) -> Option<Slug> {
    if handle.is_empty() {
        return None;
    }
    let slug = Slug::parse(handle).or_else(|_| Slug::from_title(handle));
    kept(faults, row, "Handle", slug)
}

fn tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

fn state(row: &Row, faults: &mut Vec<RowFault>) -> Option<ProductState> {
    let published = match row.filled("Published") {
        Some(text) => kept(faults, row.number, "Published", boolean(text)),
        None => None,
    };
    let status = row
        .filled(STATUS)
        .map(|word| match word.trim().to_ascii_lowercase().as_str() {
            "active" => Ok(ProductState::Published),
            "draft" => Ok(ProductState::Draft),
            "archived" => Ok(ProductState::Archived),
            _ => Err(Reason::Unknown),
        });
    let status = status.and_then(|status| kept(faults, row.number, STATUS, status));
    match (status, published) {
        (Some(ProductState::Published), Some(false)) => Some(ProductState::Draft),
        (Some(status), _) => Some(status),
        (None, Some(true)) => Some(ProductState::Published),
        (None, Some(false)) => Some(ProductState::Draft),
        (None, None) => None,
    }
}

/// The names of the options. A product without any is written as an option "Title" with the one
/// value "Default Title".
fn options(row: &Row) -> Vec<String> {
    let default = row
        .filled("Option1 Value")
        .is_none_or(|value| value.trim() == "Default Title");
    let lone = row
        .filled("Option1 Name")
        .is_none_or(|name| name.trim() == "Title");
    if default && lone && row.filled("Option2 Name").is_none() {
        return Vec::new();
    }
    let mut names: Vec<String> = OPTIONS
        .iter()
        .map(|(name, _)| row.filled(name).unwrap_or_default().trim().to_owned())
        .collect();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    names
}

fn variant(
    row: &Row,
    options: usize,
    currency: Currency,
    faults: &mut Vec<RowFault>,
) -> DescribedVariant {
    let number = row.number;
    let values = OPTIONS.iter().take(options);
    let values: Vec<String> = values
        .map(|(_, value)| row.get(value).unwrap_or_default().trim().to_owned())
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
            _ => Err(Reason::Unknown),
        }
    });
    let oversell =
        policy.and_then(|policy| kept(faults, number, "Variant Inventory Policy", policy));
    let sku = row
        .get("Variant SKU")
        .map(|text| optional(text, Sku::parse));
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
        barcode: row
            .get("Variant Barcode")
            .map(|text| text.trim().to_owned()),
        picture: row
            .filled("Variant Image")
            .map(|text| text.trim().to_owned()),
        foreign: BTreeMap::new(),
    }
}

fn picture(row: &Row, faults: &mut Vec<RowFault>) -> Option<DescribedPicture> {
    let address = row.filled("Image Src")?.trim().to_owned();
    let position = row.filled("Image Position").and_then(|text| {
        let parsed = text.trim().parse().map_err(|_| Reason::Malformed);
        kept(faults, row.number, "Image Position", parsed)
    });
    Some(DescribedPicture {
        row: row.number,
        column: "Image Src",
        address,
        alt: row.get("Image Alt Text").map(|text| text.trim().to_owned()),
        position,
    })
}

fn grams(row: &Row, faults: &mut Vec<RowFault>) -> Option<i64> {
    let text = row.filled("Variant Grams")?;
    // Some programs write 250.0.
    let parsed = Decimal::from_str(text.trim())
        .ok()
        .and_then(|grams| i64::try_from(grams.round()).ok())
        .ok_or(Reason::Malformed);
    kept(faults, row.number, "Variant Grams", parsed)
}

fn on_hand(row: &Row, oversell: bool, faults: &mut Vec<RowFault>) -> Option<i32> {
    let text = row.filled("Variant Inventory Qty")?;
    let parsed = text.trim().parse::<i32>().map_err(|_| Reason::Malformed);
    let count = kept(faults, row.number, "Variant Inventory Qty", parsed)?;
    if count < 0 && !oversell {
        let nothing = RowReason::NegativeStock;
        faults.push(RowFault::warning(
            row.number,
            "Variant Inventory Qty",
            nothing,
        ));
        return Some(0);
    }
    Some(count)
}

fn price(text: &str, currency: Currency) -> Result<Decimal, Reason> {
    let money = Notation::of_files(currency).money(text)?;
    if money.is_negative() {
        return Err(Reason::OutOfRange {
            min: 0,
            max: 100_000_000_000,
        });
    }
    Ok(money.amount())
}

fn boolean(text: &str) -> Result<bool, Reason> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Ok(true),
        "false" | "no" | "0" => Ok(false),
        _ => Err(Reason::Malformed),
    }
}

fn foreign(row: &Row, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    row.cells
        .iter()
        .filter(|(name, _)| !name.is_empty() && column::known(name).is_none() && wanted(name))
        .cloned()
        .collect()
}

fn kept<T>(
    faults: &mut Vec<RowFault>,
    row: u64,
    column: &str,
    parsed: Result<T, Reason>,
) -> Option<T> {
    match parsed {
        Ok(value) => Some(value),
        Err(reason) => {
            faults.push(RowFault::error(row, column, RowReason::Value(reason)));
            None
        }
    }
}
