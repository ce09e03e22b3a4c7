//! To whom a bought gift card goes.

use time::Date;

use crate::core::{Email, FieldErrors, Reason, ShortText, Text, optional};
use crate::web::FormFields;

/// Field of the name.
pub const NAME: &str = "gift_name";
/// Field of the address of mail.
pub const EMAIL: &str = "gift_email";
/// Field of what is said with it.
pub const MESSAGE: &str = "gift_message";
/// Field of the day from which on it is sent.
pub const DAY: &str = "gift_day";
/// Longest message, in characters.
pub const LONGEST_MESSAGE: usize = 300;

/// To whom a gift card goes, as its buyer says. Without an address it goes to the buyer, without a day at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipient {
    /// What they are called; may be empty.
    pub name: String,
    /// Their address of mail; may be empty.
    pub email: String,
    /// What the buyer tells them; may be empty.
    pub message: String,
    /// The first day on which it is sent, by the shop's clock.
    pub day: Option<Date>,
}

impl Recipient {
    /// Reads what was typed on a day; nothing when something of it is wrong, which is noted.
    pub fn read(fields: &FormFields, today: Date, errors: &mut FieldErrors) -> Option<Self> {
        let name = optional(fields.get(NAME), ShortText::<100>::parse);
        let name = errors.check(NAME, name);
        let email = errors.check(EMAIL, optional(fields.get(EMAIL), Email::parse));
        let message = optional(fields.get(MESSAGE), Text::<LONGEST_MESSAGE>::parse);
        let message = errors.check(MESSAGE, message);
        let day = optional(fields.get(DAY), |text| day_from(text, today));
        let day = errors.check(DAY, day);
        Some(Self {
            name: name?.map(String::from).unwrap_or_default(),
            email: email?.map(|it| it.as_str().to_owned()).unwrap_or_default(),
            message: message?.map(String::from).unwrap_or_default(),
            day: day?,
        })
    }
}

/// Reads a day as a browser's field sends it, which has not passed.
fn day_from(text: &str, today: Date) -> Result<Date, Reason> {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let day = Date::parse(text.trim(), format).map_err(|_| Reason::Malformed)?;
    if day < today {
        Err(Reason::WrongOrder)
    } else {
        Ok(day)
    }
}
