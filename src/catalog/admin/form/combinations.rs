//! How the variant table follows the options.

use std::collections::{HashMap, HashSet};

use super::Row;
use crate::catalog::input::{OptionInput, ProductInput, VARIANTS_MAX, same_values};
use crate::tenancy::StoreSettings;

/// Lets the rows follow the options: a renamed value stays in its rows, rows of values that are
/// gone go, and every combination with a value that no row had becomes a row. Combinations that
/// were left out stay left out.
pub(in crate::catalog::admin) fn complete(
    rows: Vec<Row>,
    options: &[OptionInput],
    stored: Option<&ProductInput>,
    settings: &StoreSettings,
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
                // One that is stored and was on its way out comes back as it is.
                if let Some(back) = returning(values, &kept, stored, settings) {
                    kept.push(back);
                    continue;
                }
                kept.push(Row {
                    values: values.clone(),
                    price: template.price.clone(),
                    compare_at_price: template.compare_at_price.clone(),
                    floor_price: template.floor_price.clone(),
                    untracked: template.untracked,
                    oversell: template.oversell,
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

/// The row of a stored variant of these values that no row stands for.
fn returning(
    values: &[String],
    rows: &[Row],
    stored: Option<&ProductInput>,
    settings: &StoreSettings,
) -> Option<Row> {
    let stored = stored?;
    let variant = stored.variants.iter().find(|it| it.values == values)?;
    let row = Row::of(variant, &stored.pictures, settings);
    rows.iter().all(|it| it.id != row.id).then_some(row)
}

/// Rows with the values' present names, without those whose values are gone.
fn follow(rows: Vec<Row>, options: &[OptionInput], stored: Option<&ProductInput>) -> Vec<Row> {
    let present: Vec<HashMap<String, String>> = options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            let before = names_before(&rows, at, stored);
            let names = option.value_names();
            let same = same_values(&before, &names);
            let pairs = names.into_iter().zip(same);
            pairs
                .filter_map(|(name, same)| Some((before.get(same?)?.to_string(), name.to_owned())))
                .collect()
        })
        .collect();
    rows.into_iter()
        .filter_map(|mut row| {
            row.values.truncate(options.len());
            for (value, present) in row.values.iter_mut().zip(&present) {
                present.get(value)?.clone_into(value);
            }
            Some(row)
        })
        .collect()
}

/// The names that the rows' values of one option were made from: the stored ones, unless the form
/// was brought back with others.
fn names_before<'r>(rows: &'r [Row], at: usize, stored: Option<&'r ProductInput>) -> Vec<&'r str> {
    let mut typed: Vec<&str> = Vec::new();
    for value in rows.iter().filter_map(|row| row.values.get(at)) {
        if !typed.contains(&value.as_str()) {
            typed.push(value);
        }
    }
    let stored = stored.and_then(|it| it.options.get(at));
    match stored.map(OptionInput::value_names) {
        Some(names) if typed.iter().all(|name| names.contains(name)) => names,
        _ => typed,
    }
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
        assert_eq!(
            complete(Vec::new(), &[], None, &StoreSettings::default()).len(),
            1
        );
        assert_eq!(
            names(&complete(
                vec![row(&[], "a")],
                &[],
                None,
                &StoreSettings::default()
            )),
            [":a"]
        );
    }

    #[test]
    fn a_new_option_multiplies_the_rows_and_keeps_what_was_typed() {
        let options = [
            option("Colour", &["Oak", "Ash"]),
            option("Size", &["S", "L"]),
        ];
        let rows = complete(
            vec![row(&[], "a")],
            &options,
            None,
            &StoreSettings::default(),
        );
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
            names(&complete(
                rows.clone(),
                &options,
                None,
                &StoreSettings::default()
            )),
            ["Oak/S:a", "Ash/L:b"]
        );
        let wider = [
            option("Colour", &["Oak", "Ash"]),
            option("Size", &["S", "L", "XL"]),
        ];
        let more = names(&complete(rows, &wider, None, &StoreSettings::default()));
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
        let followed = complete(
            rows.clone(),
            &renamed,
            Some(&stored),
            &StoreSettings::default(),
        );
        assert_eq!(names(&followed), ["Oak:a", "Light ash:b"]);
        let more = [option("Colour", &["Oak", "Light ash", "Elm"])];
        let followed = complete(
            rows.clone(),
            &more,
            Some(&stored),
            &StoreSettings::default(),
        );
        assert_eq!(names(&followed), ["Oak:a", "Light ash:b", "Elm:"]);
        let fewer = [option("Colour", &["Ash"])];
        assert_eq!(
            names(&complete(
                rows,
                &fewer,
                Some(&stored),
                &StoreSettings::default()
            )),
            ["Ash:b"]
        );
    }
}
