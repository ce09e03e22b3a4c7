//! What orders hold of a person: read, erased, and kept for the tax office.

use futures::future::BoxFuture;
use serde_json::{Value, json};

use crate::core::{OrderId, Refusal};
use crate::db::TenantTx;
use crate::order::Address;
use crate::own_data::{OwnData, Person};
use crate::tenancy;

/// Orders with what hangs on them.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("orders", read)),
    hinder: Some(hinder),
    erase,
    tables: &[
        "orders",
        "order_lines",
        "refused_parcels",
        "locked_order_data",
        "identity_documents",
    ],
};

/// What the law keeps of an order whose buyer's data was erased.
#[derive(Clone, Debug)]
pub struct LockedData {
    /// As typed; empty where it was not known.
    pub email: String,
    /// Empty where it was not asked.
    pub phone: String,
    /// Where the order went.
    pub address: Address,
    /// Where its bill went, if not there.
    pub billing: Option<Address>,
    /// What the buyer told the merchant.
    pub note: String,
}

/// Orders that were placed in the account, and those placed under exactly its proven address: one that only looks alike
/// may be somebody else's.
fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        let orders = sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'number', o.number, 'placed_at', o.placed_at, 'channel', o.channel, 'language', o.locale,
                   'email', o.email, 'phone', o.phone, 'shipping_address', o.shipping_address,
                   'billing_address', o.billing_address, 'note', o.note, 'gift_message', o.gift_message,
                   'identity_document_ends_in', (select d.number_end from identity_documents d where d.order_id = o.id),
                   'shipping_method', o.shipping_method, 'payment_method', o.payment_method,
                   'state', o.state, 'payment_state', o.payment_state, 'delivery_state', o.fulfilment_state,
                   'currency', o.currency, 'total', o.grand_total::text,
                   'lines', (select coalesce(jsonb_agg(jsonb_build_object(
                        'sku', l.sku, 'title', l.title, 'options', l.options, 'quantity', l.quantity,
                        'unit_price', l.unit_price::text, 'total', l.total::text,
                        'gift_card_for', case when l.is_gift_card then jsonb_build_object(
                            'name', l.gift_name, 'email', l.gift_email, 'message', l.gift_message, 'day', l.gift_day) end)
                        order by l.position), '[]')
                        from order_lines l where l.order_id = o.id),
                   'parcels', (select coalesce(jsonb_agg(jsonb_build_object(
                        'number', f.number, 'carrier', f.carrier, 'tracking_number', f.tracking_number,
                        'shipped_at', f.shipped_at, 'delivered_at', f.delivered_at) order by f.number), '[]')
                        from fulfillments f where f.order_id = o.id)
               ) order by o.placed_at), '[]') as "orders!"
               from orders o
               where $3::text is not null
                 and (o.account_id = $1 or (o.customer_id = $2 and lower(o.email) = $3))"#,
            person.account_id(),
            person.customer_id(),
            person.email()
        )
        .fetch_one(&mut **tx)
        .await?;
        Ok(orders)
    })
}

/// Goods that are on the way and gift cards that wait for their day need an address, money that is owed needs a debtor.
fn hinder<'a>(
    tx: &'a mut TenantTx,
    person: &'a Person,
) -> BoxFuture<'a, sqlx::Result<Option<Refusal>>> {
    Box::pin(async move {
        let is_open = sqlx::query_scalar!(
            r#"select exists (select from orders
                   where $3::text is not null and (account_id = $1 or customer_id = $2)
                     and (state = 'open' or exists (select from sold_gift_cards s join gift_cards c on c.id = s.gift_card_id
                                                    where s.order_id = orders.id and s.letter is null and c.state = 'active'))) as "open!""#,
            person.account_id(),
            person.customer_id(),
            person.email()
        )
        .fetch_one(&mut **tx)
        .await?;
        Ok(is_open.then_some(Refusal::OrderUnderWay))
    })
}

/// The country and region stay in the order: what was sold where is taxed there.
fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        if person.email.is_none() {
            return Ok(());
        }
        let orders = sqlx::query_scalar!(
            "select id from orders where (account_id = $1 or customer_id = $2) and erased_at is null order by id for update",
            person.account_id(),
            person.customer_id()
        )
        .fetch_all(&mut **tx)
        .await?;
        sqlx::query!(
            "insert into locked_order_data (order_id, email, phone, shipping_address, billing_address, note)
             select id, email, phone, shipping_address, billing_address, note from orders where id = any($1)",
            &orders
        )
        .execute(&mut **tx)
        .await?;
        let nobody = json!({ "name": "", "street": "", "postal_code": "", "city": "" });
        sqlx::query!(
            "update orders set erased_at = now(), customer_id = null, account_id = null, email = '', email_normalized = '',
                    phone = '', note = '', gift_message = '', address_hash = '', session_hash = null, network_hash = null, risk = null,
                    shipping_address = $2 || jsonb_strip_nulls(jsonb_build_object(
                        'country', shipping_address -> 'country', 'region', shipping_address -> 'region')),
                    billing_address = null
             where id = any($1)",
            &orders,
            nobody
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "update refused_parcels set phone = null, address_hash = '' where order_id = any($1)",
            &orders
        )
        .execute(&mut **tx)
        .await?;
        // To whom gift cards went, and with which words, no law wants either.
        sqlx::query!(
            "update order_lines set gift_name = '', gift_email = '', gift_message = '', gift_day = null
             where order_id = any($1) and is_gift_card",
            &orders
        )
        .execute(&mut **tx)
        .await?;
        // Who got one from somebody else is no buyer: the order keeps what it was, not for whom.
        sqlx::query!(
            "update order_lines l set gift_name = '', gift_email = '', gift_message = ''
             where lower(gift_email) = $1
               and exists (select from sold_gift_cards s where s.order_line_id = l.id and s.letter is not null)",
            person.email()
        )
        .execute(&mut **tx)
        .await?;
        // What the staff wrote down for themselves no law wants.
        sqlx::query!(
            "delete from order_events where order_id = any($1) and kind = 'comment'",
            &orders
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}

/// What is kept of an order's buyer; nothing where nobody was erased, or once the term has ended.
pub(in crate::order) async fn locked_data(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Option<LockedData>> {
    let row = sqlx::query!(
        r#"select email, phone, shipping_address as "address: sqlx::types::Json<Address>",
                  billing_address as "billing: sqlx::types::Json<Address>", note
           from locked_order_data where order_id = $1"#,
        order.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| LockedData {
        email: row.email,
        phone: row.phone,
        address: row.address.0,
        billing: row.billing.map(|billing| billing.0),
        note: row.note,
    }))
}

/// Removes what was kept of erased buyers once its term has ended: so many years, as the store's settings say, after the
/// end of the year in which was ordered.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let settings = tenancy::store::settings(tx).await?;
        let removed = sqlx::query!(
            "delete from locked_order_data l using orders o
             where o.id = l.order_id
               and (date_trunc('year', o.placed_at at time zone $2) + make_interval(years => $1 + 1)) at time zone $2 <= now()",
            i32::from(settings.retention_years),
            settings.time_zone.name()
        )
        .execute(&mut **tx)
        .await?;
        Ok(removed.rows_affected() + super::drop_old_documents(tx).await?)
    })
}
