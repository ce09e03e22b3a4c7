//! What happened to an order.

use serde_json::Value;
use time::OffsetDateTime;

use super::{OrderDetail, money};
use crate::core::{Money, OrderId};
use crate::db::TenantTx;
use crate::order::EventKind;
use crate::order::store::unknown;

/// Something that happened.
#[derive(Clone, Debug)]
pub struct OrderEvent {
    /// What.
    pub kind: EventKind,
    /// With which details.
    pub data: Value,
    /// Who did it, where it was one of the staff.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

impl OrderEvent {
    /// Of how much money it tells.
    #[must_use]
    pub fn amount(&self, of: &OrderDetail) -> Option<Money> {
        let amount = self.data.get("amount")?.as_str()?;
        Some(money(&of.quote, amount.parse().ok()?))
    }
}

pub(super) async fn events(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<OrderEvent>> {
    let rows = sqlx::query!(
        r#"select e.kind, e.data, e.happened_at as "happened_at: OffsetDateTime",
                  coalesce(nullif(s.name, ''), s.email) as "by?"
           from order_events e left join staff_members s on s.id = e.staff_member_id
           where e.order_id = $1 order by e.id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(OrderEvent {
                kind: EventKind::parse(&row.kind).ok_or_else(|| unknown(&row.kind))?,
                data: row.data,
                by: row.by,
                at: row.happened_at,
            })
        })
        .collect()
}
