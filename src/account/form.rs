use time::Date;

use super::Birthday;
use crate::core::{Email, Error, FieldErrors, Phone, Reason, ShortText, optional};
use crate::customer::Shopper;
use crate::identity::{OwnWords, Password};
use crate::web::{FormFields, Shop};

/// Fields of the forms about an account.
pub(super) const FIRST_NAME: &str = "first_name";
pub(super) const SURNAME: &str = "surname";
pub(super) const EMAIL: &str = "email";
pub(super) const PHONE: &str = "phone";
pub(super) const BIRTHDAY: &str = "birthday";
pub(super) const PASSWORD: &str = "password";
pub(super) const NEW_PASSWORD: &str = "new_password";
pub(super) const CURRENT_PASSWORD: &str = "current_password";
/// The box for marketing by mail.
pub(super) const NEWS: &str = "news";

/// What a shopper says about themselves, all of it if they like.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    pub first_name: Option<ShortText<60>>,
    pub surname: Option<ShortText<60>>,
    pub phone: Option<Phone>,
    pub birthday: Option<Birthday>,
}

impl Profile {
    /// Reads all fields but the birthday; notes what is wrong with them.
    pub fn parse(fields: &FormFields, errors: &mut FieldErrors) -> Option<Self> {
        let mut name = |field| errors.check(field, optional(fields.get(field), ShortText::parse));
        let (first_name, surname) = (name(FIRST_NAME), name(SURNAME));
        let phone = errors.check(PHONE, optional(fields.get(PHONE), Phone::parse));
        Some(Self {
            first_name: first_name?,
            surname: surname?,
            phone: phone?,
            birthday: None,
        })
    }

    /// Reads all fields.
    pub fn whole(fields: &FormFields, today: Date, errors: &mut FieldErrors) -> Option<Self> {
        let others = Self::parse(fields, errors);
        let birthday = optional(fields.get(BIRTHDAY), |text| Birthday::parse(text, today));
        let birthday = errors.check(BIRTHDAY, birthday)?;
        others.map(|others| Self { birthday, ..others })
    }

    /// First name and surname, empty where they are not said.
    pub fn names(&self) -> [&str; 2] {
        [&self.first_name, &self.surname].map(|name| name.as_ref().map_or("", |name| name.as_str()))
    }
}

/// The registration form, checked.
#[derive(Clone, Debug)]
pub(super) struct Registration {
    pub email: Email,
    pub profile: Profile,
    pub password: Password,
    pub news: bool,
}

impl Registration {
    /// Reads the form.
    ///
    /// # Errors
    /// Every fault, each beside its field.
    pub fn parse(shop: &Shop, fields: &FormFields) -> Result<Self, Error> {
        let mut errors = FieldErrors::default();
        let email = errors.check(EMAIL, Email::parse(fields.get(EMAIL)));
        let profile = Profile::parse(fields, &mut errors);
        let own = OwnWords::in_shop(
            shop,
            [EMAIL, FIRST_NAME, SURNAME].map(|field| fields.get(field)),
        );
        let typed = fields.get(PASSWORD);
        let password = errors.check(PASSWORD, Password::of_shopper(typed, &own));
        match (email, profile, password) {
            (Some(email), Some(profile), Some(password)) => Ok(Self {
                email,
                profile,
                password,
                news: fields.has(NEWS),
            }),
            _ => Err(errors.into()),
        }
    }
}

/// A new password, typed once: browsers show it, and a link by mail mends a slip.
///
/// # Errors
/// The fault of its field.
pub(super) fn new_password(
    shop: &Shop,
    shopper: &Shopper,
    fields: &FormFields,
) -> Result<Password, Error> {
    let known = [&shopper.email, &shopper.first_name, &shopper.surname];
    let own = OwnWords::in_shop(shop, known.map(String::as_str));
    Password::of_shopper(fields.get(NEW_PASSWORD), &own)
        .map_err(|reason| Error::invalid(NEW_PASSWORD, reason))
}

/// The fault of a current password that is not the account's.
pub(super) fn wrong_current_password() -> Error {
    Error::invalid(CURRENT_PASSWORD, Reason::WrongPassword)
}
