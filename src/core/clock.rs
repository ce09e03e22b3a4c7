use std::sync::{Arc, Mutex, PoisonError};

use time::{Duration, OffsetDateTime};

/// Tells the time. Handed to whoever needs it, so that a test can say what time it is.
#[derive(Clone, Debug)]
pub struct Clock(Option<Arc<Mutex<OffsetDateTime>>>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until it is set; its clones stay with it.
    pub fn standing_at(now: OffsetDateTime) -> Self {
        Self(Some(Arc::new(Mutex::new(now))))
    }

    /// The time in UTC, to the microsecond: Postgres keeps no more, and what was stored must
    /// compare equal to what is read back.
    pub fn now(&self) -> OffsetDateTime {
        let now = match &self.0 {
            None => OffsetDateTime::now_utc(),
            Some(standing) => *standing.lock().unwrap_or_else(PoisonError::into_inner),
        };
        now - Duration::nanoseconds(i64::from(now.nanosecond() % 1_000))
    }

    /// Sets a standing clock. The machine's clock is not ours to set and stays as it is.
    pub fn set(&self, now: OffsetDateTime) {
        if let Some(standing) = &self.0 {
            *standing.lock().unwrap_or_else(PoisonError::into_inner) = now;
        }
    }

    /// Moves a standing clock on.
    pub fn advance(&self, by: Duration) {
        if let Some(later) = self.now().checked_add(by) {
            self.set(later);
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn stands_still_until_it_is_set() {
        let clock = Clock::standing_at(datetime!(2026-06-01 10:00 UTC));
        let clone = clock.clone();
        assert_eq!(clone.now(), clock.now());
        clock.advance(Duration::minutes(61));
        assert_eq!(clone.now(), datetime!(2026-06-01 11:01 UTC));
        clock.set(datetime!(2026-01-01 0:00 UTC));
        assert_eq!(clone.now(), datetime!(2026-01-01 0:00 UTC));
    }

    #[test]
    fn keeps_no_more_than_postgres() {
        assert_eq!(Clock::system().now().nanosecond() % 1_000, 0);
    }
}
