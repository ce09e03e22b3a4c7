mod price;

use std::collections::{BTreeMap, BTreeSet};

use super::{ColorFamily, Sort};
use crate::core::{Notation, PageNumber};

pub use price::{PriceFault, PriceField};

/// Names in addresses that no option may take.
const RESERVED: [&str; 8] = [
    "q",
    "sort",
    "page",
    "from",
    "to",
    "in_stock",
    "variant",
    ListingQuery::FAMILY,
];
/// More are ignored: nobody ticks so many.
const MOST_FACETS: usize = 12;
const MOST_VALUES: usize = 40;
const LONGEST: usize = 100;

/// What an address asks of a list. Reading one never fails: what makes no sense is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingQuery {
    /// The search words, where it is a search.
    pub words: String,
    /// Chosen values by option, both in small letters.
    pub chosen: BTreeMap<String, BTreeSet<String>>,
    /// Chosen families of colors.
    pub families: BTreeSet<ColorFamily>,
    /// Least price.
    pub from: PriceField,
    /// Largest price.
    pub to: PriceField,
    /// Only what can be bought.
    pub in_stock: bool,
    /// The order.
    pub sort: Sort,
    /// Which page.
    pub page: PageNumber,
}

impl Default for ListingQuery {
    fn default() -> Self {
        Self {
            words: String::new(),
            chosen: BTreeMap::new(),
            families: BTreeSet::new(),
            from: PriceField::default(),
            to: PriceField::default(),
            in_stock: false,
            sort: Sort::Featured,
            page: PageNumber::FIRST,
        }
    }
}

impl ListingQuery {
    /// The name of families of colors in addresses.
    pub const FAMILY: &str = "color-family";

    /// Reads the parameters of an address.
    pub fn read<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>, notation: Notation) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            let value = value.trim();
            if value.is_empty() || value.chars().nth(LONGEST).is_some() {
                continue;
            }
            match name {
                "q" => value.clone_into(&mut query.words),
                "sort" => {
                    if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.word() == value) {
                        query.sort = sort;
                    }
                }
                "page" => {
                    if let Ok(page) = PageNumber::parse(value) {
                        query.page = page;
                    }
                }
                "from" => query.from = PriceField::read(value, notation),
                "to" => query.to = PriceField::read(value, notation),
                "in_stock" => query.in_stock = true,
                Self::FAMILY => query.families.extend(ColorFamily::by_word(value)),
                name => query.choose(name, value),
            }
        }
        price::settle(&mut query.from, &mut query.to);
        query
    }

    fn choose(&mut self, name: &str, value: &str) {
        let name = name.trim().to_lowercase();
        let is_new = !self.chosen.contains_key(&name);
        if name.is_empty()
            || name.chars().nth(LONGEST).is_some()
            || RESERVED.contains(&name.as_str())
            || (is_new && self.chosen.len() >= MOST_FACETS)
        {
            return;
        }
        let values = self.chosen.entry(name).or_default();
        if values.len() < MOST_VALUES {
            values.insert(value.to_lowercase());
        }
    }

    /// Drops what no product of the list has: an address may carry anything.
    pub fn keep_known(&mut self, is_known: impl Fn(&str, &str) -> bool) {
        self.chosen.retain(|name, values| {
            values.retain(|value| is_known(name, value));
            !values.is_empty()
        });
    }

    /// Whether an option's name can stand in addresses.
    #[must_use]
    pub fn can_name(option: &str) -> bool {
        !RESERVED.contains(&option.to_lowercase().as_str())
    }

    /// How many filters are set.
    #[must_use]
    pub fn filters(&self) -> usize {
        self.chosen.values().map(BTreeSet::len).sum::<usize>()
            + self.families.len()
            + usize::from(self.from.amount.is_some())
            + usize::from(self.to.amount.is_some())
            + usize::from(self.in_stock)
    }

    /// Whether a filter says which forms of a product are wanted.
    #[must_use]
    pub fn chooses_form(&self) -> bool {
        !self.chosen.is_empty() || !self.families.is_empty()
    }

    /// Whether a price was typed, whatever it says.
    #[must_use]
    pub fn has_typed_price(&self) -> bool {
        !self.from.typed.is_empty() || !self.to.typed.is_empty()
    }

    /// Whether it is one of many views on the same list, which search engines leave out.
    #[must_use]
    pub fn is_a_view(&self) -> bool {
        let is_at_fault = self.from.fault.is_some() || self.to.fault.is_some();
        self.filters() > 0 || self.sort != Sort::Featured || is_at_fault
    }

    /// The same list at another page.
    #[must_use]
    pub fn at(&self, page: PageNumber) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    /// The same list without one filter, from its first page.
    #[must_use]
    pub fn without(&self, name: &str, value: &str) -> Self {
        let mut query = self.at(PageNumber::FIRST);
        match name {
            "from" => query.from = PriceField::default(),
            "to" => query.to = PriceField::default(),
            "in_stock" => query.in_stock = false,
            Self::FAMILY => query.families.retain(|family| family.word() != value),
            name => {
                if let Some(values) = query.chosen.get_mut(name) {
                    values.remove(value);
                }
                query.chosen.retain(|_, values| !values.is_empty());
            }
        }
        query
    }

    /// The same list without any filter.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self {
            words: self.words.clone(),
            sort: self.sort,
            ..Self::default()
        }
    }

    /// All parameters, in one fixed order.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
        if !self.words.is_empty() {
            put("q", self.words.clone());
        }
        for (name, values) in &self.chosen {
            for value in values {
                put(name, value.clone());
            }
        }
        for family in &self.families {
            put(Self::FAMILY, family.word().to_owned());
        }
        if let Some(from) = self.from.amount {
            put("from", from.normalize().to_string());
        }
        if let Some(to) = self.to.amount {
            put("to", to.normalize().to_string());
        }
        if self.in_stock {
            put("in_stock", "1".to_owned());
        }
        if self.sort != Sort::Featured {
            put("sort", self.sort.word().to_owned());
        }
        if self.page != PageNumber::FIRST {
            put("page", self.page.to_string());
        }
        pairs
    }

    /// The address of this view of the list at `path`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        let pairs = self.pairs();
        if pairs.is_empty() {
            return path.to_owned();
        }
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        format!("{path}?{query}")
    }
}

#[cfg(test)]
mod tests;
