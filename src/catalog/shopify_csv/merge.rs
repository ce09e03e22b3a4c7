//! What is stored, changed by what the file says.

use std::collections::{BTreeMap, HashMap};

use super::described::{Described, DescribedVariant};
use super::{RowFault, RowReason};
use crate::catalog::input::{
    OptionInput, PictureInput, ProductInput, ProductState, ValueInput, VariantInput,
};
use crate::core::{MediaId, Reason};

/// The product as it is to be written. `media` holds the pictures that could be had, by address.
pub fn merged(
    stored: Option<&ProductInput>,
    described: &Described,
    media: &HashMap<String, MediaId>,
    faults: &mut Vec<RowFault>,
) -> ProductInput {
    let mut input = stored.cloned().unwrap_or_else(|| ProductInput {
        state: ProductState::Published,
        ..ProductInput::default()
    });
    let described_slug = described.slug.clone();
    input.slug = described_slug.or(input.slug);
    put(&mut input.title, &described.title);
    put(&mut input.description, &described.description);
    put(&mut input.vendor, &described.vendor);
    put(&mut input.product_type, &described.product_type);
    put(&mut input.tags, &described.tags);
    put(&mut input.state, &described.state);
    put(&mut input.seo_title, &described.seo_title);
    put(&mut input.seo_description, &described.seo_description);
    put_foreign(&mut input.foreign_fields, &described.foreign);
    let old = stored.cloned().unwrap_or_default();
    input.pictures = pictures(&old, described, media);
    // A file without any column of variants leaves them as they are.
    if described.variants.is_empty() {
        for variant in &mut input.variants {
            let kept = DescribedVariant::default();
            variant.pictures = variant_pictures(&old, &input.pictures, Some(variant), &kept, media);
        }
        return input;
    }
    input.options = options(&old, described);
    input.variants = described
        .variants
        .iter()
        .map(|variant| merged_variant(&old, &input.pictures, variant, media, faults))
        .collect();
    input
}

fn put<T: Clone>(place: &mut T, value: &Option<T>) {
    if let Some(value) = value {
        place.clone_from(value);
    }
}

/// An empty cell takes the field away; a column that the file lacks leaves it.
fn put_foreign(place: &mut BTreeMap<String, String>, cells: &BTreeMap<String, String>) {
    for (name, text) in cells {
        if text.is_empty() {
            place.remove(name);
        } else {
            place.insert(name.clone(), text.clone());
        }
    }
}

/// Options and values keep their order, swatches and translations; values that no stored variant
/// had stay, those that lost their variants go, new ones follow.
fn options(old: &ProductInput, described: &Described) -> Vec<OptionInput> {
    described
        .options
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let at = old.options.iter().position(|option| option.name == *name);
            let mut option = match at {
                Some(at) => old.options[at].clone(),
                None => OptionInput {
                    name: name.clone(),
                    ..OptionInput::default()
                },
            };
            let wanted = |value: &str| {
                described
                    .variants
                    .iter()
                    .any(|v| v.values.get(place).is_some_and(|v| v == value))
            };
            let was_used = |value: &str| {
                let at = at.unwrap_or(place);
                old.variants
                    .iter()
                    .any(|v| v.values.get(at).is_some_and(|v| v == value))
            };
            option
                .values
                .retain(|value| wanted(&value.name) || !was_used(&value.name));
            for variant in &described.variants {
                let Some(value) = variant.values.get(place) else {
                    continue;
                };
                if !option.values.iter().any(|known| known.name == *value) {
                    option.values.push(ValueInput {
                        name: value.clone(),
                        ..ValueInput::default()
                    });
                }
            }
            option
        })
        .collect()
}

/// The pictures of the file in its order. Where it names none, or one of them could not be had,
/// the stored ones stay.
fn pictures(
    old: &ProductInput,
    described: &Described,
    media: &HashMap<String, MediaId>,
) -> Vec<PictureInput> {
    let mut pictures: Vec<PictureInput> = Vec::new();
    let mut complete = !described.pictures.is_empty();
    for picture in &described.pictures {
        let Some(id) = media.get(&picture.address) else {
            complete = false;
            continue;
        };
        let before = old.pictures.iter().find(|old| old.media == *id);
        if !pictures.iter().any(|known| known.media == *id) {
            let alt = picture
                .alt
                .clone()
                .or_else(|| before.map(|old| old.alt.clone()));
            pictures.push(PictureInput {
                media: *id,
                alt: alt.unwrap_or_default(),
            });
        }
    }
    if !complete {
        for picture in &old.pictures {
            if !pictures.iter().any(|known| known.media == picture.media) {
                pictures.push(picture.clone());
            }
        }
    }
    pictures
}

fn merged_variant(
    old: &ProductInput,
    pictures: &[PictureInput],
    described: &DescribedVariant,
    media: &HashMap<String, MediaId>,
    faults: &mut Vec<RowFault>,
) -> VariantInput {
    let stored = old
        .variants
        .iter()
        .find(|variant| variant.values == described.values);
    let mut variant = stored.cloned().unwrap_or_else(|| VariantInput {
        values: described.values.clone(),
        ..VariantInput::default()
    });
    if stored.is_none() && described.price.is_none() {
        let missing = RowReason::Value(Reason::Required);
        let known =
            |fault: &RowFault| fault.row == described.row && fault.column == "Variant Price";
        if !faults.iter().any(known) {
            faults.push(RowFault::error(described.row, "Variant Price", missing));
        }
    }
    put(&mut variant.sku, &described.sku);
    put(&mut variant.weight_grams, &described.grams);
    put(&mut variant.stock.tracked, &described.tracked);
    put(&mut variant.stock.oversell, &described.oversell);
    if described.on_hand.is_some() {
        variant.stock.on_hand = described.on_hand;
    }
    put(&mut variant.price, &described.price);
    put(&mut variant.compare_at_price, &described.compare_at_price);
    put(&mut variant.requires_shipping, &described.requires_shipping);
    put(&mut variant.taxable, &described.taxable);
    put(&mut variant.barcode, &described.barcode);
    put_foreign(&mut variant.foreign_fields, &described.foreign);
    variant.pictures = variant_pictures(old, pictures, stored, described, media);
    variant
}

/// The picture of the file first, then those the variant had.
fn variant_pictures(
    old: &ProductInput,
    pictures: &[PictureInput],
    stored: Option<&VariantInput>,
    described: &DescribedVariant,
    media: &HashMap<String, MediaId>,
) -> Vec<usize> {
    let place = |id: MediaId| pictures.iter().position(|picture| picture.media == id);
    let mut places: Vec<usize> = Vec::new();
    let named = described
        .picture
        .as_ref()
        .and_then(|address| media.get(address));
    places.extend(named.and_then(|id| place(*id)));
    for at in stored.map_or(&[][..], |variant| &variant.pictures) {
        let kept = old
            .pictures
            .get(*at)
            .and_then(|picture| place(picture.media));
        if let Some(kept) = kept.filter(|kept| !places.contains(kept)) {
            places.push(kept);
        }
    }
    places
}
