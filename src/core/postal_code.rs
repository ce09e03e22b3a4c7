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

/// What postal codes are called where they are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostalCodeKind {
    /// As in most countries.
    PostalCode,
    /// As in Britain.
    Postcode,
    /// As in the United States.
    Zip,
    /// As in Ireland.
    Eircode,
    /// As in India.
    Pin,
}

/// What the postal codes of a country look like.
#[derive(Debug)]
pub struct PostalCodes {
    need: PostalCodeNeed,
    /// `#` stands for a digit, `@` for a letter, `*` for either, everything else for itself. None
    /// where the form is not known.
    forms: Vec<&'static str>,
    example: &'static str,
    kind: PostalCodeKind,
    is_after_city: bool,
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
            kind: PostalCodeKind::PostalCode,
            is_after_city: false,
        }
    }

    /// Reads the cells of the list of countries.
    pub(super) fn read([need, forms, example, kind, side]: [&'static str; 5]) -> Self {
        Self {
            need: match need {
                "none" => PostalCodeNeed::None,
                "required" => PostalCodeNeed::Required,
                _ => PostalCodeNeed::Optional,
            },
            forms: forms.split('|').filter(|form| !form.is_empty()).collect(),
            example,
            kind: match kind {
                "postcode" => PostalCodeKind::Postcode,
                "zip" => PostalCodeKind::Zip,
                "eircode" => PostalCodeKind::Eircode,
                "pin" => PostalCodeKind::Pin,
                _ => PostalCodeKind::PostalCode,
            },
            is_after_city: side == "after",
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

    /// What they are called there.
    pub fn kind(&self) -> PostalCodeKind {
        self.kind
    }

    /// Whether one is written after the city and not before it.
    pub fn is_after_city(&self) -> bool {
        self.is_after_city
    }

    /// Whether a keyboard of digits is enough to type one.
    pub fn are_digits(&self) -> bool {
        let digits = |form: &&str| form.chars().all(|c| c == '#' || is_separator(c));
        !self.forms.is_empty() && self.forms.iter().all(digits)
    }
}

#[cfg(test)]
mod tests;
