use serde::{Deserialize, Serialize};

use super::string_type::string_type;
use super::{CountryCode, Reason};

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

    /// The form under which a number is recognized however it was written (E.164): with the code of `country`
    /// where it names none, and without what is dialled before it at home. Only for matching: a number that its
    /// country does not have is one as well.
    pub fn international(&self, country: CountryCode) -> String {
        let number = self.normalized();
        let Some(digits) = number.strip_prefix('+') else {
            let calling = country.calling();
            if calling.code.is_empty() {
                return number;
            }
            let at_home = number.strip_prefix(calling.trunk).unwrap_or(&number);
            return ["+", calling.code, at_home].concat();
        };
        // "+49 (0)30 …": written for both.
        let doubled = CountryCode::all().map(CountryCode::calling).find_map(|it| {
            let rest = digits.strip_prefix(it.code)?.strip_prefix('0')?;
            (it.trunk == "0" && !it.code.is_empty()).then(|| ["+", it.code, rest].concat())
        });
        doubled.unwrap_or(number)
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
    fn one_number_is_recognised() -> Result<(), Reason> {
        let [germany, austria, italy, america] = ["DE", "AT", "IT", "US"].map(CountryCode::parse);
        let (germany, austria) = (germany?, austria?);
        for typed in [
            "030 1234567",
            "+49 30 1234567",
            "0049 (30) 123-4567",
            "+49 (0)30 1234567",
        ] {
            let number = Phone::parse(typed)?.international(germany);
            assert_eq!(number, "+49301234567", "{typed}");
        }
        let abroad = Phone::parse("030 1234567")?.international(austria);
        assert_eq!(abroad, "+43301234567");
        // There the zero belongs to the number, here nothing is dialled before one.
        let rome = Phone::parse("06 698 1234")?.international(italy?);
        assert_eq!(rome, "+39066981234");
        assert_eq!(
            Phone::parse("+39 06 698 1234")?.international(germany),
            rome
        );
        let york = Phone::parse("(212) 555-0100")?.international(america?);
        assert_eq!(york, "+12125550100");
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
