use uuid::Uuid;

use crate::catalog::input::{ProductInput, VariantInput};
use crate::core::ProductId;

/// A product as it is stored, with the ids of its parts in the order of the input's.
#[derive(Clone, Debug)]
pub struct StoredProduct {
    /// Its id.
    pub id: ProductId,
    /// What saving it unchanged would be given.
    pub input: ProductInput,
    pub(super) options: Vec<StoredOption>,
    pub(super) pictures: Vec<Uuid>,
}

/// An option's id and those of its values.
#[derive(Clone, Debug)]
pub(super) struct StoredOption {
    pub id: Uuid,
    pub values: Vec<Uuid>,
}

impl StoredProduct {
    /// By how much the count of a variant is another than the stored one.
    pub(super) fn stock_change(stored: Option<&Self>, variant: &VariantInput) -> i32 {
        let old = stored.and_then(|stored| {
            let variants = &stored.input.variants;
            variants
                .iter()
                .find(|old| old.id.is_some() && old.id == variant.id)
        });
        let was = old.and_then(|old| old.stock.on_hand).unwrap_or_default();
        variant
            .stock
            .on_hand
            .map_or(0, |count| count.saturating_sub(was))
    }

    /// Whether saving `input` would change nothing.
    #[must_use]
    pub fn is_like(&self, input: &ProductInput) -> bool {
        let mut input = input.clone();
        super::settle(&mut input);
        self.recognise(&mut input);
        self.input == input
    }

    /// Gives each variant of `input` the id of the stored one that it is, and makes its stock count
    /// one of now: the stored one where it brings none.
    pub(super) fn recognise(&self, input: &mut ProductInput) {
        let stored = &self.input.variants;
        // An id of another product's variant is no id of ours.
        for variant in &mut input.variants {
            variant.id = variant
                .id
                .filter(|id| stored.iter().any(|old| old.id == Some(*id)));
        }
        let mut taken: Vec<_> = input
            .variants
            .iter()
            .filter_map(|variant| variant.id)
            .collect();
        for variant in &mut input.variants {
            if variant.id.is_none() {
                let same = stored.iter().find(|old| {
                    old.values == variant.values && old.id.is_some_and(|id| !taken.contains(&id))
                });
                variant.id = same.and_then(|old| old.id);
                taken.extend(variant.id);
            }
            let old = stored
                .iter()
                .find(|old| old.id.is_some() && old.id == variant.id);
            let (count, shown) = (variant.stock.on_hand, variant.stock.shown.take());
            if let Some(old) = old {
                let was = old.stock.on_hand.unwrap_or_default();
                variant.stock.on_hand = Some(match (count, shown) {
                    (None, _) => was,
                    (Some(count), None) => count,
                    (Some(count), Some(shown)) => was.saturating_add(count.saturating_sub(shown)),
                });
            }
        }
    }
}
