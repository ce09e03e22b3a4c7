use serde::{Deserialize, Serialize};

use super::Reason;
use super::alphabet::{is_combining, transliterated};
use super::string_type::string_type;

/// The name of a thing in an address: 1 to 100 small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    const MAX: usize = 100;

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

    /// Makes a slug of a title: umlauts and accents are spelled out, all else becomes a hyphen. A
    /// title without any Latin letter or digit gives none.
    pub fn from_title(title: &str) -> Result<Self, Reason> {
        let mut slug = String::new();
        for letter in title.chars() {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter.to_ascii_lowercase());
            } else if let Some(spelling) = transliterated(letter) {
                slug.push_str(spelling);
            } else if letter == '\u{308}' && slug.ends_with(['a', 'o', 'u']) {
                slug.push('e');
            } else if !is_combining(letter) && !matches!(letter, '\'' | '’') {
                push_hyphen(&mut slug);
            }
            if slug.len() >= Self::MAX {
                break;
            }
        }
        slug.truncate(Self::MAX);
        Self::parse(slug.trim_end_matches('-'))
    }

    /// The same slug with a number behind it, for a title that is taken.
    pub fn numbered(&self, number: u32) -> Self {
        let suffix = format!("-{number}");
        let kept = self.0.len().min(Self::MAX - suffix.len());
        let stem = self.0[..kept].trim_end_matches('-');
        Self(format!("{stem}{suffix}"))
    }
}

fn push_hyphen(slug: &mut String) {
    if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

string_type!(Slug);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn titles_are_spelled_out() -> Result<(), Reason> {
        for (title, slug) in [
            ("Große Öllampe für Köche", "grosse-oellampe-fuer-koeche"),
            ("Crème brûlée – 4er Set!", "creme-brulee-4er-set"),
            ("Smørrebrød & Łódź", "smorrebrod-lodz"),
            ("  --Chair  No. 5-- ", "chair-no-5"),
            ("Mu\u{308}ller’s", "muellers"),
            ("日本 2", "2"),
        ] {
            assert_eq!(Slug::from_title(title)?.as_str(), slug, "{title}");
        }
        assert_eq!(Slug::from_title("日本"), Err(Reason::Required));
        Ok(())
    }

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

    proptest! {
        #[test]
        fn a_made_slug_is_a_slug(title in any::<String>()) {
            if let Ok(slug) = Slug::from_title(&title) {
                prop_assert_eq!(Slug::parse(slug.as_str())?, slug);
            }
        }
    }
}
