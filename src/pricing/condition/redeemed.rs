use crate::pricing::CouponCode;
use crate::pricing::Label;
use crate::pricing::PastRedemption;
use crate::pricing::cart::Cart;
use crate::pricing::condition::Check;
use crate::pricing::condition::holds;
use crate::pricing::condition::is_within;
use crate::pricing::outcome::Lack;
use crate::pricing::read::record;
use crate::pricing::situation::Situation;
use time::OffsetDateTime;

record! {
    /// The customer used a code or a promotion before.
    pub struct Redeemed {
        /// So many times 24 hours ago at most.
        within_days: Option<u32> = None,
        /// In this month of the store's time zone.
        this_month: bool = false,
        /// One of these codes.
        codes: Vec<CouponCode> = Vec::new(),
        /// Or one of these promotions; any use when neither is given.
        promotions: Vec<Label> = Vec::new(),
    }
}

impl Check for Redeemed {
    fn check(&self, situation: &Situation<'_>, _: &Cart<'_>) -> Result<(), Lack> {
        let past = situation
            .proven_customer()
            .map_or(&[][..], |customer| &customer.redemptions);
        let counts =
            |past: &&PastRedemption| self.is_meant(past) && self.is_recent(past, situation);
        holds(past.iter().any(|past| counts(&past)))
    }
}

impl Redeemed {
    fn is_meant(&self, past: &PastRedemption) -> bool {
        if self.codes.is_empty() && self.promotions.is_empty() {
            return true;
        }
        let code = past
            .code
            .as_ref()
            .map(|code| CouponCode::normalised(code.as_str()));
        let is_code = |wanted: &CouponCode| Some(wanted.as_str()) == code.as_deref();
        let is_promotion = |wanted: &Label| Some(wanted) == past.promotion.as_ref();
        self.codes.iter().any(is_code) || self.promotions.iter().any(is_promotion)
    }

    /// Without a time any will do, also one whose moment is not known.
    fn is_recent(&self, past: &PastRedemption, situation: &Situation<'_>) -> bool {
        if self.within_days.is_none() && !self.this_month {
            return true;
        }
        let Some(at) = past.at else {
            return false;
        };
        let now = situation.input.now;
        let local = situation.input.time_zone.local(at);
        let month = |moment: OffsetDateTime| (moment.year(), moment.month());
        let is_this_month = at <= now && month(local) == month(situation.local_now);
        self.within_days.is_none_or(|days| is_within(at, now, days))
            && (!self.this_month || is_this_month)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, asked};

    #[test]
    fn vc_10_any_code_of_this_month_or_of_late() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "redeemed" }),
                json!({ "customer": { "redemptions": [{ "code": "A" }] } }),
                "yes",
            ),
            (
                json!({ "kind": "redeemed" }),
                json!({ "customer": { "redemptions": [] } }),
                "redeemed",
            ),
            (
                json!({ "kind": "redeemed", "this_month": true }),
                json!({ "customer": { "redemptions": [{ "code": "A", "at": "2026-06-01T00:00:00Z" }] } }),
                "yes",
            ),
            (
                json!({ "kind": "redeemed", "this_month": true }),
                json!({ "customer": { "redemptions": [{ "code": "A", "at": "2026-05-31T23:59:59Z" }] } }),
                "redeemed",
            ),
            (
                json!({ "kind": "redeemed", "this_month": true }),
                json!({ "customer": { "redemptions": [{ "code": "A", "at": "2026-05-31T22:30:00Z" }] }, "time_zone": "Europe/Berlin" }),
                "yes",
            ),
            (
                json!({ "kind": "redeemed", "this_month": true }),
                json!({ "customer": { "redemptions": [{ "code": "A" }] } }),
                "redeemed",
            ),
            (
                json!({ "kind": "redeemed", "within_days": 1 }),
                json!({ "customer": { "redemptions": [{ "code": "A", "at": "2026-05-31T12:00:00Z" }] } }),
                "yes",
            ),
            (
                json!({ "kind": "redeemed", "within_days": 1 }),
                json!({ "customer": { "redemptions": [{ "code": "A", "at": "2026-05-31T11:59:59Z" }] } }),
                "redeemed",
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
    fn vc_12_only_certain_codes_or_promotions() -> Test {
        for (condition, more, answer) in [
            (
                json!({ "kind": "redeemed", "codes": ["friend1", "FRIEND2"] }),
                json!({ "customer": { "redemptions": [{ "code": " Friend2 " }] } }),
                "yes",
            ),
            (
                json!({ "kind": "redeemed", "codes": ["FRIEND1"] }),
                json!({ "customer": { "redemptions": [{ "code": "OTHER" }] } }),
                "redeemed",
            ),
            (
                json!({ "kind": "redeemed", "codes": ["FRIEND1"], "promotions": ["P9"] }),
                json!({ "customer": { "redemptions": [{ "promotion": "P9" }] } }),
                "yes",
            ),
            (
                json!({ "kind": "redeemed", "promotions": ["P9"] }),
                json!({ "customer": { "redemptions": [{ "promotion": "P9" }], "proven": false } }),
                "redeemed",
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
