use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::at_least;
use crate::pricing::outcome::Lack;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// The customer referred at least so many.
    pub struct Referred {
        /// From this number on.
        at_least: u32 = 1,
    }
}

impl Check for Referred {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let referrals = situation
            .proven_customer()
            .map_or(0, |customer| customer.referrals);
        at_least(referrals, self.at_least)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn vc_10_referrals_count_from_one_on() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "referred" }),
                json!({ "customer": { "referrals": 1 } }),
                "yes",
            ),
            (
                json!({ "kind": "referred", "at_least": 3 }),
                json!({ "customer": { "referrals": 1 } }),
                "referred 2",
            ),
            (json!({ "kind": "referred" }), json!({}), "referred 1"),
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
