//! What the rows of a product say, cell by cell; nothing where the file says nothing.

mod value;
mod variant;

use std::collections::BTreeMap;

use value::{boolean, kept, one_line, tags, whole};
pub(super) use variant::DescribedVariant;
use variant::{is_variant, tells_of_variant, variant};

use super::column::{self, OPTIONS, STATUS};
use super::reader::Row;
use super::{Group, RowFault, RowReason, body};
use crate::catalog::input::{GIFT_CARD, ProductState};
use crate::core::{Currency, Reason, Sku};

/// The column of the description.
const BODY: &str = "Body (HTML)";

/// A product as the file describes it.
#[derive(Clone, Debug, Default)]
pub struct Described {
    /// The name by which the file knows it.
    pub handle: String,
    /// Row of the product itself.
    pub row: u64,
    /// Its title, where the file has one.
    pub title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) vendor: Option<String>,
    pub(super) product_type: Option<String>,
    pub(super) tags: Option<Vec<String>>,
    pub(super) state: Option<ProductState>,
    /// The column itself is kept as it stands.
    pub(super) is_gift_card: Option<bool>,
    pub(super) seo_title: Option<String>,
    pub(super) seo_description: Option<String>,
    /// Columns of the file without a place of their own, empty cells too.
    pub(super) foreign: BTreeMap<String, String>,
    /// Names of the options; empty where a row has values and no name for them.
    pub(super) options: Vec<String>,
    /// Whether the file has columns for options at all.
    pub(super) has_options: bool,
    pub(super) variants: Vec<DescribedVariant>,
    /// Its pictures in their order.
    pub pictures: Vec<DescribedPicture>,
    /// The pictures within its description.
    pub body_pictures: Vec<DescribedPicture>,
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

impl DescribedPicture {
    /// Whether it stands within the description.
    #[must_use]
    pub fn is_in_text(&self) -> bool {
        self.column == BODY
    }
}

impl Described {
    /// Reads the rows of a product; everything that is wrong is added to `faults`.
    #[must_use]
    pub fn read(group: &Group, currency: Currency, faults: &mut Vec<RowFault>) -> Self {
        let Some(first) = group.rows.first() else {
            return Self::default();
        };
        let line = |column: &str| first.get(column).map(one_line);
        let description = first.get(BODY).map(body::readable);
        let mut described = Self {
            handle: group.handle.clone(),
            row: first.number,
            title: first.filled("Title").map(one_line),
            body_pictures: body_pictures(description.as_deref(), first.number),
            description,
            vendor: line("Vendor"),
            product_type: line("Type"),
            tags: first.get("Tags").map(tags),
            state: state(first, faults),
            is_gift_card: is_gift_card(first),
            seo_title: line("SEO Title"),
            seo_description: line("SEO Description"),
            foreign: foreign(first, |name| !column::is_of_variant(name)),
            options: options(&group.rows),
            has_options: OPTIONS
                .iter()
                .any(|(name, value)| first.has(name) || first.has(value)),
            ..Self::default()
        };
        let lone = !group.rows.iter().any(is_variant);
        for (place, row) in group.rows.iter().enumerate() {
            if is_variant(row) || lone && place == 0 && tells_of_variant(row) {
                described.add_variant(place, row, currency, faults);
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

    fn add_variant(
        &mut self,
        place: usize,
        row: &Row,
        currency: Currency,
        faults: &mut Vec<RowFault>,
    ) {
        let mut variant = variant(row, self.options.len(), currency, faults);
        variant.foreign = foreign(row, |name| place > 0 || column::is_of_variant(name));
        // Without options, rows may tell their variants by the SKU.
        let by_sku = self.options.is_empty() && variant.sku.as_ref().is_some_and(Option::is_some);
        let again = self
            .variants
            .iter()
            .any(|other| other.values == variant.values && !(by_sku && other.sku != variant.sku));
        if again {
            let again = RowReason::VariantAgain;
            faults.push(RowFault::error(row.number, "Option1 Value", again));
        }
        self.variants.push(variant);
    }

    /// How many variants the file tells of.
    #[must_use]
    pub fn variant_count(&self) -> usize {
        self.variants.len()
    }

    /// The SKUs of its variants.
    pub fn skus(&self) -> impl Iterator<Item = &Sku> {
        self.variants
            .iter()
            .filter_map(|variant| variant.sku.as_ref()?.as_ref())
    }

    /// The row of the variant at `place`.
    #[must_use]
    pub fn variant_row(&self, place: usize) -> u64 {
        self.variants
            .get(place)
            .map_or(self.row, |variant| variant.row)
    }
}

fn body_pictures(description: Option<&str>, row: u64) -> Vec<DescribedPicture> {
    body::addresses(description.unwrap_or_default())
        .into_iter()
        .filter(|address| !address.starts_with("/media/"))
        .map(|address| DescribedPicture {
            row,
            column: BODY,
            address,
            alt: None,
            position: None,
        })
        .collect()
}

/// Whether the file says that it is a gift card, in whichever case it writes the column.
fn is_gift_card(row: &Row) -> Option<bool> {
    let spelled = [GIFT_CARD, "Gift card", "gift card"];
    let text = spelled.into_iter().find_map(|name| row.filled(name))?;
    boolean(text).ok()
}

fn state(row: &Row, faults: &mut Vec<RowFault>) -> Option<ProductState> {
    let published = match row.filled("Published") {
        Some(text) => kept(faults, row.number, "Published", boolean(text)),
        None => None,
    };
    let status = row.filled(STATUS).map(|word| {
        match word.trim().to_ascii_lowercase().as_str() {
            "active" => ProductState::Published,
            "draft" => ProductState::Draft,
            "archived" => ProductState::Archived,
            // "unlisted", and what may come: never into lists by mistake.
            _ => {
                let unknown = RowReason::UnknownState;
                faults.push(RowFault::warning(row.number, STATUS, unknown));
                ProductState::Draft
            }
        }
    });
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
fn options(rows: &[Row]) -> Vec<String> {
    let used = |place: &(&str, &str)| {
        rows.iter()
            .any(|row| row.filled(place.0).is_some() || row.filled(place.1).is_some())
    };
    let count = OPTIONS.iter().rposition(used).map_or(0, |last| last + 1);
    let (name, value) = OPTIONS[0];
    let is = |row: &Row, column: &str, word: &str| {
        row.filled(column)
            .is_none_or(|text| text.trim().eq_ignore_ascii_case(word))
    };
    let default = |row: &Row| is(row, name, "Title") && is(row, value, "Default Title");
    if count < 2 && rows.iter().all(default) {
        return Vec::new();
    }
    let named = |place: &(&str, &str)| rows.iter().find_map(|row| row.filled(place.0));
    OPTIONS
        .iter()
        .take(count)
        .map(|place| one_line(named(place).unwrap_or_default()))
        .collect()
}

fn picture(row: &Row, faults: &mut Vec<RowFault>) -> Option<DescribedPicture> {
    let address = row.filled("Image Src")?.trim().to_owned();
    let position = row.filled("Image Position").and_then(|text| {
        let parsed =
            whole(text).and_then(|place| u32::try_from(place).map_err(|_| Reason::Malformed));
        kept(faults, row.number, "Image Position", parsed)
    });
    Some(DescribedPicture {
        row: row.number,
        column: "Image Src",
        address,
        alt: row.get("Image Alt Text").map(one_line),
        position,
    })
}

fn foreign(row: &Row, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    row.cells
        .iter()
        .filter(|(name, _)| !name.is_empty() && column::known(name).is_none() && wanted(name))
        .cloned()
        .collect()
}
