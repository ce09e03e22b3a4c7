use crate::core::CountryCode;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::outcome::Lack;
use crate::pricing::outcome::RefusedBy;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// The cart goes to one of these.
    pub struct SentTo {
        /// The countries.
        any: Vec<CountryCode>,
    }
}

impl Check for SentTo {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let ship_to = situation.input.ship_to.as_ref();
        holds(ship_to.is_some_and(|ship_to| self.any.contains(&ship_to.country)))
    }

    fn refused_by(&self) -> RefusedBy {
        RefusedBy::Country
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn only_the_countries_named() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "country", "any": ["de", "AT"] }),
                json!({ "ship_to": { "country": "DE", "region": "BY" } }),
                "yes",
            ),
            (
                json!({ "kind": "country", "any": ["AT"] }),
                json!({ "ship_to": { "country": "DE" } }),
                "country",
            ),
            (
                json!({ "kind": "country", "any": ["AT"] }),
                json!({}),
                "country",
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
