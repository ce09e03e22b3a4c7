use crate::pricing::Flaw;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::outcome::Lack;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;
use crate::pricing::verification::Verification;
use std::num::NonZeroU32;

record! {
    /// This would be the customer's n-th order, or every n-th.
    pub struct OrderNumber {
        /// This very one.
        n: Option<NonZeroU32> = None,
        /// Every so many.
        every: Option<NonZeroU32> = None,
    }
}

impl Check for OrderNumber {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let customer = situation.proven_customer().ok_or(Lack::Unmeasured)?;
        let number = customer.next_order_number();
        if let Some(n) = self.n {
            return match n.get().checked_sub(number) {
                Some(0) => Ok(()),
                Some(missing) => Err(Lack::Number(missing)),
                None => Err(Lack::Unmeasured),
            };
        }
        match self.every.map(|every| (number % every, every)) {
            Some((0, _)) => Ok(()),
            Some((beyond, every)) => Err(Lack::Number(every.get() - beyond)),
            None => Err(Lack::Unmeasured),
        }
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        if self.n.is_some() == self.every.is_some() {
            verification.refuse(at, Flaw::EitherOr("n", "every"));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn cd_9_the_first_order_counts_those_that_were_not_cancelled() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "order_number", "n": 1 }),
                json!({ "customer": {} }),
                "yes",
            ),
            (
                json!({ "kind": "order_number", "n": 1 }),
                json!({}),
                "order_number",
            ),
            (
                json!({ "kind": "order_number", "n": 1 }),
                json!({ "customer": { "proven": false } }),
                "order_number",
            ),
            (
                json!({ "kind": "order_number", "n": 1 }),
                json!({ "customer": { "placed_orders": 1 } }),
                "order_number",
            ),
            (
                json!({ "kind": "order_number", "n": 1 }),
                json!({ "customer": { "placed_orders": 1, "cancelled_orders": 1 } }),
                "yes",
            ),
            (
                json!({ "kind": "order_number", "n": 5 }),
                json!({ "customer": { "placed_orders": 1 } }),
                "order_number 3",
            ),
            (
                json!({ "kind": "order_number", "every": 3 }),
                json!({ "customer": { "placed_orders": 5 } }),
                "yes",
            ),
            (
                json!({ "kind": "order_number", "every": 3 }),
                json!({ "customer": { "placed_orders": 3 } }),
                "order_number 2",
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
