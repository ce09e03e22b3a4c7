//! The promotions that answer wishes.

use serde_json::Value;
use uuid::Uuid;

use crate::core::PromotionId;
use crate::db::TenantTx;

/// Lets wishes be granted one after the other until `tx` ends, so that two of the same find one
/// promotion.
pub async fn hold_granting(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended(current_schema(), 3))")
        .fetch_one(&mut **tx)
        .await?;
    Ok(())
}

/// The promotion that gives the same to whoever was granted it before. One that somebody limited or
/// gave dates since then is left alone.
pub async fn granting_promotion(
    tx: &mut TenantTx,
    benefits: &Value,
    condition: Option<&Value>,
) -> sqlx::Result<Option<PromotionId>> {
    let id: Option<Uuid> = sqlx::query_scalar!(
        "select id from promotions
         where answers_requests and state = 'active' and trigger = 'code' and benefits = $1 and condition is not distinct from $2
           and starts_at is null and ends_at is null and campaign_id is null and budget is null
           and limit_total is null and limit_per_customer is null and limit_per_day is null
         order by created_at limit 1",
        benefits,
        condition
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(PromotionId::from_uuid))
}

/// Notes that a promotion was made to answer wishes.
pub async fn mark_granting(tx: &mut TenantTx, id: PromotionId) -> sqlx::Result<()> {
    sqlx::query!(
        "update promotions set answers_requests = true where id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
