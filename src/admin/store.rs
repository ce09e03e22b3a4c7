//! SQL of what the frame shows.

use time::{OffsetDateTime, PrimitiveDateTime};

use crate::db::TenantTx;

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
