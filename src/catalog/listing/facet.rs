use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{ListingQuery, Sort};
use crate::catalog::Pick;
use crate::core::ProductId;

/// A variant as filters see it. The variants of a product follow each other.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its product.
    pub product: ProductId,
    /// The product's name in the reader's language.
    pub title: String,
    /// When the product was published.
    pub published_at: Option<OffsetDateTime>,
    /// Its id.
    pub variant: Uuid,
    /// What it costs.
    pub price: Decimal,
    /// Whether it can be bought.
    pub available: bool,
    /// Its option values.
    pub values: [Option<Uuid>; 3],
}

/// An option value of some product.
#[derive(Clone, Debug)]
pub struct Trait {
    /// The option as addresses write it: in the store's first language, in small letters.
    pub option: String,
    /// The option, in the reader's.
    pub option_label: String,
    /// The value as addresses write it.
    pub name: String,
    /// The value, in the reader's.
    pub label: String,
    /// `#rrggbb` or empty.
    pub swatch: String,
    /// Its place among the values of its option.
    pub position: i32,
}

/// All that filters and sorting know of a list's products.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every variant, in the order of the list.
    pub forms: Vec<Form>,
    /// The option values that they refer to.
    pub traits: HashMap<Uuid, Trait>,
}

/// A group of filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Its name in addresses.
    pub name: String,
    /// Its name for the reader.
    pub label: String,
    /// What can be ticked.
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

/// What an address shows of a list.
#[derive(Clone, Debug)]
pub struct Listing {
    /// What was asked, without what no product has.
    pub query: ListingQuery,
    /// The filters that make sense here.
    pub facets: Vec<Facet>,
    /// Lowest and highest price in the whole list.
    pub prices: Option<(Decimal, Decimal)>,
    /// Whether something of the list is sold out, so that "in stock" would change it.
    pub some_sold_out: bool,
    /// Every product that fits, in order.
    pub found: Vec<Pick>,
}

/// A variant's place among the filters.
struct Fit<'i> {
    form: &'i Form,
    /// Option and value.
    traits: Vec<(&'i str, &'i str)>,
    /// How many of the chosen options it satisfies.
    satisfied: usize,
    /// Whether price and stock fit.
    fits_otherwise: bool,
}

impl Index {
    /// Applies what was asked.
    #[must_use]
    pub fn list(&self, mut query: ListingQuery) -> Listing {
        let known: HashSet<(&str, &str)> = self.traits.values().map(Trait::key).collect();
        query.keep_known(|option, value| known.contains(&(option, value)));
        let fits: Vec<Fit<'_>> = self
            .forms
            .iter()
            .map(|form| self.fit(form, &query))
            .collect();
        let prices = self.forms.iter().map(|form| form.price);
        Listing {
            facets: self.facets(&query, &fits),
            prices: prices.clone().min().zip(prices.max()),
            some_sold_out: self.forms.iter().any(|form| !form.available),
            found: found(&query, &fits),
            query,
        }
    }

    fn fit<'i>(&'i self, form: &'i Form, query: &ListingQuery) -> Fit<'i> {
        let traits: Vec<_> = form
            .values
            .iter()
            .flatten()
            .filter_map(|id| self.traits.get(id))
            .map(Trait::key)
            .collect();
        let satisfied = traits
            .iter()
            .filter(|(option, value)| is_chosen(query, option, value))
            .count();
        let fits_otherwise = query.from.is_none_or(|from| form.price >= from)
            && query.to.is_none_or(|to| form.price <= to)
            && (!query.in_stock || form.available);
        Fit {
            form,
            traits,
            satisfied,
            fits_otherwise,
        }
    }

    /// Each value's count is what ticking it would show: filters of its own option do not narrow it.
    fn facets(&self, query: &ListingQuery, fits: &[Fit<'_>]) -> Vec<Facet> {
        let mut counted: BTreeMap<(&str, &str), HashSet<ProductId>> = BTreeMap::new();
        for fit in fits {
            for (option, value) in &fit.traits {
                let own = usize::from(is_chosen(query, option, value));
                let others = query.chosen.len() - usize::from(query.chosen.contains_key(*option));
                let products = counted.entry((*option, *value)).or_default();
                if fit.fits_otherwise && fit.satisfied - own == others {
                    products.insert(fit.form.product);
                }
            }
        }
        let names = self.names();
        let mut facets: Vec<Facet> = Vec::new();
        for ((option, value), products) in counted {
            let Some(named) = names.get(&(option, value)) else {
                continue;
            };
            let chosen = is_chosen(query, option, value);
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
                None => facets.push(Facet {
                    name: option.to_owned(),
                    label: named.option_label.clone(),
                    values: vec![value],
                }),
            }
        }
        for Facet { name, values, .. } in &mut facets {
            let place = |value: &FacetValue| {
                let named = names.get(&(name.as_str(), value.name.as_str()));
                named.map(|t| t.position)
            };
            values.sort_by_cached_key(|value| (place(value), value.label.clone()));
        }
        // One value alone narrows nothing.
        facets.retain(|facet| {
            ListingQuery::can_name(&facet.name)
                && (facet.values.len() > 1 || facet.values.iter().any(|value| value.chosen))
        });
        // What is shown as colors comes first.
        facets.sort_by_key(|facet| facet.values.iter().all(|value| value.swatch.is_empty()));
        facets
    }

    /// How each value is written; where products disagree, as the one that stands first among its
    /// own.
    fn names(&self) -> HashMap<(&str, &str), &Trait> {
        let mut names: HashMap<(&str, &str), &Trait> = HashMap::new();
        let order = |t: &Trait| (t.swatch.is_empty(), t.position, t.label.clone());
        for named in self.traits.values() {
            let known = names.entry(named.key()).or_insert(named);
            if order(named) < order(known) {
                *known = named;
            }
        }
        names
    }
}

impl Trait {
    fn key(&self) -> (&str, &str) {
        (&self.option, &self.name)
    }
}

fn is_chosen(query: &ListingQuery, option: &str, value: &str) -> bool {
    query
        .chosen
        .get(option)
        .is_some_and(|values| values.contains(value))
}

/// The products with a fitting variant, in the asked order. With a filter on options the card shows
/// the variant that fits.
fn found(query: &ListingQuery, fits: &[Fit<'_>]) -> Vec<Pick> {
    struct Found<'i> {
        first: &'i Form,
        lowest: Decimal,
    }
    let mut found: Vec<Found<'_>> = Vec::new();
    for fit in fits {
        if !fit.fits_otherwise || fit.satisfied != query.chosen.len() {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.first.product == fit.form.product => {
                last.lowest = last.lowest.min(fit.form.price);
            }
            _ => found.push(Found {
                first: fit.form,
                lowest: fit.form.price,
            }),
        }
    }
    match query.sort {
        Sort::Featured => {}
        Sort::Newest => found.sort_by_key(|f| std::cmp::Reverse(f.first.published_at)),
        Sort::PriceUp => found.sort_by_key(|f| f.lowest),
        Sort::PriceDown => found.sort_by_key(|f| std::cmp::Reverse(f.lowest)),
        Sort::Name => found.sort_by_cached_key(|f| f.first.title.to_lowercase()),
    }
    found
        .into_iter()
        .map(|f| Pick {
            product: f.first.product,
            variant: (!query.chosen.is_empty()).then_some(f.first.variant),
        })
        .collect()
}

#[cfg(test)]
mod tests;
