use std::fmt;

use serde::{Deserialize, Serialize};

use super::{CountryCode, Currency};
/// Why a value was not accepted. It carries numbers but no text: the words are made in the
/// reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The operator has given the installation no key to keep secrets with.
    NoSealingKey,
    /// Nothing was given.
    Required,
    /// Fewer characters or entries than needed.
    TooShort {
        /// The least number that is accepted.
        min: u32,
    },
    /// More characters or entries than fit.
    TooLong {
        /// The largest number that is accepted.
        max: u32,
    },
    /// Not of the shape that the field needs.
    Malformed,
    /// Is no number, or not written as one.
    NotANumber,
    /// A number that one reader takes for thousands and another for a fraction.
    Ambiguous,
    /// An amount of another currency than the shop's.
    OtherCurrency {
        /// The shop's.
        currency: Currency,
    },
    /// A number below or above what is accepted.
    OutOfRange {
        /// The least value that is accepted.
        min: i64,
        /// The largest value that is accepted.
        max: i64,
    },
    /// More decimal places than the currency or rate has.
    TooPrecise {
        /// How many decimal places there may be.
        max: u32,
    },
    /// A control character or another character that may not stand here.
    ForbiddenCharacter,
    /// Somebody else has it.
    AlreadyTaken,
    /// The platform keeps this word for itself.
    Reserved,
    /// Does not agree with the field or value that it must equal.
    Mismatch,
    /// A password that is easy to guess.
    Weak,
    /// A password that is on the lists of stolen ones, or nearly so.
    CommonPassword,
    /// A password that is made of what is known of its owner and the shop.
    PersonalPassword,
    /// A password without letters, digits or special characters where all are asked for.
    PlainPassword,
    /// The value that it should replace.
    Unchanged,
    /// Is not the password of who typed it.
    WrongPassword,
    /// A code of an app or a recovery code that is none, or was used.
    WrongCode,
    /// Names something that does not exist.
    Unknown,
    /// Is not a kind of file that is accepted.
    UnsupportedFile,
    /// A time that has passed, or an end before its start.
    WrongOrder,
    /// A day that cannot be the one that is asked for.
    WrongDay,
    /// Not of the form that the postal codes of the country have.
    NotAPostalCode {
        /// The country of the address.
        country: CountryCode,
    },
    /// Not an email address.
    NotAnEmail,
    /// An email address without `@`.
    EmailWithoutAt,
    /// An email address without a whole domain behind its `@`.
    EmailWithoutDomain,
    /// Not a phone number.
    NotAPhone,
    /// Not an address of the web, with its scheme and host.
    NotAWebAddress,
    /// Street and number without a name or without anything else.
    NotAStreet,
    /// A place without a letter.
    NotAPlace,
    /// Somebody's name without a letter.
    NotAName,
    /// Leads to a page that the shop does not have.
    NoSuchPage,
    /// More than was paid and is still here.
    MoreThanPaid,
    /// A key that its provider does not accept.
    KeyNotAccepted,
    /// A webhook that its provider does not know.
    NoSuchWebhook,
    /// Somebody else has to answer, and does not.
    NoAnswer,
}

/// English, for the command line and the logs; pages use their message files.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSealingKey => f.write_str("needs a sealing key of the installation"),
            Self::Required => f.write_str("must be given"),
            Self::TooShort { min } => write!(f, "must have {min} or more"),
            Self::TooLong { max } => write!(f, "must have at most {max}"),
            Self::Malformed => f.write_str("is not well formed"),
            Self::NotANumber => f.write_str("is not a number"),
            Self::Ambiguous => f.write_str("may be thousands or a fraction; write it without separators between thousands and with all decimals"),
            Self::OtherCurrency { currency } => write!(f, "must be an amount in {currency}"),
            Self::OutOfRange { min, max } => write!(f, "must be from {min} to {max}"),
            Self::TooPrecise { max } => write!(f, "must have at most {max} decimal places"),
            Self::ForbiddenCharacter => f.write_str("holds a character that is not accepted"),
            Self::AlreadyTaken => f.write_str("is already taken"),
            Self::Reserved => f.write_str("is reserved"),
            Self::Mismatch => f.write_str("does not match"),
            Self::Weak => f.write_str("is too easy to guess"),
            Self::CommonPassword => f.write_str("is one of the passwords that are tried first"),
            Self::PersonalPassword => f.write_str("is made of names that are known"),
            Self::PlainPassword => f.write_str("needs letters, digits and special characters"),
            Self::Unchanged => f.write_str("is the one before"),
            Self::WrongPassword => f.write_str("is not the password"),
            Self::WrongCode => f.write_str("is not a code that can be used now"),
            Self::Unknown => f.write_str("is not known"),
            Self::UnsupportedFile => f.write_str("is not a supported kind of file"),
            Self::WrongOrder => f.write_str("is out of order"),
            Self::WrongDay => f.write_str("is not a possible day"),
            Self::NotAPostalCode { country } => write!(f, "is not a postal code of {country}"),
            Self::NotAnEmail => f.write_str("is not an email address"),
            Self::EmailWithoutAt => f.write_str("is an email address without @"),
            Self::EmailWithoutDomain => f.write_str("is an email address without a domain"),
            Self::NotAPhone => f.write_str("is not a phone number"),
            Self::NotAWebAddress => f.write_str("is not a web address"),
            Self::NotAStreet => f.write_str("is not a street"),
            Self::MoreThanPaid => f.write_str("is more than was paid"),
            Self::KeyNotAccepted => f.write_str("is not accepted by the provider"),
            Self::NoSuchWebhook => f.write_str("is a webhook that the provider does not know"),
            Self::NoAnswer => f.write_str("could not be tested: the provider does not answer"),
            Self::NotAPlace => f.write_str("is not a place"),
            Self::NotAName => f.write_str("is not a name"),
            Self::NoSuchPage => f.write_str("leads to a page that is not there"),
        }
    }
}

impl std::error::Error for Reason {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crosses_the_wire_with_its_numbers() -> Result<(), serde_json::Error> {
        let json = serde_json::to_string(&Reason::OutOfRange { min: 1, max: 9 })?;
        assert_eq!(json, r#"{"out_of_range":{"min":1,"max":9}}"#);
        let back: Reason = serde_json::from_str(&json)?;
        assert_eq!(back, Reason::OutOfRange { min: 1, max: 9 });
        Ok(())
    }
}
