use serde::{Deserialize, Serialize};

use super::Reason;
use super::string_type::string_type;

/// A telephone number as somebody wrote it: 5 to 20 digits and spaces, a `+` at most in front.
/// Other usual separators become spaces.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

impl Phone {
    /// Checks and tidies.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let spaced = text.replace(['-', '/', '.', '(', ')', '\u{a0}'], " ");
        let number = spaced.split(' ').filter(|part| !part.is_empty());
        let number = number.collect::<Vec<_>>().join(" ");
        if number.is_empty() {
            return Err(Reason::Required);
        }
        let digits = number.strip_prefix('+').unwrap_or(&number);
        if !digits.bytes().all(|b| b.is_ascii_digit() || b == b' ') {
            return Err(Reason::NotAPhone);
        }
        if digits.bytes().filter(u8::is_ascii_digit).count() < 5 {
            return Err(Reason::TooShort { min: 5 });
        }
        if number.len() > 20 {
            return Err(Reason::TooLong { max: 20 });
        }
        Ok(Self(number))
    }

    /// Without spaces, and with `+` for a leading `00`: for matching and for `tel:` links.
    pub fn normalized(&self) -> String {
        let dense = self.0.replace(' ', "");
        match dense.strip_prefix("00") {
            Some(international) => format!("+{international}"),
            None => dense,
        }
    }
}

string_type!(Phone);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_tidied() -> Result<(), Reason> {
        let phone = Phone::parse(" +49 (30) 123-456/7 ")?;
        assert_eq!(phone.as_str(), "+49 30 123 456 7");
        assert_eq!(phone.normalized(), "+49301234567");
        assert_eq!(Phone::parse("0049 30 12345")?.normalized(), "+493012345");
        Ok(())
    }

    #[test]
    fn refuses_what_cannot_be_dialled() {
        assert_eq!(Phone::parse("()"), Err(Reason::Required));
        assert_eq!(Phone::parse("1234"), Err(Reason::TooShort { min: 5 }));
        assert_eq!(
            Phone::parse(&"1".repeat(21)),
            Err(Reason::TooLong { max: 20 })
        );
        for wrong in ["call me", "12345+", "++12345", "12345\n6", "１２３４５"] {
            assert_eq!(Phone::parse(wrong), Err(Reason::NotAPhone), "{wrong:?}");
        }
    }
}
