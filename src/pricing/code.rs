use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Faults;
use super::read::{At, Read, leaf::read_text};
use crate::core::{Reason, ShortText};

/// A string that a shopper types. Two codes are the same when they are the same after trimming
/// white space and turning every letter into its capital; that form is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CouponCode(String);

impl CouponCode {
    /// Reads one line of at most 100 characters.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        ShortText::<100>::parse(text)?;
        Ok(Self(Self::normalised(text)))
    }

    /// The one form of a code, whatever was typed.
    pub fn normalised(text: &str) -> String {
        text.trim().to_uppercase()
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CouponCode {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<CouponCode> for String {
    fn from(code: CouponCode) -> Self {
        code.0
    }
}

impl std::fmt::Display for CouponCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Read for CouponCode {
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
    fn case_and_surrounding_spaces_do_not_matter() -> Result<(), Reason> {
        assert_eq!(
            CouponCode::parse(" Welcome10\t")?,
            CouponCode::parse("WELCOME10")?
        );
        assert_eq!(CouponCode::parse("größe5")?.as_str(), "GRÖSSE5");
        assert_ne!(CouponCode::parse("A B")?, CouponCode::parse("AB")?);
        assert_eq!(CouponCode::parse(" "), Err(Reason::Required));
        Ok(())
    }
}
