//! A product as lists show it.

use rust_decimal::Decimal;
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
    /// Whether any variant can be bought.
    pub available: bool,
    /// Its first two pictures.
    pub pictures: Vec<PictureSource>,
    /// The colors it comes in, as `#rrggbb`.
    pub swatches: Vec<String>,
    /// The variant the card leads to.
    pub variant: Option<Uuid>,
}
