use crate::pricing::Label;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::minor::Scale;
use crate::pricing::outcome::Lack;
use crate::pricing::promotions::{Need, WordKind};
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// The cart is sent by one of these.
    pub struct SentBy {
        /// The ids of shipping charges.
        any: Vec<Label>,
    }
}

impl Check for SentBy {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let mut shipping = situation.input.shipping.iter();
        holds(shipping.any(|entry| self.any.contains(&entry.id)))
    }

    fn need(&self, _: Scale) -> Need<'_> {
        Need::labels(WordKind::ShippingMethod, &self.any)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn only_the_methods_named() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "shipping_method", "any": ["std"] }),
                json!({ "shipping": [{ "id": "express", "price": "9.00" }, { "id": "std", "price": "4.90" }] }),
                "yes",
            ),
            (
                json!({ "kind": "shipping_method", "any": ["std"] }),
                json!({ "shipping": [{ "id": "express", "price": "9.00" }] }),
                "shipping_method",
            ),
            (
                json!({ "kind": "shipping_method", "any": ["std"] }),
                json!({}),
                "shipping_method",
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
