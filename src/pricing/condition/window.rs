use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::outcome::Lack;
use crate::pricing::situation::Situation;
use std::fmt;
use time::OffsetDateTime;
use time::Weekday;

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

impl Check for Window {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        holds(self.is_open(situation.local_now))
    }
}

impl Window {
    /// Whether a moment lies within, as the store's clocks show it. Hours that end the next day
    /// belong to the day on which they began.
    fn is_open(&self, local: OffsetDateTime) -> bool {
        let minutes = u16::from(local.hour()) * 60 + u16::from(local.minute());
        let from = self.from.map_or(0, |from| from.minutes);
        let to = self.to.map_or(DAY, |to| to.minutes);
        let today = local.weekday();
        if from < to {
            return (from..to).contains(&minutes) && self.is_on(today);
        }
        (minutes >= from && self.is_on(today)) || (minutes < to && self.is_on(today.previous()))
    }

    fn is_on(&self, weekday: Weekday) -> bool {
        let days = DayOfWeek::ALL.get(usize::from(weekday.number_days_from_monday()));
        self.weekdays.is_empty() || days.is_some_and(|day| self.weekdays.contains(day))
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

const DAY: u16 = 24 * 60;

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
            Some((24, 0)) => Ok(Self { minutes: DAY }),
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn vc_11_hours_count_from_their_first_minute_to_before_their_last() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "window", "from": "08:00", "to": "18:00" }),
                json!({ "now": "2026-06-01T08:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "from": "08:00", "to": "18:00" }),
                json!({ "now": "2026-06-01T07:59:59Z", "time_zone": "UTC" }),
                "window",
            ),
            (
                json!({ "kind": "window", "from": "08:00", "to": "18:00" }),
                json!({ "now": "2026-06-01T17:59:59Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "from": "08:00", "to": "18:00" }),
                json!({ "now": "2026-06-01T18:00:00Z", "time_zone": "UTC" }),
                "window",
            ),
            (
                json!({ "kind": "window", "from": "18:00" }),
                json!({ "now": "2026-06-01T23:59:59Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "to": "24:00" }),
                json!({ "now": "2026-06-01T23:59:59Z", "time_zone": "UTC" }),
                "yes",
            ),
        ] {
            assert_eq!(
                asked(condition.clone(), more.clone())?,
                answer,
                "{condition} {more}"
            );
        }
        Ok(())
    }

    #[test]
    fn cpn_35_days_and_hours_are_those_of_the_store() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "window", "weekdays": ["mon", "tue"] }),
                json!({ "now": "2026-06-01T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "weekdays": ["sun"] }),
                json!({ "now": "2026-06-01T12:00:00Z", "time_zone": "UTC" }),
                "window",
            ),
            (
                json!({ "kind": "window", "weekdays": ["tue"] }),
                json!({ "now": "2026-06-01T22:30:00Z", "time_zone": "Europe/Berlin" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "from": "08:00", "to": "18:00" }),
                json!({ "now": "2026-06-01T06:30:00Z", "time_zone": "Europe/Berlin" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "from": "08:00", "to": "18:00" }),
                json!({ "now": "2026-01-05T06:30:00Z", "time_zone": "Europe/Berlin" }),
                "window",
            ),
        ] {
            assert_eq!(
                asked(condition.clone(), more.clone())?,
                answer,
                "{condition} {more}"
            );
        }
        Ok(())
    }

    #[test]
    fn vc_11_a_night_belongs_to_the_day_on_which_it_began() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "window", "weekdays": ["fri"], "from": "22:00", "to": "04:00" }),
                json!({ "now": "2026-06-05T22:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "weekdays": ["fri"], "from": "22:00", "to": "04:00" }),
                json!({ "now": "2026-06-06T03:59:59Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "window", "weekdays": ["fri"], "from": "22:00", "to": "04:00" }),
                json!({ "now": "2026-06-06T04:00:00Z", "time_zone": "UTC" }),
                "window",
            ),
            (
                json!({ "kind": "window", "weekdays": ["fri"], "from": "22:00", "to": "04:00" }),
                json!({ "now": "2026-06-05T03:00:00Z", "time_zone": "UTC" }),
                "window",
            ),
            (
                json!({ "kind": "window", "weekdays": ["fri"], "from": "22:00", "to": "04:00" }),
                json!({ "now": "2026-06-06T22:00:00Z", "time_zone": "UTC" }),
                "window",
            ),
        ] {
            assert_eq!(
                asked(condition.clone(), more.clone())?,
                answer,
                "{condition} {more}"
            );
        }
        Ok(())
    }
}
