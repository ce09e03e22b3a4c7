use crate::pricing::Benefit;
use crate::pricing::Selector;
use serde::Serialize;
use serde_json::{Value, json};

use crate::core::Amount;
use crate::pricing::Faults;
use crate::pricing::read::{At, Read, record, words};

record! {
    /// The highest reached level applies, alone.
    pub struct Tiers {
        /// What counts.
        by: TierBy = TierBy::default(),
        /// Of which lines.
        select: Selector = Selector::default(),
        /// What applies below the first level.
        base: Option<Box<Benefit>> = None,
        /// The levels.
        tiers: Vec<Tier>,
    }
}

record! {
    /// A spend level inside a promotion.
    pub struct Tier {
        /// From here on.
        from: Threshold,
        /// What it gives.
        benefit: Box<Benefit>,
    }
}

words! {
    /// What the levels count.
    pub enum TierBy {
        /// The value of the chosen lines.
        Subtotal = "subtotal",
        /// Their units.
        Quantity = "quantity",
    }
}

/// Where a tier begins: "50.00" or 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Threshold {
    /// At a value.
    Amount(Amount),
    /// At a number of units.
    Units(u32),
}

record!(@deserialize Threshold);

impl Read for Threshold {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        if value.is_string() {
            Amount::read(value, at, faults).map(Self::Amount)
        } else {
            u32::read(value, at, faults).map(Self::Units)
        }
    }

    fn schema() -> Value {
        json!({ "anyOf": [<Amount as Read>::schema(), <u32 as Read>::schema()] })
    }
}
