//! A product as its own page shows it, and which of its variants an address means.

mod choosing;
mod galleries;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::core::VariantId;
use crate::ui::PictureSource;

pub use choosing::Choice;

/// What sizes are called, alone or at the end of a longer name.
const SIZES: [&str; 5] = ["size", "größe", "grösse", "taille", "pointure"];

/// Everything a product's page tells.
#[derive(Clone, Debug)]
pub struct Product {
    /// Its id.
    pub id: Uuid,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// One or two sentences.
    pub short_description: String,
    /// Cleaned HTML.
    pub description_html: String,
    /// Who makes it.
    pub vendor: String,
    /// How it is taxed.
    pub tax_class: String,
    /// Whether it is a gift card.
    pub is_gift_card: bool,
    /// Rows of the specification.
    pub specification: Vec<(String, String)>,
    /// How to keep it long.
    pub care_tips: String,
    /// Title for search engines, when it is to differ.
    pub seo_title: String,
    /// Description for search engines, when it is to differ.
    pub seo_description: String,
    /// `draft`, `published` or `archived`.
    pub state: String,
    /// What can be chosen.
    pub options: Vec<ProductOption>,
    /// Its buyable forms.
    pub variants: Vec<Variant>,
    /// Its pictures in order.
    pub pictures: Vec<ProductPicture>,
    /// From the top category down to its own.
    pub categories: Vec<Crumb>,
}

/// A choice dimension.
#[derive(Clone, Debug)]
pub struct ProductOption {
    /// Its name in the store's first language, as addresses write it.
    pub name: String,
    /// Its name in the reader's language.
    pub label: String,
    /// Its values in order.
    pub values: Vec<OptionValue>,
    /// Whether none of them is chosen before the shopper does.
    pub must_choose: bool,
}

impl ProductOption {
    /// Whether its values are told apart by looking.
    fn is_seen(&self) -> bool {
        self.values.iter().any(|value| !value.swatch.is_empty())
    }

    /// Whether an option of that name is a size, which nobody wants to get by chance.
    #[must_use]
    pub fn is_size(name: &str) -> bool {
        let name = name.trim().to_lowercase();
        SIZES.iter().any(|size| name.ends_with(size))
    }
}

/// A value of a choice dimension.
#[derive(Clone, Debug)]
pub struct OptionValue {
    /// Its id.
    pub id: Uuid,
    /// Its name in the store's first language, as addresses write it.
    pub name: String,
    /// Its name in the reader's language.
    pub label: String,
    /// `#rrggbb`, or empty when it is shown as words.
    pub swatch: String,
}

/// A buyable form.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its id.
    pub id: VariantId,
    /// The merchant's number of it.
    pub sku: Option<String>,
    /// Chosen value of each option, in the options' order.
    pub values: Vec<Uuid>,
    /// What it costs.
    pub price: Decimal,
    /// What it cost before.
    pub compare_at_price: Option<Decimal>,
    /// What it weighs.
    pub weight_grams: i64,
    /// Whether it has to be sent.
    pub requires_shipping: bool,
    /// Whether it is taxed.
    pub taxable: bool,
    /// Its pictures, the first one first.
    pub pictures: Vec<Uuid>,
    /// Units that may be sold; `None` when the shop does not count or sells on regardless.
    pub available: Option<i64>,
}

impl Variant {
    /// Whether nothing of it can be sold.
    #[must_use]
    pub fn is_sold_out(&self) -> bool {
        self.available.is_some_and(|units| units <= 0)
    }
}

/// A picture of a product.
#[derive(Clone, Debug)]
pub struct ProductPicture {
    /// Its id.
    pub id: Uuid,
    /// Its files.
    pub source: PictureSource,
}

/// A category on the way to where the reader is.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
}
