use serde::{Deserialize, Deserializer, Serialize};
use time::{Date, OffsetDateTime, UtcOffset};
use tracing::warn;

use super::Reason;

/// A time zone of the IANA database, "Europe/Berlin".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeZone(jiff::tz::TimeZone);

impl TimeZone {
    /// Universal time.
    #[must_use]
    pub fn utc() -> Self {
        Self(jiff::tz::TimeZone::UTC)
    }

    /// Reads a name of the database; capitals do not matter.
    ///
    /// # Errors
    /// When there is no such name.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let name = text.trim();
        if name.is_empty() {
            return Err(Reason::Required);
        }
        if name.eq_ignore_ascii_case("UTC") {
            return Ok(Self::utc());
        }
        jiff::tz::TimeZone::get(name)
            .map(Self)
            .map_err(|_| Reason::Unknown)
    }

    /// The zone of a name that was let in when it was stored. Should it be unknown by now, the log
    /// says so and the clocks show UTC: a wrong hour is better than a shop that is shut.
    pub fn known(name: &str) -> Self {
        Self::parse(name).unwrap_or_else(|_| {
            warn!(name, "unknown time zone");
            Self::utc()
        })
    }

    /// For serde, where a document is read that must be readable: see [`TimeZone::known`].
    pub fn deserialize_known<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self::known(&String::deserialize(from)?))
    }

    /// The name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// A moment as the clocks there show it.
    pub fn local(&self, moment: OffsetDateTime) -> OffsetDateTime {
        let offset = jiff::Timestamp::from_second(moment.unix_timestamp())
            .ok()
            .and_then(|at| UtcOffset::from_whole_seconds(self.0.to_offset(at).seconds()).ok())
            .unwrap_or(UtcOffset::UTC);
        moment
            .checked_to_offset(offset)
            .unwrap_or_else(|| moment.to_offset(UtcOffset::UTC))
    }

    /// The day that it is there at a moment.
    pub fn date(&self, moment: OffsetDateTime) -> Date {
        self.local(moment).date()
    }
}

impl TryFrom<String> for TimeZone {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<TimeZone> for String {
    fn from(zone: TimeZone) -> Self {
        zone.name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn clocks_change_twice_a_year() -> Result<(), Reason> {
        let berlin = TimeZone::parse("Europe/Berlin")?;
        let before = datetime!(2026-03-29 00:59:59 UTC);
        let after = datetime!(2026-03-29 01:00:00 UTC);
        assert_eq!(berlin.local(before).time().hour(), 1);
        assert_eq!(berlin.local(after).time().hour(), 3);
        let autumn = datetime!(2026-10-25 01:00:00 UTC);
        assert_eq!(berlin.local(autumn).time().hour(), 2);
        assert_eq!(berlin.date(datetime!(2026-06-30 22:30 UTC)).day(), 1);
        Ok(())
    }

    #[test]
    fn knows_only_the_database() -> Result<(), Reason> {
        assert_eq!(TimeZone::parse("utc")?.name(), "UTC");
        assert_eq!(TimeZone::parse("Asia/Tokyo")?.name(), "Asia/Tokyo");
        assert_eq!(TimeZone::parse("Mars/Olympus"), Err(Reason::Unknown));
        assert_eq!(TimeZone::parse(""), Err(Reason::Required));
        assert_eq!(TimeZone::known("Mars/Olympus"), TimeZone::utc());
        assert_eq!(TimeZone::known("Asia/Tokyo").name(), "Asia/Tokyo");
        Ok(())
    }
}
