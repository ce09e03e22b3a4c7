use crate::core::CountryCode;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::minor::Scale;
use crate::pricing::outcome::Lack;
use crate::pricing::promotions::{Need, Word, WordKind};
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
        let country = ship_to.and_then(|ship_to| ship_to.country.as_ref());
        holds(country.is_some_and(|country| self.any.contains(country)))
    }

    fn need(&self, _: Scale) -> Need<'_> {
        let words = self.any.iter().map(|country| country.as_str());
        let words = words.map(|country| Word::of(WordKind::Country, country));
        Need::one_of(words.collect())
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
            (
                json!({ "kind": "country", "any": ["AT"] }),
                json!({ "ship_to": { "region": "AT" } }),
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
