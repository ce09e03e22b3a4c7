//! Days and hours on the store's clocks.

use jiff::civil;
use jiff::civil::Weekday as CivilWeekday;
use serde::Deserialize;

use super::cart::Cart;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// From is inside, to is not. A window that passes midnight belongs to the day on which it began.
pub fn in_window(
    cart: &Cart,
    weekdays: &[Weekday],
    from: Option<civil::Time>,
    to: Option<civil::Time>,
) -> bool {
    let from = from.unwrap_or(civil::Time::midnight());
    let time = cart.local.time();
    let today = cart.local.date();
    let (inside, began) = match to {
        None => (time >= from, today),
        Some(to) if from <= to => (time >= from && time < to, today),
        Some(_) if time >= from => (true, today),
        Some(to) => (time < to, today.yesterday().expect("there is a day before")),
    };
    inside
        && (weekdays.is_empty()
            || weekdays
                .iter()
                .any(|&day| civil_weekday(day) == began.weekday()))
}

fn civil_weekday(day: Weekday) -> CivilWeekday {
    match day {
        Weekday::Mon => CivilWeekday::Monday,
        Weekday::Tue => CivilWeekday::Tuesday,
        Weekday::Wed => CivilWeekday::Wednesday,
        Weekday::Thu => CivilWeekday::Thursday,
        Weekday::Fri => CivilWeekday::Friday,
        Weekday::Sat => CivilWeekday::Saturday,
        Weekday::Sun => CivilWeekday::Sunday,
    }
}
