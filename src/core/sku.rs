use serde::{Deserialize, Serialize};

use super::Reason;
use super::string_type::string_type;
use super::text::{checked, is_line_breaking};

/// The merchant's own name of a variant: one line, at most 100 characters, kept as typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sku(String);

impl Sku {
    /// Checks and trims.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        checked(text, 100, is_line_breaking)?;
        Ok(Self(text.to_owned()))
    }
}

string_type!(Sku);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_kept_as_typed() -> Result<(), Reason> {
        assert_eq!(Sku::parse(" Mug / 0,3 l ")?.as_str(), "Mug / 0,3 l");
        assert_eq!(Sku::parse(""), Err(Reason::Required));
        assert_eq!(Sku::parse("a\0"), Err(Reason::ForbiddenCharacter));
        assert_eq!(
            Sku::parse(&"x".repeat(101)),
            Err(Reason::TooLong { max: 100 })
        );
        Ok(())
    }
}
