use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;
use time::OffsetDateTime;
use uuid::Uuid;

use super::fit::{Demands, Fit};
use super::{ColorFamily, Facet, ListingQuery, Sort};
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
    /// Its SKU.
    pub sku: Option<String>,
    /// What it costs.
    pub price: Decimal,
    /// What it cost before, where it is reduced.
    pub before: Option<Decimal>,
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

/// What the forms of a product cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The cheapest form.
    pub lowest: Decimal,
    /// The dearest.
    pub highest: Decimal,
    /// What the cheapest cost before.
    pub before: Option<Decimal>,
}

/// What an address shows of a list.
#[derive(Clone, Debug)]
pub struct Listing {
    /// What was asked, without what no product has.
    pub query: ListingQuery,
    /// The filters that make sense here.
    pub facets: Vec<Facet>,
    /// Lowest and highest price of what the other filters leave; of the whole list where they leave nothing.
    pub prices: Option<(Decimal, Decimal)>,
    /// Whether something of the list is sold out, so that "in stock" would change it.
    pub some_sold_out: bool,
    /// How many products "in stock" would show beside the other filters.
    pub in_stock: usize,
    /// Every product that fits, in order.
    pub found: Vec<Pick>,
}

impl Index {
    /// Applies what was asked.
    #[must_use]
    pub fn list(&self, mut query: ListingQuery) -> Listing {
        let known: HashSet<(&str, &str)> = self.traits.values().map(Trait::key).collect();
        query.keep_known(|option, value| known.contains(&(option, value)));
        let families: HashSet<ColorFamily> =
            self.traits.values().filter_map(Trait::family).collect();
        query.families.retain(|family| families.contains(family));
        let demands = Demands::of(&query, self);
        let fits = demands.fits();
        let but_price = fits.iter().filter(|fit| fit.fits_but(Demands::PRICE));
        let prices = range(but_price.map(|fit| fit.form));
        let in_stock = fits
            .iter()
            .filter(|fit| fit.form.available && fit.fits_but(Demands::STOCK));
        let in_stock: HashSet<ProductId> = in_stock.map(|fit| fit.form.product).collect();
        Listing {
            facets: Facet::all(self, &demands, &fits),
            prices: prices.or_else(|| range(self.forms.iter())),
            some_sold_out: self.forms.iter().any(|form| !form.available),
            in_stock: in_stock.len(),
            found: found(&query, &fits),
            query,
        }
    }

    /// What each product costs.
    #[must_use]
    pub fn spans(&self) -> HashMap<ProductId, Span> {
        let mut spans: HashMap<ProductId, Span> = HashMap::new();
        for form in &self.forms {
            let known = spans.entry(form.product).or_insert(Span {
                lowest: form.price,
                highest: form.price,
                before: form.before,
            });
            if form.price < known.lowest {
                (known.lowest, known.before) = (form.price, form.before);
            }
            known.highest = known.highest.max(form.price);
        }
        spans
    }
}

impl Trait {
    pub(super) fn key(&self) -> (&str, &str) {
        (&self.option, &self.name)
    }

    /// The family of a color; nothing for what is shown as a word.
    pub(super) fn family(&self) -> Option<ColorFamily> {
        if self.swatch.is_empty() {
            return None;
        }
        ColorFamily::of(&self.name, &self.swatch)
    }
}

fn range<'f>(forms: impl Iterator<Item = &'f Form> + Clone) -> Option<(Decimal, Decimal)> {
    let prices = forms.map(|form| form.price);
    prices.clone().min().zip(prices.max())
}

/// The products with a fitting variant, in the asked order. With a filter on options the card shows
/// the variant that fits.
fn found(query: &ListingQuery, fits: &[Fit<'_>]) -> Vec<Pick> {
    struct Found<'i> {
        first: &'i Form,
        lowest: Decimal,
    }
    let mut found: Vec<Found<'_>> = Vec::new();
    for fit in fits.iter().filter(|fit| fit.fits_but(0)) {
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
            variant: query.chooses_form().then_some(f.first.variant),
        })
        .collect()
}

#[cfg(test)]
mod tests;
