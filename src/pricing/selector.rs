use std::collections::BTreeMap;

use super::Label;
use super::read::record;
use crate::core::{Amount, Sku};

record! {
    /// Which units: every field that says something must agree, a list by any of its entries.
    #[derive(Default)]
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
