//! What the money engine may know of a buyer, as it stands at this moment.

use time::OffsetDateTime;

use super::segment::{self, Moment};
use super::store;
use crate::core::{Amount, CustomerId};
use crate::db::TenantTx;
use crate::pricing::{Birthday, Customer, Label, PastRedemption};
use crate::tenancy::StoreSettings;
use crate::web::Failure;

/// The facts of a customer whose address is proven (see [`super::Shopper::customer`]); of anybody
/// else nothing that could grant anything is known. Segments are computed here and now: what
/// happened a moment ago counts.
pub async fn facts(
    tx: &mut TenantTx,
    settings: &StoreSettings,
    customer: Option<CustomerId>,
    now: OffsetDateTime,
) -> Result<Customer, Failure> {
    let Some(id) = customer else {
        return Ok(Customer::new(false));
    };
    let moment = Moment::of(settings, now);
    let Some(row) = store::facts(tx, id, now, moment.idle_minutes).await? else {
        return Ok(Customer::new(false));
    };
    let segments = segment::segments_of(tx, id, &moment).await?;
    let labels = |names: Vec<String>| -> Vec<Label> {
        names
            .into_iter()
            .filter_map(|name| Label::parse(&name).ok())
            .collect()
    };
    Ok(Customer {
        id: Label::parse(&id.to_string()).ok(),
        groups: labels(row.groups),
        segments: labels(segments.iter().map(|it| it.id.to_string()).collect()),
        placed_orders: u32::try_from(row.placed_orders).unwrap_or(u32::MAX),
        cancelled_orders: u32::try_from(row.cancelled_orders).unwrap_or(u32::MAX),
        lifetime_spend: Amount::new(row.lifetime_spend).map_err(Failure::internal)?,
        signed_up_at: Some(row.signed_up_at),
        birthday: row.birthday.and_then(|day| Birthday::new(day).ok()),
        redemptions: row
            .redemptions
            .into_iter()
            .map(|past| PastRedemption {
                code: past.code.and_then(|code| Label::parse(&code).ok()),
                promotion: Label::parse(&past.promotion.to_string()).ok(),
                at: Some(past.at),
            })
            .collect(),
        abandoned_cart_at: row.abandoned_cart_at,
        ..Customer::new(true)
    })
}
