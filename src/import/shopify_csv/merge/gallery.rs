//! The pictures of a product and of its variants.

use std::collections::HashMap;

use crate::catalog::input::{PictureInput, ProductInput, VariantInput};
use crate::core::MediaId;
use crate::import::shopify_csv::Described;
use crate::import::shopify_csv::described::DescribedVariant;

/// The pictures of the file in its order. Where it names none, or one of them could not be had,
/// the stored ones stay.
pub(super) fn pictures(
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

/// The picture of the file first, then those the variant had.
pub(super) fn variant_pictures(
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
