//! Which stored variant each variant of the file is, and what becomes of the others.

use std::collections::BTreeSet;

use crate::catalog::input::{ProductInput, VariantInput};
use crate::core::Reason;
use crate::import::shopify_csv::described::{Described, DescribedVariant};
use crate::import::shopify_csv::{RowFault, RowReason, column};

/// The variants and options that a product will have.
pub(super) struct Plan {
    /// Names of the options.
    pub options: Vec<String>,
    /// For each option, the stored one that it is; nothing when they are not the same options.
    places: Option<Vec<usize>>,
    /// Whether the file tells the values.
    tells_values: bool,
    /// The variants in their order.
    pub slots: Vec<Slot>,
    /// Stored variants that the file could name and does not.
    pub unnamed: Vec<usize>,
}

/// One variant.
pub(super) struct Slot {
    /// Its place among the stored ones.
    pub stored: Option<usize>,
    /// Its place in the file.
    pub told: Option<usize>,
}

impl Plan {
    pub fn of(
        stored: Option<&ProductInput>,
        described: &Described,
        removes: bool,
        faults: &mut Vec<RowFault>,
    ) -> Self {
        let Some(old) = stored else {
            return Self::of_new(described, faults);
        };
        let replaces_all = removes && described.has_options;
        if described.variants.is_empty() {
            return Self::of_stored(old, &[], false);
        }
        if described.options.is_empty() && !old.options.is_empty() && !replaces_all {
            return Self::without_options(old, described, faults);
        }
        let options = names(old, described, faults);
        let places = fitting(old, &options, described);
        let pairs = pairs(old, described, places.as_deref());
        let unnamed = others(old, &pairs);
        if unnamed.is_empty() || removes {
            return Self {
                slots: in_file_order(&pairs),
                options,
                places,
                tells_values: true,
                unnamed,
            };
        }
        if places.is_none() {
            let differ = RowReason::OptionsDiffer;
            faults.push(RowFault::error(described.row, "Option1 Name", differ));
        }
        Self {
            options,
            places,
            ..Self::of_stored(old, &pairs, true)
        }
    }

    fn of_new(described: &Described, faults: &mut Vec<RowFault>) -> Self {
        if described.variants.is_empty() {
            let missing = RowReason::Value(Reason::Required);
            faults.push(RowFault::error(described.row, "Variant Price", missing));
        }
        let pairs = vec![None; described.variants.len()];
        Self {
            options: names(&ProductInput::default(), described, faults),
            places: None,
            tells_values: true,
            slots: in_file_order(&pairs),
            unnamed: Vec::new(),
        }
    }

    /// The stored variants in their order, each with the one of the file that it is; then new ones.
    fn of_stored(old: &ProductInput, pairs: &[Option<usize>], tells_values: bool) -> Self {
        let mut slots: Vec<Slot> = (0..old.variants.len())
            .map(|at| Slot {
                stored: Some(at),
                told: pairs.iter().position(|pair| *pair == Some(at)),
            })
            .collect();
        if tells_values {
            slots.extend(
                in_file_order(pairs)
                    .into_iter()
                    .filter(|slot| slot.stored.is_none()),
            );
        }
        Self {
            options: old
                .options
                .iter()
                .map(|option| option.name.clone())
                .collect(),
            places: Some((0..old.options.len()).collect()),
            tells_values,
            slots,
            unnamed: if tells_values {
                others(old, pairs)
            } else {
                Vec::new()
            },
        }
    }

    /// The file does not say which option values it means: by the SKU, or there is only one.
    fn without_options(
        old: &ProductInput,
        described: &Described,
        faults: &mut Vec<RowFault>,
    ) -> Self {
        let mut pairs = vec![None; described.variants.len()];
        pair_by_sku(old, described, &mut pairs);
        if let ([told], [_]) = (&mut *pairs, &*old.variants) {
            *told = Some(0);
        }
        for (told, _) in described
            .variants
            .iter()
            .zip(&pairs)
            .filter(|(_, pair)| pair.is_none())
        {
            let which = RowReason::WhichVariant;
            faults.push(RowFault::warning(told.row, "Option1 Value", which));
        }
        Self::of_stored(old, &pairs, false)
    }

    /// The place of the stored option that the option at `place` is.
    pub fn stored_option(&self, old: &ProductInput, place: usize) -> Option<usize> {
        match &self.places {
            Some(places) => places.get(place).copied(),
            None => {
                let name = self.options.get(place)?;
                old.options.iter().position(|option| option.name == *name)
            }
        }
    }

    /// The option values of a variant, in the order of the options.
    pub fn values(&self, slot: &Slot, old: &ProductInput, described: &Described) -> Vec<String> {
        let told = slot.told.filter(|_| self.tells_values);
        if let Some(told) = told.and_then(|at| described.variants.get(at)) {
            return told.values.clone();
        }
        let stored = slot.stored.and_then(|at| old.variants.get(at));
        stored.map_or_else(Vec::new, |variant| {
            reordered(variant, self.places.as_deref().unwrap_or_default())
        })
    }
}

/// The names of the options; where the file has values only, those that the product has.
fn names(old: &ProductInput, described: &Described, faults: &mut Vec<RowFault>) -> Vec<String> {
    let mut names = described.options.clone();
    for (place, name) in names
        .iter_mut()
        .enumerate()
        .filter(|(_, name)| name.is_empty())
    {
        match (old.options.get(place), column::OPTIONS.get(place)) {
            (Some(known), _) => name.clone_from(&known.name),
            (None, Some((column, _))) => {
                let missing = RowReason::Value(Reason::Required);
                faults.push(RowFault::error(described.row, column, missing));
            }
            (None, None) => {}
        }
    }
    names
}

/// For each option of the file the stored one: that of its name, or one that shares a value with it
/// and was renamed then. Nothing when one of them is left over.
fn fitting(old: &ProductInput, names: &[String], described: &Described) -> Option<Vec<usize>> {
    let known = |name: &String| old.options.iter().position(|option| option.name == *name);
    let mut places: Vec<Option<usize>> = names.iter().map(known).collect();
    for place in 0..places.len() {
        if places.get(place) != Some(&None) {
            continue;
        }
        let values = described.variants.iter();
        let values: BTreeSet<_> = values.filter_map(|it| it.values.get(place)).collect();
        let is_it = |at: &usize| {
            let option = old.options.get(*at);
            !places.contains(&Some(*at))
                && option
                    .is_some_and(|it| it.values.iter().any(|value| values.contains(&value.name)))
        };
        let found = (0..old.options.len()).find(is_it);
        if let Some(place) = places.get_mut(place) {
            *place = found;
        }
    }
    let places: Vec<usize> = places.into_iter().collect::<Option<_>>()?;
    let each: BTreeSet<_> = places.iter().collect();
    let whole = each.len() == places.len() && places.len() == old.options.len();
    whole.then_some(places)
}

fn reordered(variant: &VariantInput, places: &[usize]) -> Vec<String> {
    places
        .iter()
        .filter_map(|at| variant.values.get(*at).cloned())
        .collect()
}

/// For each variant of the file the stored one: that with its values, or that with its SKU.
fn pairs(
    old: &ProductInput,
    described: &Described,
    places: Option<&[usize]>,
) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; described.variants.len()];
    if let Some(places) = places {
        let mut free: Vec<_> = old
            .variants
            .iter()
            .map(|variant| Some(reordered(variant, places)))
            .collect();
        for (pair, told) in pairs.iter_mut().zip(&described.variants) {
            let same = |values: &Option<Vec<String>>| values.as_ref() == Some(&told.values);
            *pair = free.iter().position(same);
            if let Some(used) = pair.and_then(|at| free.get_mut(at)) {
                *used = None;
            }
        }
    }
    pair_by_sku(old, described, &mut pairs);
    pairs
}

fn pair_by_sku(old: &ProductInput, described: &Described, pairs: &mut [Option<usize>]) {
    let sku = |told: &DescribedVariant| told.sku.clone().flatten();
    for place in 0..pairs.len() {
        let wanted = described.variants.get(place).and_then(sku);
        if pairs.get(place) != Some(&None) || wanted.is_none() {
            continue;
        }
        let free = |at: &usize| !pairs.contains(&Some(*at));
        let found = old.variants.iter().position(|it| it.sku == wanted);
        let found = found.filter(free);
        if let Some(pair) = pairs.get_mut(place) {
            *pair = found;
        }
    }
}

/// Stored variants that no variant of the file is.
fn others(old: &ProductInput, pairs: &[Option<usize>]) -> Vec<usize> {
    (0..old.variants.len())
        .filter(|at| !pairs.contains(&Some(*at)))
        .collect()
}

fn in_file_order(pairs: &[Option<usize>]) -> Vec<Slot> {
    pairs
        .iter()
        .enumerate()
        .map(|(told, stored)| Slot {
            stored: *stored,
            told: Some(told),
        })
        .collect()
}
