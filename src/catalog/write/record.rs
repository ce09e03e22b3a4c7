use uuid::Uuid;

use crate::catalog::input::ProductInput;
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
    /// Gives each variant of `input` the id of the stored one that it is, and leaves the stock
    /// count of those that bring none.
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
            if let (None, Some(old)) = (variant.stock.on_hand, old) {
                variant.stock.on_hand = old.stock.on_hand;
            }
        }
    }
}
