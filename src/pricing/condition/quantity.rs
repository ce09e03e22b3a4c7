use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::at_least;
use crate::pricing::minor::Scale;
use crate::pricing::outcome::Lack;
use crate::pricing::promotions::{Need, Size};
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// The cart holds at least so many units.
    pub struct UnitsInCart {
        /// From this number on.
        at_least: u32,
    }
}

impl Check for UnitsInCart {
    fn check(&self, _: &Situation<'_>, cart: &Cart<'_>) -> Result<(), Lack> {
        at_least(cart.units, self.at_least)
    }

    fn need(&self, _: Scale) -> Need<'_> {
        Need::size(Size {
            units: self.at_least,
            ..Size::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn units_of_all_lines_count() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "quantity", "at_least": 4 }),
                json!({}),
                "yes",
            ),
            (
                json!({ "kind": "quantity", "at_least": 6 }),
                json!({}),
                "quantity 2",
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
