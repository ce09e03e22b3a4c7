use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::{date, format_description};

use crate::core::Reason;

const FORM: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// Nobody who shops was born before.
const FIRST: Date = date!(1900 - 01 - 01);

/// Day of birth. 29 February is kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Birthday(Date);

impl Birthday {
    /// Reads the form of date inputs, `1992-02-29`: a day that has been, since 1900.
    ///
    /// # Errors
    /// The reason, to be shown beside the field.
    pub fn parse(text: &str, today: Date) -> Result<Self, Reason> {
        let day = Date::parse(text.trim(), FORM).map_err(|_| Reason::Malformed)?;
        if day < FIRST || day > today {
            return Err(Reason::WrongDay);
        }
        Ok(Self(day))
    }

    /// The day itself.
    #[must_use]
    pub fn date(self) -> Date {
        self.0
    }

    /// A day as date inputs take it.
    #[must_use]
    pub fn written(day: Date) -> String {
        day.format(FORM).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = date!(2026 - 06 - 01);

    #[test]
    fn cd_12_29_february_is_a_birthday_like_any_other() -> Result<(), Reason> {
        let leap = Birthday::parse("1992-02-29", TODAY)?;
        assert_eq!(leap.date(), date!(1992 - 02 - 29));
        assert_eq!(Birthday::written(leap.date()), "1992-02-29");
        Ok(())
    }

    #[test]
    fn cd_12_a_day_that_was_not_is_refused() {
        for (text, reason) in [
            ("1993-02-29", Reason::Malformed),
            ("29.02.1992", Reason::Malformed),
            ("", Reason::Malformed),
            ("1899-12-31", Reason::WrongDay),
            ("2026-06-02", Reason::WrongDay),
        ] {
            assert_eq!(Birthday::parse(text, TODAY), Err(reason), "{text}");
        }
    }
}
