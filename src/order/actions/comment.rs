use serde_json::json;

use crate::core::{OrderId, StaffMemberId, Text};
use crate::db::TenantTx;
use crate::order::{EventKind, store};
use crate::web::Failure;

/// Writes a note of the staff into the timeline; the buyer never sees it.
///
/// # Errors
/// When there is no such order.
pub async fn comment(
    tx: &mut TenantTx,
    order: OrderId,
    text: &Text<2000>,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    let data = json!({ "text": text });
    store::record_event(tx, order.id, EventKind::Comment, data, by).await?;
    Ok(())
}
