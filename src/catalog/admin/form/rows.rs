//! The variant table: rows of text.

use rust_decimal::Decimal;

use crate::catalog::input::{
    PictureInput, ProductInput, StockInput, VARIANTS_MAX, VariantInput, named,
};
use crate::core::{FieldErrors, MediaId, Notation, Reason, Sku, VariantId, optional, whole_number};
use crate::tenancy::StoreSettings;
use crate::web::FormFields;

/// A row of the variant table as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::catalog::admin) struct Row {
    pub id: String,
    pub values: Vec<String>,
    pub sku: String,
    pub price: String,
    pub compare_at_price: String,
    pub floor_price: String,
    pub barcode: String,
    pub on_hand: String,
    /// The count that the form was made with: only another one is a new count.
    pub counted: String,
    pub weight: String,
    pub picture: String,
    /// Whether the shop does not count it.
    pub untracked: bool,
    /// Whether it is sold past zero.
    pub oversell: bool,
    /// Whether it is to go.
    pub removed: bool,
}

impl Row {
    pub(super) fn of(
        variant: &VariantInput,
        pictures: &[PictureInput],
        settings: &StoreSettings,
    ) -> Self {
        let price = |amount: Decimal| settings.notation().written(amount);
        let on_hand = variant.stock.on_hand.unwrap_or_default().to_string();
        Self {
            id: variant.id.map(|id| id.to_string()).unwrap_or_default(),
            values: variant.values.clone(),
            sku: variant
                .sku
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            price: price(variant.price),
            compare_at_price: variant.compare_at_price.map(price).unwrap_or_default(),
            floor_price: variant.floor_price.map(price).unwrap_or_default(),
            barcode: variant.barcode.clone(),
            counted: on_hand.clone(),
            on_hand,
            weight: variant.weight_grams.to_string(),
            picture: variant
                .pictures
                .first()
                .and_then(|at| pictures.get(*at))
                .map(|picture| picture.media.to_string())
                .unwrap_or_default(),
            untracked: !variant.stock.tracked,
            oversell: variant.stock.oversell,
            removed: false,
        }
    }

    pub(super) fn input(
        &self,
        place: usize,
        stored: Option<&ProductInput>,
        pictures: &[PictureInput],
        notation: Notation,
        faults: &mut FieldErrors,
    ) -> VariantInput {
        let amount = |text: &str| Ok(notation.money(text)?.amount());
        let name = |part: &str| named(&format!("variants[{place}].{part}"));
        let id = VariantId::parse(&self.id).ok();
        let old = stored
            .and_then(|it| it.variants.iter().find(|old| id.is_some() && old.id == id))
            .cloned()
            .unwrap_or_default();
        let sku = faults.check(name("sku"), optional(&self.sku, Sku::parse));
        let price = faults.check(name("price"), amount(&self.price));
        let before = faults.check(
            name("compare_at_price"),
            optional(&self.compare_at_price, amount),
        );
        let floor = faults.check(name("floor_price"), optional(&self.floor_price, amount));
        let weight = faults.check(name("weight"), optional(&self.weight, weight));
        let on_hand = if self.on_hand.trim() == self.counted && id.is_some() {
            None
        } else {
            let count = optional(&self.on_hand, count);
            faults.check(name("on_hand"), count).flatten()
        };
        VariantInput {
            id,
            values: self.values.clone(),
            sku: sku.flatten(),
            price: price.unwrap_or_default(),
            compare_at_price: before.flatten(),
            floor_price: floor.flatten(),
            barcode: self.barcode.trim().to_owned(),
            weight_grams: weight.flatten().unwrap_or_default(),
            stock: StockInput {
                on_hand,
                shown: id.and_then(|_| self.counted.trim().parse().ok()),
                tracked: !self.untracked,
                oversell: self.oversell,
            },
            pictures: self.pictures(&old, stored, pictures, faults, place),
            ..old
        }
    }

    /// The chosen picture first; the further ones that the variant had stay behind it.
    fn pictures(
        &self,
        old: &VariantInput,
        stored: Option<&ProductInput>,
        pictures: &[PictureInput],
        faults: &mut FieldErrors,
        place: usize,
    ) -> Vec<usize> {
        let at = |media: MediaId| pictures.iter().position(|it| it.media == media);
        let was = stored.map_or(&[][..], |it| &it.pictures);
        let before: Vec<MediaId> = old
            .pictures
            .iter()
            .filter_map(|place| was.get(*place))
            .map(|picture| picture.media)
            .collect();
        let chosen = match MediaId::parse(&self.picture) {
            Ok(media) => Some(media),
            Err(_) => {
                if !self.picture.is_empty() {
                    faults.add(
                        named(&format!("variants[{place}].pictures")),
                        Reason::Unknown,
                    );
                }
                None
            }
        };
        let Some(chosen) = chosen else {
            return Vec::new();
        };
        let others = before.into_iter().filter(|media| *media != chosen);
        std::iter::once(chosen)
            .chain(others)
            .filter_map(at)
            .collect()
    }
}

/// Sold past zero it may be below it.
fn count(text: &str) -> Result<i32, Reason> {
    let most = i64::from(i32::MAX / 2);
    let count = whole_number(text, -most, most)?;
    i32::try_from(count).map_err(|_| Reason::NotANumber)
}

fn weight(text: &str) -> Result<i64, Reason> {
    whole_number(text, 0, i64::from(i32::MAX))
}

const PARTS: [&str; 10] = [
    "id",
    "sku",
    "price",
    "compare_at_price",
    "floor_price",
    "barcode",
    "on_hand",
    "counted",
    "weight",
    "picture",
];

impl Row {
    fn part(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "id" => &mut self.id,
            "sku" => &mut self.sku,
            "price" => &mut self.price,
            "compare_at_price" => &mut self.compare_at_price,
            "floor_price" => &mut self.floor_price,
            "barcode" => &mut self.barcode,
            "on_hand" => &mut self.on_hand,
            "counted" => &mut self.counted,
            "weight" => &mut self.weight,
            "picture" => &mut self.picture,
            _ => return None,
        })
    }
}

/// The rows of the form.
pub(in crate::catalog::admin) fn rows_of(fields: &FormFields) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (name, typed) in fields.pairs() {
        let Some((place, part)) = name
            .strip_prefix("variants[")
            .and_then(|rest| rest.split_once("]."))
        else {
            continue;
        };
        let Ok(place) = place.parse::<usize>() else {
            continue;
        };
        if place > VARIANTS_MAX {
            continue;
        }
        if rows.len() <= place {
            rows.resize_with(place + 1, Default::default);
        }
        let Some(row) = rows.get_mut(place) else {
            continue;
        };
        match part {
            "value" => row.values.push(typed.to_owned()),
            "remove" => row.removed = true,
            "untracked" => row.untracked = true,
            "oversell" => row.oversell = true,
            part => {
                if let Some(kept) = row.part(part) {
                    typed.clone_into(kept);
                }
            }
        }
    }
    rows
}

/// Makes the form's rows these.
pub(in crate::catalog::admin) fn write_rows(fields: &mut FormFields, rows: &[Row]) {
    let others = fields
        .pairs()
        .filter(|(name, _)| !name.starts_with("variants["))
        .map(|(name, typed)| (name.to_owned(), typed.to_owned()));
    let mut pairs: Vec<_> = others.collect();
    for (place, row) in rows.iter().enumerate() {
        for value in &row.values {
            pairs.push((format!("variants[{place}].value"), value.clone()));
        }
        for (part, ticked) in [("untracked", row.untracked), ("oversell", row.oversell)] {
            if ticked {
                pairs.push((format!("variants[{place}].{part}"), "on".to_owned()));
            }
        }
        let mut row = row.clone();
        for part in PARTS {
            if let Some(typed) = row.part(part) {
                pairs.push((format!("variants[{place}].{part}"), std::mem::take(typed)));
            }
        }
    }
    *fields = pairs.into_iter().collect();
}
