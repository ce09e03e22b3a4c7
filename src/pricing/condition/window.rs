use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::core::Reason;
use crate::pricing::Faults;
use crate::pricing::read::{At, Read, leaf::read_text, record, words};

record! {
    /// It is one of these days and hours where the store is.
    pub struct Window {
        /// Days; all when none is given.
        weekdays: Vec<DayOfWeek> = Vec::new(),
        /// From this time on.
        from: Option<TimeOfDay> = None,
        /// Until just before this time; the next day where it is not after `from`.
        to: Option<TimeOfDay> = None,
    }
}

words! {
    /// A day of the week.
    pub enum DayOfWeek {
        /// Monday.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
    }
}

/// A time as the store's clocks show it, from "00:00" to "24:00".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    minutes: u16,
}

impl TimeOfDay {
    /// Reads "08:00".
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let number = |part: &str| {
            let is_shaped = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            is_shaped.then(|| part.parse::<u16>().ok()).flatten()
        };
        let parts = text.trim().split_once(':');
        let parts = parts.and_then(|(hours, minutes)| number(hours).zip(number(minutes)));
        match parts {
            Some((24, 0)) => Ok(Self { minutes: 24 * 60 }),
            Some((hours, minutes)) if hours < 24 && minutes < 60 => Ok(Self {
                minutes: hours * 60 + minutes,
            }),
            _ => Err(Reason::Malformed),
        }
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl Read for TimeOfDay {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        read_text(value, at, faults, Self::parse)
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$" })
    }
}
