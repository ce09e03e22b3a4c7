use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::at_least;
use crate::pricing::minor::Scale;
use crate::pricing::outcome::Lack;
use crate::pricing::promotions::{Need, Size};
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// Some one line holds at least so many units.
    pub struct UnitsOnLine {
        /// From this number on.
        at_least: u32,
    }
}

impl Check for UnitsOnLine {
    fn check(&self, _: &Situation<'_>, cart: &Cart<'_>) -> Result<(), Lack> {
        at_least(cart.longest_line, self.at_least)
    }

    fn need(&self, _: Scale) -> Need<'_> {
        Need::size(Size {
            longest_line: self.at_least,
            ..Size::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn the_longest_line_counts() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "line_quantity", "at_least": 3 }),
                json!({}),
                "yes",
            ),
            (
                json!({ "kind": "line_quantity", "at_least": 4 }),
                json!({}),
                "line_quantity 1",
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
