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
    /// The cart is paid by one of these.
    pub struct PaidBy {
        /// The methods.
        any: Vec<Label>,
    }
}

impl Check for PaidBy {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let method = situation.input.payment_method.as_ref();
        holds(method.is_some_and(|method| self.any.contains(method)))
    }

    fn need(&self, _: Scale) -> Need<'_> {
        Need::labels(WordKind::PaymentMethod, &self.any)
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
                json!({ "kind": "payment_method", "any": ["card"] }),
                json!({ "payment_method": "card" }),
                "yes",
            ),
            (
                json!({ "kind": "payment_method", "any": ["card"] }),
                json!({ "payment_method": "invoice" }),
                "payment_method",
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
