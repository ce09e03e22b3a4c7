//! What a provider says of somebody.

use openidconnect::LocalizedClaim;
use openidconnect::core::{CoreIdTokenClaims, CoreUserInfoClaims};

use crate::core::{Email, ShortText};

/// Longest key of a person, as OpenID Connect Core has it.
const LONGEST_SUBJECT: usize = 255;

/// Whom a provider has sent, by its own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenIdClaims {
    /// Who says so.
    pub issuer: String,
    /// The person's key there, which stays whatever else of the person changes.
    pub subject: String,
    /// Their address, where one is told that we take.
    pub email: Option<Email>,
    /// Whether the provider knows that the address is theirs.
    pub is_verified: bool,
    /// First name, where one is told.
    pub first_name: Option<ShortText<60>>,
    /// Surname, where one is told.
    pub surname: Option<ShortText<60>>,
}

impl OpenIdClaims {
    /// What is told by who vouches for no address; nothing without a key that can be kept.
    pub(super) fn unproven(
        issuer: &str,
        subject: &str,
        email: Option<&str>,
        first_name: Option<&str>,
        surname: Option<&str>,
    ) -> Option<Self> {
        let name = |told: Option<&str>| told.and_then(|name| ShortText::parse(name).ok());
        is_key(subject).then(|| Self {
            issuer: issuer.to_owned(),
            subject: subject.to_owned(),
            email: address(email),
            is_verified: false,
            first_name: name(first_name),
            surname: name(surname),
        })
    }

    /// What a token says; nothing without a key that can be kept.
    pub(super) fn of_token(claims: &CoreIdTokenClaims) -> Option<Self> {
        let subject = claims.subject().as_str();
        is_key(subject).then(|| Self {
            issuer: claims.issuer().as_str().to_owned(),
            subject: subject.to_owned(),
            email: address(claims.email().map(|email| email.as_str())),
            is_verified: claims.email_verified() == Some(true),
            first_name: name(claims.given_name()),
            surname: name(claims.family_name()),
        })
    }

    /// The same with what the provider tells besides its token.
    pub(super) fn with_user_info(self, told: &CoreUserInfoClaims) -> Self {
        Self {
            email: address(told.email().map(|email| email.as_str())),
            is_verified: told.email_verified() == Some(true),
            first_name: self.first_name.or_else(|| name(told.given_name())),
            surname: self.surname.or_else(|| name(told.family_name())),
            ..self
        }
    }

    /// The address, where the provider knows that it is theirs.
    #[must_use]
    pub fn verified_email(&self) -> Option<&Email> {
        self.email.as_ref().filter(|_| self.is_verified)
    }
}

fn is_key(subject: &str) -> bool {
    (1..=LONGEST_SUBJECT).contains(&subject.len()) && !subject.contains('\0')
}

fn address(told: Option<&str>) -> Option<Email> {
    told.and_then(|email| Email::parse(email).ok())
}

/// A name that we would not take from its owner either is left out.
fn name<T: std::ops::Deref<Target = String>>(
    told: Option<&LocalizedClaim<T>>,
) -> Option<ShortText<60>> {
    let told = told?.get(None)?;
    ShortText::parse(told.as_str()).ok()
}
