use std::cell::RefCell;

use super::line_set::LineSet;
use super::minor::Minor;
use super::promotions::{PreparedSelector, Ready, Word, WordKind, WordNumber};
use super::{Label, LineInput, Selector};

/// Which lines of a cart have which of the words that promotions look for, so that a selector compares no
/// words, and one that many promotions share chooses but once.
pub(super) struct LineIndex<'q> {
    ready: &'q Ready,
    lines: &'q [LineInput],
    all: LineSet,
    list_prices: Vec<Minor>,
    /// The words that some line has.
    words: Vec<WordNumber>,
    having: Numbered<LineSet>,
    chosen: RefCell<Numbered<Chosen>>,
}

/// What a selector chose.
struct Chosen {
    lines: LineSet,
    units: u32,
}

impl<'q> LineIndex<'q> {
    pub fn of(lines: &'q [LineInput], ready: &'q Ready) -> Self {
        let mut index = Self {
            ready,
            lines,
            all: LineSet::first(lines.len()),
            list_prices: Vec::with_capacity(lines.len()),
            words: Vec::new(),
            having: Numbered::of(ready.words()),
            chosen: RefCell::new(Numbered::of(ready.selectors())),
        };
        for (place, line) in lines.iter().enumerate() {
            index.list_prices.push(ready.scale.minor(line.unit_price));
            index.put(place, Word::of(WordKind::Sku, line.sku.as_str()));
            index.put(place, Word::of(WordKind::Product, line.product()));
            index.put_all(place, WordKind::Category, &line.categories);
            index.put_all(place, WordKind::Collection, &line.collections);
            index.put_all(place, WordKind::Tag, &line.tags);
            for (name, value) in &line.attributes {
                index.put(place, Word::of_attribute(name, value));
            }
        }
        index
    }

    fn put_all(&mut self, line: usize, kind: WordKind, words: &[Label]) {
        for word in words {
            self.put(line, Word::of(kind, word.as_str()));
        }
    }

    fn put(&mut self, line: usize, word: Word<'_>) {
        let Some(number) = self.ready.word(word) else {
            return;
        };
        match self.having.get_mut(number.get()) {
            Some(lines) => lines.insert(line),
            None => {
                self.words.push(number);
                self.having.put(number.get(), LineSet::only(line));
            }
        }
    }

    /// Every line.
    pub const fn all(&self) -> LineSet {
        self.all
    }

    /// The words that some line has, of those that promotions look for.
    pub fn words(&self) -> &[WordNumber] {
        &self.words
    }

    /// The lines whose units a selector chooses.
    pub fn select(&self, selector: &Selector) -> LineSet {
        self.ask(selector, |chosen| chosen.lines)
    }

    /// How many units a selector chooses.
    pub fn units(&self, selector: &Selector) -> u32 {
        self.ask(selector, |chosen| chosen.units)
    }

    fn ask<T>(&self, selector: &Selector, what: impl Fn(&Chosen) -> T) -> T {
        let Some((number, prepared)) = self.ready.selector(selector) else {
            return what(&self.counted(self.one_by_one(selector)));
        };
        if let Some(known) = self.chosen.borrow().get(number.get()) {
            return what(known);
        }
        let chosen = self.counted(self.prepared(prepared));
        let answer = what(&chosen);
        self.chosen.borrow_mut().put(number.get(), chosen);
        answer
    }

    fn counted(&self, lines: LineSet) -> Chosen {
        let chosen = lines.iter().filter_map(|place| self.lines.get(place));
        let units = chosen.map(|line| u32::from(line.quantity)).sum();
        Chosen { lines, units }
    }

    fn one_by_one(&self, selector: &Selector) -> LineSet {
        let mut chosen = LineSet::default();
        for (place, line) in self.lines.iter().enumerate() {
            if selector.chooses(line) {
                chosen.insert(place);
            }
        }
        chosen
    }

    fn prepared(&self, selector: &PreparedSelector) -> LineSet {
        let mut chosen = self.all;
        for words in &selector.words {
            chosen = chosen.and(&self.any_of(words));
        }
        if !selector.without.is_empty() {
            chosen = chosen.without(&self.any_of(&selector.without));
        }
        let (min, max) = (selector.price_min, selector.price_max);
        if min.is_none() && max.is_none() {
            return chosen;
        }
        let mut outside = LineSet::default();
        for (line, price) in self.list_prices.iter().enumerate() {
            if min.is_some_and(|min| *price < min) || max.is_some_and(|max| *price > max) {
                outside.insert(line);
            }
        }
        chosen.without(&outside)
    }

    fn any_of(&self, words: &[WordNumber]) -> LineSet {
        let found = words.iter().filter_map(|word| self.having.get(word.get()));
        found.fold(LineSet::default(), |lines, found| lines.or(found))
    }
}

/// Few things of many that are numbered.
struct Numbered<T> {
    /// The place of each that is there, plus one.
    places: Vec<u32>,
    there: Vec<T>,
}

impl<T> Numbered<T> {
    fn of(many: usize) -> Self {
        Self {
            places: vec![0; many],
            there: Vec::new(),
        }
    }

    fn place(&self, number: usize) -> Option<usize> {
        (*self.places.get(number)? as usize).checked_sub(1)
    }

    fn get(&self, number: usize) -> Option<&T> {
        self.there.get(self.place(number)?)
    }

    fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        let place = self.place(number)?;
        self.there.get_mut(place)
    }

    fn put(&mut self, number: usize, thing: T) {
        self.there.push(thing);
        if let Some(place) = self.places.get_mut(number) {
            *place = u32::try_from(self.there.len()).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value, json};

    use super::*;
    use crate::core::Currency;
    use crate::pricing::Promotion;
    use crate::pricing::minor::Scale;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn chosen(selector: Value) -> Result<Vec<usize>, Box<dyn std::error::Error>> {
        let lines: Vec<LineInput> = serde_json::from_value(json!([
            { "sku": "MUG-RED", "product": "MUG", "unit_price": "15.00", "quantity": 1,
              "categories": ["kitchen", "gifts"], "tags": ["new"], "attributes": { "colour": "red", "litres": 1 } },
            { "sku": "MUG-BLUE", "product": "MUG", "unit_price": "16.00", "quantity": 1,
              "categories": ["kitchen"], "collections": ["summer"], "attributes": { "colour": "blue" } },
            { "sku": "LAMP", "unit_price": "90.00", "quantity": 1, "categories": ["light"] },
        ]))?;
        let promotion = json!({ "id": "P", "condition": { "kind": "contains", "select": selector }, "benefits": [] });
        let promotion: Promotion = serde_json::from_value(promotion)?;
        let promotions = [Arc::new(promotion)];
        let ready = Ready::of(&promotions, Scale::of(Currency::EUR));
        let index = LineIndex::of(&lines, &ready);
        let known = promotions[0].selectors();
        let found = index.select(known[0]);
        // What is no part of a promotion is chosen the slow way.
        let selector: Selector = serde_json::from_value(selector)?;
        assert_eq!(index.select(&selector), found);
        Ok(found.iter().collect())
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
