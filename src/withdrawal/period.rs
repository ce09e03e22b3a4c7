use time::{Date, OffsetDateTime, Weekday};

use crate::order::store::OrderDetail;
use crate::order::{FulfillmentState, OrderState, TILL};
use crate::tenancy::StoreSettings;

/// The least number of days that the law of the European Union leaves a buyer (2011/83/EU, article 9).
const LEAST_DAYS: u16 = 14;

/// Until when a buyer may withdraw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// There is nothing to withdraw from: the order was called off, or bought at the counter.
    None,
    /// It begins with the delivery, which is still to come.
    NotBegun,
    /// Through this day.
    Until(Date),
    /// It ended with this day.
    Over(Date),
}

impl Period {
    /// The period of an order, by the clock of the shop.
    pub fn of(order: &OrderDetail, settings: &StoreSettings, now: OffsetDateTime) -> Self {
        if order.state == OrderState::Cancelled || order.channel == TILL {
            return Self::None;
        }
        let zone = &settings.time_zone;
        let last = order
            .parcels
            .iter()
            .filter_map(|parcel| parcel.delivered_at);
        let arrived = last
            .max()
            .filter(|_| order.fulfilment_state == FulfillmentState::Delivered);
        let Some(arrived) = arrived else {
            return Self::NotBegun;
        };
        let end = end_of(zone.date(arrived), days(settings));
        if zone.date(now) > end {
            Self::Over(end)
        } else {
            Self::Until(end)
        }
    }

    pub fn is_open(self) -> bool {
        matches!(self, Self::NotBegun | Self::Until(_))
    }
}

/// Days from the delivery on.
pub(super) fn days(settings: &StoreSettings) -> u16 {
    if settings.country.is_in_european_union() {
        settings.return_days.max(LEAST_DAYS)
    } else {
        settings.return_days
    }
}

/// The last day of a period; one that would end at a weekend ends on the Monday after (Regulation 1182/71, article 3).
fn end_of(delivered: Date, days: u16) -> Date {
    let end = delivered
        .checked_add(time::Duration::days(i64::from(days)))
        .unwrap_or(Date::MAX);
    match end.weekday() {
        Weekday::Saturday | Weekday::Sunday => end.next_occurrence(Weekday::Monday),
        _ => end,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn ex_16_a_period_does_not_end_at_a_weekend() {
        assert_eq!(end_of(date!(2026 - 06 - 22), 14), date!(2026 - 07 - 06));
        assert_eq!(end_of(date!(2026 - 06 - 20), 14), date!(2026 - 07 - 06));
        assert_eq!(end_of(date!(2026 - 06 - 21), 14), date!(2026 - 07 - 06));
        assert_eq!(end_of(date!(2026 - 06 - 19), 14), date!(2026 - 07 - 03));
    }

    #[test]
    fn ex_16_no_shop_of_the_union_leaves_less_than_the_law() {
        let mut settings = StoreSettings {
            return_days: 7,
            ..StoreSettings::default()
        };
        assert_eq!(days(&settings), 14);
        settings.return_days = 30;
        assert_eq!(days(&settings), 30);
    }
}
