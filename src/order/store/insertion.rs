//! A new order.

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::json;
use sqlx::types::Json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::record_event;
use crate::core::{
    AccountId, CustomerId, Email, LineItemId, Locale, MediaId, Money, OrderId, Phone, ProductId,
    Quantity, StaffMemberId, VariantId,
};
use crate::db::TenantTx;
use crate::order::{AccessToken, Address, EventKind, NetworkHash, Risk, mail};
use crate::payment::PaymentMethod;
use crate::pricing::Quote;
use crate::shipping::{Arrival, Taxes};

/// Everything that an order is placed with.
#[derive(Clone, Debug)]
pub struct NewOrder {
    /// Its id.
    pub id: OrderId,
    /// Where its page lies.
    pub access_token: AccessToken,
    /// The key it was placed under, with its session's.
    pub idempotency_key: String,
    /// Hash of what was asked.
    pub request_hash: Vec<u8>,
    /// Where it was bought: `web` or `till`.
    pub channel: &'static str,
    /// Who bought; at the counter that need not be known.
    pub customer: Option<CustomerId>,
    /// The account that was signed in.
    pub account: Option<AccountId>,
    /// As typed, where it is known.
    pub email: Option<Email>,
    /// As typed, where the shop asks for it.
    pub phone: Option<Phone>,
    /// Who of the staff took the order.
    pub by: Option<StaffMemberId>,
    /// Where it goes.
    pub address: Address,
    /// Where the bill goes, if not there.
    pub billing: Option<Address>,
    /// What the buyer tells the merchant; empty for nothing.
    pub note: String,
    /// What is printed for the receiver of a present; empty for nothing.
    pub gift_message: String,
    /// When the buyer was told that it arrives.
    pub expected: Option<Arrival>,
    /// In which language it was bought.
    pub locale: Locale,
    /// What it was sold at.
    pub quote: Quote,
    /// The taxes in it by name and rate.
    pub taxes: Taxes,
    /// Name of the shipping method.
    pub shipping_method: String,
    /// How it is paid, or what gift cards leave of it.
    pub payment_method: PaymentMethod,
    /// What gift cards pay of it.
    pub gift_card_total: Decimal,
    /// What of it is the price of gift cards.
    pub gift_cards_sold: Decimal,
    /// When an unpaid transfer ends.
    pub expires_at: Option<OffsetDateTime>,
    /// Whether the buyer was signed in with a proven address.
    pub proven: bool,
    /// Hash of the session it is placed in; empty at the counter, where there is none.
    pub session: Vec<u8>,
    /// Hash of the network it came from, while it is to be known: see [`NetworkHash`].
    pub network: Option<NetworkHash>,
    /// How likely it is to be a fraud; none at the counter.
    pub risk: Option<Risk>,
    /// Whether a member of the staff is to look at it first.
    pub is_in_review: bool,
    /// What was sold.
    pub lines: Vec<NewLine>,
}

impl NewOrder {
    /// What its goods come to, gift cards left out.
    #[must_use]
    pub fn goods(&self) -> Money {
        let all = self.quote.money(self.quote.totals.goods);
        Money::rounded(all.amount() - self.gift_cards_sold, all.currency()).unwrap_or(all)
    }
}

/// A line of a new order, as it was sold.
#[derive(Clone, Debug, Serialize)]
pub struct NewLine {
    /// The variant.
    pub variant: VariantId,
    /// Its product.
    pub product: ProductId,
    /// The product's address then.
    pub slug: String,
    /// The variant's SKU, empty where it had none.
    pub sku: String,
    /// The product's name.
    pub title: String,
    /// The chosen options in words.
    pub options: String,
    /// How to look after it.
    pub care_tips: String,
    /// A picture of it.
    pub media: Option<MediaId>,
    /// How many.
    pub quantity: Quantity,
    /// What one cost.
    pub unit_price: Decimal,
    /// What all cost.
    pub total: Decimal,
    /// Whether it is a gift card.
    pub is_gift_card: bool,
    /// What the one is called to whom the gift card goes; may be empty.
    pub gift_name: String,
    /// Their address of mail; empty where it goes to the buyer.
    pub gift_email: String,
    /// What the buyer tells them; may be empty.
    pub gift_message: String,
    /// From which day on it is sent, as `2026-12-24`; none for at once.
    pub gift_day: Option<String>,
}

/// An order that was placed under a key.
#[derive(Clone, Debug)]
pub struct PlacedOrder {
    /// Its id.
    pub id: Uuid,
    /// Where its page lies.
    pub access_token: String,
    /// Hash of what was asked.
    pub request_hash: Vec<u8>,
}

/// The order that used a key up.
pub async fn placed_under(tx: &mut TenantTx, key: &str) -> sqlx::Result<Option<PlacedOrder>> {
    sqlx::query_as!(
        PlacedOrder,
        "select id, access_token, request_hash from orders where idempotency_key = $1",
        key
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Writes an order with its lines, what is promised to it, its first event and its confirmation.
/// The stock itself was committed before, in the same transaction.
pub async fn insert(tx: &mut TenantTx, order: &NewOrder) -> sqlx::Result<i64> {
    let number = sqlx::query_scalar!(
        "insert into orders (id, number, access_token, idempotency_key, request_hash, customer_id, email, email_normalized,
                             shipping_address, address_hash, locale, currency, quote, grand_total, shipping_method, payment_method, expires_at, account_id,
                             phone, channel, proven, session_hash, taxes, billing_address, note, expected_from, expected_until, network_hash, risk, review,
                             gift_card_total, gift_cards_sold, gift_message)
         values ($1, nextval('order_numbers'), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                 nullif($21::bytea, ''), $22, $23, $24, $25, $26, $27, $28, case when $29 then 'waiting' end, $30, $31, $32)
         returning number",
        order.id.as_uuid(),
        order.access_token.as_str(),
        order.idempotency_key,
        order.request_hash,
        order.customer.map(CustomerId::as_uuid),
        order.email.as_ref().map_or("", |email| email.as_str()),
        order.email.as_ref().map(Email::normalized).unwrap_or_default(),
        Json(&order.address) as _,
        order.address.hash(),
        order.locale.tag(),
        order.quote.currency.code(),
        Json(&order.quote) as _,
        order.quote.grand_total().amount(),
        order.shipping_method,
        order.payment_method.name(),
        order.expires_at as _,
        order.account.map(AccountId::as_uuid),
        order.phone.as_ref().map_or("", Phone::as_str),
        order.channel,
        order.proven,
        order.session,
        Json(&order.taxes) as _,
        order.billing.as_ref().map(Json) as _,
        order.note,
        order.expected.map(|expected| expected.from) as _,
        order.expected.map(|expected| expected.until) as _,
        order.network.as_ref().map(NetworkHash::as_bytes),
        order.risk.as_ref().map(Risk::to_json),
        order.is_in_review,
        order.gift_card_total,
        order.gift_cards_sold,
        order.gift_message
    )
    .fetch_one(&mut **tx)
    .await?;
    insert_lines(tx, order).await?;
    insert_commitments(tx, order.id).await?;
    record_event(tx, order.id, EventKind::Ordered, json!({}), order.by).await?;
    // What is paid at a provider is confirmed once it is.
    let is_confirmed = order.payment_method.provider().is_none();
    if let Some(email) = order.email.as_ref().filter(|_| is_confirmed) {
        mail::confirm(tx, order.id, email.as_str(), order.locale).await?;
    }
    Ok(number)
}

async fn insert_lines(tx: &mut TenantTx, order: &NewOrder) -> sqlx::Result<()> {
    let lines: Vec<_> = (1..)
        .zip(&order.lines)
        .map(|(position, line)| LineRow {
            id: LineItemId::new(),
            position,
            line,
        })
        .collect();
    sqlx::query!(
        "insert into order_lines (id, order_id, position, variant_id, product_id, product_slug, sku, title, options,
                                  care_tips, media_id, quantity, unit_price, total,
                                  is_gift_card, gift_name, gift_email, gift_message, gift_day)
         select l.id, $1, l.position, l.variant, l.product, l.slug, l.sku, l.title, l.options,
                l.care_tips, l.media, l.quantity, l.unit_price, l.total,
                l.is_gift_card, l.gift_name, l.gift_email, l.gift_message, l.gift_day
         from jsonb_to_recordset($2) as l (
             id uuid, position int, variant uuid, product uuid, slug text, sku text, title text, options text,
             care_tips text, media uuid, quantity int, unit_price numeric, total numeric,
             is_gift_card boolean, gift_name text, gift_email text, gift_message text, gift_day date
         )",
        order.id.as_uuid(),
        Json(lines) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A line as the statement reads it.
#[derive(Serialize)]
struct LineRow<'l> {
    id: LineItemId,
    position: i32,
    #[serde(flatten)]
    line: &'l NewLine,
}

/// Writes down that all goods of an order are promised to it. Stock has been committed before.
pub(in crate::order) async fn insert_commitments(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into stock_commitments (order_line_id, variant_id, quantity)
         select id, variant_id, quantity from order_lines where order_id = $1 and not is_gift_card",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
