use crate::web::csv_cell as cell;
use std::collections::HashMap;
use std::io::Write;

use csv::{Terminator, WriterBuilder};
use rust_decimal::Decimal;

use super::body::with_addresses;
use super::column::{OWN, STATUS};
use super::{MissingPicture, column};
use crate::catalog::input::{ProductInput, ProductState, TextFormat, VariantInput};
use crate::core::{Currency, MediaId};
use crate::web::markdown;

/// What a product's ids look like outside.
pub struct Shown<'s> {
    /// Addresses of pictures.
    pub pictures: &'s HashMap<MediaId, String>,
    /// The store's currency.
    pub currency: Currency,
    /// The shop's public address, for the pictures within descriptions.
    pub base_url: &'s str,
}

/// Writes products row by row.
pub struct Writer<W: Write> {
    csv: csv::Writer<W>,
    foreign: Vec<String>,
}

impl<W: Write> Writer<W> {
    /// Writes the head: the format's own columns, then `foreign`, those that products brought along.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn new(file: W, foreign: Vec<String>) -> csv::Result<Self> {
        let mut csv = WriterBuilder::new()
            .terminator(Terminator::Any(b'\n'))
            .from_writer(file);
        let head = OWN
            .into_iter()
            .chain([STATUS])
            .chain(foreign.iter().map(String::as_str));
        csv.write_record(head.map(|name| cell::neutral(name).into_owned()))?;
        Ok(Self { csv, foreign })
    }

    /// Writes a product with the pictures that could not be had: as many rows as it has variants,
    /// or pictures where those are more.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn product(
        &mut self,
        product: &ProductInput,
        missing: &[MissingPicture],
        shown: &Shown<'_>,
    ) -> csv::Result<()> {
        let told = Told {
            product,
            missing,
            gallery: gallery(product, missing, shown),
            shown,
        };
        for place in 0..product.variants.len().max(told.gallery.len()) {
            let own = OWN.into_iter().chain([STATUS]).map(|name| {
                let text = text_of(name, &told, place);
                // Numbers are ours; text is anybody's.
                match name {
                    name if is_number(name) => text,
                    "Variant SKU" | "Variant Barcode" => cell::neutral_code(&text).into_owned(),
                    _ => cell::neutral(&text).into_owned(),
                }
            });
            let foreign = self.foreign.iter().map(|name| {
                let fields = product
                    .variants
                    .get(place)
                    .map(|variant| &variant.foreign_fields);
                let of_product = (place == 0 && !column::is_of_variant(name))
                    .then(|| product.foreign_fields.get(name))
                    .flatten();
                let text = of_product.or_else(|| fields.and_then(|fields| fields.get(name)));
                cell::neutral(text.map_or("", String::as_str)).into_owned()
            });
            let row: Vec<String> = own.chain(foreign).collect();
            self.csv.write_record(&row)?;
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.csv.flush()
    }
}

/// What is written of a product.
struct Told<'t> {
    product: &'t ProductInput,
    missing: &'t [MissingPicture],
    /// Address and words of each picture, in their order.
    gallery: Vec<(&'t str, &'t str)>,
    shown: &'t Shown<'t>,
}

/// The stored pictures with the missing ones at their places.
fn gallery<'t>(
    product: &'t ProductInput,
    missing: &'t [MissingPicture],
    shown: &'t Shown<'t>,
) -> Vec<(&'t str, &'t str)> {
    let mut gallery: Vec<_> = product
        .pictures
        .iter()
        .map(|picture| {
            let address = shown.pictures.get(&picture.media);
            (address.map_or("", String::as_str), picture.alt.as_str())
        })
        .collect();
    for picture in missing {
        let place = picture.place.min(gallery.len());
        gallery.insert(place, (&picture.address, &picture.alt));
    }
    gallery
}

fn is_number(column: &str) -> bool {
    [
        "Variant Grams",
        "Variant Inventory Qty",
        "Variant Price",
        "Variant Compare At Price",
        "Image Position",
    ]
    .contains(&column)
}

fn text_of(column: &str, told: &Told<'_>, place: usize) -> String {
    let product = told.product;
    if column == "Handle" {
        let slug = product.slug.as_ref().map_or("", |slug| slug.as_str());
        return product.handle.as_deref().unwrap_or(slug).to_owned();
    }
    if let Some(text) = picture_text(column, told, place) {
        return text;
    }
    if let Some(variant) = product.variants.get(place)
        && let Some(text) = variant_text(column, told, variant)
    {
        return text;
    }
    if place > 0 {
        return String::new();
    }
    let option = |at: usize| {
        product
            .options
            .get(at)
            .map_or("", |option| option.name.as_str())
    };
    match column {
        "Title" => product.title.clone(),
        "Body (HTML)" => body(product, told.shown.base_url),
        "Vendor" => product.vendor.clone(),
        "Type" => product.product_type.clone(),
        "Tags" => product.tags.join(", "),
        "Published" => (product.state == ProductState::Published).to_string(),
        "Option1 Name" if product.options.is_empty() => "Title".to_owned(),
        "Option1 Name" => option(0).to_owned(),
        "Option2 Name" => option(1).to_owned(),
        "Option3 Name" => option(2).to_owned(),
        "SEO Title" => product.seo_title.clone(),
        "SEO Description" => product.seo_description.clone(),
        STATUS => match product.state {
            ProductState::Published => "active",
            ProductState::Draft => "draft",
            ProductState::Archived => "archived",
        }
        .to_owned(),
        _ => String::new(),
    }
}

/// The description as HTML. What came as HTML leaves as it came, but for our own pictures, which
/// others find by their whole address only.
fn body(product: &ProductInput, base_url: &str) -> String {
    let html = match product.description_format {
        TextFormat::Html => product.description.clone(),
        TextFormat::Markdown => markdown::html(&product.description),
    };
    with_addresses(&html, |address| {
        address
            .starts_with("/media/")
            .then(|| format!("{base_url}{address}"))
    })
}

fn picture_text(column: &str, told: &Told<'_>, place: usize) -> Option<String> {
    let picture = told.gallery.get(place);
    match column {
        "Image Src" => Some(picture.map(|(address, _)| (*address).to_owned())),
        "Image Position" => Some(picture.map(|_| (place + 1).to_string())),
        "Image Alt Text" => Some(picture.map(|(_, alt)| (*alt).to_owned())),
        _ => None,
    }
    .map(Option::unwrap_or_default)
}

fn variant_text(column: &str, told: &Told<'_>, variant: &VariantInput) -> Option<String> {
    let (product, shown) = (told.product, told.shown);
    let value = |at: usize| variant.values.get(at).cloned().unwrap_or_default();
    let amount = |amount: Decimal| {
        let digits = shown
            .currency
            .minor_digits()
            .max(amount.normalize().scale());
        let mut amount = amount;
        amount.rescale(digits);
        amount.to_string()
    };
    Some(match column {
        "Option1 Value" if product.options.is_empty() => "Default Title".to_owned(),
        "Option1 Value" => value(0),
        "Option2 Value" => value(1),
        "Option3 Value" => value(2),
        "Variant SKU" => variant
            .sku
            .as_ref()
            .map_or("", |sku| sku.as_str())
            .to_owned(),
        "Variant Grams" => variant.weight_grams.to_string(),
        "Variant Inventory Tracker" => {
            if variant.stock.tracked { "shopify" } else { "" }.to_owned()
        }
        "Variant Inventory Qty" => variant.stock.on_hand.unwrap_or_default().to_string(),
        "Variant Inventory Policy" => if variant.stock.oversell {
            "continue"
        } else {
            "deny"
        }
        .to_owned(),
        "Variant Price" => amount(variant.price),
        "Variant Compare At Price" => variant.compare_at_price.map(amount).unwrap_or_default(),
        "Variant Requires Shipping" => variant.requires_shipping.to_string(),
        "Variant Taxable" => variant.taxable.to_string(),
        "Variant Barcode" => variant.barcode.clone(),
        "Variant Image" => variant_picture(told, variant).unwrap_or_default(),
        _ => return None,
    })
}

/// The picture that stands for a variant: the one the file named, also while it is missing.
fn variant_picture(told: &Told<'_>, variant: &VariantInput) -> Option<String> {
    let missing = told
        .missing
        .iter()
        .find(|picture| picture.variants.contains(&variant.values));
    if let Some(missing) = missing {
        return Some(missing.address.clone());
    }
    let picture = told.product.pictures.get(*variant.pictures.first()?)?;
    told.shown.pictures.get(&picture.media).cloned()
}
