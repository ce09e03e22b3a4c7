//! A product as a merchant, an imported file or the demo describes it: all of it, without ids of
//! its parts. [`super::write::save_product`] makes the stored product equal to it.

mod check;
mod gift_card;
mod identity;

pub use check::specification_rows;
pub use gift_card::GIFT_CARD;
pub use identity::same_values;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::core::{CategoryId, CollectionId, Field, MediaId, Reason, Sku, Slug, VariantId};
use crate::tenancy::{HexColour, Translations};

/// Most characters of a short description (VM-6).
pub const SHORT_DESCRIPTION_MAX: usize = 160;
/// Most characters of the name by which files know a product.
pub const HANDLE_MAX: usize = 500;
/// Most variants of one product.
pub const VARIANTS_MAX: usize = 1_000;
/// Most options of one product.
pub const OPTIONS_MAX: usize = 3;

/// Fields of a product that may have words in further languages. The specification's are rows, as
/// [`specification_rows`] reads them.
pub const TRANSLATED: [&str; 7] = [
    "title",
    "short_description",
    "description",
    "specification",
    "care_tips",
    "seo_title",
    "seo_description",
];

/// Whether shoppers see a product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProductState {
    /// Being written.
    #[default]
    Draft,
    /// For sale.
    Published,
    /// No longer sold, kept for its past.
    Archived,
}

impl ProductState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Archived];

    /// The word in the database and in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// [`Reason::Unknown`] for any other.
    pub fn parse(word: &str) -> Result<Self, Reason> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == word)
            .ok_or(Reason::Unknown)
    }
}

/// How a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextFormat {
    /// As people type it, with HTML where they want it.
    #[default]
    Markdown,
    /// As files bring it: a star is a star.
    Html,
}

impl TextFormat {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Markdown, Self::Html];

    /// The word in the database and in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// [`Reason::Unknown`] for any other.
    pub fn parse(word: &str) -> Result<Self, Reason> {
        Self::ALL
            .into_iter()
            .find(|format| format.as_str() == word)
            .ok_or(Reason::Unknown)
    }
}

/// Everything about a product that can be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProductInput {
    /// Its address; made from the title when not given.
    pub slug: Option<Slug>,
    /// The name by which product files know it, where that is not its address.
    pub handle: Option<String>,
    /// Its name in the store's first language.
    pub title: String,
    /// One or two sentences, at most [`SHORT_DESCRIPTION_MAX`] characters.
    pub short_description: String,
    /// What there is to say about it, written in `description_format`.
    pub description: String,
    /// How `description` is written.
    pub description_format: TextFormat,
    /// The fields of [`TRANSLATED`] in further languages.
    pub translations: Translations,
    /// Who makes it.
    pub vendor: String,
    /// What kind of thing it is.
    pub product_type: String,
    /// Free labels.
    pub tags: Vec<String>,
    /// Which tax rate counts; `standard` when empty.
    pub tax_class: String,
    /// Whether it is a gift card: its variants are amounts, each worth its price.
    pub is_gift_card: bool,
    /// Rows of the specification table.
    pub specification: Vec<(String, String)>,
    /// How to keep it long.
    pub care_tips: String,
    /// Whether shoppers see it.
    pub state: ProductState,
    /// Title for search engines; the product's own when empty.
    pub seo_title: String,
    /// Description for search engines; the short description when empty.
    pub seo_description: String,
    /// Columns of an imported file without a place of their own.
    pub foreign_fields: BTreeMap<String, String>,
    /// The categories it is in.
    pub categories: BTreeSet<CategoryId>,
    /// The collections it is in.
    pub collections: BTreeSet<CollectionId>,
    /// What can be chosen: up to [`OPTIONS_MAX`].
    pub options: Vec<OptionInput>,
    /// Its pictures in order; one stored picture at most once.
    pub pictures: Vec<PictureInput>,
    /// Its buyable forms in order; at least one.
    pub variants: Vec<VariantInput>,
}

/// A choice dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptionInput {
    /// "Colour".
    pub name: String,
    /// Field `name` in further languages.
    pub translations: Translations,
    /// Whether shoppers have to choose a value themselves; when not said, the name decides.
    pub must_choose: Option<bool>,
    /// Its values in order.
    pub values: Vec<ValueInput>,
}

impl OptionInput {
    /// The names of its values, in order.
    pub fn value_names(&self) -> Vec<&str> {
        self.values
            .iter()
            .map(|value| value.name.as_str())
            .collect()
    }
}

/// A value of a choice dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueInput {
    /// "Moss".
    pub name: String,
    /// Field `name` in further languages.
    pub translations: Translations,
    /// The color it is shown as.
    pub swatch: Option<HexColour>,
}

/// A picture of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureInput {
    /// The stored picture.
    pub media: MediaId,
    /// What it shows, in words.
    pub alt: String,
}

/// A buyable form of a product.
#[derive(Clone, Debug, PartialEq)]
pub struct VariantInput {
    /// Which stored variant it is; when not given, the one with the same option values.
    pub id: Option<VariantId>,
    /// Name of the chosen value of each option, in the options' order.
    pub values: Vec<String>,
    /// The merchant's own name of it.
    pub sku: Option<Sku>,
    /// The number under its bars.
    pub barcode: String,
    /// What it costs.
    pub price: Decimal,
    /// What it cost before.
    pub compare_at_price: Option<Decimal>,
    /// The least it may cost after all discounts.
    pub floor_price: Option<Decimal>,
    /// What one piece weighs, packed.
    pub weight_grams: i64,
    /// Whether it is a thing that is sent.
    pub requires_shipping: bool,
    /// Whether tax is due on it.
    pub taxable: bool,
    /// How many there are.
    pub stock: StockInput,
    /// Places in [`ProductInput::pictures`] that show this variant, the best first.
    pub pictures: Vec<usize>,
    /// Columns of an imported file without a place of their own.
    pub foreign_fields: BTreeMap<String, String>,
}

impl Default for VariantInput {
    fn default() -> Self {
        Self {
            id: None,
            values: Vec::new(),
            sku: None,
            barcode: String::new(),
            price: Decimal::ZERO,
            compare_at_price: None,
            floor_price: None,
            weight_grams: 0,
            requires_shipping: true,
            taxable: true,
            stock: StockInput::default(),
            pictures: Vec::new(),
            foreign_fields: BTreeMap::new(),
        }
    }
}

/// The stock of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockInput {
    /// How many were counted; `None` leaves the count as it is.
    pub on_hand: Option<i32>,
    /// What was shown to whoever counted: what they changed it by is applied to what there is now,
    /// since goods leave while a form is open. `None` for a count by itself.
    pub shown: Option<i32>,
    /// Whether the shop counts this variant at all.
    pub tracked: bool,
    /// Whether it may be sold past zero.
    pub oversell: bool,
}

impl Default for StockInput {
    fn default() -> Self {
        Self {
            on_hand: None,
            shown: None,
            tracked: true,
            oversell: false,
        }
    }
}

/// A field's name made at run time. All are short and plain, so the check cannot fail.
pub(crate) fn named(name: &str) -> Field {
    Field::parse(name).unwrap_or_else(|_| Field::from("product"))
}

#[cfg(test)]
mod tests;
