use serde::{Deserialize, Serialize};

use super::PromotionId;
use super::condition::RefusedBy;
use super::minor::{Minor, Scale};
use super::read::words;
use crate::core::Amount;

/// What became of a promotion that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct PromotionOutcome {
    /// The promotion.
    pub id: PromotionId,
    /// Whether it applied.
    pub verdict: Verdict,
}

/// Whether a promotion applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It did.
    Applied {
        /// What it took off in all: goods, gifts, shipping, or list prices.
        amount: Amount,
        /// What else is to be said.
        notes: Vec<Note>,
    },
    /// It did not.
    Refused(Refused),
}

/// Why a promotion did not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The first condition that failed.
    pub condition: RefusedBy,
    /// How far it is away, where that makes sense.
    #[serde(default)]
    pub missing: Option<Missing>,
}

/// What is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Missing {
    /// An amount: "12.00".
    Amount(Amount),
    /// A number of units, orders or people.
    Number(u32),
}

/// Something that a Quote says about a promotion that applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What.
    pub kind: NoteKind,
    /// How much.
    pub amount: Amount,
}

words! {
    /// What a note says.
    pub enum NoteKind {
        /// Nobody could take this much: floors, or nothing left to take from.
        NotGiven = "not_given",
        /// The promotion's cap kept this much back.
        Capped = "capped",
    }
}

impl PromotionOutcome {
    /// What it took off, when it applied.
    pub const fn applied(&self) -> Option<Amount> {
        match &self.verdict {
            Verdict::Applied { amount, .. } => Some(*amount),
            Verdict::Refused(_) => None,
        }
    }

    /// Why it did not apply, when it did not.
    pub const fn refused(&self) -> Option<Refused> {
        match &self.verdict {
            Verdict::Applied { .. } => None,
            Verdict::Refused(refused) => Some(*refused),
        }
    }
}

/// What is lacking, while it is being calculated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lack {
    /// This cannot be told in numbers.
    Unmeasured,
    Amount(Minor),
    Number(u32),
}

/// A refusal, while it is being calculated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub by: RefusedBy,
    pub lack: Lack,
}

impl Refusal {
    pub const fn by(by: RefusedBy) -> Self {
        let lack = Lack::Unmeasured;
        Self { by, lack }
    }

    pub fn told(self, scale: Scale) -> Refused {
        Refused {
            condition: self.by,
            missing: match self.lack {
                Lack::Unmeasured => None,
                Lack::Amount(amount) => Some(Missing::Amount(scale.amount(amount))),
                Lack::Number(number) => Some(Missing::Number(number)),
            },
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Wire {
    id: PromotionId,
    applied: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Amount>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    notes: Option<Vec<Note>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refused: Option<Refused>,
}

impl From<PromotionOutcome> for Wire {
    fn from(outcome: PromotionOutcome) -> Self {
        let id = outcome.id;
        match outcome.verdict {
            Verdict::Applied { amount, notes } => Self {
                id,
                applied: true,
                amount: Some(amount),
                notes: Some(notes),
                refused: None,
            },
            Verdict::Refused(refused) => Self {
                id,
                applied: false,
                amount: None,
                notes: None,
                refused: Some(refused),
            },
        }
    }
}

impl TryFrom<Wire> for PromotionOutcome {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let verdict = match (wire.applied, wire.amount, wire.refused) {
            (true, Some(amount), None) => Verdict::Applied {
                amount,
                notes: wire.notes.unwrap_or_default(),
            },
            (false, None, Some(refused)) => Verdict::Refused(refused),
            _ => return Err("an outcome is either an amount or a refusal"),
        };
        let id = wire.id;
        Ok(Self { id, verdict })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crosses_the_wire_in_either_form() -> Result<(), serde_json::Error> {
        for json in [
            r#"{"id":"P","applied":true,"amount":"6.00","notes":[{"kind":"not_given","amount":"1.00"}]}"#,
            r#"{"id":"Q","applied":false,"refused":{"condition":"subtotal","missing":"6.00"}}"#,
            r#"{"id":"R","applied":false,"refused":{"condition":"quantity","missing":2}}"#,
            r#"{"id":"S","applied":false,"refused":{"condition":"code","missing":null}}"#,
        ] {
            let outcome: PromotionOutcome = serde_json::from_str(json)?;
            assert_eq!(serde_json::to_string(&outcome)?, json);
        }
        let neither = r#"{"id":"P","applied":true}"#;
        assert!(serde_json::from_str::<PromotionOutcome>(neither).is_err());
        Ok(())
    }
}
