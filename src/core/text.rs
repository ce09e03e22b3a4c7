use serde::{Deserialize, Serialize};

use super::Reason;
use super::string_type::string_type;

/// One line of text with something in it, at most `MAX` characters, without control characters;
/// surrounding spaces are dropped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortText<const MAX: usize>(String);

/// Text of several lines, at most `MAX` characters, without control characters other than line
/// ends and tabs. Line ends become `\n`; surrounding white space is dropped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> ShortText<MAX> {
    /// Checks and trims.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        checked(text, MAX, is_line_breaking)?;
        Ok(Self(text.to_owned()))
    }
}

impl<const MAX: usize> Text<MAX> {
    /// Checks, trims and unifies line ends.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
        checked(&text, MAX, |c| c.is_control() && c != '\n' && c != '\t')?;
        Ok(Self(text))
    }
}

/// An input that may be left empty: nothing for blanks, otherwise what `parse` makes of it.
pub fn optional<T>(
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, Reason>,
) -> Result<Option<T>, Reason> {
    if text.trim().is_empty() {
        Ok(None)
    } else {
        parse(text).map(Some)
    }
}

/// What SQL's `like` takes for text as typed, anywhere in a column: what it reads as wild is meant as
/// written. Nobody looks for more than 100 characters.
pub fn like_pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.chars().take(100) {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// A line of an address as it was meant: what pages and keyboards put in between (hard spaces,
/// signs without width, wide letters and digits) becomes what it stands for.
pub(super) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => continue,
            // The wide forms follow each other as the plain ones do.
            '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(u32::from(c) - 0xff01 + u32::from('!')).unwrap_or(c)
            }
            c => c,
        };
        if c != ' ' || !tidied.ends_with(' ') {
            tidied.push(c);
        }
    }
    tidied.trim().to_owned()
}

/// What every text must be: not empty, not too long, free of forbidden characters.
pub(super) fn checked(
    text: &str,
    max: usize,
    is_forbidden: impl Fn(char) -> bool,
) -> Result<(), Reason> {
    if text.is_empty() {
        Err(Reason::Required)
    } else if text.chars().nth(max).is_some() {
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        Err(Reason::TooLong { max })
    } else if text.chars().any(is_forbidden) {
        Err(Reason::ForbiddenCharacter)
    } else {
        Ok(())
    }
}

/// Control characters, and the two separators that break a line without being one.
pub(super) fn is_line_breaking(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

string_type!(ShortText<const MAX: usize>);
string_type!(Text<const MAX: usize>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_text_is_one_line() -> Result<(), Reason> {
        assert_eq!(ShortText::<5>::parse("  Größe ")?.as_str(), "Größe");
        assert_eq!(ShortText::<5>::parse(" \t"), Err(Reason::Required));
        assert_eq!(
            ShortText::<5>::parse("Größen"),
            Err(Reason::TooLong { max: 5 })
        );
        for wrong in ["a\0b", "a\nb", "a\tb", "a\u{7f}b", "a\u{2028}b"] {
            let refused = ShortText::<5>::parse(wrong);
            assert_eq!(refused, Err(Reason::ForbiddenCharacter), "{wrong:?}");
        }
        Ok(())
    }

    #[test]
    fn text_keeps_its_lines() -> Result<(), Reason> {
        assert_eq!(Text::<9>::parse("a\r\nb\rc\td")?.as_str(), "a\nb\nc\td");
        assert_eq!(Text::<9>::parse("a\0"), Err(Reason::ForbiddenCharacter));
        assert!(serde_json::from_str::<Text<9>>(r#""\u0000""#).is_err());
        Ok(())
    }

    #[test]
    fn wild_signs_are_meant_as_written() {
        assert_eq!(like_pattern("50%_a"), r"%50\%\_a%");
    }

    #[test]
    fn optional_input_may_be_blank() -> Result<(), Reason> {
        assert_eq!(optional(" ", ShortText::<3>::parse)?, None);
        assert!(optional("abcd", ShortText::<3>::parse).is_err());
        Ok(())
    }
}
