//! What came in and what went back.

use super::Row;
use crate::db::TenantTx;

/// The state of an order's money is what its ledger says. What was given back over the counter is entered as void.
pub(super) async fn states(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'order ' || o.number as "what!",
                  o.payment_state || ', total ' || trim_scale(o.grand_total) || ', kept ' || trim_scale(l.kept) as "found!"
           from orders o
           cross join lateral (
               select coalesce(sum(case when kind in ('capture', 'refund_failed') then amount
                                        when kind in ('refund', 'dispute') then -amount else 0 end), 0) as kept,
                      coalesce(sum(amount) filter (where kind = 'void'), 0) as voided
               from payments where order_id = o.id
           ) l
           where l.kept < 0 or not case o.payment_state
               when 'unpaid' then l.kept = o.gift_card_total
               when 'voided' then l.kept = case when o.channel = 'till' then l.voided else 0 end
               when 'paid' then l.kept >= o.grand_total
               when 'partly_refunded' then l.kept > 0 and l.kept < o.grand_total
               when 'refunded' then l.kept = 0
               else true
           end
           order by o.number"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// What was taken out of a payment is what was promised back of it and what was lost of it.
pub(super) async fn attempts(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'order ' || o.number || ', payment ' || coalesce(a.intent_id, a.id::text) as "what!",
                  'taken back ' || trim_scale(a.refunded) || ', promised ' || trim_scale(r.promised) || ', lost ' || trim_scale(d.lost) as "found!"
           from payment_attempts a join orders o on o.id = a.order_id
           cross join lateral (
               select coalesce(sum(amount), 0) as promised from refunds where attempt_id = a.id and state in ('asked', 'done')
           ) r
           cross join lateral (
               select coalesce(sum(p.amount), 0) as lost
               from disputes d join payments p on p.reference = d.id where d.attempt_id = a.id and p.kind = 'dispute'
           ) d
           where a.refunded <> r.promised + d.lost order by o.number, a.number"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// What was paid at the provider was entered once, and nothing else.
pub(super) async fn captures(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'payment ' || coalesce(a.intent_id, p.reference) as "what!",
                  'paid ' || coalesce(trim_scale(a.amount)::text, 'nothing') || ', entered ' || coalesce(trim_scale(p.amount)::text, 'nothing') as "found!"
           from (select intent_id, order_id, amount from payment_attempts where state = 'paid') a
           full join (select reference, order_id, amount from payments where kind = 'capture' and reference is not null) p
               on p.reference = a.intent_id
           where a.amount is distinct from p.amount or a.order_id is distinct from p.order_id order by 1"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// What went back at the provider was entered once, and once more where it failed afterwards.
pub(super) async fn refunds(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'refund ' || coalesce(r.provider_id, p.reference) as "what!",
                  coalesce(r.state || ' ' || trim_scale(r.amount), 'nothing') || ', entered ' || coalesce(trim_scale(p.amount)::text, 'nothing')
                      || ', failed ' || coalesce(trim_scale(f.amount)::text, 'nothing') as "found!"
           from (select provider_id, order_id, state, amount from refunds where provider_id is not null or state = 'done') r
           full join (select reference, order_id, amount from payments where kind = 'refund' and method in ('card_online', 'paypal')) p
               on p.reference = r.provider_id
           left join payments f on f.kind = 'refund_failed' and f.reference = r.provider_id || ':failed'
           where p.amount is distinct from r.amount or p.order_id is distinct from r.order_id
              or f.amount is distinct from (case when r.state = 'failed' then r.amount end)
           order by 1"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// To the cent, currency by currency: what the ledger keeps is what was paid at the provider, less what went back and
/// was lost there, what gift cards paid, less what went back to them, and what the staff took for an order.
pub(super) async fn totals(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"with ledger as (
               select o.currency, sum(case when p.kind in ('capture', 'refund_failed') then p.amount
                                           when p.kind in ('refund', 'dispute') then -p.amount else 0 end) as kept
               from payments p join orders o on o.id = p.order_id group by o.currency
           ), source as (
               select currency, sum(amount) as kept from (
                   select currency, amount from payment_attempts where state = 'paid'
                   union all
                   select a.currency, -r.amount from refunds r join payment_attempts a on a.id = r.attempt_id where r.state = 'done'
                   union all
                   select a.currency, -p.amount from disputes d join payment_attempts a on a.id = d.attempt_id
                   join payments p on p.reference = d.id and p.kind = 'dispute'
                   union all
                   select o.currency, -e.amount from gift_card_entries e join orders o on o.id = e.order_id
                   union all
                   select o.currency, o.grand_total - o.gift_card_total from orders o
                   where exists (select from payments p where p.order_id = o.id and p.kind = 'capture'
                                 and p.reference is null and p.method <> 'gift_card')
               ) part group by currency
           )
           select 'currency ' || currency as "what!",
                  'ledger ' || trim_scale(coalesce(l.kept, 0)) || ', orders ' || trim_scale(coalesce(s.kept, 0)) as "found!"
           from ledger l full join source s using (currency)
           where coalesce(l.kept, 0) <> coalesce(s.kept, 0) order by currency"#
    )
    .fetch_all(&mut **tx)
    .await
}
