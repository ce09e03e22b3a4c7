use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::ReportRow;
use crate::core::{CampaignId, PromotionId};
use crate::db::TenantTx;
use crate::promotion::PromotionState;
use crate::tenancy::Tenant;
use crate::tenancy::store::tell_changed;

/// Promotions under one budget and dates.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// The first moment its promotions hold.
    pub starts_at: Option<OffsetDateTime>,
    /// The first moment they no longer hold.
    pub ends_at: Option<OffsetDateTime>,
    /// The most that they may cost together.
    pub budget: Option<Decimal>,
    /// What they cost so far; not written by a save.
    pub spent: Decimal,
}

/// A campaign in the list.
#[derive(Clone, Debug)]
pub struct CampaignRow {
    /// The campaign.
    pub campaign: Campaign,
    /// How many promotions it has.
    pub promotions: i64,
    /// Uses of them.
    pub uses: i64,
    /// What the orders with them came to, each counted once.
    pub revenue: Decimal,
}

/// A promotion of a campaign.
#[derive(Clone, Debug)]
pub struct CampaignPromotion {
    /// Its id.
    pub id: PromotionId,
    /// What the merchant calls it.
    pub name: String,
    /// Where it stands.
    pub state: PromotionState,
    /// Orders that it counted for.
    pub used: i32,
    /// What it took off them.
    pub spent: Decimal,
}

/// Campaigns with what came of them, the newest first.
pub async fn campaign_rows(tx: &mut TenantTx) -> sqlx::Result<Vec<CampaignRow>> {
    let rows = sqlx::query!(
        r#"select c.id, c.name, c.starts_at as "starts_at: OffsetDateTime", c.ends_at as "ends_at: OffsetDateTime", c.budget, c.spent,
                  (select count(*) from promotions p where p.campaign_id = c.id) as "promotions!",
                  came.uses as "uses!", came.revenue as "revenue!"
           from campaigns c
           cross join lateral (
               select coalesce(sum(each.uses), 0)::bigint as uses, coalesce(sum(each.total), 0) as revenue
               from (
                   select count(*) as uses, min((o.grand_total - o.gift_cards_sold)) as total
                   from redemptions r join promotions p on p.id = r.promotion_id join orders o on o.id = r.order_id
                   where p.campaign_id = c.id and r.given_back_at is null group by r.order_id
               ) as each
           ) as came
           order by c.created_at desc, c.id"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| CampaignRow {
            campaign: Campaign {
                id: CampaignId::from_uuid(row.id),
                name: row.name,
                starts_at: row.starts_at,
                ends_at: row.ends_at,
                budget: row.budget,
                spent: row.spent,
            },
            promotions: row.promotions,
            uses: row.uses,
            revenue: row.revenue,
        })
        .collect())
}

/// A campaign.
pub async fn campaign(tx: &mut TenantTx, id: CampaignId) -> sqlx::Result<Option<Campaign>> {
    let row = sqlx::query!(
        r#"select name, starts_at as "starts_at: OffsetDateTime", ends_at as "ends_at: OffsetDateTime", budget, spent
           from campaigns where id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Campaign {
        id,
        name: row.name,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        budget: row.budget,
        spent: row.spent,
    }))
}

/// Writes a campaign, a new one too. What was priced under its old dates and budget is refused at the
/// placement. False when more was spent already than the budget.
pub async fn save_campaign(
    tx: &mut TenantTx,
    tenant: &Tenant,
    campaign: &Campaign,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into campaigns as c (id, name, starts_at, ends_at, budget) values ($1, $2, $3, $4, $5)
         on conflict on constraint campaigns_pkey
         do update set name = $2, starts_at = $3, ends_at = $4, budget = $5 where coalesce(c.spent <= $5, true)",
        campaign.id.as_uuid(),
        campaign.name,
        campaign.starts_at as Option<OffsetDateTime> as _,
        campaign.ends_at as Option<OffsetDateTime> as _,
        campaign.budget
    )
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() != 1 {
        return Ok(false);
    }
    sqlx::query!(
        "update promotions set updated_at = clock_timestamp() where campaign_id = $1",
        campaign.id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    tell_changed(tx, tenant).await?;
    Ok(true)
}

/// The promotions of a campaign, the newest first.
pub async fn promotions_of(
    tx: &mut TenantTx,
    id: CampaignId,
) -> sqlx::Result<Vec<CampaignPromotion>> {
    let rows = sqlx::query!(
        "select id, name, state, used, spent from promotions where campaign_id = $1 order by created_at desc, id",
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            let state = PromotionState::parse(&row.state).ok_or_else(|| {
                sqlx::Error::Decode(format!("unknown state {}", row.state).into())
            })?;
            Ok(CampaignPromotion {
                id: PromotionId::from_uuid(row.id),
                name: row.name,
                state,
                used: row.used,
                spent: row.spent,
            })
        })
        .collect()
}

/// Promotions without a campaign, for choosing.
pub async fn promotions_without(tx: &mut TenantTx) -> sqlx::Result<Vec<(PromotionId, String)>> {
    let rows = sqlx::query!(
        "select id, name from promotions where campaign_id is null and state <> 'archived' and not answers_requests
         order by created_at desc, id limit 500"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (PromotionId::from_uuid(row.id), row.name))
        .collect())
}

/// Uses and sales of a campaign per channel, the best first; an order with several of its promotions
/// counts once.
pub async fn campaign_by_channel(
    tx: &mut TenantTx,
    id: CampaignId,
) -> sqlx::Result<Vec<ReportRow<String>>> {
    let rows = sqlx::query!(
        r#"select each.channel as "channel!", sum(each.uses)::bigint as "uses!", sum(each.total) as "revenue!", sum(each.cost) as "cost!"
           from (
               select lower(r.channel) as channel, count(*) as uses, min((o.grand_total - o.gift_cards_sold)) as total, sum(r.amount) as cost
               from redemptions r join promotions p on p.id = r.promotion_id join orders o on o.id = r.order_id
               where p.campaign_id = $1 and r.given_back_at is null group by r.order_id, lower(r.channel)
           ) as each
           group by each.channel order by 3 desc, 2 desc, 1"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ReportRow {
            key: row.channel,
            uses: row.uses,
            revenue: row.revenue,
            cost: row.cost,
        })
        .collect())
}
