//! Segments: groups of customers that fill themselves by rules. Membership is never stored: it is
//! computed when it is asked for, for one customer from that customer's own rows, for all of them
//! by one statement over the tables.

pub mod admin;
mod form;
mod jobs;
mod rule;
pub mod store;

use time::OffsetDateTime;

use crate::core::{CustomerId, SegmentId, ShortText};
use crate::db::TenantTx;
use crate::tenancy::StoreSettings;
use crate::web::Failure;

pub use jobs::RecountSegment;
pub use rule::{Bought, Did, Fact, Redeemed, Rule, RuleFault};

/// What the staff call a segment; promotions ask for its id.
pub type SegmentName = ShortText<60>;

/// A segment.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Id.
    pub id: SegmentId,
    /// Name.
    pub name: String,
    /// Who is in it.
    pub rule: Rule,
    /// How many the last recount found.
    pub members: Option<i64>,
    /// When that was.
    pub counted_at: Option<OffsetDateTime>,
}

/// The moment at which membership is asked for, on the store's clock.
#[derive(Clone, Debug)]
pub struct Moment {
    /// When.
    pub now: OffsetDateTime,
    /// IANA name of the store's time zone.
    pub time_zone: String,
    /// A cart is abandoned after so many minutes.
    pub idle_minutes: i32,
}

impl Moment {
    /// That moment in a store.
    #[must_use]
    pub fn of(settings: &StoreSettings, now: OffsetDateTime) -> Self {
        Self {
            now,
            time_zone: settings.time_zone.name().to_owned(),
            idle_minutes: i32::from(settings.abandoned_after_minutes),
        }
    }
}

/// The segments that a customer is in, by name.
pub async fn segments_of(
    tx: &mut TenantTx,
    customer: CustomerId,
    moment: &Moment,
) -> Result<Vec<Segment>, Failure> {
    let mut segments = store::all(tx).await?;
    if segments.is_empty() {
        return Ok(segments);
    }
    let theirs = store::of_customer(tx, &segments, customer, moment).await?;
    segments.retain(|segment| theirs.contains(&segment.id));
    Ok(segments)
}
