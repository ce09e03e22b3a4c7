use crate::core::Percentage;
use crate::pricing::BuyXPick;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Pick;
use crate::pricing::cart::Cart;
use crate::pricing::cart::UnitPlaces;
use crate::pricing::cart::Units;
use crate::pricing::cart::order;
use crate::pricing::cart::take_first;
use crate::pricing::outcome::Refusal;
use crate::pricing::verification::Verification;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::num::NonZeroU32;

use crate::pricing::Faults;
use crate::pricing::read::{At, Read, record};

record! {
    /// Who buys some gets others for less.
    pub struct BuyXGetY {
        /// What is to be bought.
        buy: Selector = Selector::default(),
        /// How many of it.
        buy_quantity: NonZeroU32 = NonZeroU32::MIN,
        /// What is given.
        get: Selector = Selector::default(),
        /// How many of it at most.
        get_quantity: NonZeroU32 = NonZeroU32::MIN,
        /// How much off.
        percent: Percentage = Percentage::ALL,
        /// Which of them first; as the store does, when not given.
        pick: Option<Pick> = None,
        /// How often.
        repeat: Repeat = Repeat::Once,
    }
}

impl Give for BuyXGetY {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let pick = self
            .pick
            .unwrap_or(match deal.situation.input.policy.buy_x_pick {
                BuyXPick::Cheapest => Pick::Cheapest,
                BuyXPick::Dearest => Pick::Dearest,
            });
        let (buy, get) = (deal.select(&self.buy), deal.select(&self.get));
        let both = buy.and(&get);
        let only_bought = deal.cart.uncounted_units_of(&buy.without(&both));
        let mut in_both = deal.cart.uncounted_units_of(&both);
        let mut given = deal.cart.uncounted_units_of(&get.without(&both));

        let only_bought_count = count(&only_bought);
        let times = self.times(only_bought_count, count(&in_both), count(&given));
        if times == 0 {
            return Ok(());
        }
        let to_buy = times * self.buy_quantity.get();
        let mut bought = only_bought;
        bought.extend_from_slice(&in_both);
        // Of units that could be either, those count as bought that would be given last.
        order(&mut in_both, pick);
        let left = count(&in_both).saturating_sub(to_buy.saturating_sub(only_bought_count));
        take_first(&mut in_both, left);
        given.append(&mut in_both);
        order(&mut given, pick);
        take_first(&mut given, times.saturating_mul(self.get_quantity.get()));
        take_out(&mut bought, &given);
        order(&mut bought, Pick::Dearest);
        take_first(&mut bought, to_buy);

        let places = places_of(deal.cart, &given, &bought);
        deal.percent_off(given, self.percent);
        deal.cart.count_once(&places);
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.buy, &self.get]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.selector(at, "buy", &self.buy);
        verification.selector(at, "get", &self.get);
    }
}

impl BuyXGetY {
    /// How often it applies: as long as there are enough to be bought and to be given each time.
    fn times(&self, only_bought: u32, in_both: u32, only_given: u32) -> u32 {
        let holds = |times: u32| {
            let Some(bought) = times.checked_mul(self.buy_quantity.get()) else {
                return false;
            };
            let from_both = bought.saturating_sub(only_bought);
            let given = times.saturating_mul(self.get_quantity.get());
            from_both <= in_both && only_given + in_both - from_both >= given
        };
        // What holds for a number holds for every smaller one.
        let (mut most, mut too_many) = (0, self.repeat.most().min(only_bought + in_both) + 1);
        while most + 1 < too_many {
            let middle = most + (too_many - most) / 2;
            if holds(middle) {
                most = middle;
            } else {
                too_many = middle;
            }
        }
        most
    }
}

fn count(units: &[Units]) -> u32 {
    units.iter().map(|units| units.count).sum()
}

/// Takes units out of those they are a part of.
fn take_out(units: &mut [Units], of: &[Units]) {
    let mut taken: Vec<_> = of.iter().collect();
    taken.sort_unstable_by_key(|units| units.place());
    for units in units {
        let same = taken.binary_search_by_key(&units.place(), |units| units.place());
        let same = same.ok().and_then(|place| taken.get(place));
        units.count -= same.map_or(0, |same| same.count.min(units.count));
    }
}

/// Where the units that count stand: given ones are the first of their run, bought ones follow.
fn places_of(cart: &Cart<'_>, given: &[Units], bought: &[Units]) -> Vec<UnitPlaces> {
    let mut counted = [given, bought].concat();
    counted.sort_unstable_by_key(Units::place);
    counted.dedup_by(|units, last| {
        let is_same = units.place() == last.place();
        if is_same {
            last.count += units.count;
        }
        is_same
    });
    let places = counted.iter().filter_map(|units| cart.places_of(units));
    places.collect()
}

/// How often a benefit repeats in one cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// It does not: `false`.
    Once,
    /// At most so many times: a number.
    AtMost(NonZeroU32),
    /// As often as the cart allows: `true`.
    Always,
}

impl Repeat {
    /// The most times.
    pub const fn most(self) -> u32 {
        match self {
            Self::Once => 1,
            Self::AtMost(times) => times.get(),
            Self::Always => u32::MAX,
        }
    }
}

impl Serialize for Repeat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Once => serializer.serialize_bool(false),
            Self::AtMost(times) => serializer.serialize_u32(times.get()),
            Self::Always => serializer.serialize_bool(true),
        }
    }
}

record!(@deserialize Repeat);

impl Read for Repeat {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        match value {
            Value::Bool(false) => Some(Self::Once),
            Value::Bool(true) => Some(Self::Always),
            _ => NonZeroU32::read(value, at, faults).map(Self::AtMost),
        }
    }

    fn schema() -> Value {
        json!({ "anyOf": [<bool as Read>::schema(), <NonZeroU32 as Read>::schema()] })
    }
}

#[cfg(test)]
#[path = "buy_x_get_y_tests.rs"]
mod tests;
