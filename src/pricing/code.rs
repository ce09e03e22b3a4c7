use serde::{Deserialize, Serialize};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::Faults;
use super::read::{At, Read, leaf::read_text};
use crate::core::{Reason, ShortText};

/// A string that a shopper types. Two codes are the same when they are the same without marks that
/// nobody sees, composed (NFC), without surrounding white space and with every letter as its capital;
/// that form is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CouponCode(String);

impl CouponCode {
    /// Reads one line of at most 100 characters.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let seen = Self::seen(text);
        ShortText::<100>::parse(&seen)?;
        Ok(Self(Self::normalised(&seen)))
    }

    /// The one form of a code, whatever was typed. Whatever compares codes compares this.
    pub fn normalised(text: &str) -> String {
        let capitals = Self::seen(text).trim().to_uppercase();
        capitals.nfc().collect()
    }

    /// What a reader sees of it, composed: a code copied from a mail or a page may carry marks along.
    pub fn seen(text: &str) -> String {
        text.chars()
            .filter(|sign| !is_unseen(*sign))
            .nfc()
            .collect()
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Unicode's format characters and what it calls default ignorable: joiners, direction marks, soft
/// hyphens, byte order marks, variation selectors, tags.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{34f}'
            | '\u{600}'..='\u{605}'
            | '\u{61c}'
            | '\u{6dd}'
            | '\u{70f}'
            | '\u{890}'..='\u{891}'
            | '\u{8e2}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{110bd}'
            | '\u{110cd}'
            | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
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

    #[test]
    fn cpn_1_marks_that_nobody_sees_do_not_matter() -> Result<(), Reason> {
        let plain = CouponCode::parse("SUMMER10")?;
        for mark in [
            '\u{200b}',
            '\u{feff}',
            '\u{ad}',
            '\u{2060}',
            '\u{200e}',
            '\u{202e}',
            '\u{2066}',
            '\u{34f}',
            '\u{180e}',
            '\u{fe0f}',
            '\u{e0041}',
        ] {
            for typed in [
                format!("{mark}SUMMER10"),
                format!("summer10{mark}"),
                format!("SUM{mark}MER10"),
                format!(" {mark} SUMMER10\u{a0}{mark}\t"),
            ] {
                assert_eq!(CouponCode::parse(&typed)?, plain, "{typed:?}");
                assert_eq!(CouponCode::normalised(&typed), "SUMMER10", "{typed:?}");
            }
            let nothing = CouponCode::parse(&mark.to_string());
            assert_eq!(nothing, Err(Reason::Required), "{mark:?}");
        }
        assert_eq!(
            CouponCode::parse("e\u{301}t\u{e9}")?.as_str(),
            "\u{c9}T\u{c9}"
        );
        assert_eq!(CouponCode::parse("straße")?, CouponCode::parse("STRASSE")?);
        assert_eq!(CouponCode::parse("0")?.as_str(), "0");
        // Length is that of what is seen.
        assert!(CouponCode::parse(&format!("A{}", "\u{200b}".repeat(200))).is_ok());
        Ok(())
    }
}
