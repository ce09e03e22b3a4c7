//! Conditions that hold others: all, any, not.

use crate::pricing::minor::Scale;
use crate::pricing::promotions::Need;
use serde::Serialize;
use serde_json::{Value, json};

use super::{About, ConditionKind, RefusedBy};
use crate::core::Reason;
use crate::pricing::cart::Cart;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::{At, Fields, Read, record};
use crate::pricing::situation::Situation;
use crate::pricing::verification::Verification;
use crate::pricing::{Faults, Flaw, Selector};

/// What must be so.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every condition is the large one"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Condition {
    /// All of these.
    All {
        /// One or more.
        all: Vec<Self>,
    },
    /// One of these.
    Any {
        /// One or more.
        any: Vec<Self>,
    },
    /// Not this.
    Not {
        /// What must not be so.
        not: Box<Self>,
    },
    /// This.
    Is(ConditionKind),
}

record!(@deserialize Condition);

impl Read for Condition {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        for name in ["all", "any", "not"] {
            // Some kinds have a field `any` of their own.
            if value.get(name).is_none() || value.get("kind").is_some() {
                continue;
            }
            let fields = Fields::open(value, at, &[name], faults)?;
            if name == "not" {
                return fields.required(name, faults).map(|not| Self::Not { not });
            }
            let parts: Vec<Self> = fields.required(name, faults)?;
            if parts.is_empty() {
                return At::Field(at, name).refuse(Reason::TooShort { min: 1 }, faults);
            }
            return Some(if name == "all" {
                Self::All { all: parts }
            } else {
                Self::Any { any: parts }
            });
        }
        ConditionKind::read(value, at, faults).map(Self::Is)
    }

    fn schema() -> Value {
        json!({ "$ref": "#/$defs/Condition" })
    }
}

impl Condition {
    /// The schema that [`Read::schema`] refers to.
    pub(in crate::pricing) fn definition() -> Value {
        let list = json!({ "type": "array", "items": Self::schema(), "minItems": 1 });
        let combined = |name: &str, part: Value| {
            json!({
                "type": "object",
                "properties": { name: part },
                "required": [name],
                "additionalProperties": false,
            })
        };
        json!({ "oneOf": [
            combined("all", list.clone()),
            combined("any", list),
            combined("not", Self::schema()),
            ConditionKind::schema(),
        ] })
    }
}

impl Condition {
    /// Every single condition within, from left to right.
    #[must_use]
    pub fn kinds(&self) -> Vec<&ConditionKind> {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().flat_map(Self::kinds).collect()
            }
            Self::Not { not } => not.kinds(),
            Self::Is(kind) => vec![kind],
        }
    }

    /// The same, to be changed.
    pub fn kinds_mut(&mut self) -> Vec<&mut ConditionKind> {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter_mut().flat_map(Self::kinds_mut).collect()
            }
            Self::Not { not } => not.kinds_mut(),
            Self::Is(kind) => vec![kind],
        }
    }

    /// Whether any part of it is about something of that sort.
    #[must_use]
    pub fn is_about(&self, is_meant: impl Fn(About) -> bool) -> bool {
        self.kinds().iter().any(|kind| is_meant(kind.about()))
    }

    /// Levels of conditions within each other.
    const MAX_DEPTH: u32 = 32;

    /// Whether it is so; else why not, and how far it is away. Of several that must all hold the
    /// first that fails is told, and of several of which one must, too.
    pub(in crate::pricing) fn check(
        &self,
        situation: &Situation<'_>,
        cart: &Cart<'_>,
    ) -> Result<(), Refusal> {
        match self {
            Self::All { all } => all.iter().try_for_each(|part| part.check(situation, cart)),
            Self::Any { any } => {
                let mut first = Ok(());
                for part in any {
                    match part.check(situation, cart) {
                        Ok(()) => return Ok(()),
                        refused => first = first.and(refused),
                    }
                }
                first
            }
            Self::Not { not } => match not.check(situation, cart) {
                Ok(()) => Err(Refusal::by(not.refused_by())),
                Err(_) => Ok(()),
            },
            Self::Is(kind) => kind.rule().check(situation, cart).map_err(|lack| Refusal {
                by: kind.refused_by(),
                lack,
            }),
        }
    }

    /// What a cart needs for it to be so.
    pub(in crate::pricing) fn need(&self, scale: Scale) -> Need<'_> {
        match self {
            Self::All { all } => Need::all(all.iter().map(|part| part.need(scale))),
            Self::Any { any } => Need::any(any.iter().map(|part| part.need(scale))),
            Self::Not { .. } => Need::nothing(),
            Self::Is(kind) => kind.rule().need(scale),
        }
    }

    /// The selectors that it asks about.
    pub(in crate::pricing) fn selectors(&self) -> Vec<&Selector> {
        let kinds = self.kinds().into_iter();
        kinds.flat_map(|kind| kind.rule().selectors()).collect()
    }

    /// The kind that is named where this as a whole refuses.
    fn refused_by(&self) -> RefusedBy {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => parts
                .first()
                .map_or(RefusedBy::NothingToDiscount, Self::refused_by),
            Self::Not { not } => not.refused_by(),
            Self::Is(kind) => kind.refused_by(),
        }
    }

    /// Tells what is wrong with it.
    pub(in crate::pricing) fn verify(
        &self,
        at: &At<'_>,
        depth: u32,
        verification: &mut Verification,
    ) {
        if depth >= Self::MAX_DEPTH {
            verification.refuse(at, Flaw::TooDeep);
            return;
        }
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                let name = if matches!(self, Self::All { .. }) {
                    "all"
                } else {
                    "any"
                };
                let list = At::Field(at, name);
                if parts.is_empty() {
                    verification.refuse(&list, Reason::TooShort { min: 1 });
                }
                for (index, part) in parts.iter().enumerate() {
                    part.verify(&At::Entry(&list, index), depth + 1, verification);
                }
            }
            Self::Not { not } => not.verify(&At::Field(at, "not"), depth + 1, verification),
            Self::Is(kind) => kind.rule().verify(at, verification),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn conditions_combine() -> Test {
        let yes = json!({ "kind": "quantity", "at_least": 1 });
        let far = json!({ "kind": "quantity", "at_least": 9 });
        let near = json!({ "kind": "subtotal", "at_least": "106.00" });
        let nearer = json!({ "kind": "subtotal", "at_least": "105.50" });
        let never = json!({ "kind": "channel", "any": ["x"] });
        for (condition, answer) in [
            (json!({ "all": [yes, yes] }), "yes"),
            (json!({ "all": [yes, near, far] }), "subtotal 1.00"),
            (json!({ "any": [far, yes] }), "yes"),
            (json!({ "any": [near, never, nearer] }), "subtotal 1.00"),
            (json!({ "any": [never, far] }), "channel"),
            (
                json!({ "any": [{ "all": [yes, far] }, near] }),
                "quantity 5",
            ),
            (json!({ "not": far }), "yes"),
            (json!({ "not": yes }), "quantity"),
            (
                json!({ "not": { "all": [yes, { "not": far }] } }),
                "quantity",
            ),
            (
                json!({ "all": [yes, { "any": [far, { "not": near }] }] }),
                "yes",
            ),
        ] {
            assert_eq!(asked(condition.clone(), json!({}))?, answer, "{condition}");
        }
        Ok(())
    }

    #[test]
    fn conditions_that_ask_nothing_are_refused() {
        for condition in [
            json!({ "all": [] }),
            json!({ "any": [] }),
            json!({ "not": {} }),
            json!({ "kind": "order_number" }),
            json!({ "kind": "order_number", "n": 1, "every": 2 }),
            json!({ "kind": "order_number", "n": 0 }),
            json!({ "all": [{ "kind": "quantity", "at_least": 1 }], "kind": "quantity" }),
            json!({ "kind": "moon" }),
            json!([]),
        ] {
            let answer = asked(condition.clone(), json!({}));
            assert!(answer.is_err(), "{condition}");
        }
    }

    #[test]
    fn endless_nesting_is_refused() -> Test {
        let nested = |levels: u32| {
            (0..levels).fold(
                json!({ "kind": "quantity", "at_least": 1 }),
                |inner, _| json!({ "all": [inner] }),
            )
        };
        assert_eq!(asked(nested(31), json!({}))?, "yes");
        assert!(asked(nested(32), json!({})).is_err());
        Ok(())
    }
}
