use crate::core::Amount;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::at_least_amount;
use crate::pricing::outcome::Lack;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;
use crate::pricing::verification::Verification;

record! {
    /// The customer has spent at least so much.
    pub struct LifetimeSpend {
        /// From this amount on.
        at_least: Amount,
    }
}

impl Check for LifetimeSpend {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let customer = situation.proven_customer().ok_or(Lack::Unmeasured)?;
        let scale = situation.scale;
        at_least_amount(
            scale.minor(customer.lifetime_spend),
            scale.minor(self.at_least),
        )
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "at_least", self.at_least);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn what_is_missing_is_told() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "lifetime_spend", "at_least": "500.00" }),
                json!({ "customer": { "lifetime_spend": "500.00" } }),
                "yes",
            ),
            (
                json!({ "kind": "lifetime_spend", "at_least": "500.00" }),
                json!({ "customer": { "lifetime_spend": "499.99" } }),
                "lifetime_spend 0.01",
            ),
            (
                json!({ "kind": "lifetime_spend", "at_least": "500.00" }),
                json!({}),
                "lifetime_spend",
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
