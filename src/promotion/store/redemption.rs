use rust_decimal::Decimal;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::core::{CouponCodeId, CustomerId, OrderId, PromotionId, RedemptionId};
use crate::db::TenantTx;

/// One use of a promotion that is about to be counted.
#[derive(Clone, Debug)]
pub struct NewRedemption {
    /// The promotion.
    pub promotion: PromotionId,
    /// The code that opened it.
    pub code: Option<CouponCodeId>,
    /// The order.
    pub order: OrderId,
    /// Who bought; at the counter that need not be known.
    pub customer: Option<CustomerId>,
    /// What it took off.
    pub amount: Decimal,
    /// Where the order, or the code, came from.
    pub channel: String,
    /// What the buyer read.
    pub name: String,
    /// The day in the store's time zone.
    pub day: Date,
    /// The signs of the buyer that it counts for.
    pub buyers: Vec<String>,
    /// The rule that it was priced by is the one of this moment.
    pub priced_by: OffsetDateTime,
}

/// Counts one use against every limit of its promotion, each in one statement that refuses when the
/// limit is reached. False when one did; the caller then undoes the transaction. Campaigns are
/// counted by [`spend_of_campaigns`] after all promotions.
pub async fn redeem(tx: &mut TenantTx, new: &NewRedemption) -> sqlx::Result<bool> {
    let counted = sqlx::query!(
        "update promotions set used = used + 1, spent = spent + $2
         where id = $1 and state = 'active' and updated_at = $3
           and (limit_total is null or used < limit_total) and (budget is null or spent + $2 <= budget)",
        new.promotion.as_uuid(),
        new.amount,
        new.priced_by as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(counted.rows_affected() == 1
        && count_day(tx, new.promotion.as_uuid(), new.day).await?
        && count_buyers(tx, new.promotion.as_uuid(), &new.buyers).await?
        && count_code(tx, new).await?
        && insert(tx, new).await?)
}

pub(super) async fn count_day(tx: &mut TenantTx, promotion: Uuid, day: Date) -> sqlx::Result<bool> {
    let counted = sqlx::query!(
        "insert into promotion_days as d (promotion_id, day, used) values ($1, $2, 1)
         on conflict on constraint promotion_days_pkey do update set used = d.used + 1
         where coalesce(d.used < (select limit_per_day from promotions where id = $1), true)",
        promotion,
        day as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(counted.rows_affected() == 1)
}

pub(super) async fn count_buyers(
    tx: &mut TenantTx,
    promotion: Uuid,
    buyers: &[String],
) -> sqlx::Result<bool> {
    for buyer in buyers {
        let counted = sqlx::query!(
            "insert into promotion_buyers as b (promotion_id, buyer, used) values ($1, $2, 1)
             on conflict on constraint promotion_buyers_pkey do update set used = b.used + 1
             where coalesce(b.used < (select limit_per_customer from promotions where id = $1), true)",
            promotion,
            buyer
        )
        .execute(&mut **tx)
        .await?;
        if counted.rows_affected() != 1 {
            return Ok(false);
        }
    }
    Ok(true)
}

async fn count_code(tx: &mut TenantTx, new: &NewRedemption) -> sqlx::Result<bool> {
    let Some(code) = new.code else {
        return Ok(true);
    };
    let counted = sqlx::query!(
        "update coupon_codes set used = used + 1
         where id = $1 and disabled_at is null and (limit_total is null or used < limit_total)
           and (customer_id is null or customer_id = $2)",
        code.as_uuid(),
        new.customer.map(CustomerId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(counted.rows_affected() == 1)
}

async fn insert(tx: &mut TenantTx, new: &NewRedemption) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into redemptions (id, promotion_id, code_id, order_id, customer_id, amount, channel, day, buyers, name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        RedemptionId::new().as_uuid(),
        new.promotion.as_uuid(),
        new.code.map(CouponCodeId::as_uuid),
        new.order.as_uuid(),
        new.customer.map(CustomerId::as_uuid),
        new.amount,
        new.channel,
        new.day as _,
        &new.buyers,
        new.name
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes what an order's promotions cost from the budgets of their campaigns; false when one does
/// not hold it. Rows are locked in the order of their ids.
pub async fn spend_of_campaigns(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<bool> {
    let uses = uses(tx, order).await?;
    for (campaign, cost) in costs_of_campaigns(tx, &uses).await? {
        let spent = sqlx::query!(
            "update campaigns set spent = spent + $2 where id = $1 and (budget is null or spent + $2 <= budget)",
            campaign,
            cost
        )
        .execute(&mut **tx)
        .await?;
        if spent.rows_affected() != 1 {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) struct Use {
    pub promotion: Uuid,
    pub code: Option<Uuid>,
    pub amount: Decimal,
    pub day: Date,
    pub buyers: Vec<String>,
}

async fn uses(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<Use>> {
    sqlx::query_as!(
        Use,
        r#"select promotion_id as promotion, code_id as code, amount, day as "day: Date", buyers
           from redemptions where order_id = $1 and given_back_at is null order by promotion_id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await
}

async fn costs_of_campaigns(tx: &mut TenantTx, uses: &[Use]) -> sqlx::Result<Vec<(Uuid, Decimal)>> {
    let (promotions, amounts): (Vec<Uuid>, Vec<Decimal>) = uses
        .iter()
        .map(|used| (used.promotion, used.amount))
        .unzip();
    let rows = sqlx::query!(
        r#"select p.campaign_id as "campaign!", sum(u.amount) as "cost!"
           from unnest($1::uuid[], $2::numeric[]) as u (promotion, amount) join promotions p on p.id = u.promotion
           where p.campaign_id is not null group by p.campaign_id order by p.campaign_id"#,
        &promotions,
        &amounts
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.campaign, row.cost))
        .collect())
}

/// Gives back every use that an order made, once, however often it is called.
pub async fn give_back(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<()> {
    let uses = uses(tx, order).await?;
    for used in &uses {
        sqlx::query!(
            "with promotion as (update promotions set used = used - 1, spent = spent - $2 where id = $1),
                  day as (update promotion_days set used = used - 1 where promotion_id = $1 and day = $3),
                  buyer as (update promotion_buyers set used = used - 1 where promotion_id = $1 and buyer = any($4)),
                  code as (update coupon_codes set used = used - 1 where id = $5)
             update redemptions set given_back_at = now() where order_id = $6 and promotion_id = $1 and given_back_at is null",
            used.promotion,
            used.amount,
            used.day as _,
            &used.buyers,
            used.code,
            order.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
    }
    for (campaign, cost) in costs_of_campaigns(tx, &uses).await? {
        // The promotion may have come into the campaign after the order.
        sqlx::query!(
            "update campaigns set spent = greatest(spent - $2, 0) where id = $1",
            campaign,
            cost
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// When a code was used last, and on which order: its id and number. Uses that were given back do not
/// count.
pub async fn last_use(
    tx: &mut TenantTx,
    code: CouponCodeId,
) -> sqlx::Result<Option<(OffsetDateTime, OrderId, i64)>> {
    let row = sqlx::query!(
        r#"select r.redeemed_at as "at: OffsetDateTime", o.id, o.number
           from redemptions r join orders o on o.id = r.order_id
           where r.code_id = $1 and r.given_back_at is null order by r.redeemed_at desc limit 1"#,
        code.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.at, OrderId::from_uuid(row.id), row.number)))
}

/// What the buyer of an order read of its promotions.
pub async fn names_of_order(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<(PromotionId, String)>> {
    let rows = sqlx::query!(
        "select promotion_id, name from redemptions where order_id = $1",
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (PromotionId::from_uuid(row.promotion_id), row.name))
        .collect())
}
