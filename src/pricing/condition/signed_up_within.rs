use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::condition::is_within;
use crate::pricing::outcome::Lack;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// The customer signed up lately.
    pub struct SignedUpWithin {
        /// So many times 24 hours ago at most.
        days: u32,
    }
}

impl Check for SignedUpWithin {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let customer = situation.proven_customer();
        let signed_up_at = customer.and_then(|customer| customer.signed_up_at);
        holds(signed_up_at.is_some_and(|at| is_within(at, situation.input.now, self.days)))
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
                json!({ "kind": "signed_up_within", "days": 7 }),
                json!({ "customer": { "signed_up_at": "2026-05-25T12:00:00Z" } }),
                "yes",
            ),
            (
                json!({ "kind": "signed_up_within", "days": 7 }),
                json!({ "customer": { "signed_up_at": "2026-05-25T11:59:59Z" } }),
                "signed_up_within",
            ),
            (
                json!({ "kind": "signed_up_within", "days": 7 }),
                json!({ "customer": { "signed_up_at": "2026-06-01T14:00:00+02:00" } }),
                "yes",
            ),
            (
                json!({ "kind": "signed_up_within", "days": 7 }),
                json!({ "customer": { "signed_up_at": "2026-06-01T12:00:01Z" } }),
                "signed_up_within",
            ),
            (
                json!({ "kind": "signed_up_within", "days": 7 }),
                json!({ "customer": {} }),
                "signed_up_within",
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
