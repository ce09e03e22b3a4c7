use crate::core::Percentage;
use crate::pricing::BuyXPick;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Pick;
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
        let only_bought = deal.cart.count(&buy.without(&both));
        let mut in_both = deal.cart.units_of(&both);
        let mut given = deal.cart.units_of(&get.without(&both));

        let times = self.times(only_bought, count(&in_both), count(&given));
        let bought = (times * self.buy_quantity.get()).saturating_sub(only_bought);
        // Of units that could be either, those count as bought that would be given last.
        order(&mut in_both, pick);
        let left = count(&in_both).saturating_sub(bought);
        take_first(&mut in_both, left);
        given.append(&mut in_both);
        order(&mut given, pick);
        take_first(&mut given, times.saturating_mul(self.get_quantity.get()));
        deal.percent_off(given, self.percent);
        Ok(())
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.selector(at, "buy", &self.buy);
        verification.selector(at, "get", &self.get);
    }
}

impl BuyXGetY {
    /// How often it applies: as long as there are enough to be bought and at least one more to be
    /// given each time.
    fn times(&self, only_bought: u32, in_both: u32, only_given: u32) -> u32 {
        let holds = |times: u32| {
            let Some(bought) = times.checked_mul(self.buy_quantity.get()) else {
                return false;
            };
            let from_both = bought.saturating_sub(only_bought);
            let given_before = (times - 1).saturating_mul(self.get_quantity.get());
            from_both <= in_both && only_given + in_both - from_both > given_before
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
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn vc_8_both_must_be_in_the_cart_and_only_the_second_is_free() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
                "10.00",
                vec!["30.00", "0.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
                "0.00",
                vec!["30.00"],
            ),
            (
                json!([{ "sku": "B", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
                "0.00",
                vec!["10.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 2 }, { "sku": "B", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
                "10.00",
                vec!["60.00", "10.00"],
            ),
        ] {
            let (off, left) = given(lines, benefit.clone())?;
            assert_eq!(
                (off.as_str(), left),
                (discount, totals.into_iter().map(String::from).collect()),
                "{benefit}"
            );
        }
        Ok(())
    }

    #[test]
    fn vc_9_another_product_of_a_category_costs_less() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 1, "categories": ["socks"] }, { "sku": "C", "unit_price": "12.00", "quantity": 1, "categories": ["socks"] }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "categories": ["socks"] }, "percent": "20" }),
                "2.00",
                vec!["30.00", "8.00", "12.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 1, "categories": ["socks"] }, { "sku": "C", "unit_price": "12.00", "quantity": 1, "categories": ["socks"] }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "categories": ["socks"] }, "percent": "20", "pick": "dearest" }),
                "2.40",
                vec!["30.00", "10.00", "9.60"],
            ),
        ] {
            let (off, left) = given(lines, benefit.clone())?;
            assert_eq!(
                (off.as_str(), left),
                (discount, totals.into_iter().map(String::from).collect()),
                "{benefit}"
            );
        }
        Ok(())
    }

    #[test]
    fn a_unit_that_counts_as_bought_is_not_free() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2 }),
                "0.00",
                vec!["20.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2 }),
                "10.00",
                vec!["20.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 2 }, { "sku": "B", "unit_price": "20.00", "quantity": 2 }, { "sku": "C", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": 2 }),
                "20.00",
                vec!["60.00", "40.00", "0.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 2 }, { "sku": "B", "unit_price": "20.00", "quantity": 2 }, { "sku": "C", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": 2, "pick": "dearest" }),
                "60.00",
                vec!["0.00", "40.00", "20.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 9 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": 2 }),
                "20.00",
                vec!["70.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 9 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": true }),
                "30.00",
                vec!["60.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 5 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": true }),
                "10.00",
                vec!["40.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
                json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "get_quantity": 2 }),
                "10.00",
                vec!["20.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "5.00", "quantity": 1 }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A", "B"] }, "buy_quantity": 2, "get": { "skus": ["B"] } }),
                "5.00",
                vec!["20.00", "0.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "5.00", "quantity": 2 }]),
                json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A", "B"] }, "buy_quantity": 2, "get": { "skus": ["B"] } }),
                "5.00",
                vec!["10.00", "5.00"],
            ),
        ] {
            let (off, left) = given(lines, benefit.clone())?;
            assert_eq!(
                (off.as_str(), left),
                (discount, totals.into_iter().map(String::from).collect()),
                "{benefit}"
            );
        }
        Ok(())
    }
}
