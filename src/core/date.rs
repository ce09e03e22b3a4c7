use time::{Date, OffsetDateTime};

use super::Locale;

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const EN_DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const DE_DAYS: [&str; 7] = ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."];
const FR_DAYS: [&str; 7] = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];

/// A day as readers write it: "1 June 2026", "1. Juni 2026", "1er juin 2026".
pub fn format_date(date: Date, locale: Locale) -> String {
    let month = usize::from(u8::from(date.month()) - 1);
    let (day, year) = (date.day(), date.year());
    match locale {
        Locale::En => format!("{day} {} {year}", EN[month]),
        Locale::De => format!("{day}. {} {year}", DE[month]),
        Locale::Fr if day == 1 => format!("1er {} {year}", FR[month]),
        Locale::Fr => format!("{day} {} {year}", FR[month]),
    }
}

/// The days of a span near today, without their year: "Tue 1 to Thu 3 December", "Mon 30 November to Wed 2
/// December", "Tue 1 December".
pub fn format_days(from: Date, until: Date, locale: Locale) -> String {
    let last = day_of_week(until, locale, true);
    if from == until {
        return last;
    }
    let named = from.month() != until.month() || from.year() != until.year();
    let first = day_of_week(from, locale, named);
    match locale {
        Locale::En => format!("{first} to {last}"),
        Locale::De => format!("{first} bis {last}"),
        Locale::Fr => format!("du {first} au {last}"),
    }
}

/// "Tue 1 December", or "Tue 1".
fn day_of_week(date: Date, locale: Locale, with_month: bool) -> String {
    let weekday = usize::from(date.weekday().number_days_from_monday());
    let month = usize::from(u8::from(date.month()) - 1);
    let day = date.day();
    let (mut text, month) = match locale {
        Locale::En => (format!("{} {day}", EN_DAYS[weekday]), EN[month]),
        Locale::De => (format!("{}, {day}.", DE_DAYS[weekday]), DE[month]),
        Locale::Fr if day == 1 => (format!("{} 1er", FR_DAYS[weekday]), FR[month]),
        Locale::Fr => (format!("{} {day}", FR_DAYS[weekday]), FR[month]),
    };
    if with_month {
        text.push(' ');
        text.push_str(month);
    }
    text
}

/// A moment as readers write it, on the clock of the offset that it carries.
pub fn format_date_time(moment: OffsetDateTime, locale: Locale) -> String {
    let date = format_date(moment.date(), locale);
    let (hour, minute) = (moment.hour(), moment.minute());
    match locale {
        Locale::En => format!("{date}, {hour:02}:{minute:02}"),
        Locale::De => format!("{date}, {hour:02}:{minute:02} Uhr"),
        Locale::Fr => format!("{date} à {hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn days_look_as_readers_write_them() {
        let day = date!(2026 - 03 - 01);
        assert_eq!(format_date(day, Locale::En), "1 March 2026");
        assert_eq!(format_date(day, Locale::De), "1. März 2026");
        assert_eq!(format_date(day, Locale::Fr), "1er mars 2026");
        let last = date!(2026 - 12 - 31);
        assert_eq!(format_date(last, Locale::Fr), "31 décembre 2026");
    }

    #[test]
    fn days_of_a_span_say_their_month_once() {
        let (from, until) = (date!(2026 - 12 - 01), date!(2026 - 12 - 03));
        for (locale, text) in [
            (Locale::En, "Tue 1 to Thu 3 December"),
            (Locale::De, "Di., 1. bis Do., 3. Dezember"),
            (Locale::Fr, "du mar. 1er au jeu. 3 décembre"),
        ] {
            assert_eq!(format_days(from, until, locale), text);
        }
        let before = date!(2026 - 11 - 30);
        assert_eq!(
            format_days(before, until, Locale::En),
            "Mon 30 November to Thu 3 December"
        );
        assert_eq!(format_days(from, from, Locale::En), "Tue 1 December");
        assert_eq!(format_days(until, until, Locale::Fr), "jeu. 3 décembre");
    }

    #[test]
    fn moments_keep_their_offset() {
        let moment = datetime!(2026-06-01 09:05 +2);
        assert_eq!(format_date_time(moment, Locale::En), "1 June 2026, 09:05");
        assert_eq!(
            format_date_time(moment, Locale::De),
            "1. Juni 2026, 09:05 Uhr"
        );
        assert_eq!(
            format_date_time(moment, Locale::Fr),
            "1er juin 2026 à 09:05"
        );
    }
}
