//! Moments as the clock in the shop shows them, in the form that browsers take.

use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

use crate::core::Reason;
use crate::core::TimeZone;

const MINUTES: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]");
const SECONDS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");

/// What the field shows.
#[must_use]
pub fn shown_moment(zone: &TimeZone, moment: OffsetDateTime) -> String {
    let local = zone.local(moment);
    let form = if local.second() == 0 {
        MINUTES
    } else {
        SECONDS
    };
    local.format(form).unwrap_or_default()
}

/// The moment at which the clock in the shop shows what was typed. Of two such moments, when clocks
/// are set back, the first; of none, when they are set forward, what the clock would have shown.
///
/// # Errors
/// When it is no day and time, or of no year that a shop sees.
pub fn typed_moment(zone: &TimeZone, typed: &str) -> Result<OffsetDateTime, Reason> {
    let typed = typed.trim();
    let local = PrimitiveDateTime::parse(typed, MINUTES)
        .or_else(|_| PrimitiveDateTime::parse(typed, SECONDS))
        .map_err(|_| Reason::Malformed)?;
    if !(1970..=9000).contains(&local.year()) {
        return Err(Reason::Malformed);
    }
    let nearly = zone.local(local.assume_utc()).offset();
    let about = local.assume_offset(nearly);
    let before = zone.local(about - time::Duration::hours(3)).offset();
    let after = zone.local(about + time::Duration::hours(3)).offset();
    let candidates = [before, nearly, after].map(|offset| local.assume_offset(offset));
    let shows_it = |moment: &OffsetDateTime| {
        let shown = zone.local(*moment);
        PrimitiveDateTime::new(shown.date(), shown.time()) == local
    };
    let found = candidates.iter().copied().find(shows_it);
    Ok(found.unwrap_or_else(|| local.assume_offset(before)))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn reads_what_it_shows_on_both_sides_of_a_change_of_clocks() -> Result<(), Reason> {
        for zone in [
            "Europe/Berlin",
            "America/New_York",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
        ] {
            let zone = TimeZone::parse(zone)?;
            let mut moment = datetime!(2026-03-01 00:00 UTC);
            while moment < datetime!(2026-12-01 00:00 UTC) {
                let shown = shown_moment(&zone, moment);
                let read = typed_moment(&zone, &shown)?;
                assert_eq!(shown_moment(&zone, read), shown, "{}", zone.name());
                moment += time::Duration::minutes(47 * 7);
            }
        }
        Ok(())
    }

    #[test]
    fn the_first_of_two_and_the_next_of_none() -> Result<(), Reason> {
        let berlin = TimeZone::parse("Europe/Berlin")?;
        let first = typed_moment(&berlin, "2026-10-25T02:30")?;
        assert_eq!(first, datetime!(2026-10-25 00:30 UTC));
        let forward = typed_moment(&berlin, "2026-03-29T02:30")?;
        assert_eq!(forward, datetime!(2026-03-29 01:30 UTC));
        assert_eq!(typed_moment(&berlin, "tomorrow"), Err(Reason::Malformed));
        Ok(())
    }
}
