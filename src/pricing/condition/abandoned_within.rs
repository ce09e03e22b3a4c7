use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::condition::is_within;
use crate::pricing::outcome::Lack;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// The customer abandoned a cart lately.
    pub struct AbandonedWithin {
        /// So many times 24 hours ago at most.
        days: u32,
    }
}

impl Check for AbandonedWithin {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let customer = situation.proven_customer();
        let abandoned_at = customer.and_then(|customer| customer.abandoned_cart_at);
        holds(abandoned_at.is_some_and(|at| is_within(at, situation.input.now, self.days)))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn the_last_second_counts() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "abandoned_within", "days": 2 }),
                json!({ "customer": { "abandoned_cart_at": "2026-05-30T12:00:00Z" } }),
                "yes",
            ),
            (
                json!({ "kind": "abandoned_within", "days": 2 }),
                json!({ "customer": { "abandoned_cart_at": "2026-05-30T11:59:59Z" } }),
                "abandoned_within",
            ),
            (
                json!({ "kind": "abandoned_within", "days": 2 }),
                json!({ "customer": { "abandoned_cart_at": "2026-06-01T00:00:00Z", "proven": false } }),
                "abandoned_within",
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
