//! A demo product as the catalog's write side takes it.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::{DemoFault, Site, in_translation, translated};
use crate::catalog::input::{
    OptionInput, PictureInput, ProductInput, ProductState, StockInput, ValueInput, VariantInput,
};
use crate::catalog::write::{self, StockSource};
use crate::core::{Locale, Sku, Slug};
use crate::demo::phrases::COLOR;
use crate::demo::{Angle, DemoColour, DemoProduct, DemoVariant, Words, draw};
use crate::tenancy::HexColour;

/// A picture to draw: the angle, and which color it shows.
type Shot = (Angle, Option<usize>);

impl Site {
    /// Draws and adds a product.
    pub(super) async fn add(&self, product: &DemoProduct) -> Result<(), DemoFault> {
        let shots = shots(product);
        let mut pictures = Vec::new();
        for (angle, colour) in &shots {
            let colour = colour.and_then(|at| product.colours.get(at));
            let source = format!(
                "demo:{}/{}/{}/{}",
                self.shop.slug,
                product.slug,
                angle.slug(),
                colour.map_or("plain", |colour| colour.hex)
            );
            let owned = *product;
            let copy = colour.copied();
            let angle = *angle;
            let media = self
                .picture(source, move || draw(&owned, copy.as_ref(), angle))
                .await?;
            // Two angles of the same drawing are one picture.
            let alt = alternative_text(product, colour, angle);
            pictures.extend(media.map(|media| PictureInput { media, alt }));
        }
        let mut input = ProductInput {
            slug: Some(Slug::parse(product.slug)?),
            title: product.title.en.to_owned(),
            short_description: product.short_description.en.to_owned(),
            description: product.description.en.to_owned(),
            translations: in_translation(|locale| {
                [
                    ("title", product.title.of(locale).to_owned()),
                    (
                        "short_description",
                        product.short_description.of(locale).to_owned(),
                    ),
                    ("description", product.description.of(locale).to_owned()),
                    ("specification", specification(product, locale)),
                    ("care_tips", lines(product.care, locale)),
                ]
            }),
            vendor: product.vendor.to_owned(),
            product_type: self.kind_of(product),
            tags: product.tags.iter().map(|tag| (*tag).to_owned()).collect(),
            specification: product
                .specification
                .iter()
                .map(|(name, value)| (name.en.to_owned(), value.en.to_owned()))
                .collect(),
            care_tips: lines(product.care, Locale::En),
            state: ProductState::Published,
            categories: self
                .categories
                .get(product.category)
                .copied()
                .into_iter()
                .collect(),
            collections: product
                .collections
                .iter()
                .filter_map(|slug| self.collections.get(slug).copied())
                .collect(),
            options: options(product)?,
            pictures,
            variants: Vec::new(),
            ..ProductInput::default()
        };
        let drawn = if input.pictures.is_empty() {
            &[]
        } else {
            shots.as_slice()
        };
        for variant in product.variants() {
            input
                .variants
                .push(variant_input(product, &variant, drawn)?);
        }
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        write::save_product(&mut tx, None, &input, StockSource::Count).await?;
        tx.commit().await?;
        Ok(())
    }

    fn kind_of(&self, product: &DemoProduct) -> String {
        self.shop
            .categories
            .iter()
            .find(|category| category.slug == product.category)
            .map_or_else(String::new, |category| category.name.en.to_owned())
    }
}

/// Every angle in each color.
fn shots(product: &DemoProduct) -> Vec<Shot> {
    let colours = match product.colours.len() {
        0 => vec![None],
        count => (0..count).map(Some).collect(),
    };
    let angles = |colour| product.angles().iter().map(move |angle| (*angle, colour));
    colours.into_iter().flat_map(angles).collect()
}

fn specification(product: &DemoProduct, locale: Locale) -> String {
    let rows = product.specification.iter();
    rows.map(|(name, value)| format!("{}: {}", name.of(locale), value.of(locale)))
        .collect::<Vec<_>>()
        .join("\n")
}

fn alternative_text(product: &DemoProduct, colour: Option<&DemoColour>, angle: Angle) -> String {
    let angle = angle.words().en;
    match colour {
        Some(colour) => format!("{} in {}, {angle}", product.title.en, colour.name.en),
        None => format!("{}, {angle}", product.title.en),
    }
}

fn options(product: &DemoProduct) -> Result<Vec<OptionInput>, DemoFault> {
    let mut options = Vec::new();
    if !product.colours.is_empty() {
        let mut values = Vec::new();
        for colour in product.colours {
            values.push(ValueInput {
                name: colour.name.en.to_owned(),
                translations: translated([("name", colour.name)]),
                swatch: Some(HexColour::parse(colour.hex)?),
            });
        }
        options.push(OptionInput {
            name: COLOR.en.to_owned(),
            translations: translated([("name", COLOR)]),
            values,
            ..OptionInput::default()
        });
    }
    if !product.sizes.is_empty() {
        let value = |size: &Words| ValueInput {
            name: size.en.to_owned(),
            translations: translated([("name", *size)]),
            swatch: None,
        };
        options.push(OptionInput {
            name: product.size_name.en.to_owned(),
            translations: translated([("name", product.size_name)]),
            values: product.sizes.iter().map(value).collect(),
            ..OptionInput::default()
        });
    }
    Ok(options)
}

fn variant_input(
    product: &DemoProduct,
    variant: &DemoVariant,
    shots: &[Shot],
) -> Result<VariantInput, DemoFault> {
    let mut values = Vec::new();
    values.extend(variant.colour.map(|colour| colour.name.en.to_owned()));
    values.extend(variant.size.map(|size| size.en.to_owned()));
    let colour = variant
        .colour
        .and_then(|colour| product.colours.iter().position(|other| *other == colour));
    let pictures = (0..shots.len())
        .filter(|at| shots[*at].1 == colour)
        .collect();
    Ok(VariantInput {
        values,
        sku: Some(Sku::parse(&variant.sku)?),
        price: Decimal::from_str(&variant.price)?,
        compare_at_price: variant
            .compare_at_price
            .as_deref()
            .map(Decimal::from_str)
            .transpose()?,
        weight_grams: i64::from(variant.weight_grams),
        stock: StockInput {
            on_hand: Some(i32::try_from(variant.stock)?),
            ..StockInput::default()
        },
        pictures,
        ..VariantInput::default()
    })
}

fn lines(tips: &[Words], locale: Locale) -> String {
    let tips: Vec<_> = tips.iter().map(|tip| tip.of(locale)).collect();
    tips.join("\n")
}
