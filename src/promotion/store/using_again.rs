//! Uses of an order that had ended and stands again.

use super::redemption::{Use, count_buyers, count_day, spend_of_campaigns};
use crate::core::OrderId;
use crate::db::TenantTx;

/// Counts every use again that an order had given back, against today's limits; the rest of a rule was agreed when the
/// order was placed. False when a limit does not hold one; the caller then undoes it. Locks in the order of placing.
pub async fn use_again(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<bool> {
    let uses = given_back(tx, order).await?;
    for used in &uses {
        let counted = count_promotion(tx, used).await?
            && count_day(tx, used.promotion, used.day).await?
            && count_buyers(tx, used.promotion, &used.buyers).await?
            && count_code(tx, used).await?;
        if !counted {
            return Ok(false);
        }
        sqlx::query!(
            "update redemptions set given_back_at = null where order_id = $1 and promotion_id = $2",
            order.as_uuid(),
            used.promotion
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(uses.is_empty() || spend_of_campaigns(tx, order).await?)
}

async fn given_back(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<Use>> {
    sqlx::query_as!(
        Use,
        r#"select promotion_id as promotion, code_id as code, amount, day as "day: time::Date", buyers
           from redemptions where order_id = $1 and given_back_at is not null order by promotion_id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await
}

async fn count_promotion(tx: &mut TenantTx, used: &Use) -> sqlx::Result<bool> {
    let counted = sqlx::query!(
        "update promotions set used = used + 1, spent = spent + $2
         where id = $1 and (limit_total is null or used < limit_total) and (budget is null or spent + $2 <= budget)",
        used.promotion,
        used.amount
    )
    .execute(&mut **tx)
    .await?;
    Ok(counted.rows_affected() == 1)
}

async fn count_code(tx: &mut TenantTx, used: &Use) -> sqlx::Result<bool> {
    let Some(code) = used.code else {
        return Ok(true);
    };
    let counted = sqlx::query!(
        "update coupon_codes set used = used + 1 where id = $1 and (limit_total is null or used < limit_total)",
        code
    )
    .execute(&mut **tx)
    .await?;
    Ok(counted.rows_affected() == 1)
}
