use crate::pricing::Customer;
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
    /// The customer is in one of these.
    pub struct CustomerIn {
        /// Groups made by hand.
        groups: Vec<Label> = Vec::new(),
        /// Segments made by rules.
        segments: Vec<Label> = Vec::new(),
    }
}

impl Check for CustomerIn {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let is_in = |customer: &Customer| {
            self.groups
                .iter()
                .any(|group| customer.groups.contains(group))
                || self
                    .segments
                    .iter()
                    .any(|segment| customer.segments.contains(segment))
        };
        holds(situation.proven_customer().is_some_and(is_in))
    }

    fn need(&self, _: Scale) -> Need<'_> {
        let groups = Need::labels(WordKind::Group, &self.groups);
        groups.or(Need::labels(WordKind::Segment, &self.segments))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn cd_2_groups_and_segments_grant_to_proven_customers_only() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "customer_in", "groups": ["vip"] }),
                json!({ "customer": { "groups": ["vip"] } }),
                "yes",
            ),
            (
                json!({ "kind": "customer_in", "segments": ["new", "lost"] }),
                json!({ "customer": { "segments": ["lost"] } }),
                "yes",
            ),
            (
                json!({ "kind": "customer_in", "groups": ["vip"] }),
                json!({ "customer": { "segments": ["vip"] } }),
                "customer_in",
            ),
            (
                json!({ "kind": "customer_in", "groups": ["vip"] }),
                json!({ "customer": { "groups": ["vip"], "proven": false } }),
                "customer_in",
            ),
            (
                json!({ "kind": "customer_in" }),
                json!({ "customer": { "groups": ["vip"] } }),
                "customer_in",
            ),
            (
                json!({ "kind": "customer_in", "groups": ["vip"] }),
                json!({}),
                "customer_in",
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
