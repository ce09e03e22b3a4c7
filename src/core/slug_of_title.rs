//! Addresses that are made from titles.

use unicode_normalization::char::decompose_canonical;

use super::alphabet::{is_combining, transliterated};
use super::{Reason, Slug};

/// How many digits stand for a title that has no letter of ours.
const DIGITS: usize = 8;

impl Slug {
    /// Makes a slug of a title: umlauts and accents are spelled out, Greek and Cyrillic letters
    /// are written in Latin ones, all else becomes a hyphen. A title that has no letter with a
    /// Latin spelling gets a number that is always the same for the same title.
    ///
    /// # Errors
    /// [`Reason::Required`] for a blank title.
    pub fn from_title(title: &str) -> Result<Self, Reason> {
        let title = title.trim();
        if title.is_empty() {
            return Err(Reason::Required);
        }
        let mut slug = String::new();
        for letter in title.chars() {
            spell(letter, &mut slug);
            if slug.len() >= Self::MAX {
                break;
            }
        }
        slug.truncate(Self::MAX);
        match slug.trim_end_matches('-') {
            "" => Self::parse(&numeral(title)),
            slug => Self::parse(slug),
        }
    }
}

/// Adds a letter as it is spelled in an address.
fn spell(letter: char, slug: &mut String) {
    if letter.is_ascii_alphanumeric() {
        slug.push(letter.to_ascii_lowercase());
    } else if let Some(spelling) = transliterated(letter) {
        slug.push_str(spelling);
    } else if letter == '\u{308}' && slug.ends_with(['a', 'o', 'u']) {
        slug.push('e');
    } else if !is_combining(letter) && !matches!(letter, '\'' | '’') {
        spell_parts(letter, slug);
    }
}

/// Adds the plain letter of one with marks, and a hyphen for what is no letter of ours.
fn spell_parts(letter: char, slug: &mut String) {
    let mut parts = Vec::new();
    decompose_canonical(letter, |part| parts.push(part));
    if parts.len() > 1 {
        for part in parts {
            spell(part, slug);
        }
    } else if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

/// Digits for a title in another script.
fn numeral(title: &str) -> String {
    blake3::hash(title.as_bytes()).to_hex()[..DIGITS].to_owned()
}

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
            ("nhẫn-1", "nhan-1"),
            ("Nhẫn vàng, Đồng hồ", "nhan-vang-dong-ho"),
            ("Ẁḁṅḍ", "wand"),
            ("Стол из дуба", "stol-iz-duba"),
            ("Щука, съёмка", "shchuka-syomka"),
            ("Ξύλινη καρέκλα", "xylini-karekla"),
        ] {
            assert_eq!(Slug::from_title(title)?.as_str(), slug, "{title}");
        }
        Ok(())
    }

    #[test]
    fn a_title_in_another_script_gets_an_address_of_its_own() -> Result<(), Reason> {
        let titles = ["日本", "日本茶", "木の椅子", "한국", "คุกกี้", "قهوة", "★"];
        let mut seen = std::collections::BTreeSet::new();
        for title in titles {
            let slug = Slug::from_title(title)?;
            assert_eq!(Slug::from_title(title)?, slug);
            assert!(seen.insert(slug), "{title}");
        }
        assert_eq!(Slug::from_title(" \t"), Err(Reason::Required));
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
