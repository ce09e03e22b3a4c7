use std::collections::HashMap;

use rust_decimal::Decimal;
use time::Date;
use uuid::Uuid;

use crate::core::PromotionId;
use crate::db::TenantTx;

/// What a promotion's limits are measured against.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Uses so far.
    pub used: u64,
    /// What they cost.
    pub spent: Decimal,
    /// Uses of today.
    pub used_today: u32,
    /// Uses of this buyer.
    pub used_by_buyer: u64,
    /// What is left of its campaign's budget.
    pub campaign_left: Option<Decimal>,
}

/// How much of their limits promotions have used up, for a buyer who is known by `signs`.
pub async fn standings(
    tx: &mut TenantTx,
    promotions: &[PromotionId],
    today: Date,
    signs: &[String],
) -> sqlx::Result<HashMap<PromotionId, Standing>> {
    if promotions.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = promotions.iter().map(|id| id.as_uuid()).collect();
    let rows = sqlx::query!(
        r#"select p.id as "id!", p.used as "used!", p.spent as "spent!", coalesce(d.used, 0) as "used_today!", c.budget - c.spent as campaign_left,
                  coalesce((select max(b.used) from promotion_buyers b where b.promotion_id = p.id and b.buyer = any($3)), 0) as "used_by_buyer!"
           from promotions p
           left join campaigns c on c.id = p.campaign_id
           left join promotion_days d on d.promotion_id = p.id and d.day = $2
           where p.id = any($1)"#,
        &ids,
        today as _,
        signs
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let standing = Standing {
                used: u64::try_from(row.used).unwrap_or(0),
                spent: row.spent,
                used_today: u32::try_from(row.used_today).unwrap_or(0),
                used_by_buyer: u64::try_from(row.used_by_buyer).unwrap_or(0),
                campaign_left: row.campaign_left,
            };
            (PromotionId::from_uuid(row.id), standing)
        })
        .collect())
}
