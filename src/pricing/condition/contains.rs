use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::at_least;
use crate::pricing::condition::at_least_amount;
use crate::pricing::minor::Scale;
use crate::pricing::outcome::Lack;
use crate::pricing::promotions::{Need, Size};
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;
use crate::pricing::verification::Verification;

record! {
    /// The cart holds such units, so many and worth so much.
    pub struct Contains {
        /// Which units.
        select: Selector = Selector::default(),
        /// From this number on.
        quantity: u32 = 1,
        /// From this value on, together.
        value: Option<Amount> = None,
    }
}

impl Check for Contains {
    fn check(&self, situation: &Situation<'_>, cart: &Cart<'_>) -> Result<(), Lack> {
        at_least(situation.units(&self.select), self.quantity)?;
        let Some(value) = self.value else {
            return Ok(());
        };
        let total = cart.total(&situation.select(&self.select));
        at_least_amount(total, situation.scale.minor(value))
    }

    fn need(&self, scale: Scale) -> Need<'_> {
        let subtotal = self.value.map_or(0, |value| scale.minor(value));
        let goods = if self.quantity > 0 || subtotal > 0 {
            Need::line_of(&self.select)
        } else {
            Need::nothing()
        };
        goods.and(Need::size(Size {
            subtotal,
            units: self.quantity,
            longest_line: 0,
        }))
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.selector(at, "select", &self.select);
        verification.optional_amount(at, "value", self.value);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn vc_13_something_of_enough_value_or_number_is_in_the_cart() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "contains", "select": { "skus": ["LAMP"] } }),
                json!({}),
                "yes",
            ),
            (
                json!({ "kind": "contains", "select": { "skus": ["KEYBOARD"] } }),
                json!({}),
                "contains 1",
            ),
            (
                json!({ "kind": "contains", "select": { "categories": ["kitchen"] }, "quantity": 5 }),
                json!({}),
                "contains 2",
            ),
            (
                json!({ "kind": "contains", "select": { "price_min": "60.00", "not_skus": ["MUG"] }, "value": "60.00" }),
                json!({}),
                "yes",
            ),
            (
                json!({ "kind": "contains", "select": { "not_skus": ["LAMP"] }, "value": "60.00" }),
                json!({}),
                "contains 15.00",
            ),
        ] {
            assert_eq!(
                asked(condition.clone(), more.clone())?,
                answer,
                "{condition} {more}"
            );
        }
        Ok(())
    }
}
