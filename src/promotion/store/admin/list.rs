use rust_decimal::Decimal;
use time::OffsetDateTime;

use crate::core::{Page, PageNumber, PromotionId, ROWS_PER_PAGE};
use crate::db::TenantTx;
use crate::pricing::CouponCode;
use crate::promotion::PromotionState;

/// Which promotions are wanted.
#[derive(Clone, Debug, Default)]
pub struct PromotionFilter {
    /// "running", "scheduled", "ended", or the word of a state; all but archived ones when empty.
    pub standing: String,
    /// Part of a name or a code; empty for all.
    pub text: String,
}

/// A promotion in the list.
#[derive(Clone, Debug)]
pub struct PromotionRow {
    /// Its id.
    pub id: PromotionId,
    /// What the merchant calls it.
    pub name: String,
    /// What it is for.
    pub goal: String,
    /// Where it stands.
    pub state: PromotionState,
    /// The word of its trigger.
    pub trigger: String,
    /// The first moment it holds.
    pub starts_at: Option<OffsetDateTime>,
    /// The first moment it no longer holds.
    pub ends_at: Option<OffsetDateTime>,
    /// Orders that it counted for.
    pub used: i32,
    /// What it took off them.
    pub spent: Decimal,
    /// What these orders came to.
    pub revenue: Decimal,
    /// How many codes open it.
    pub codes: i64,
    /// The only one, where there is one.
    pub code: Option<String>,
    /// How often it can be used at most, where that is limited.
    pub possible: Option<i64>,
}

/// Promotions with what came of them, the newest first.
pub async fn promotions(
    tx: &mut TenantTx,
    filter: &PromotionFilter,
    now: OffsetDateTime,
    number: PageNumber,
) -> sqlx::Result<Page<PromotionRow>> {
    let rows = sqlx::query!(
        r#"select p.id, p.name, p.goal, p.state, p.trigger, p.starts_at as "starts_at: OffsetDateTime", p.ends_at as "ends_at: OffsetDateTime",
                  p.used, p.spent, coalesce(r.revenue, 0) as "revenue!", k.codes as "codes!", k.code,
                  -- A limit is known when the promotion has one, or each of its codes.
                  least(p.limit_total, k.possible) as possible,
                  count(*) over () as "total!"
           from promotions p
           left join lateral (
               select sum((o.grand_total - o.gift_cards_sold)) as revenue from redemptions r join orders o on o.id = r.order_id
               where r.promotion_id = p.id and r.given_back_at is null
           ) r on true
           cross join lateral (
               select count(*) as codes, case when count(*) = 1 then min(c.code) end as code,
                      case when count(*) > 0 and count(*) = count(c.limit_total) then sum(c.limit_total) end as possible
               from coupon_codes c where c.promotion_id = p.id
           ) k
           where (case $1 when '' then p.state <> 'archived'
                      when 'running' then p.state = 'active' and coalesce(p.starts_at <= $2, true) and coalesce(p.ends_at > $2, true)
                      when 'scheduled' then p.state = 'active' and p.starts_at > $2
                      when 'ended' then p.state = 'active' and p.ends_at <= $2
                      else p.state = $1 end)
             and ($3 = '' or strpos(lower(p.name), lower($3)) > 0 or strpos(lower(p.goal), lower($3)) > 0
                  or exists (select from coupon_codes c where c.promotion_id = p.id and c.code_normalized = $6))
           order by p.created_at desc, p.id limit $4 offset $5"#,
        filter.standing,
        now as _,
        filter.text,
        i64::from(ROWS_PER_PAGE.get()),
        number.offset(ROWS_PER_PAGE),
        CouponCode::normalised(&filter.text)
    )
    .fetch_all(&mut **tx)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let items = rows
        .into_iter()
        .map(|row| {
            let state = PromotionState::parse(&row.state).ok_or_else(|| {
                sqlx::Error::Decode(format!("unknown state {}", row.state).into())
            })?;
            Ok(PromotionRow {
                id: PromotionId::from_uuid(row.id),
                name: row.name,
                goal: row.goal,
                state,
                trigger: row.trigger,
                starts_at: row.starts_at,
                ends_at: row.ends_at,
                used: row.used,
                spent: row.spent,
                revenue: row.revenue,
                codes: row.codes,
                code: row.code,
                possible: row.possible,
            })
        })
        .collect::<sqlx::Result<_>>()?;
    Ok(Page::of_rows(items, number, total))
}
