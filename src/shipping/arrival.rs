use time::{Date, Weekday};

/// The days on which goods are expected, the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The earliest.
    pub from: Date,
    /// The latest; never before the earliest.
    pub until: Date,
}

impl Arrival {
    /// What leaves `today` arrives after so many days. Sundays do not count, with `working_days_only` Saturdays do
    /// not either, and nothing arrives on a day that does not count. Holidays differ from place to place and are not
    /// known.
    #[must_use]
    pub fn after(today: Date, (min, max): (i32, i32), working_days_only: bool) -> Self {
        let counts = |day: Date| match day.weekday() {
            Weekday::Sunday => false,
            Weekday::Saturday => !working_days_only,
            _ => true,
        };
        let after = |days: i32| {
            let mut day = today;
            let mut left = days;
            while left > 0 || !counts(day) {
                let Some(next) = day.next_day() else {
                    break;
                };
                day = next;
                left -= i32::from(counts(day));
            }
            day
        };
        Self {
            from: after(min),
            until: after(max.max(min)),
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn days_on_which_nothing_is_delivered_do_not_count() {
        let friday = date!(2026 - 11 - 27);
        let arrival = |days, working_days_only| {
            let arrival = Arrival::after(friday, days, working_days_only);
            (arrival.from, arrival.until)
        };
        assert_eq!(
            arrival((1, 2), false),
            (date!(2026 - 11 - 28), date!(2026 - 11 - 30))
        );
        assert_eq!(
            arrival((1, 2), true),
            (date!(2026 - 11 - 30), date!(2026 - 12 - 01))
        );
        assert_eq!(arrival((0, 0), true), (friday, friday));
        let sunday = date!(2026 - 11 - 29);
        let monday = date!(2026 - 11 - 30);
        assert_eq!(Arrival::after(sunday, (0, 1), false).from, monday);
        assert_eq!(Arrival::after(sunday, (0, 1), false).until, monday);
    }
}
