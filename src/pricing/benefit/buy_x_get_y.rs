use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::benefit::Pick;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::num::NonZeroU32;

use crate::pricing::Faults;
use crate::pricing::read::{At, Read, record};

record! {
    /// Who buys some gets others for less.
    pub struct BuyXGetY {
        /// What is to be bought.
        buy: Selector = Selector::default(),
        /// How many of it.
        buy_quantity: NonZeroU32 = NonZeroU32::MIN,
        /// What is given.
        get: Selector = Selector::default(),
        /// How many of it at most.
        get_quantity: NonZeroU32 = NonZeroU32::MIN,
        /// How much off.
        percent: Percentage = Percentage::ALL,
        /// Which of them first; as the store does, when not given.
        pick: Option<Pick> = None,
        /// How often.
        repeat: Repeat = Repeat::Once,
    }
}

/// How often a benefit repeats in one cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// It does not: `false`.
    Once,
    /// At most so many times: a number.
    AtMost(NonZeroU32),
    /// As often as the cart allows: `true`.
    Always,
}

impl Repeat {
    /// The most times.
    pub const fn most(self) -> u32 {
        match self {
            Self::Once => 1,
            Self::AtMost(times) => times.get(),
            Self::Always => u32::MAX,
        }
    }
}

impl Serialize for Repeat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Once => serializer.serialize_bool(false),
            Self::AtMost(times) => serializer.serialize_u32(times.get()),
            Self::Always => serializer.serialize_bool(true),
        }
    }
}

record!(@deserialize Repeat);

impl Read for Repeat {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        match value {
            Value::Bool(false) => Some(Self::Once),
            Value::Bool(true) => Some(Self::Always),
            _ => NonZeroU32::read(value, at, faults).map(Self::AtMost),
        }
    }

    fn schema() -> Value {
        json!({ "anyOf": [<bool as Read>::schema(), <NonZeroU32 as Read>::schema()] })
    }
}
