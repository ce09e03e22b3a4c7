use std::collections::{BTreeMap, HashMap, HashSet};

use super::fit::{Demands, Fit, is_chosen};
use super::{ColorFamily, Index, ListingQuery, Trait};
use crate::core::ProductId;

/// The most colors that are listed by their names alone.
const MOST_NAMES: usize = 8;

/// A group of filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Its name in addresses.
    pub name: String,
    /// Its name for the reader.
    pub label: String,
    /// Families of colors, where there are many colors.
    pub families: Vec<FamilyValue>,
    /// What can be ticked beside them.
    pub values: Vec<FacetValue>,
}

/// A filter to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its name in addresses.
    pub name: String,
    /// Its name for the reader.
    pub label: String,
    /// `#rrggbb` or empty.
    pub swatch: String,
    /// How many products it would show beside the other filters.
    pub count: usize,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// A family of colors to tick, and the colors in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyValue {
    /// Which.
    pub family: ColorFamily,
    /// How many products it would show beside the other filters.
    pub count: usize,
    /// Whether it is ticked.
    pub chosen: bool,
    /// Its colors, which narrow it down.
    pub values: Vec<FacetValue>,
}

impl Facet {
    /// The filters of a list. Each value's count is what ticking it would show: filters of its own option do not
    /// narrow it.
    pub(super) fn all(index: &Index, demands: &Demands<'_>, fits: &[Fit<'_>]) -> Vec<Self> {
        let names = names(index);
        let mut facets: Vec<Self> = Vec::new();
        for ((option, value), products) in counted(demands, fits) {
            let Some(named) = names.get(&(option, value)) else {
                continue;
            };
            let chosen = is_chosen(demands.query(), named);
            if products.is_empty() && !chosen {
                continue;
            }
            let value = FacetValue {
                name: value.to_owned(),
                label: named.label.clone(),
                swatch: named.swatch.clone(),
                count: products.len(),
                chosen,
            };
            match facets.iter_mut().find(|facet| facet.name == option) {
                Some(facet) => facet.values.push(value),
                None => facets.push(Self {
                    name: option.to_owned(),
                    label: named.option_label.clone(),
                    families: Vec::new(),
                    values: vec![value],
                }),
            }
        }
        for Self { name, values, .. } in &mut facets {
            let place = |value: &FacetValue| {
                let named = names.get(&(name.as_str(), value.name.as_str()));
                named.map(|t| t.position)
            };
            values.sort_by_cached_key(|value| (place(value), value.label.clone()));
        }
        let many = many_colors(&names);
        if let Some(facet) = facets.iter_mut().find(|it| many.contains(&*it.name)) {
            facet.gather(demands, fits);
        }
        // One value alone narrows nothing.
        facets.retain(|facet| {
            ListingQuery::can_name(&facet.name)
                && (facet.families.len() + facet.values.len() > 1 || facet.is_chosen())
        });
        // What is shown as colors comes first.
        facets.sort_by_key(|facet| {
            facet.families.is_empty() && facet.values.iter().all(|it| it.swatch.is_empty())
        });
        facets
    }

    /// Whether anything of it is ticked.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        let of_families = self.families.iter().any(FamilyValue::is_open);
        of_families || self.values.iter().any(|value| value.chosen)
    }

    /// Puts its colors into their families; what belongs to none stays beside them.
    fn gather(&mut self, demands: &Demands<'_>, fits: &[Fit<'_>]) {
        let counted = counted_families(demands, fits);
        let mut of_family: HashMap<ColorFamily, Vec<FacetValue>> = HashMap::new();
        let mut others = Vec::new();
        for value in std::mem::take(&mut self.values) {
            match ColorFamily::of(&value.name, &value.swatch).filter(|_| !value.swatch.is_empty()) {
                Some(family) => of_family.entry(family).or_default().push(value),
                None => others.push(value),
            }
        }
        self.values = others;
        self.families = ColorFamily::ALL
            .into_iter()
            .filter_map(|family| {
                let value = FamilyValue {
                    family,
                    count: counted.get(&family).map_or(0, HashSet::len),
                    chosen: demands.query().families.contains(&family),
                    values: of_family.remove(&family).unwrap_or_default(),
                };
                (value.count > 0 || value.is_open()).then_some(value)
            })
            .collect();
    }
}

impl FamilyValue {
    /// Whether it or any color of it is ticked.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.chosen || self.values.iter().any(|value| value.chosen)
    }
}

type Counted<K> = BTreeMap<K, HashSet<ProductId>>;

/// The products that each value would show, by option and value.
fn counted<'i>(demands: &Demands<'i>, fits: &[Fit<'i>]) -> Counted<(&'i str, &'i str)> {
    let mut counted = Counted::new();
    let mut masks: HashMap<&str, u32> = HashMap::new();
    for fit in fits {
        for named in &fit.traits {
            let option = named.option.as_str();
            let mask = *masks
                .entry(option)
                .or_insert_with(|| demands.mask_of(option));
            let products: &mut HashSet<_> = counted.entry(named.key()).or_default();
            if fit.fits_but(mask) {
                products.insert(fit.form.product);
            }
        }
    }
    counted
}

/// The products that each family would show.
fn counted_families(demands: &Demands<'_>, fits: &[Fit<'_>]) -> Counted<ColorFamily> {
    let mask = demands.mask_of_colors();
    let mut counted = Counted::new();
    for fit in fits.iter().filter(|fit| fit.fits_but(mask)) {
        for family in &fit.families {
            let products: &mut HashSet<_> = counted.entry(*family).or_default();
            products.insert(fit.form.product);
        }
    }
    counted
}

/// How each value is written; where products disagree, as the one that stands first among its
/// own.
fn names(index: &Index) -> HashMap<(&str, &str), &Trait> {
    let mut names: HashMap<(&str, &str), &Trait> = HashMap::new();
    let order = |t: &Trait| (t.swatch.is_empty(), t.position, t.label.clone());
    for named in index.traits.values() {
        let known = names.entry(named.key()).or_insert(named);
        if order(named) < order(known) {
            *known = named;
        }
    }
    names
}

/// The options with more colors than anybody reads through, whatever else is filtered.
fn many_colors<'i>(names: &HashMap<(&'i str, &'i str), &'i Trait>) -> HashSet<&'i str> {
    let mut colors: HashMap<&str, usize> = HashMap::new();
    for ((option, _), named) in names {
        if !named.swatch.is_empty() {
            *colors.entry(option).or_default() += 1;
        }
    }
    let many = colors.into_iter().filter(|(_, count)| *count > MOST_NAMES);
    many.map(|(option, _)| option).collect()
}
