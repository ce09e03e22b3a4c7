use std::collections::HashMap;

use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{AccountId, VariantId};
use crate::db::TenantTx;
use crate::inventory::{Holder, Scarce};

/// The most holders of a product that are looked at.
const MOST_HOLDERS: i64 = 1_000;

/// Each variant of a product, with whoever placed an order for some of it that waits for its card.
pub async fn scarce(
    tx: &mut TenantTx,
    product: Uuid,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Scarce>> {
    let variants = sqlx::query!(
        r#"select v.id, s.variant_id is null or (s.tracked and not s.oversell) as "counted!",
            greatest(coalesce(s.on_hand - s.committed, 0), 0)::bigint as "available!"
           from variants v left join stock_items s on s.variant_id = v.id
           where v.product_id = $1 order by v.position, v.id"#,
        product
    )
    .fetch_all(&mut **tx)
    .await?;
    let rows = sqlx::query!(
        r#"select distinct c.variant_id, o.session_hash as "session!", o.account_id
           from orders o
           join order_lines l on l.order_id = o.id
           join stock_commitments c on c.order_line_id = l.id
           join variants v on v.id = c.variant_id
           where o.state = 'open' and o.payment_state = 'unpaid' and o.payment_method in ('card_online', 'paypal')
             and o.expires_at > $2 and o.session_hash is not null
             and v.product_id = $1 and c.quantity > 0
           limit $3"#,
        product,
        now as _,
        MOST_HOLDERS
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut holders: HashMap<Uuid, Vec<Holder>> = HashMap::new();
    for row in rows {
        holders.entry(row.variant_id).or_default().push(Holder {
            session: row.session,
            account: row.account_id.map(AccountId::from_uuid),
        });
    }
    Ok(variants
        .into_iter()
        .map(|row| Scarce {
            variant: VariantId::from_uuid(row.id),
            available: row.counted.then_some(row.available),
            holders: holders.remove(&row.id).unwrap_or_default(),
        })
        .collect())
}
