use serde_json::json;

use super::{require, require_reviewed};
use crate::core::{Error, FulfillmentId, LineItemId, OrderId, Reason, StaffMemberId};
use crate::db::TenantTx;
use crate::order::letters;
use crate::order::mail::tell_buyer;
use crate::order::{EventKind, store};
use crate::web::Failure;

/// Units of a line that go into a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackLine {
    /// The order's line.
    pub line: LineItemId,
    /// How many units of it.
    pub quantity: i32,
}

/// Puts units into a new parcel; all that are not in one yet when no lines are given.
///
/// # Errors
/// When more is to be packed than is left, when nothing is left, or when the order is not open or waits for a review.
pub async fn pack(
    tx: &mut TenantTx,
    order: OrderId,
    lines: &[PackLine],
    by: Option<StaffMemberId>,
) -> Result<FulfillmentId, Failure> {
    let order = store::lock(tx, order).await?;
    require(order.is_open())?;
    require_reviewed(&order)?;
    let left = store::unpacked(tx, order.id).await?;
    let parcel = if lines.is_empty() {
        left
    } else {
        chosen(lines, &left)?
    };
    require(!parcel.is_empty())?;
    let (id, number) = store::insert_fulfillment(tx, order.id, &parcel).await?;
    let data = json!({ "parcel": number });
    store::record_event(tx, order.id, EventKind::Packed, data, by).await?;
    tell_buyer(tx, &order, letters::PACKED, Some(id)).await?;
    Ok(id)
}

/// The wished units, each line once; lines with none are left out.
fn chosen(lines: &[PackLine], left: &[PackLine]) -> Result<Vec<PackLine>, Failure> {
    let mut parcel: Vec<PackLine> = Vec::new();
    for wish in lines.iter().filter(|wish| wish.quantity != 0) {
        let most = left
            .iter()
            .find(|line| line.line == wish.line)
            .map_or(0, |line| line.quantity);
        let twice = parcel.iter().any(|line| line.line == wish.line);
        if wish.quantity < 0 || wish.quantity > most || twice {
            let reason = Reason::OutOfRange {
                min: 0,
                max: i64::from(most),
            };
            return Err(Error::invalid("quantity", reason).into());
        }
        parcel.push(*wish);
    }
    Ok(parcel)
}
