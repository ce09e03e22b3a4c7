//! Which filters each variant satisfies.

use std::collections::{BTreeSet, HashMap, HashSet};

use uuid::Uuid;

use super::{ColorFamily, Form, Index, ListingQuery, Trait};

/// What a query demands of a variant; each demand is a bit of what a [`Fit`] misses.
pub(super) struct Demands<'i> {
    index: &'i Index,
    query: &'i ListingQuery,
    /// The options with chosen values; the place of each is that of its bit.
    options: Vec<&'i str>,
    /// The options that are shown as colors.
    colors: HashSet<&'i str>,
    /// The chosen families whose names were not chosen one by one: these narrow their family down.
    whole_families: BTreeSet<ColorFamily>,
    families: HashMap<Uuid, ColorFamily>,
}

/// A variant's place among the filters.
pub(super) struct Fit<'i> {
    pub form: &'i Form,
    /// Its option values.
    pub traits: Vec<&'i Trait>,
    /// The families of its colors.
    pub families: Vec<ColorFamily>,
    /// The demands that it does not satisfy.
    missed: u32,
}

impl Fit<'_> {
    /// Whether it satisfies every demand but, perhaps, those of a mask.
    pub fn fits_but(&self, mask: u32) -> bool {
        self.missed & !mask == 0
    }
}

impl<'i> Demands<'i> {
    /// The demand for a price.
    pub const PRICE: u32 = 1 << 31;
    /// The demand for what is in stock.
    pub const STOCK: u32 = 1 << 30;
    /// The demand for a family of colors, where no color is chosen by its name.
    const FAMILY: u32 = 1 << 29;

    pub fn of(query: &'i ListingQuery, index: &'i Index) -> Self {
        let traits = index.traits.values();
        let colors: HashSet<&str> = traits
            .filter(|it| !it.swatch.is_empty())
            .map(|it| it.option.as_str())
            .collect();
        let families: HashMap<Uuid, ColorFamily> = index
            .traits
            .iter()
            .filter_map(|(id, it)| Some((*id, it.family()?)))
            .collect();
        let mut whole_families = query.families.clone();
        for (id, it) in &index.traits {
            if let Some(family) = families.get(id)
                && is_chosen(query, it)
            {
                whole_families.remove(family);
            }
        }
        Self {
            index,
            query,
            options: query.chosen.keys().map(String::as_str).collect(),
            colors,
            whole_families,
            families,
        }
    }

    /// Every variant of the list, in its order.
    pub fn fits(&self) -> Vec<Fit<'i>> {
        self.index.forms.iter().map(|form| self.fit(form)).collect()
    }

    /// The demands of an option itself, which do not narrow what can be ticked of it.
    pub fn mask_of(&self, option: &str) -> u32 {
        let own = self.options.iter().position(|it| *it == option);
        let own = own.map_or(0, |place| 1 << place);
        let is_color = self.colors.contains(option);
        own | if is_color { Self::FAMILY } else { 0 }
    }

    /// The demands of all options that are shown as colors.
    pub fn mask_of_colors(&self) -> u32 {
        let masks = self.colors.iter().map(|option| self.mask_of(option));
        masks.fold(0, |all, mask| all | mask)
    }

    pub fn query(&self) -> &'i ListingQuery {
        self.query
    }

    fn fit(&self, form: &'i Form) -> Fit<'i> {
        let query = self.query;
        let ids = form.values.iter().flatten();
        let traits: Vec<&Trait> = ids
            .clone()
            .filter_map(|id| self.index.traits.get(id))
            .collect();
        let families: Vec<_> = ids
            .filter_map(|id| self.families.get(id).copied())
            .collect();
        let mut missed = 0;
        let is_of_family = families.iter().any(|it| self.whole_families.contains(it));
        for (place, option) in self.options.iter().enumerate() {
            let mut own = traits.iter().filter(|it| it.option == *option);
            let is_named = own.any(|it| is_chosen(query, it));
            if !(is_named || is_of_family && self.colors.contains(option)) {
                missed |= 1 << place;
            }
        }
        let names_color = self.options.iter().any(|it| self.colors.contains(it));
        if !query.families.is_empty() && !names_color && !is_of_family {
            missed |= Self::FAMILY;
        }
        let (from, to) = (query.from.amount, query.to.amount);
        if from.is_some_and(|from| form.price < from) || to.is_some_and(|to| form.price > to) {
            missed |= Self::PRICE;
        }
        if query.in_stock && !form.available {
            missed |= Self::STOCK;
        }
        Fit {
            form,
            traits,
            families,
            missed,
        }
    }
}

/// Whether a value is chosen by its name.
pub(super) fn is_chosen(query: &ListingQuery, named: &Trait) -> bool {
    query
        .chosen
        .get(&named.option)
        .is_some_and(|values| values.contains(&named.name))
}
