//! SQL of what the frame shows.

use time::{OffsetDateTime, PrimitiveDateTime};

use crate::db::TenantTx;

/// Orders that wait to be packed.
pub(super) async fn open_orders(tx: &mut TenantTx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from orders where state = 'open' and fulfilment_state in ('open', 'partly_shipped')"#
    )
    .fetch_one(&mut **tx)
    .await
}

/// What a clock in `time_zone` shows at each moment, in their order.
pub(super) async fn local_times(
    tx: &mut TenantTx,
    time_zone: &str,
    moments: &[OffsetDateTime],
) -> sqlx::Result<Vec<OffsetDateTime>> {
    let local = sqlx::query_scalar!(
        r#"select w.at at time zone $2 as "local!: PrimitiveDateTime"
           from unnest($1::timestamptz[]) with ordinality as w (at, place) order by w.place"#,
        moments as _,
        time_zone
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(local
        .into_iter()
        .map(PrimitiveDateTime::assume_utc)
        .collect())
}
