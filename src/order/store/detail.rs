//! A whole order, for its page, its mails and the admin.

use rust_decimal::Decimal;
use serde_json::Value;
use sqlx::types::Json;
use time::OffsetDateTime;

use super::unknown;
use crate::core::{
    CustomerId, FulfillmentId, LineItemId, Locale, Money, OrderId, ProductId, VariantId,
};
use crate::db::TenantTx;
use crate::order::{
    AccessToken, Address, EventKind, FulfillmentState, OrderState, ParcelState, PaymentState,
};
use crate::payment::PaymentMethod;
use crate::pricing::Quote;
use crate::promotion;
use crate::ui::PictureSource;

/// Everything about an order.
#[derive(Clone, Debug)]
pub struct OrderDetail {
    /// Its id.
    pub id: OrderId,
    /// The number people say.
    pub number: i64,
    /// Where its page lies: `/orders/<token>`.
    pub access_token: String,
    /// Where it was bought: `web` or `till`.
    pub channel: String,
    /// Who bought; at the counter that need not be known.
    pub customer: Option<CustomerId>,
    /// As typed; empty where it is not known.
    pub email: String,
    /// Empty where it was not asked.
    pub phone: String,
    /// Where it goes.
    pub address: Address,
    /// In which language it was bought.
    pub locale: Locale,
    /// Where the visit came from: source, medium, campaign; empty where it did not say.
    pub came_from: String,
    /// What it was sold at.
    pub quote: Quote,
    /// What the buyer read of the promotions in it, by their ids.
    pub promotions: Vec<(String, String)>,
    /// What the buyer pays.
    pub grand_total: Money,
    /// Name of the shipping method.
    pub shipping_method: String,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// Where it stands.
    pub state: OrderState,
    /// Where its money stands.
    pub payment_state: PaymentState,
    /// Where its goods stand.
    pub fulfilment_state: FulfillmentState,
    /// When it was placed.
    pub placed_at: OffsetDateTime,
    /// When an unpaid transfer ends.
    pub expires_at: Option<OffsetDateTime>,
    /// What was sold.
    pub lines: Vec<OrderLine>,
    /// Its parcels.
    pub parcels: Vec<Parcel>,
    /// What happened, the first first. Comments are for the staff only.
    pub events: Vec<OrderEvent>,
    /// The ledger of its money.
    pub payments: Vec<PaymentEntry>,
    /// Why and by whom it was called off.
    pub cancellation: Option<Cancellation>,
}

/// A line of an order, as it was sold.
#[derive(Clone, Debug)]
pub struct OrderLine {
    /// Its id.
    pub id: LineItemId,
    /// The variant, while it exists.
    pub variant: Option<VariantId>,
    /// The product.
    pub product: Option<ProductId>,
    /// The product's address then.
    pub slug: String,
    /// The SKU, may be empty.
    pub sku: String,
    /// The product's name.
    pub title: String,
    /// The chosen options in words, may be empty.
    pub options: String,
    /// How to look after it, may be empty.
    pub care_tips: String,
    /// How many.
    pub quantity: i32,
    /// How many of them are in a parcel.
    pub packed: i32,
    /// What one cost.
    pub unit_price: Money,
    /// What all cost.
    pub total: Money,
    /// A picture of it.
    pub picture: Option<PictureSource>,
}

/// A parcel.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// Its id.
    pub id: FulfillmentId,
    /// Its number within the order.
    pub number: i32,
    /// Where it stands.
    pub state: ParcelState,
    /// Who carries it, may be empty.
    pub carrier: String,
    /// Its number there, may be empty.
    pub tracking_number: String,
    /// Its page there, may be empty; always http or https.
    pub tracking_url: String,
    /// When it was packed.
    pub packed_at: OffsetDateTime,
    /// When it left.
    pub shipped_at: Option<OffsetDateTime>,
    /// When it arrived.
    pub delivered_at: Option<OffsetDateTime>,
    /// Line and number of units.
    pub lines: Vec<(LineItemId, i32)>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct OrderEvent {
    /// What.
    pub kind: EventKind,
    /// With which details.
    pub data: Value,
    /// Who did it, where it was one of the staff.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

/// An entry of the ledger.
#[derive(Clone, Debug)]
pub struct PaymentEntry {
    /// `capture` or `void`.
    pub kind: String,
    /// How much.
    pub amount: Money,
    /// Who wrote it.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

/// Why an order was called off.
#[derive(Clone, Debug)]
pub struct Cancellation {
    /// In words; [`CancelReason::UNPAID`](crate::order::actions::CancelReason::UNPAID) by the system.
    pub reason: String,
    /// Who; nobody when the system did.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

/// The order whose page lies behind a token.
///
/// # Errors
/// When the database refuses.
pub async fn by_access_token(
    tx: &mut TenantTx,
    token: &AccessToken,
) -> sqlx::Result<Option<OrderDetail>> {
    match id_of_token(tx, token).await? {
        Some(id) => by_id(tx, id).await.map(Some),
        None => Ok(None),
    }
}

/// Which order's page lies behind a token.
///
/// # Errors
/// When the database refuses.
pub async fn id_of_token(tx: &mut TenantTx, token: &AccessToken) -> sqlx::Result<Option<OrderId>> {
    let id = sqlx::query_scalar!(
        "select id from orders where access_token = $1",
        token.as_str()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(OrderId::from_uuid))
}

/// Which order has a number.
///
/// # Errors
/// When the database refuses.
pub async fn id_of_number(tx: &mut TenantTx, number: i64) -> sqlx::Result<Option<OrderId>> {
    let id = sqlx::query_scalar!("select id from orders where number = $1", number)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(OrderId::from_uuid))
}

/// An order; `RowNotFound` when there is none.
///
/// # Errors
/// When the database refuses.
pub async fn by_id(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<OrderDetail> {
    let row = sqlx::query!(
        r#"select number, access_token, channel, customer_id, email, phone, shipping_address as "address: Json<Address>", locale,
                  quote as "quote: Json<Quote>", grand_total, shipping_method, payment_method, state, payment_state,
                  fulfilment_state, placed_at as "placed_at: OffsetDateTime",
                  expires_at as "expires_at: OffsetDateTime", concat_ws(' · ', utm_source, utm_medium, utm_campaign) as "came_from!"
           from orders where id = $1"#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let quote = row.quote.0;
    let money = |amount: Decimal| money(&quote, amount);
    Ok(OrderDetail {
        id: order,
        number: row.number,
        access_token: row.access_token,
        channel: row.channel,
        customer: row.customer_id.map(CustomerId::from_uuid),
        email: row.email,
        phone: row.phone,
        address: row.address.0,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        came_from: row.came_from,
        grand_total: money(row.grand_total),
        shipping_method: row.shipping_method,
        payment_method: PaymentMethod::parse(&row.payment_method)
            .map_err(|_| unknown(&row.payment_method))?,
        state: OrderState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
        payment_state: PaymentState::parse(&row.payment_state)
            .ok_or_else(|| unknown(&row.payment_state))?,
        fulfilment_state: FulfillmentState::parse(&row.fulfilment_state)
            .ok_or_else(|| unknown(&row.fulfilment_state))?,
        placed_at: row.placed_at,
        expires_at: row.expires_at,
        lines: lines(tx, order, &quote).await?,
        parcels: parcels(tx, order).await?,
        events: events(tx, order).await?,
        payments: payments(tx, order, &quote).await?,
        cancellation: cancellation(tx, order).await?,
        promotions: promotions(tx, order).await?,
        quote,
    })
}

async fn promotions(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<(String, String)>> {
    let names = promotion::names_of_order(tx, order).await?;
    Ok(names
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect())
}

fn money(quote: &Quote, amount: Decimal) -> Money {
    Money::rounded(amount, quote.currency).unwrap_or_else(|_| Money::zero(quote.currency))
}

async fn lines(tx: &mut TenantTx, order: OrderId, quote: &Quote) -> sqlx::Result<Vec<OrderLine>> {
    let rows = sqlx::query!(
        r#"select l.id, l.variant_id, l.product_id, l.product_slug, l.sku, l.title, l.options, l.care_tips, l.quantity,
                  l.unit_price, l.total, m.hash as "hash?", m.width as "width?", m.height as "height?", m.widths as "widths?",
                  coalesce((select sum(f.quantity) from fulfillment_lines f where f.order_line_id = l.id), 0)::int as "packed!"
           from order_lines l left join media m on m.id = l.media_id
           where l.order_id = $1 order by l.position"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OrderLine {
            id: LineItemId::from_uuid(row.id),
            variant: row.variant_id.map(VariantId::from_uuid),
            product: row.product_id.map(ProductId::from_uuid),
            slug: row.product_slug,
            sku: row.sku,
            title: row.title,
            options: row.options,
            care_tips: row.care_tips,
            quantity: row.quantity,
            packed: row.packed,
            unit_price: money(quote, row.unit_price),
            total: money(quote, row.total),
            picture: match (row.hash, row.width, row.height, row.widths) {
                (Some(hash), Some(width), Some(height), Some(widths)) => Some(PictureSource {
                    hash,
                    width,
                    height,
                    widths,
                    alt: String::new(),
                }),
                _ => None,
            },
        })
        .collect())
}

async fn parcels(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<Parcel>> {
    let rows = sqlx::query!(
        r#"select f.id, f.number, f.state, f.carrier, f.tracking_number, f.tracking_url,
                  f.packed_at as "packed_at: OffsetDateTime", f.shipped_at as "shipped_at: OffsetDateTime", f.delivered_at as "delivered_at: OffsetDateTime",
                  array_agg(l.order_line_id order by o.position) as "line_ids!",
                  array_agg(l.quantity order by o.position) as "quantities!"
           from fulfillments f join fulfillment_lines l on l.fulfillment_id = f.id join order_lines o on o.id = l.order_line_id
           where f.order_id = $1 group by f.id order by f.number"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Parcel {
                id: FulfillmentId::from_uuid(row.id),
                number: row.number,
                state: ParcelState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
                carrier: row.carrier,
                tracking_number: row.tracking_number,
                tracking_url: row.tracking_url,
                packed_at: row.packed_at,
                shipped_at: row.shipped_at,
                delivered_at: row.delivered_at,
                lines: row
                    .line_ids
                    .into_iter()
                    .map(LineItemId::from_uuid)
                    .zip(row.quantities)
                    .collect(),
            })
        })
        .collect()
}

async fn events(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<OrderEvent>> {
    let rows = sqlx::query!(
        r#"select e.kind, e.data, e.happened_at as "happened_at: OffsetDateTime",
                  coalesce(nullif(s.name, ''), s.email) as "by?"
           from order_events e left join staff_members s on s.id = e.staff_member_id
           where e.order_id = $1 order by e.id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(OrderEvent {
                kind: EventKind::parse(&row.kind).ok_or_else(|| unknown(&row.kind))?,
                data: row.data,
                by: row.by,
                at: row.happened_at,
            })
        })
        .collect()
}

async fn payments(
    tx: &mut TenantTx,
    order: OrderId,
    quote: &Quote,
) -> sqlx::Result<Vec<PaymentEntry>> {
    let rows = sqlx::query!(
        r#"select p.kind, p.amount, p.made_at as "made_at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from payments p left join staff_members s on s.id = p.staff_member_id
           where p.order_id = $1 order by p.made_at, p.id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PaymentEntry {
            kind: row.kind,
            amount: money(quote, row.amount),
            by: row.by,
            at: row.made_at,
        })
        .collect())
}

async fn cancellation(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Option<Cancellation>> {
    sqlx::query_as!(
        Cancellation,
        r#"select c.reason, c.cancelled_at as "at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from cancellations c left join staff_members s on s.id = c.staff_member_id
           where c.order_id = $1"#,
        order.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}
