//! SQL of carts that were left.

use rust_decimal::Decimal;
use serde::Deserialize;
use time::{Date, OffsetDateTime};

use crate::cart::trail::CartStep;
use crate::core::{Page, PageNumber, ROWS_PER_PAGE};
use crate::db::TenantTx;

/// A cart that was left.
pub(in crate::insight) struct LeftCart {
    pub last_change: OffsetDateTime,
    /// Where to write to, as far as it was typed or the shopper is signed in.
    pub email: Option<String>,
    pub value: Decimal,
    pub units: i64,
    pub step: Option<CartStep>,
    pub shown_shipping: Option<Decimal>,
    pub shown_total: Option<Decimal>,
    pub channel: Option<String>,
    pub setbacks: Vec<LeftSetback>,
}

/// What stood in a cart's way.
#[derive(Debug, Deserialize)]
pub(in crate::insight) struct LeftSetback {
    pub kind: String,
    pub subject: String,
    pub reason: String,
    pub times: i32,
}

/// Carts of shoppers that nobody has touched for so long, newest first; all, or those that came to `step` and no
/// further.
pub(in crate::insight) async fn left_carts(
    tx: &mut TenantTx,
    idle_minutes: i32,
    step: Option<CartStep>,
    page: PageNumber,
) -> sqlx::Result<Page<LeftCart>> {
    let step = step.map(CartStep::name);
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from carts c
           where c.updated_at < now() - make_interval(mins => $1) and ($2::text is null or c.last_step = $2)
             and exists (select from line_items l where l.cart_id = c.id)
             and not exists (select from till_sales t where t.cart_id = c.id)"#,
        idle_minutes,
        step
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query!(
        r#"with shown as (
             select c.* from carts c
             where c.updated_at < now() - make_interval(mins => $1) and ($2::text is null or c.last_step = $2)
               and exists (select from line_items l where l.cart_id = c.id)
               and not exists (select from till_sales t where t.cart_id = c.id)
             order by c.updated_at desc, c.id limit $3 offset $4
           )
           select c.updated_at as "updated_at: OffsetDateTime", c.last_step, c.shown_shipping, c.shown_total, c.channel,
             coalesce((select a.email from accounts a where a.cart_id = c.id limit 1),
                      (select d.fields ->> 'email' from sessions s join form_drafts d on d.session_hash = s.token_hash and d.form = 'checkout'
                       where s.cart_id = c.id order by d.updated_at desc limit 1)) as email,
             goods.value as "value!", goods.units as "units!",
             (select coalesce(jsonb_agg(jsonb_build_object('kind', b.kind, 'subject', b.subject, 'reason', b.reason, 'times', b.times)
                                        order by b.last_at desc), '[]') from cart_setbacks b where b.cart_id = c.id) as "setbacks!"
           from shown c cross join lateral (
             select coalesce(sum(l.quantity * v.price), 0) as value, coalesce(sum(l.quantity), 0) as units
             from line_items l join variants v on v.id = l.variant_id where l.cart_id = c.id
           ) goods
           order by c.updated_at desc, c.id"#,
        idle_minutes,
        step,
        i64::from(ROWS_PER_PAGE.get()),
        page.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let items = rows.into_iter().map(|row| {
        Ok(LeftCart {
            last_change: row.updated_at,
            email: row.email.filter(|email| !email.trim().is_empty()),
            value: row.value,
            units: row.units,
            step: CartStep::parse(&row.last_step),
            shown_shipping: row.shown_shipping,
            shown_total: row.shown_total,
            channel: row.channel,
            setbacks: serde_json::from_value(row.setbacks)
                .map_err(|cause| sqlx::Error::Decode(cause.into()))?,
        })
    });
    let items = items.collect::<sqlx::Result<_>>()?;
    Ok(Page::of_rows(items, page, total))
}

/// What became of the carts of a week.
pub(in crate::insight) struct Week {
    /// Its Monday.
    pub week: Date,
    /// Left before the checkout.
    pub at_cart: i64,
    /// Left as soon as the checkout was shown.
    pub at_checkout: i64,
    /// Left after an address of mail was typed.
    pub at_details: i64,
    /// Left after the order was refused.
    pub at_order: i64,
    /// Ordered, and never paid.
    pub at_payment: i64,
    /// Ordered, and not given up.
    pub bought: i64,
}

impl Week {
    /// All that were left.
    pub(in crate::insight) fn left(&self) -> i64 {
        self.at_cart + self.at_checkout + self.at_details + self.at_order + self.at_payment
    }
}

/// The last eight weeks on the shop's clock, this one last. A cart counts in the week in which it was last touched.
pub(in crate::insight) async fn weeks(
    tx: &mut TenantTx,
    time_zone: &str,
    idle_minutes: i32,
) -> sqlx::Result<Vec<Week>> {
    sqlx::query_as!(
        Week,
        r#"with weeks as (
             select generate_series(t.week - interval '7 weeks', t.week, interval '1 week')::date as week
             from (select date_trunc('week', now() at time zone $1) as week) t
           ), left_ones as (
             select date_trunc('week', c.updated_at at time zone $1)::date as week, c.last_step as step from carts c
             where c.updated_at < now() - make_interval(mins => $2) and c.updated_at > now() - interval '9 weeks'
               and exists (select from line_items l where l.cart_id = c.id)
               and not exists (select from till_sales t where t.cart_id = c.id)
             union all
             select date_trunc('week', o.placed_at at time zone $1)::date,
                    case when o.state = 'cancelled' and o.payment_state = 'unpaid' then 'payment' else 'bought' end
             from orders o where o.channel = 'web' and o.placed_at > now() - interval '9 weeks'
           )
           select w.week as "week!: Date",
             count(*) filter (where l.step = 'cart') as "at_cart!", count(*) filter (where l.step = 'checkout') as "at_checkout!",
             count(*) filter (where l.step = 'details') as "at_details!", count(*) filter (where l.step = 'order') as "at_order!",
             count(*) filter (where l.step = 'payment') as "at_payment!", count(*) filter (where l.step = 'bought') as "bought!"
           from weeks w left join left_ones l on l.week = w.week group by w.week order by w.week"#,
        time_zone,
        idle_minutes
    )
    .fetch_all(&mut **tx)
    .await
}
