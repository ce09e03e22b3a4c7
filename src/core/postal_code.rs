use std::borrow::Cow;

use super::text::{checked, is_line_breaking, tidy};
use super::{CountryCode, Reason};

/// A postal code as its country writes it; empty where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostalCode(String);

/// Whether the addresses of a country have a postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostalCodeNeed {
    /// There are none.
    None,
    /// There are some, but mail arrives without.
    Optional,
    /// Nothing arrives without.
    Required,
}

/// What the postal codes of a country look like.
#[derive(Debug)]
pub struct PostalCodes {
    need: PostalCodeNeed,
    /// `#` stands for a digit, `@` for a letter, `*` for either, everything else for itself. None
    /// where the form is not known.
    forms: Vec<&'static str>,
    example: &'static str,
}

impl PostalCode {
    const MAX: usize = 10;

    /// Reads a code of a country and writes it as it is written there: how it was spaced, and which
    /// digits of the world were typed, does not matter. Where there are no codes, what was typed is
    /// dropped.
    ///
    /// # Errors
    /// Why it cannot be one of that country.
    pub fn parse(country: CountryCode, text: &str) -> Result<Self, Reason> {
        let codes = country.postal_codes();
        let typed: String = tidy(text).to_uppercase().chars().map(plain).collect();
        if codes.need == PostalCodeNeed::None {
            return Ok(Self(String::new()));
        }
        if typed.is_empty() {
            return match codes.need {
                PostalCodeNeed::Required => Err(Reason::Required),
                _ => Ok(Self(typed)),
            };
        }
        if codes.forms.is_empty() {
            checked(&typed, Self::MAX, is_line_breaking)?;
            return Ok(Self(typed));
        }
        let bare: String = typed.chars().filter(|c| !is_separator(*c)).collect();
        spellings(country, &typed, &bare)
            .find_map(|bare| codes.forms.iter().find_map(|form| fill(form, &bare)))
            .map(Self)
            .ok_or(Reason::NotAPostalCode { country })
    }

    /// As the country writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<PostalCode> for String {
    fn from(code: PostalCode) -> Self {
        code.0
    }
}

/// Digits of other scripts as our own, and every dash as the plain one.
fn plain(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' => return '-',
        c => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// The code as typed, without the country before it ("D-10115", "CH 8001"), and with it ("1010" for
/// "LV-1010").
fn spellings<'c>(
    country: CountryCode,
    typed: &'c str,
    bare: &'c str,
) -> impl Iterator<Item = Cow<'c, str>> {
    let own = bare.strip_prefix(country.as_str());
    let sign = typed
        .split_once(is_separator)
        .filter(|(sign, _)| sign.len() <= 3 && sign.bytes().all(|b| b.is_ascii_uppercase()))
        .and_then(|(sign, _)| bare.strip_prefix(sign));
    let with = format!("{country}{bare}");
    [
        Some(Cow::Borrowed(bare)),
        own.map(Cow::Borrowed),
        sign.map(Cow::Borrowed),
        Some(Cow::Owned(with)),
    ]
    .into_iter()
    .flatten()
}

/// The code in its form, if it has it.
fn fill(form: &str, bare: &str) -> Option<String> {
    let mut typed = bare.chars();
    let mut filled = String::with_capacity(form.len());
    for place in form.chars() {
        if is_separator(place) {
            filled.push(place);
            continue;
        }
        let c = typed.next()?;
        let fits = match place {
            '#' => c.is_ascii_digit(),
            '@' => c.is_ascii_uppercase(),
            '*' => c.is_ascii_digit() || c.is_ascii_uppercase(),
            place => c == place,
        };
        if !fits {
            return None;
        }
        filled.push(c);
    }
    typed.next().is_none().then_some(filled)
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '.')
}

impl PostalCodes {
    /// Of a country that nothing is known of.
    pub(super) const fn unknown() -> Self {
        Self {
            need: PostalCodeNeed::Optional,
            forms: Vec::new(),
            example: "",
        }
    }

    /// Reads the cells of the list of countries.
    pub(super) fn read(need: &str, forms: &'static str, example: &'static str) -> Self {
        Self {
            need: match need {
                "none" => PostalCodeNeed::None,
                "required" => PostalCodeNeed::Required,
                _ => PostalCodeNeed::Optional,
            },
            forms: forms.split('|').filter(|form| !form.is_empty()).collect(),
            example,
        }
    }

    /// Whether an address has one.
    pub fn need(&self) -> PostalCodeNeed {
        self.need
    }

    /// One of them; empty where none is known.
    pub fn example(&self) -> &'static str {
        self.example
    }

    /// Whether a keyboard of digits is enough to type one.
    pub fn are_digits(&self) -> bool {
        let digits = |form: &&str| form.chars().all(|c| c == '#' || is_separator(c));
        !self.forms.is_empty() && self.forms.iter().all(digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(country: &str, text: &str) -> Result<String, Reason> {
        PostalCode::parse(CountryCode::parse(country)?, text).map(String::from)
    }

    #[test]
    fn codes_are_written_as_their_country_writes_them() {
        for (country, typed, written) in [
            ("AD", "500", "AD500"),
            ("AR", "c1070aam", "C1070AAM"),
            ("AT", "A-1010", "1010"),
            ("AU", "2060", "2060"),
            ("AZ", "1000", "AZ 1000"),
            ("BE", "B-1000", "1000"),
            ("BR", "70002900", "70002-900"),
            ("CA", "k1a0b1", "K1A 0B1"),
            ("CH", "CH-8001", "8001"),
            ("CZ", "10000", "100 00"),
            ("DE", "１０１１５", "10115"),
            ("DE", "\u{a0}10115\u{3000}", "10115"),
            ("DE", "D-10115", "10115"),
            ("DE", "101 15", "10115"),
            ("DK", "8660", "8660"),
            ("EG", "١٢٤١١", "12411"),
            ("FI", "FI-00550", "00550"),
            ("FR", "75 001", "75001"),
            ("GB", "sw1a1aa", "SW1A 1AA"),
            ("GB", "M2 5BQ", "M2 5BQ"),
            ("GR", "15124", "151 24"),
            ("IE", "a65f4e2", "A65 F4E2"),
            ("IN", "110 034", "110034"),
            ("IR", "11936-12345", "11936-12345"),
            ("JP", "１５４－００２３", "154-0023"),
            ("JP", "154ー0023", "154-0023"),
            ("KR", "03051", "03051"),
            ("LI", "FL-9490", "9490"),
            ("LT", "04340", "LT-04340"),
            ("LU", "L-4750", "4750"),
            ("LV", "1010", "LV-1010"),
            ("MT", "vlt1117", "VLT 1117"),
            ("NL", "1012ab", "1012 AB"),
            ("NO", "0025", "0025"),
            ("OM", "PC 133", "133"),
            ("PE", "Lima 23", "LIMA 23"),
            ("PL", "00950", "00-950"),
            ("PT", "2725 079", "2725-079"),
            ("SE", "SE-114 55", "114 55"),
            ("SK", "010 01", "010 01"),
            ("TR", "34000", "34000"),
            ("TW", "10603", "10603"),
            ("US", "22162 1010", "22162-1010"),
            ("US", "95014", "95014"),
        ] {
            let read = read(country, typed);
            assert_eq!(read.as_deref(), Ok(written), "{country} {typed}");
        }
    }

    #[test]
    fn what_is_no_code_of_the_country_is_refused() {
        for (country, typed) in [
            ("DE", "ABCDE"),
            ("DE", "1011"),
            ("DE", "101155"),
            ("DE", "SW1A 1AA"),
            ("AT", "10115"),
            ("GB", "10115"),
            ("NL", "1012"),
            ("US", "9501"),
            ("CA", "12345"),
            ("FR", "x"),
            ("JP", "123"),
            ("PL", "1234"),
        ] {
            let fault = read(country, typed);
            assert!(
                matches!(fault, Err(Reason::NotAPostalCode { .. })),
                "{country} {typed}: {fault:?}"
            );
        }
        assert_eq!(read("DE", " \u{a0} "), Err(Reason::Required));
    }

    #[test]
    fn nobody_is_asked_for_a_code_that_does_not_exist() -> Result<(), Reason> {
        for country in ["HK", "AE", "QA", "MO", "PA", "KE", "IE"] {
            assert_eq!(read(country, "").as_deref(), Ok(""), "{country}");
        }
        for country in ["HK", "AE", "QA"] {
            assert_eq!(read(country, "00000").as_deref(), Ok(""), "{country}");
        }
        for country in ["DE", "JP", "AU"] {
            assert!(CountryCode::parse(country)?.postal_codes().are_digits());
        }
        for country in ["GB", "IE", "HK"] {
            assert!(!CountryCode::parse(country)?.postal_codes().are_digits());
        }
        Ok(())
    }

    #[test]
    fn every_example_is_a_code() {
        for country in CountryCode::all() {
            let example = country.postal_codes().example();
            let read = PostalCode::parse(country, example);
            assert_eq!(
                read.as_ref().map(PostalCode::as_str),
                Ok(example),
                "{country}"
            );
        }
    }
}
