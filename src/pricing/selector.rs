use std::collections::BTreeMap;

use super::promotions::{Word, WordKind};
use super::read::record;
use super::{Label, LineInput};
use crate::core::{Amount, Sku};

record! {
    /// Which units: every field that says something must agree, a list by any of its entries.
    #[derive(Default, Hash)]
    pub struct Selector {
        /// Variants.
        skus: Vec<Sku> = Vec::new(),
        /// Products.
        products: Vec<Label> = Vec::new(),
        /// Categories.
        categories: Vec<Label> = Vec::new(),
        /// Collections.
        collections: Vec<Label> = Vec::new(),
        /// Tags.
        tags: Vec<Label> = Vec::new(),
        /// Attributes with their values, all of them.
        attributes: BTreeMap<String, String> = BTreeMap::new(),
        /// The least list price.
        price_min: Option<Amount> = None,
        /// The largest list price, itself included.
        price_max: Option<Amount> = None,
        /// Variants that are left out.
        not_skus: Vec<Sku> = Vec::new(),
    }
}

impl Selector {
    /// The words that a line must have: one of each list.
    pub(super) fn words(&self) -> impl Iterator<Item = Vec<Word<'_>>> {
        let skus = self.skus.iter().map(Sku::as_str);
        let skus: Vec<_> = skus.map(|sku| Word::of(WordKind::Sku, sku)).collect();
        let lists = [
            (WordKind::Product, &self.products),
            (WordKind::Category, &self.categories),
            (WordKind::Collection, &self.collections),
            (WordKind::Tag, &self.tags),
        ];
        let lists = lists.into_iter().map(|(kind, list)| {
            let words = list.iter().map(|label| Word::of(kind, label.as_str()));
            words.collect()
        });
        let attributes = self
            .attributes
            .iter()
            .map(|(name, value)| vec![Word::of_attribute(name, value)]);
        let all = std::iter::once(skus).chain(lists).chain(attributes);
        all.filter(|words| !words.is_empty())
    }

    /// The words that a line must not have.
    pub(super) fn words_left_out(&self) -> Vec<Word<'_>> {
        let skus = self.not_skus.iter().map(Sku::as_str);
        skus.map(|sku| Word::of(WordKind::Sku, sku)).collect()
    }

    /// Whether it chooses the units of a line: all of them are alike.
    pub(super) fn chooses(&self, line: &LineInput) -> bool {
        let any = |wanted: &[Label], of: &[Label]| {
            wanted.is_empty() || wanted.iter().any(|word| of.contains(word))
        };
        let is_product = |product: &Label| product.as_str() == line.product();
        (self.skus.is_empty() || self.skus.contains(&line.sku))
            && (self.products.is_empty() || self.products.iter().any(is_product))
            && any(&self.categories, &line.categories)
            && any(&self.collections, &line.collections)
            && any(&self.tags, &line.tags)
            && self
                .attributes
                .iter()
                .all(|(name, value)| line.attributes.get(name) == Some(value))
            && self.price_min.is_none_or(|price| line.unit_price >= price)
            && self.price_max.is_none_or(|price| line.unit_price <= price)
            && !self.not_skus.contains(&line.sku)
    }
}
