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

/// What a shopper says about themselves.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    pub first_name: ShortText<60>,
    pub surname: ShortText<60>,
    pub phone: Option<Phone>,
    pub birthday: Option<Birthday>,
}

impl Profile {
    /// Reads the fields; notes what is wrong with them.
    pub fn parse(fields: &FormFields, today: Date, errors: &mut FieldErrors) -> Option<Self> {
        let first_name = errors.check(FIRST_NAME, ShortText::parse(fields.get(FIRST_NAME)));
        let surname = errors.check(SURNAME, ShortText::parse(fields.get(SURNAME)));
        let phone = errors.check(PHONE, optional(fields.get(PHONE), Phone::parse));
        let birthday = errors.check(
            BIRTHDAY,
            optional(fields.get(BIRTHDAY), |text| Birthday::parse(text, today)),
        );
        Some(Self {
            first_name: first_name?,
            surname: surname?,
            phone: phone?,
            birthday: birthday?,
        })
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
        let today = shop.settings().time_zone.date(shop.state.clock.now());
        let mut errors = FieldErrors::default();
        let email = errors.check(EMAIL, Email::parse(fields.get(EMAIL)));
        let profile = Profile::parse(fields, today, &mut errors);
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
    Error::invalid(CURRENT_PASSWORD, Reason::Mismatch)
}
