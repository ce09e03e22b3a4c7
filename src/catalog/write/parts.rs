//! Which id each part of a product has: the stored one's when it is the same part, a new one
//! otherwise.

use uuid::Uuid;

use super::StoredProduct;
use crate::catalog::input::{
    OptionInput, PictureInput, ProductInput, ValueInput, VariantInput, same_values,
};

/// The parts of a product with their ids.
pub(super) struct Parts<'i> {
    pub options: Vec<OptionPart<'i>>,
    pub pictures: Vec<(Uuid, &'i PictureInput)>,
    pub variants: Vec<VariantPart<'i>>,
}

pub(super) struct OptionPart<'i> {
    pub id: Uuid,
    pub input: &'i OptionInput,
    pub values: Vec<(Uuid, &'i ValueInput)>,
}

pub(super) struct VariantPart<'i> {
    pub id: Uuid,
    pub input: &'i VariantInput,
    /// Ids of the chosen values.
    pub values: [Option<Uuid>; 3],
    /// Ids of its pictures, the best first.
    pub pictures: Vec<Uuid>,
}

impl<'i> Parts<'i> {
    pub fn of(stored: Option<&StoredProduct>, input: &'i ProductInput) -> Self {
        let options: Vec<_> = (0..input.options.len())
            .map(|place| option(stored, input, place))
            .collect();
        let mut pictures: Vec<(Uuid, &PictureInput)> = Vec::new();
        for picture in &input.pictures {
            pictures.push((picture_id(stored, picture), picture));
        }
        let variants = input
            .variants
            .iter()
            .map(|variant| VariantPart {
                id: variant.id.map_or_else(Uuid::now_v7, Into::into),
                input: variant,
                values: chosen(&options, variant),
                pictures: variant
                    .pictures
                    .iter()
                    .filter_map(|place| pictures.get(*place).map(|(id, _)| *id))
                    .collect(),
            })
            .collect();
        Self {
            options,
            pictures,
            variants,
        }
    }

    pub fn variant_ids(&self) -> Vec<Uuid> {
        self.variants.iter().map(|variant| variant.id).collect()
    }
}

/// The stored option of the same name, else the one at the same place if its own name is gone: then
/// it was renamed.
fn option<'i>(
    stored: Option<&StoredProduct>,
    input: &'i ProductInput,
    place: usize,
) -> OptionPart<'i> {
    let wanted = &input.options[place];
    let old = stored.and_then(|stored| {
        let old = &stored.input.options;
        let at = old
            .iter()
            .position(|old| old.name == wanted.name)
            .or_else(|| {
                let renamed = old.get(place)?;
                let gone = input
                    .options
                    .iter()
                    .all(|option| option.name != renamed.name);
                gone.then_some(place)
            })?;
        Some((stored.options.get(at)?, old.get(at)?))
    });
    let before = old.map_or_else(Vec::new, |(_, old)| old.value_names());
    let values = wanted
        .values
        .iter()
        .zip(same_values(&before, &wanted.value_names()))
        .map(|(value, same)| {
            let id = old.and_then(|(ids, _)| ids.values.get(same?).copied());
            (id.unwrap_or_else(Uuid::now_v7), value)
        })
        .collect();
    OptionPart {
        id: old.map_or_else(Uuid::now_v7, |(ids, _)| ids.id),
        input: wanted,
        values,
    }
}

fn picture_id(stored: Option<&StoredProduct>, picture: &PictureInput) -> Uuid {
    stored
        .and_then(|stored| {
            let at = stored
                .input
                .pictures
                .iter()
                .position(|old| old.media == picture.media)?;
            stored.pictures.get(at).copied()
        })
        .unwrap_or_else(Uuid::now_v7)
}

fn chosen(options: &[OptionPart<'_>], variant: &VariantInput) -> [Option<Uuid>; 3] {
    let mut ids = [None; 3];
    for ((slot, option), name) in ids.iter_mut().zip(options).zip(&variant.values) {
        *slot = option
            .values
            .iter()
            .find(|(_, value)| value.name == *name)
            .map(|(id, _)| *id);
    }
    ids
}
