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
    /// The visit came from one of these.
    pub struct Channel {
        /// The channels.
        any: Vec<Label>,
    }
}

impl Check for Channel {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let channel = situation.input.channel.as_ref();
        holds(channel.is_some_and(|channel| self.any.contains(channel)))
    }

    fn need(&self, _: Scale) -> Need<'_> {
        Need::labels(WordKind::Channel, &self.any)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn only_the_channels_named() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "channel", "any": ["facebook", "instagram"] }),
                json!({ "channel": "instagram" }),
                "yes",
            ),
            (
                json!({ "kind": "channel", "any": ["facebook"] }),
                json!({ "channel": "instagram" }),
                "channel",
            ),
            (
                json!({ "kind": "channel", "any": ["facebook"] }),
                json!({}),
                "channel",
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
