//! A product as lists show it.

use rust_decimal::Decimal;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::ProductId;
use crate::ui::PictureSource;

/// A product that a list is to show, perhaps in a certain form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The product.
    pub product: ProductId,
    /// The variant whose picture is shown first and which the card leads to.
    pub variant: Option<Uuid>,
}

/// A product in a list.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its id.
    pub product: ProductId,
    /// Its address.
    pub slug: String,
    /// Its name in the reader's language.
    pub title: String,
    /// The lowest price of its variants.
    pub lowest: Decimal,
    /// The highest.
    pub highest: Decimal,
    /// What the cheapest variant cost before.
    pub compare_at_price: Option<Decimal>,
    /// When the lowest price goes up again, where a sale made it and has an end.
    pub ends_at: Option<OffsetDateTime>,
    /// Whether any variant can be bought.
    pub available: bool,
    /// How many units are left of all its variants, where all are counted.
    pub left: Option<i64>,
    /// Its first two pictures.
    pub pictures: Vec<PictureSource>,
    /// The colors it comes in, as `#rrggbb`.
    pub swatches: Vec<String>,
    /// The variant the card leads to.
    pub variant: Option<Uuid>,
    /// What can be done with it in the list itself, where that was asked for.
    pub choices: Option<CardChoices>,
}

/// What a card offers without its page.
#[derive(Clone, Debug, Default)]
pub struct CardChoices {
    /// The colors it comes in.
    pub colors: Vec<CardColor>,
    /// Its variants, one more than a card shows where there are too many.
    pub forms: Vec<CardForm>,
}

/// A color of a product.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct CardColor {
    /// Its name in the reader's language.
    pub label: String,
    /// `#rrggbb`
    pub swatch: String,
    /// The first variant that has it.
    pub variant: Uuid,
    /// What that looks like.
    pub picture: Option<PictureSource>,
}

/// A variant of a product.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct CardForm {
    /// Its id.
    pub variant: Uuid,
    /// Its option values in the reader's language; empty where there are none.
    pub label: String,
    /// Whether it can be bought.
    pub available: bool,
}

impl CardChoices {
    /// The most variants that a card lets choose from.
    pub const MOST_FORMS: usize = 12;
}
