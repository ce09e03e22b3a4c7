use rust_decimal::Decimal;
use time::OffsetDateTime;

use crate::db::TenantTx;

/// What came of the visits from one place.
#[derive(Clone, Debug)]
pub struct ChannelRow {
    /// The channel; that of the order where the visit said nothing.
    pub channel: String,
    /// The kind of place.
    pub medium: String,
    /// What it was shown for.
    pub campaign: String,
    /// Orders that were not cancelled.
    pub orders: i64,
    /// What they came to.
    pub sales: Decimal,
    /// Uses of promotions in them.
    pub uses: i64,
    /// What these took off.
    pub cost: Decimal,
}

/// Orders since a moment by where their visits came from, the best channel first.
pub async fn channels(tx: &mut TenantTx, since: OffsetDateTime) -> sqlx::Result<Vec<ChannelRow>> {
    sqlx::query_as!(
        ChannelRow,
        r#"select coalesce(o.utm_source, o.channel) as "channel!", coalesce(o.utm_medium, '') as "medium!",
                  coalesce(o.utm_campaign, '') as "campaign!", count(*) as "orders!", sum((o.grand_total - o.gift_cards_sold)) as "sales!",
                  coalesce(sum(r.uses), 0)::bigint as "uses!", coalesce(sum(r.cost), 0) as "cost!"
           from orders o
           cross join lateral (
               select count(*) as uses, sum(amount) as cost from redemptions
               where order_id = o.id and given_back_at is null
           ) r
           where o.state <> 'cancelled' and o.placed_at >= $1
           group by 1, 2, 3
           order by sum(sum((o.grand_total - o.gift_cards_sold))) over (partition by coalesce(o.utm_source, o.channel)) desc, 1, 5 desc, 2, 3
           limit 500"#,
        since as _
    )
    .fetch_all(&mut **tx)
    .await
}
