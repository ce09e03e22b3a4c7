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
