use time::OffsetDateTime;

use super::{Customer, Label, Promotions};
use crate::core::TimeZone;

/// What goods are priced in view of, beside themselves and where they go.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The moment.
    pub now: OffsetDateTime,
    /// Whose days and hours the store keeps.
    pub time_zone: TimeZone,
    /// Who buys, where that is known.
    pub customer: Option<Customer>,
    /// The codes that can be used.
    pub codes: Vec<String>,
    /// Where the visit came from.
    pub channel: Option<Label>,
    /// How it is to be paid.
    pub payment_method: Option<Label>,
    /// What may change the price.
    pub promotions: Promotions,
}

impl Occasion {
    /// A moment at which nothing changes prices.
    #[must_use]
    pub fn plain(now: OffsetDateTime) -> Self {
        Self {
            now,
            time_zone: TimeZone::utc(),
            customer: None,
            codes: Vec::new(),
            channel: None,
            payment_method: None,
            promotions: Promotions::default(),
        }
    }
}
