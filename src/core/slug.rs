use serde::{Deserialize, Serialize};

use super::Reason;
use super::string_type::string_type;

/// The name of a thing in an address: 1 to 100 small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// Most letters of one.
    pub(super) const MAX: usize = 100;

    /// Accepts a slug as it stands; nothing is trimmed, since every thing has one address.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if text.is_empty() {
            Err(Reason::Required)
        } else if text.len() > Self::MAX {
            Err(Reason::TooLong { max: 100 })
        } else if !text.bytes().all(allowed) {
            Err(Reason::Malformed)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// The same slug with a number behind it, for a title that is taken.
    pub fn numbered(&self, number: u32) -> Self {
        let suffix = format!("-{number}");
        let kept = self.0.len().min(Self::MAX - suffix.len());
        let stem = self.0[..kept].trim_end_matches('-');
        Self(format!("{stem}{suffix}"))
    }
}

string_type!(Slug);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_else_is_a_slug() {
        for wrong in ["Chair", "a b", "a_b", "a/b", "a\0", "é", " a"] {
            assert_eq!(Slug::parse(wrong), Err(Reason::Malformed), "{wrong:?}");
        }
        assert_eq!(Slug::parse(""), Err(Reason::Required));
        assert!(Slug::parse(&"a".repeat(100)).is_ok());
        assert!(Slug::parse(&"a".repeat(101)).is_err());
    }

    #[test]
    fn numbers_fit_behind_the_longest() -> Result<(), Reason> {
        assert_eq!(Slug::parse("chair")?.numbered(2).as_str(), "chair-2");
        let longest = Slug::parse(&"a".repeat(100))?.numbered(u32::MAX);
        assert_eq!(Slug::parse(longest.as_str())?, longest);
        Ok(())
    }
}
