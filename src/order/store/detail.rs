//! A whole order, for its page, its mails and the admin.

mod cancellation;
mod events;
mod gift_cards;
mod lines;
mod parcels;
mod payments;

use rust_decimal::Decimal;
use sqlx::types::Json;
use time::{Date, OffsetDateTime};

use super::unknown;
use crate::core::{CustomerId, Locale, Money, OrderId};
use crate::db::TenantTx;
use crate::gift_card::{
    self,
    store::{PaidByCard, SoldCard},
};
use crate::order::{AccessToken, Address, FulfillmentState, OrderState, PaymentState, Risk};
use crate::payment::store::{Attempt, Dispute, Refund, attempts_of, disputes_of, refunds_of};
use crate::payment::{DisputeState, PaymentKind, PaymentMethod};
use crate::pricing::Quote;
use crate::promotion;
use crate::shipping::{Arrival, Taxes};

pub use cancellation::Cancellation;
pub use events::OrderEvent;
pub use lines::OrderLine;
pub use parcels::Parcel;
pub use payments::PaymentEntry;

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
    /// Where the visit came from: source, medium, campaign; empty where it did not say.
    pub came_from: String,
    /// What it was sold at.
    pub quote: Quote,
    /// The taxes in it by name and rate.
    pub taxes: Taxes,
    /// What the buyer read of the promotions in it, by their ids.
    pub promotions: Vec<(String, String)>,
    /// What the buyer pays.
    pub grand_total: Money,
    /// What of that is paid otherwise than by gift card.
    pub due: Money,
    /// What gift cards paid of it.
    pub gift_cards: Vec<PaidByCard>,
    /// What of it is the price of gift cards.
    pub gift_cards_sold: Money,
    /// The gift cards that were sold with it, once it is paid.
    pub sold_cards: Vec<SoldCard>,
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
    /// How likely it was to be a fraud when it was placed; none at the counter.
    pub risk: Option<Risk>,
    /// Whether a member of the staff is to look at it first.
    pub is_in_review: bool,
    /// When it was placed.
    pub placed_at: OffsetDateTime,
    /// When the data of its buyer was erased.
    pub erased_at: Option<OffsetDateTime>,
    /// Whether the law keeps who that was.
    pub is_buyer_kept: bool,
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
    /// Attempts to pay it at a provider, the last first.
    pub attempts: Vec<Attempt>,
    /// What went back of it, or is to.
    pub refunds: Vec<Refund>,
    /// What of it was disputed, the first first.
    pub disputes: Vec<Dispute>,
    /// Why and by whom it was called off.
    pub cancellation: Option<Cancellation>,
}

impl OrderDetail {
    /// Whether a cardholder disputes its payment now.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        let mut disputes = self.disputes.iter();
        disputes.any(|dispute| dispute.state == DisputeState::Open)
    }

    /// What arrived for it and has not gone back.
    #[must_use]
    pub fn balance(&self) -> Money {
        let entries = self.payments.iter().filter_map(|entry| {
            let sign = PaymentKind::parse(&entry.kind)?.sign();
            Some(entry.amount.amount() * Decimal::from(sign))
        });
        money(&self.quote, entries.sum())
    }
}

/// The order whose page lies behind a token.
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
pub async fn id_of_token(tx: &mut TenantTx, token: &AccessToken) -> sqlx::Result<Option<OrderId>> {
    let id = sqlx::query_scalar!(
        "select id from orders where access_token = $1",
        token.as_str()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(OrderId::from_uuid))
}

/// Where the page of the order lies that a session placed in the last half hour; it is forgotten once it is paid.
pub async fn just_placed(tx: &mut TenantTx, session: &[u8]) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select access_token from orders
         where session_hash = $1 and state = 'open' and payment_state = 'unpaid' and placed_at > now() - interval '30 minutes'
         order by placed_at desc limit 1",
        session
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Where the buyer of the order behind a token is written to; empty where that is not known.
pub async fn email_of_token(
    tx: &mut TenantTx,
    token: &AccessToken,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select email from orders where access_token = $1",
        token.as_str()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Which order has a number.
pub async fn id_of_number(tx: &mut TenantTx, number: i64) -> sqlx::Result<Option<OrderId>> {
    let id = sqlx::query_scalar!("select id from orders where number = $1", number)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(OrderId::from_uuid))
}

/// The number that people say; `RowNotFound` when there is no such order.
pub(in crate::order) async fn number(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select number from orders where id = $1", order.as_uuid())
        .fetch_one(&mut **tx)
        .await
}

/// An order; `RowNotFound` when there is none.
pub async fn by_id(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<OrderDetail> {
    let row = sqlx::query!(
        r#"select number, access_token, channel, customer_id, email, phone, shipping_address as "address: Json<Address>", locale,
                  billing_address as "billing: Json<Address>", note, gift_message, expected_from as "expected_from: Date", expected_until as "expected_until: Date",
                  quote as "quote: Json<Quote>", taxes as "taxes: Json<Taxes>", grand_total, gift_card_total, gift_cards_sold, shipping_method, payment_method, state, payment_state,
                  fulfilment_state, risk, coalesce(review = 'waiting', false) as "is_in_review!", placed_at as "placed_at: OffsetDateTime",
                  erased_at as "erased_at: OffsetDateTime",
                  exists (select from locked_order_data l where l.order_id = orders.id) as "is_buyer_kept!", expires_at as "expires_at: OffsetDateTime", concat_ws(' · ', utm_source, utm_medium, utm_campaign) as "came_from!"
           from orders where id = $1"#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let quote = row.quote.0;
    let payment_method =
        PaymentMethod::parse(&row.payment_method).map_err(|_| unknown(&row.payment_method))?;
    let is_at_provider = payment_method.provider().is_some();
    let (attempts, refunds, disputes) = if is_at_provider {
        let attempts = attempts_of(tx, order).await?;
        let refunds = refunds_of(tx, order).await?;
        (attempts, refunds, disputes_of(tx, order).await?)
    } else {
        Default::default()
    };
    let gift_cards = if row.gift_card_total.is_zero() {
        Vec::new()
    } else {
        gift_card::store::of_order(tx, order).await?
    };
    let sold_cards = if row.gift_cards_sold.is_zero() {
        Vec::new()
    } else {
        gift_card::store::sold_with(tx, order).await?
    };
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
        billing: row.billing.map(|billing| billing.0),
        note: row.note,
        gift_message: row.gift_message,
        expected: (row.expected_from.zip(row.expected_until))
            .map(|(from, until)| Arrival { from, until }),
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        came_from: row.came_from,
        taxes: row.taxes.0.or_unnamed(&quote),
        grand_total: money(row.grand_total),
        due: money(row.grand_total - row.gift_card_total),
        gift_cards,
        gift_cards_sold: money(row.gift_cards_sold),
        sold_cards,
        shipping_method: row.shipping_method,
        payment_method,
        state: OrderState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
        payment_state: PaymentState::parse(&row.payment_state)
            .ok_or_else(|| unknown(&row.payment_state))?,
        fulfilment_state: FulfillmentState::parse(&row.fulfilment_state)
            .ok_or_else(|| unknown(&row.fulfilment_state))?,
        risk: row.risk.and_then(Risk::read),
        is_in_review: row.is_in_review,
        erased_at: row.erased_at,
        is_buyer_kept: row.is_buyer_kept,
        placed_at: row.placed_at,
        expires_at: row.expires_at,
        lines: lines::lines(tx, order, &quote).await?,
        parcels: parcels::parcels(tx, order).await?,
        events: events::events(tx, order).await?,
        payments: payments::payments(tx, order, &quote).await?,
        cancellation: cancellation::cancellation(tx, order).await?,
        promotions: promotions(tx, order).await?,
        attempts,
        refunds,
        disputes,
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
