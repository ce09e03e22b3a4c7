//! Which variant an address means, and what of it has still to be chosen.

use uuid::Uuid;

use super::{OptionValue, Product, Variant};
use crate::core::VariantId;

/// What an address means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Place of the variant that is shown.
    pub variant: usize,
    /// Places of the options that have still to be chosen.
    pub open: Vec<usize>,
}

impl Product {
    /// The variant that an address means: the one named, else the one that fits most of the named
    /// option values and can be bought, else the first.
    #[must_use]
    pub fn chosen(&self, named: Option<VariantId>, wishes: &[(usize, Uuid)]) -> Option<usize> {
        if let Some(index) = named.and_then(|id| self.variants.iter().position(|v| v.id == id)) {
            return Some(index);
        }
        let fits = |variant: &Variant| {
            wishes
                .iter()
                .filter(|(option, value)| variant.values.get(*option) == Some(value))
                .count()
        };
        // The last wish is the newest click: it is kept where not all can be.
        let keeps_last = |variant: &Variant| {
            wishes
                .last()
                .is_some_and(|(option, value)| variant.values.get(*option) == Some(value))
        };
        (0..self.variants.len()).max_by_key(|index| {
            let variant = &self.variants[*index];
            (
                keeps_last(variant),
                fits(variant),
                !variant.is_sold_out(),
                std::cmp::Reverse(*index),
            )
        })
    }

    /// The variant that an address shows, and what of it is no choice yet: nothing when the variant itself
    /// is named, else the options that must be chosen and are not named. `like` names a variant to show.
    #[must_use]
    pub fn choice(
        &self,
        named: Option<VariantId>,
        like: Option<VariantId>,
        wishes: &[(usize, Uuid)],
    ) -> Choice {
        let is_named = self.variants.iter().any(|v| Some(v.id) == named);
        let is_open = |place: &usize| {
            self.options[*place].must_choose
                && self.differs(*place)
                && wishes.iter().all(|(option, _)| option != place)
        };
        let places = 0..self.options.len();
        Choice {
            variant: self.chosen(named.or(like), wishes).unwrap_or_default(),
            open: places.filter(|place| !is_named && is_open(place)).collect(),
        }
    }

    /// Whether the variants do not all have the same value of an option.
    fn differs(&self, option: usize) -> bool {
        let mut values = self.variants.iter().map(|it| it.values.get(option));
        let first = values.next();
        values.any(|value| Some(value) != first)
    }

    /// Option values named in an address: `Colour=Oak`, without regard to case.
    #[must_use]
    pub fn wishes<'p>(
        &self,
        pairs: impl Iterator<Item = (&'p str, &'p str)>,
    ) -> Vec<(usize, Uuid)> {
        let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
        pairs
            .filter_map(|(name, value)| {
                let option = self.options.iter().position(|o| same(&o.name, name))?;
                let values = &self.options[option].values;
                let value = values.iter().find(|v| same(&v.name, value))?;
                Some((option, value.id))
            })
            .collect()
    }

    /// The value that a variant has of an option.
    #[must_use]
    pub fn value_of(&self, variant: &Variant, option: usize) -> Option<&OptionValue> {
        let id = variant.values.get(option)?;
        self.options[option].values.iter().find(|v| v.id == *id)
    }
}
