use crate::core::Amount;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::at_least_amount;
use crate::pricing::minor::Scale;
use crate::pricing::outcome::Lack;
use crate::pricing::promotions::{Need, Size};
use crate::pricing::read::At;
use crate::pricing::read::{record, words};
use crate::pricing::situation::Situation;
use crate::pricing::verification::Verification;

record! {
    /// The goods are worth at least so much.
    pub struct Subtotal {
        /// From this amount on.
        at_least: Amount,
        /// Which subtotal.
        of: SubtotalOf = SubtotalOf::default(),
    }
}

impl Check for Subtotal {
    fn check(&self, situation: &Situation<'_>, cart: &Cart<'_>) -> Result<(), Lack> {
        let reached = match self.of {
            SubtotalOf::Discounted => cart.subtotal,
            SubtotalOf::Undiscounted => cart.undiscounted,
        };
        at_least_amount(reached, situation.scale.minor(self.at_least))
    }

    fn need(&self, scale: Scale) -> Need<'_> {
        Need::size(Size {
            subtotal: scale.minor(self.at_least),
            ..Size::default()
        })
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "at_least", self.at_least);
    }
}

words! {
    /// Which subtotal counts.
    pub enum SubtotalOf {
        /// After the discounts of the promotions before.
        Discounted = "discounted",
        /// Before any discount, at the prices of the catalog.
        Undiscounted = "undiscounted",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn cpn_9_the_missing_amount_is_told() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "subtotal", "at_least": "105.00" }),
                json!({}),
                "yes",
            ),
            (
                json!({ "kind": "subtotal", "at_least": "117.00" }),
                json!({}),
                "subtotal 12.00",
            ),
            (
                json!({ "kind": "subtotal", "at_least": "105.01", "of": "undiscounted" }),
                json!({}),
                "subtotal 0.01",
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
