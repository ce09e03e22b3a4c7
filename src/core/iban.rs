use serde::{Deserialize, Serialize};

use super::Reason;
use super::string_type::string_type;

/// The number of a bank account: 15 to 34 capital letters and digits, whose check digits are right (ISO 13616).
/// Lengths of single countries are not known here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

impl Iban {
    /// Reads one, spaced or not.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let bare: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        if bare.is_empty() {
            return Err(Reason::Required);
        }
        let begins =
            |place: usize, kind: fn(&u8) -> bool| bare.as_bytes().get(place).is_some_and(kind);
        let is_formed = (15..=34).contains(&bare.len())
            && bare.bytes().all(|sign| sign.is_ascii_alphanumeric())
            && (0..2).all(|place| begins(place, u8::is_ascii_uppercase))
            && (2..4).all(|place| begins(place, u8::is_ascii_digit));
        if is_formed && remainder(&bare) == Some(1) {
            Ok(Self(bare))
        } else {
            Err(Reason::Malformed)
        }
    }

    /// In groups of four, as people read it.
    #[must_use]
    pub fn spaced(&self) -> String {
        let mut spaced = String::new();
        for (place, sign) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                spaced.push(' ');
            }
            spaced.push(sign);
        }
        spaced
    }
}

string_type!(Iban);

/// What is left of the number by 97, with its first four signs at its end and letters as 10 to 35.
fn remainder(bare: &str) -> Option<u32> {
    let (front, rest) = bare.split_at_checked(4)?;
    rest.chars()
        .chain(front.chars())
        .try_fold(0_u32, |left, sign| {
            let value = sign.to_digit(36)?;
            let shift = if value > 9 { 100 } else { 10 };
            Some((left * shift + value) % 97)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_check_digits_decide() -> Result<(), Reason> {
        let iban = Iban::parse("de02 1203 0000 0000 2020 51")?;
        assert_eq!(iban.as_str(), "DE02120300000000202051");
        assert_eq!(iban.spaced(), "DE02 1203 0000 0000 2020 51");
        assert!(Iban::parse("GB82 WEST 1234 5698 7654 32").is_ok());
        for wrong in [
            "DE03 1203 0000 0000 2020 51",
            "DE02",
            "1202120300000000202051",
            "DE02ß20300000000202051",
        ] {
            assert_eq!(Iban::parse(wrong), Err(Reason::Malformed), "{wrong}");
        }
        assert_eq!(Iban::parse(" "), Err(Reason::Required));
        Ok(())
    }
}
