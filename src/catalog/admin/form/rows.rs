//! The variant table: rows of text, and how it follows the options.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::catalog::input::{
    OptionInput, PictureInput, ProductInput, StockInput, VARIANTS_MAX, VariantInput, named,
};
use crate::core::{Amount, FieldErrors, MediaId, Reason, Sku, VariantId, optional};
use crate::platform::StoreSettings;
use crate::web::FormFields;

/// A row of the variant table as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::catalog::admin) struct Row {
    pub id: String,
    pub values: Vec<String>,
    pub sku: String,
    pub price: String,
    pub compare_at_price: String,
    pub on_hand: String,
    /// The count that the form was made with: only another one is a new count.
    pub counted: String,
    pub weight: String,
    pub picture: String,
    /// Whether it is to go.
    pub removed: bool,
}

impl Row {
    pub(super) fn of(
        variant: &VariantInput,
        pictures: &[PictureInput],
        settings: &StoreSettings,
    ) -> Self {
        let price = |amount: Decimal| settings.money(amount).amount().to_string();
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
            counted: on_hand.clone(),
            on_hand,
            weight: variant.weight_grams.to_string(),
            picture: variant
                .pictures
                .first()
                .and_then(|at| pictures.get(*at))
                .map(|picture| picture.media.to_string())
                .unwrap_or_default(),
            removed: false,
        }
    }

    pub(super) fn input(
        &self,
        place: usize,
        stored: Option<&ProductInput>,
        pictures: &[PictureInput],
        faults: &mut FieldErrors,
    ) -> VariantInput {
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
        let weight = faults.check(name("weight"), whole(&self.weight));
        let on_hand = if self.on_hand.trim() == self.counted && id.is_some() {
            None
        } else {
            let count = optional(&self.on_hand, whole).and_then(|count| {
                let most = Reason::OutOfRange {
                    min: 0,
                    max: i64::from(i32::MAX / 2),
                };
                count
                    .map(|it| i32::try_from(it).map_err(|_| most))
                    .transpose()
            });
            faults.check(name("on_hand"), count).flatten()
        };
        VariantInput {
            id,
            values: self.values.clone(),
            sku: sku.flatten(),
            price: price.unwrap_or_default(),
            compare_at_price: before.flatten(),
            weight_grams: weight.unwrap_or_default(),
            stock: StockInput {
                on_hand,
                ..old.stock
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

/// An amount as people type it, with a comma or a point.
fn amount(text: &str) -> Result<Decimal, Reason> {
    let text = text.trim();
    if text.contains('.') {
        return Ok(Amount::parse(text)?.get());
    }
    Ok(Amount::parse(&text.replacen(',', ".", 1))?.get())
}

fn whole(text: &str) -> Result<i64, Reason> {
    match text.trim() {
        "" => Ok(0),
        digits => digits.parse().map_err(|_| Reason::Malformed),
    }
}

const PARTS: [&str; 8] = [
    "id",
    "sku",
    "price",
    "compare_at_price",
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
        let mut row = row.clone();
        for part in PARTS {
            if let Some(typed) = row.part(part) {
                pairs.push((format!("variants[{place}].{part}"), std::mem::take(typed)));
            }
        }
    }
    *fields = pairs.into_iter().collect();
}

/// Lets the rows follow the options: a renamed value stays in its rows, rows of values that are
/// gone go, and every combination with a value that no row had becomes a row. Combinations that
/// were left out stay left out.
pub(in crate::catalog::admin) fn complete(
    rows: Vec<Row>,
    options: &[OptionInput],
    stored: Option<&ProductInput>,
) -> Vec<Row> {
    let template = rows.first().cloned().unwrap_or_default();
    let mut kept = follow(rows, options, stored);
    let known: Vec<HashSet<String>> = (0..options.len())
        .map(|at| {
            kept.iter()
                .filter_map(|row| row.values.get(at).cloned())
                .collect()
        })
        .collect();
    for row in &mut kept {
        for option in options.iter().skip(row.values.len()) {
            row.values
                .extend(option.values.first().map(|value| value.name.clone()));
        }
    }
    let mut taken: HashSet<Vec<String>> = HashSet::new();
    kept.retain(|row| !row.removed);
    kept.retain(|row| row.values.len() == options.len() && taken.insert(row.values.clone()));
    let combinations = combinations(options);
    if kept.is_empty() || !options.is_empty() {
        for values in &combinations {
            let fresh = kept.is_empty()
                || values
                    .iter()
                    .zip(&known)
                    .any(|(value, known)| !known.contains(value));
            if fresh && taken.insert(values.clone()) {
                kept.push(Row {
                    values: values.clone(),
                    price: template.price.clone(),
                    compare_at_price: template.compare_at_price.clone(),
                    weight: template.weight.clone(),
                    on_hand: "0".to_owned(),
                    ..Row::default()
                });
            }
        }
    }
    kept.sort_by_key(|row| combinations.iter().position(|values| *values == row.values));
    kept
}

/// Rows with the values' present names, without those whose values are gone.
fn follow(rows: Vec<Row>, options: &[OptionInput], stored: Option<&ProductInput>) -> Vec<Row> {
    let has = |option: &OptionInput, name: &str| option.values.iter().any(|it| it.name == name);
    rows.into_iter()
        .filter_map(|mut row| {
            row.values.truncate(options.len());
            for (at, value) in row.values.iter_mut().enumerate() {
                let option = options.get(at)?;
                if has(option, value) {
                    continue;
                }
                let old = stored?.options.get(at)?;
                let place = old.values.iter().position(|it| it.name == *value)?;
                let renamed = option.values.get(place)?;
                if old.values.len() != option.values.len() || has(old, &renamed.name) {
                    return None;
                }
                value.clone_from(&renamed.name);
            }
            Some(row)
        })
        .collect()
}

/// Every combination of values, at most one more than a product may have.
fn combinations(options: &[OptionInput]) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for option in options {
        all = all
            .into_iter()
            .flat_map(|start: Vec<String>| {
                option.values.iter().map(move |value| {
                    let mut values = start.clone();
                    values.push(value.name.clone());
                    values
                })
            })
            .take(VARIANTS_MAX + 1)
            .collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::input::ValueInput;

    fn option(name: &str, values: &[&str]) -> OptionInput {
        OptionInput {
            name: name.to_owned(),
            values: values
                .iter()
                .map(|name| ValueInput {
                    name: (*name).to_owned(),
                    ..ValueInput::default()
                })
                .collect(),
            ..OptionInput::default()
        }
    }

    fn row(values: &[&str], sku: &str) -> Row {
        Row {
            values: values.iter().map(|it| (*it).to_owned()).collect(),
            sku: sku.to_owned(),
            price: "5.00".to_owned(),
            ..Row::default()
        }
    }

    fn names(rows: &[Row]) -> Vec<String> {
        rows.iter()
            .map(|row| format!("{}:{}", row.values.join("/"), row.sku))
            .collect()
    }

    #[test]
    fn a_product_without_options_has_one_row() {
        assert_eq!(complete(Vec::new(), &[], None).len(), 1);
        assert_eq!(names(&complete(vec![row(&[], "a")], &[], None)), [":a"]);
    }

    #[test]
    fn a_new_option_multiplies_the_rows_and_keeps_what_was_typed() {
        let options = [
            option("Colour", &["Oak", "Ash"]),
            option("Size", &["S", "L"]),
        ];
        let rows = complete(vec![row(&[], "a")], &options, None);
        assert_eq!(names(&rows), ["Oak/S:a", "Oak/L:", "Ash/S:", "Ash/L:"]);
        assert!(rows.iter().all(|row| row.price == "5.00"));
    }

    #[test]
    fn combinations_that_were_left_out_stay_left_out() {
        let rows = vec![row(&["Oak", "S"], "a"), row(&["Ash", "L"], "b")];
        let options = [
            option("Colour", &["Oak", "Ash"]),
            option("Size", &["S", "L"]),
        ];
        assert_eq!(
            names(&complete(rows.clone(), &options, None)),
            ["Oak/S:a", "Ash/L:b"]
        );
        let wider = [
            option("Colour", &["Oak", "Ash"]),
            option("Size", &["S", "L", "XL"]),
        ];
        let more = names(&complete(rows, &wider, None));
        assert_eq!(more, ["Oak/S:a", "Oak/XL:", "Ash/L:b", "Ash/XL:"]);
    }

    #[test]
    fn a_renamed_value_keeps_its_row_and_one_that_is_gone_loses_it() {
        let stored = ProductInput {
            options: vec![option("Colour", &["Oak", "Ash"])],
            ..ProductInput::default()
        };
        let rows = vec![row(&["Oak"], "a"), row(&["Ash"], "b")];
        let renamed = [option("Colour", &["Oak", "Light ash"])];
        let followed = complete(rows.clone(), &renamed, Some(&stored));
        assert_eq!(names(&followed), ["Oak:a", "Light ash:b"]);
        let fewer = [option("Colour", &["Ash"])];
        assert_eq!(names(&complete(rows, &fewer, Some(&stored))), ["Ash:b"]);
    }

    #[test]
    fn a_comma_is_a_point() {
        assert_eq!(amount("12,50"), amount("12.50"));
        assert!(amount("1,234.00").is_err());
    }
}
