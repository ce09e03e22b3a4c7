//! The ledger of an order's money.

use time::OffsetDateTime;

use super::{money, unknown};
use crate::core::{Money, OrderId};
use crate::db::TenantTx;
use crate::payment::PaymentMethod;
use crate::pricing::Quote;

/// An entry of the ledger.
#[derive(Clone, Debug)]
pub struct PaymentEntry {
    /// `capture`, `void` or `refund`.
    pub kind: String,
    /// How it came or went.
    pub method: PaymentMethod,
    /// How much.
    pub amount: Money,
    /// Who wrote it.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

pub(super) async fn payments(
    tx: &mut TenantTx,
    order: OrderId,
    quote: &Quote,
) -> sqlx::Result<Vec<PaymentEntry>> {
    let rows = sqlx::query!(
        r#"select p.kind, p.method, p.amount, p.made_at as "made_at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from payments p left join staff_members s on s.id = p.staff_member_id
           where p.order_id = $1 order by p.made_at, p.id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            let method = PaymentMethod::parse(&row.method);
            Ok(PaymentEntry {
                kind: row.kind,
                method: method.map_err(|_| unknown(&row.method))?,
                amount: money(quote, row.amount),
                by: row.by,
                at: row.made_at,
            })
        })
        .collect()
}
