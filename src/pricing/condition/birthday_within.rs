use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::outcome::Lack;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;

record! {
    /// The customer's birthday is near.
    pub struct BirthdayWithin {
        /// So many days before and after it.
        days: u32,
    }
}

impl Check for BirthdayWithin {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let birthday = situation
            .proven_customer()
            .and_then(|customer| customer.birthday);
        let birthday = birthday.ok_or(Lack::Unmeasured)?;
        let today = situation.local_now.date();
        // Around the turn of the year the nearest birthday may be last or next year's.
        let is_near = |year: i32| {
            let day = birthday.in_year(year);
            day.is_some_and(|day| (day - today).whole_days().unsigned_abs() <= self.days.into())
        };
        let year = today.year();
        holds([year - 1, year, year + 1].into_iter().any(is_near))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn cd_16_days_before_and_after_count_across_the_turn_of_the_year() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "birthday_within", "days": 0 }),
                json!({ "customer": { "birthday": "1990-06-01" }, "now": "2026-06-01T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 0 }),
                json!({ "customer": { "birthday": "1990-06-02" }, "now": "2026-06-01T12:00:00Z", "time_zone": "UTC" }),
                "birthday_within",
            ),
            (
                json!({ "kind": "birthday_within", "days": 3 }),
                json!({ "customer": { "birthday": "1990-06-04" }, "now": "2026-06-01T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 3 }),
                json!({ "customer": { "birthday": "1990-05-29" }, "now": "2026-06-01T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 3 }),
                json!({ "customer": { "birthday": "1990-06-05" }, "now": "2026-06-01T12:00:00Z", "time_zone": "UTC" }),
                "birthday_within",
            ),
            (
                json!({ "kind": "birthday_within", "days": 7 }),
                json!({ "customer": { "birthday": "1990-01-03" }, "now": "2026-12-29T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 7 }),
                json!({ "customer": { "birthday": "1990-12-29" }, "now": "2026-01-03T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 0 }),
                json!({ "customer": { "birthday": "1990-06-02" }, "now": "2026-06-01T22:30:00Z", "time_zone": "Europe/Berlin" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 3 }),
                json!({}),
                "birthday_within",
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
    fn cd_16_a_birthday_on_29_february_is_kept_on_the_28th() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "birthday_within", "days": 0 }),
                json!({ "customer": { "birthday": "1990-02-29" }, "now": "2026-02-28T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 0 }),
                json!({ "customer": { "birthday": "2000-02-29" }, "now": "2026-03-01T12:00:00Z", "time_zone": "UTC" }),
                "birthday_within",
            ),
            (
                json!({ "kind": "birthday_within", "days": 0 }),
                json!({ "customer": { "birthday": "2000-02-29" }, "now": "2028-02-29T12:00:00Z", "time_zone": "UTC" }),
                "yes",
            ),
            (
                json!({ "kind": "birthday_within", "days": 0 }),
                json!({ "customer": { "birthday": "2000-02-29" }, "now": "2028-02-28T12:00:00Z", "time_zone": "UTC" }),
                "birthday_within",
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
