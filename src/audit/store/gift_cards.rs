//! What is on gift cards, and what they paid.

use super::Row;
use crate::db::TenantTx;

/// A balance is the sum of the card's ledger, and what its last entry says.
pub(super) async fn balances(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'gift card ' || c.id as "what!",
                  'balance ' || trim_scale(c.balance) || ', entries ' || trim_scale(coalesce(e.sum, 0)) as "found!"
           from gift_cards c
           left join (
               select gift_card_id, sum(amount) as sum, (array_agg(balance_after order by id desc))[1] as last
               from gift_card_entries group by gift_card_id
           ) e on e.gift_card_id = c.id
           where c.balance <> coalesce(e.sum, 0) or c.balance <> coalesce(e.last, 0) order by c.id"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// What was sold of cards stands in the order and in its lines; once it is paid there is one card for each unit, worth
/// its price, and none before. Of an order of which less is kept than its cards cost none can be spent.
pub(super) async fn sold(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'order ' || o.number as "what!",
                  'gift cards sold ' || trim_scale(o.gift_cards_sold) || ', lines ' || trim_scale(l.total) || ', made ' || trim_scale(c.initial)
                      || ', kept ' || trim_scale(p.kept) || ', on them ' || trim_scale(c.balance) as "found!"
           from orders o
           cross join lateral (
               select coalesce(sum(total), 0) as total, coalesce(sum(quantity), 0) as units
               from order_lines where order_id = o.id and is_gift_card
           ) l
           cross join lateral (
               select coalesce(sum(k.initial), 0) as initial, coalesce(sum(k.balance) filter (where k.state = 'active'), 0) as balance,
                      count(*) as made
               from sold_gift_cards s join gift_cards k on k.id = s.gift_card_id where s.order_id = o.id
           ) c
           cross join lateral (
               select coalesce(sum(case when kind in ('capture', 'refund_failed') then amount
                                        when kind in ('refund', 'dispute') then -amount else 0 end), 0) as kept
               from payments where order_id = o.id
           ) p
           where o.gift_cards_sold <> l.total
              or case when o.payment_state in ('paid', 'partly_refunded', 'refunded')
                      then c.initial <> o.gift_cards_sold or c.made <> l.units
                      else c.made <> 0 end
              or (c.balance > 0 and (o.state = 'cancelled' or p.kept < o.gift_cards_sold))
           order by o.number"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// What cards paid of an order is what its ledger says that they paid, no more than was agreed, and nothing of one that
/// was called off.
pub(super) async fn of_orders(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'order ' || o.number as "what!",
                  'cards ' || trim_scale(e.spent) || ', entered ' || trim_scale(p.entered) || ', agreed ' || trim_scale(o.gift_card_total) as "found!"
           from orders o
           cross join lateral (select coalesce(-sum(amount), 0) as spent from gift_card_entries where order_id = o.id) e
           cross join lateral (
               select coalesce(sum(case kind when 'capture' then amount when 'refund' then -amount end), 0) as entered
               from payments where order_id = o.id and method = 'gift_card' and kind in ('capture', 'refund')
           ) p
           where e.spent <> p.entered or e.spent > o.gift_card_total or e.spent < 0 or (o.state = 'cancelled' and e.spent <> 0)
           order by o.number"#
    )
    .fetch_all(&mut **tx)
    .await
}
