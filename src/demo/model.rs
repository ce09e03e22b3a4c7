//! What a demo shop is made of.

mod drawing;
mod promotion;

use crate::core::Locale;

pub use drawing::{Angle, Form};
pub use promotion::DemoPromotion;

/// The same words in all languages of the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// German.
    pub de: &'static str,
    /// French.
    pub fr: &'static str,
}

impl Words {
    /// The words of one language.
    pub const fn of(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::De => self.de,
            Locale::Fr => self.fr,
        }
    }
}

/// Puts the languages side by side in the data tables.
pub(super) const fn w(en: &'static str, de: &'static str, fr: &'static str) -> Words {
    Words { en, de, fr }
}

/// Which of the two shops something belongs to; it decides light and surroundings of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShopKind {
    /// Things for the home.
    Lumen,
    /// Outdoor clothing and gear.
    Fjell,
}

/// One demo shop with all it sells.
#[derive(Clone, Debug)]
pub struct DemoShop {
    /// Which shop this is.
    pub kind: ShopKind,
    /// The tenant's slug.
    pub slug: &'static str,
    /// The shop's name.
    pub name: &'static str,
    /// One line under the name.
    pub tagline: Words,
    /// The large words on the home page.
    pub hero_headline: Words,
    /// The sentence under them.
    pub hero_text: Words,
    /// The story page: three paragraphs.
    pub story: Words,
    /// Categories in the order of the menu.
    pub categories: &'static [DemoCategory],
    /// Collections in the order of the home page.
    pub collections: &'static [DemoCollection],
    /// Everything for sale.
    pub products: Vec<DemoProduct>,
    /// What makes some of it cheaper.
    pub promotions: Vec<DemoPromotion>,
}

/// A category of a demo shop.
#[derive(Clone, Copy, Debug)]
pub struct DemoCategory {
    /// The category's slug.
    pub slug: &'static str,
    /// Its name.
    pub name: Words,
    /// A sentence or two at the head of its page.
    pub description: Words,
}

/// A collection of a demo shop.
#[derive(Clone, Copy, Debug)]
pub struct DemoCollection {
    /// The collection's slug.
    pub slug: &'static str,
    /// Its name.
    pub name: Words,
    /// One sentence about it.
    pub description: Words,
}

/// A color that a product comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoColour {
    /// What the shop calls it.
    pub name: Words,
    /// The swatch, `#rrggbb`; drawings take their color from it.
    pub hex: &'static str,
}

/// Puts a color into the data tables.
pub(super) const fn colour(
    en: &'static str,
    de: &'static str,
    fr: &'static str,
    hex: &'static str,
) -> DemoColour {
    DemoColour {
        name: w(en, de, fr),
        hex,
    }
}

/// A product of a demo shop.
#[derive(Clone, Copy, Debug)]
pub struct DemoProduct {
    /// The product's slug.
    pub slug: &'static str,
    /// The slug of its category.
    pub category: &'static str,
    /// The slugs of its collections.
    pub collections: &'static [&'static str],
    /// Its name.
    pub title: Words,
    /// One line for lists, at most 160 characters.
    pub short_description: Words,
    /// Two or three paragraphs of Markdown.
    pub description: Words,
    /// Who makes it.
    pub vendor: &'static str,
    /// Words to find it by.
    pub tags: &'static [&'static str],
    /// Price in EUR.
    pub price: &'static str,
    /// The earlier, higher price, if it is reduced.
    pub compare_at_price: Option<&'static str>,
    /// What one piece weighs, packed.
    pub weight_grams: u32,
    /// Starts every SKU of the product.
    pub sku: &'static str,
    /// The colors it comes in; none if it has no color option.
    pub colours: &'static [DemoColour],
    /// The name of its second option (size, length …).
    pub size_name: Words,
    /// The values of the second option; none if it has no such option.
    pub sizes: &'static [Words],
    /// What each size costs more than the first, in whole EUR; empty if all cost the same.
    pub size_surcharges: &'static [u32],
    /// Pieces in stock: every size of the first color, then every size of the next.
    pub stock: &'static [u32],
    /// Rows of the specification table.
    pub specification: &'static [(Words, Words)],
    /// Care tips.
    pub care: &'static [Words],
    /// What the drawing shows.
    pub form: Form,
}

/// One buyable variant, worked out from a product's options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoVariant {
    /// The stock-keeping unit, unique over both shops.
    pub sku: String,
    /// Its color.
    pub colour: Option<DemoColour>,
    /// Its size.
    pub size: Option<Words>,
    /// Price in EUR.
    pub price: String,
    /// The earlier, higher price.
    pub compare_at_price: Option<String>,
    /// Pieces in stock.
    pub stock: u32,
    /// Weight, packed.
    pub weight_grams: u32,
}

impl DemoProduct {
    /// The pictures to draw, in the order of the gallery.
    pub fn angles(&self) -> &'static [Angle] {
        &[Angle::Front, Angle::Scene, Angle::Detail]
    }

    /// All variants: every size of the first color, then every size of the next.
    pub fn variants(&self) -> Vec<DemoVariant> {
        let colours = options(self.colours);
        let sizes = options(self.sizes);
        let mut stock = self.stock.iter();
        let mut variants = Vec::new();
        for (i, colour) in colours.iter().enumerate() {
            for (j, size) in sizes.iter().enumerate() {
                let mut sku = self.sku.to_owned();
                if colour.is_some() {
                    sku.push_str(&format!("-{:02}", i + 1));
                }
                if size.is_some() {
                    sku.push_str(&format!("-{}", j + 1));
                }
                let more = self.size_surcharges.get(j).copied().unwrap_or(0);
                variants.push(DemoVariant {
                    sku,
                    colour: *colour,
                    size: *size,
                    price: raised(self.price, more),
                    compare_at_price: self.compare_at_price.map(|price| raised(price, more)),
                    stock: stock.next().copied().unwrap_or(0),
                    weight_grams: self.weight_grams,
                });
            }
        }
        variants
    }
}

/// An option's values, or the one "no such option".
fn options<T: Copy>(values: &[T]) -> Vec<Option<T>> {
    if values.is_empty() {
        vec![None]
    } else {
        values.iter().copied().map(Some).collect()
    }
}

/// A price with whole EUR added.
fn raised(price: &str, more: u32) -> String {
    let (whole, cents) = price.split_once('.').unwrap_or((price, "00"));
    match whole.parse::<u32>() {
        Ok(whole) => format!("{}.{cents}", whole + more),
        Err(_) => price.to_owned(),
    }
}

/// What most products share, so that the tables name only what is their own.
pub(super) const PLAIN: DemoProduct = DemoProduct {
    slug: "",
    category: "",
    collections: &[],
    title: w("", "", ""),
    short_description: w("", "", ""),
    description: w("", "", ""),
    vendor: "",
    tags: &[],
    price: "0.00",
    compare_at_price: None,
    weight_grams: 0,
    sku: "",
    colours: &[],
    size_name: w("Size", "Größe", "Taille"),
    sizes: &[],
    size_surcharges: &[],
    stock: &[],
    specification: &[],
    care: &[],
    form: Form::Mug,
};
