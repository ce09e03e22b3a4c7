use std::collections::HashMap;
use std::hash::Hash;

use super::line_set::LineSet;
use super::minor::{Minor, Scale};
use super::{Label, LineInput, Selector};

/// Which lines of a cart have which SKU, product, category and so on, so that a selector looks
/// words up instead of comparing them with every line.
pub(super) struct LineIndex<'q> {
    all: LineSet,
    scale: Scale,
    list_prices: Vec<Minor>,
    skus: HashMap<&'q str, LineSet>,
    products: HashMap<&'q str, LineSet>,
    categories: HashMap<&'q str, LineSet>,
    collections: HashMap<&'q str, LineSet>,
    tags: HashMap<&'q str, LineSet>,
    attributes: HashMap<(&'q str, &'q str), LineSet>,
}

impl<'q> LineIndex<'q> {
    pub fn of(lines: &'q [LineInput], scale: Scale) -> Self {
        let mut index = Self {
            all: LineSet::first(lines.len()),
            scale,
            list_prices: lines.iter().map(|l| scale.minor(l.unit_price)).collect(),
            skus: HashMap::new(),
            products: HashMap::new(),
            categories: HashMap::new(),
            collections: HashMap::new(),
            tags: HashMap::new(),
            attributes: HashMap::new(),
        };
        for (place, line) in lines.iter().enumerate() {
            index
                .skus
                .entry(line.sku.as_str())
                .or_default()
                .insert(place);
            index
                .products
                .entry(line.product())
                .or_default()
                .insert(place);
            put(&mut index.categories, &line.categories, place);
            put(&mut index.collections, &line.collections, place);
            put(&mut index.tags, &line.tags, place);
            for (name, value) in &line.attributes {
                let pair = (name.as_str(), value.as_str());
                index.attributes.entry(pair).or_default().insert(place);
            }
        }
        index
    }

    /// Every line.
    pub const fn all(&self) -> LineSet {
        self.all
    }

    /// The lines whose units a selector chooses: all units of a line are alike.
    pub fn select(&self, selector: &Selector) -> LineSet {
        let mut chosen = self.all;
        let lists = [
            (&self.products, &selector.products),
            (&self.categories, &selector.categories),
            (&self.collections, &selector.collections),
            (&self.tags, &selector.tags),
        ];
        if !selector.skus.is_empty() {
            let skus = selector.skus.iter().map(|sku| sku.as_str());
            chosen = chosen.and(&any_of(&self.skus, skus));
        }
        for (known, wanted) in lists {
            if !wanted.is_empty() {
                chosen = chosen.and(&any_of(known, wanted.iter().map(Label::as_str)));
            }
        }
        for (name, value) in &selector.attributes {
            let pair = (name.as_str(), value.as_str());
            chosen = chosen.and(&any_of(&self.attributes, std::iter::once(pair)));
        }
        if !selector.not_skus.is_empty() {
            let skus = selector.not_skus.iter().map(|sku| sku.as_str());
            chosen = chosen.without(&any_of(&self.skus, skus));
        }
        self.within_prices(selector, chosen)
    }

    fn within_prices(&self, selector: &Selector, mut chosen: LineSet) -> LineSet {
        let min = selector.price_min.map(|price| self.scale.minor(price));
        let max = selector.price_max.map(|price| self.scale.minor(price));
        if min.is_none() && max.is_none() {
            return chosen;
        }
        let mut outside = LineSet::default();
        for (line, price) in self.list_prices.iter().enumerate() {
            if min.is_some_and(|min| *price < min) || max.is_some_and(|max| *price > max) {
                outside.insert(line);
            }
        }
        chosen = chosen.without(&outside);
        chosen
    }
}

fn put<'q>(index: &mut HashMap<&'q str, LineSet>, words: &'q [Label], line: usize) {
    for word in words {
        index.entry(word.as_str()).or_default().insert(line);
    }
}

fn any_of<K: Eq + Hash>(known: &HashMap<K, LineSet>, wanted: impl Iterator<Item = K>) -> LineSet {
    wanted
        .filter_map(|word| known.get(&word))
        .fold(LineSet::default(), |lines, found| lines.or(found))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::core::Currency;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn chosen(selector: Value) -> Result<Vec<usize>, Box<dyn std::error::Error>> {
        let lines: Vec<LineInput> = serde_json::from_value(json!([
            { "sku": "MUG-RED", "product": "MUG", "unit_price": "15.00", "quantity": 1,
              "categories": ["kitchen", "gifts"], "tags": ["new"], "attributes": { "colour": "red", "litres": 1 } },
            { "sku": "MUG-BLUE", "product": "MUG", "unit_price": "16.00", "quantity": 1,
              "categories": ["kitchen"], "collections": ["summer"], "attributes": { "colour": "blue" } },
            { "sku": "LAMP", "unit_price": "90.00", "quantity": 1, "categories": ["light"] },
        ]))?;
        let index = LineIndex::of(&lines, Scale::of(Currency::EUR));
        let selector: Selector = serde_json::from_value(selector)?;
        Ok(index.select(&selector).iter().collect())
    }

    #[test]
    fn vc_20_units_are_chosen_by_what_is_known_of_the_variant() -> Outcome {
        for (selector, lines) in [
            (json!({}), vec![0, 1, 2]),
            (json!({ "skus": ["LAMP", "MUG-RED"] }), vec![0, 2]),
            (json!({ "products": ["MUG"] }), vec![0, 1]),
            (json!({ "products": ["LAMP"] }), vec![2]),
            (json!({ "categories": ["gifts", "light"] }), vec![0, 2]),
            (
                json!({ "categories": ["kitchen"], "tags": ["new"] }),
                vec![0],
            ),
            (json!({ "collections": ["summer"] }), vec![1]),
            (json!({ "attributes": { "colour": "red" } }), vec![0]),
            (
                json!({ "attributes": { "colour": "red", "litres": "1" } }),
                vec![0],
            ),
            (
                json!({ "attributes": { "colour": "red", "litres": "2" } }),
                vec![],
            ),
            (json!({ "price_min": "16.00" }), vec![1, 2]),
            (
                json!({ "price_max": "16.00", "not_skus": ["MUG-RED"] }),
                vec![1],
            ),
            (json!({ "skus": ["mug-red"] }), vec![]),
        ] {
            assert_eq!(chosen(selector.clone())?, lines, "{selector}");
        }
        Ok(())
    }
}
