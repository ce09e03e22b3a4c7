use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::Faults;
use super::read::{At, Read, leaf::read_text};
use crate::core::{self, Reason, ShortText};

/// The caller's name for a promotion; cheap to copy, for a Quote names it on every line.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PromotionId(Name);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Name {
    /// As every promotion of a shop has it: copied without counting who holds it.
    Uuid(u64, u64),
    /// Any other.
    Text(Arc<str>),
}

impl PromotionId {
    /// Reads one line of at most 100 characters.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = ShortText::<100>::parse(text)?;
        let text = text.as_str();
        // Only one that is written as it will be told.
        let uuid = Uuid::try_parse(text).ok();
        let uuid = uuid.filter(|uuid| is_written(*uuid, text));
        Ok(Self(match uuid {
            Some(uuid) => Name::of(uuid),
            None => Name::Text(text.into()),
        }))
    }

    /// The promotion of a shop that it names, if it can be one.
    pub fn of_shop(&self) -> Option<core::PromotionId> {
        match &self.0 {
            Name::Uuid(high, low) => Some(core::PromotionId::from_uuid(Uuid::from_u64_pair(
                *high, *low,
            ))),
            Name::Text(_) => None,
        }
    }

    /// Does something with the name.
    fn with<T>(&self, what: impl FnOnce(&str) -> T) -> T {
        match &self.0 {
            Name::Uuid(high, low) => {
                let uuid = Uuid::from_u64_pair(*high, *low);
                what(uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
            }
            Name::Text(text) => what(text),
        }
    }
}

impl Name {
    const fn of(uuid: Uuid) -> Self {
        let (high, low) = uuid.as_u64_pair();
        Self::Uuid(high, low)
    }
}

fn is_written(uuid: Uuid, text: &str) -> bool {
    uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == text
}

impl From<core::PromotionId> for PromotionId {
    fn from(id: core::PromotionId) -> Self {
        Self(Name::of(id.as_uuid()))
    }
}

/// A name is what it is told as.
impl PartialEq<str> for PromotionId {
    fn eq(&self, text: &str) -> bool {
        self.with(|name| name == text)
    }
}

impl Ord for PromotionId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.with(|name| other.with(|other| name.cmp(other)))
    }
}

impl PartialOrd for PromotionId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<String> for PromotionId {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<PromotionId> for String {
    fn from(id: PromotionId) -> Self {
        id.to_string()
    }
}

impl fmt::Display for PromotionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with(|name| f.write_str(name))
    }
}

impl fmt::Debug for PromotionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with(|name| f.debug_tuple("PromotionId").field(&name).finish())
    }
}

impl Read for PromotionId {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        read_text(value, at, faults, Self::parse)
    }

    fn schema() -> Value {
        <ShortText<100> as Read>::schema()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_told_as_it_was_read() -> Result<(), Reason> {
        let written = "018f0000-0000-7000-8000-00000000000a";
        for text in [
            written,
            "018F0000-0000-7000-8000-00000000000A",
            "018f00000000700080000000000000aa",
            "{018f0000-0000-7000-8000-00000000000a}",
            "WELCOME",
        ] {
            let id = PromotionId::parse(&format!(" {text} "))?;
            assert_eq!(id.to_string(), text);
            assert!(id == *text);
            assert_eq!(id.of_shop().is_some(), text == written, "{text}");
            assert_eq!(PromotionId::parse(&id.to_string())?, id);
        }
        let id = core::PromotionId::parse(written)?;
        assert_eq!(PromotionId::parse(written)?, PromotionId::from(id));
        Ok(())
    }

    #[test]
    fn names_are_in_order_of_their_text() -> Result<(), Reason> {
        let names = [
            "0",
            "018f0000-0000-7000-8000-00000000000a",
            "018f0000-0000-7000-8000-00000000000b",
            "018f0000-0000-7000-8000-00000000000b!",
            "P",
        ];
        let ids: Vec<_> = names
            .into_iter()
            .map(PromotionId::parse)
            .collect::<Result<_, _>>()?;
        assert!(ids.is_sorted());
        Ok(())
    }
}
