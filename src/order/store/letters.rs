//! What the letters about an order tell, as SQL reads it. An order's amounts are those of its stored Quote.

use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::types::Json;
use time::Date;
use uuid::Uuid;

use crate::core::{CountryCode, Currency, FulfillmentId, Locale, Money, OrderId, city_line};
use crate::db::TenantTx;
use crate::pricing::Quote;
use crate::promotion;
use crate::shipping::{Arrival, Taxes};

/// An order with its lines.
pub(in crate::order) struct OrderFacts {
    pub number: i64,
    /// Where it was bought: `web` or `till`.
    pub channel: String,
    pub access_token: String,
    pub currency: Currency,
    pub quote: Quote,
    /// What gift cards pay of it.
    pub gift_card_total: Decimal,
    /// The taxes in it by name and rate.
    pub taxes: Taxes,
    /// What the buyer read of the promotions in it, by their ids.
    pub promotions: Vec<(String, String)>,
    pub address: Vec<String>,
    /// Where the bill goes, if not there; empty otherwise.
    pub billing: Vec<String>,
    /// What the buyer tells the merchant; empty for nothing.
    pub note: String,
    /// When the buyer was told that it arrives.
    pub expected: Option<Arrival>,
    pub shipping_method: String,
    pub payment_method: String,
    pub payment_state: String,
    pub expires_at: Option<time::OffsetDateTime>,
    /// Why it was called off, as the staff wrote it.
    pub cancel_reason: Option<String>,
    pub lines: Vec<LineFacts>,
}

impl OrderFacts {
    /// What is paid otherwise than by gift card.
    pub fn due(&self) -> Money {
        let total = self.quote.grand_total();
        Money::rounded(total.amount() - self.gift_card_total, total.currency()).unwrap_or(total)
    }

    /// What gift cards pay.
    pub fn by_gift_card(&self) -> Option<Money> {
        let paid = Money::rounded(self.gift_card_total, self.quote.currency).ok();
        paid.filter(|paid| !paid.is_zero())
    }
}

/// What was ordered, as it was sold.
pub(in crate::order) struct LineFacts {
    pub id: Uuid,
    pub title: String,
    pub options: String,
    pub sku: String,
    pub care_tips: String,
    pub quantity: i32,
    pub total: Decimal,
    pub is_gift_card: bool,
    pub picture: Option<String>,
}

/// A parcel.
pub(in crate::order) struct ParcelFacts {
    pub carrier: String,
    pub tracking_number: String,
    /// Order line and quantity.
    pub lines: Vec<(Uuid, i32)>,
}

/// The delivery address as the checkout stored it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct StoredAddress {
    name: String,
    company: Option<String>,
    street: String,
    postal_code: String,
    city: String,
    region: Option<String>,
    country: Option<CountryCode>,
}

impl StoredAddress {
    fn lines(&self, locale: Locale) -> Vec<String> {
        let country = self.country.unwrap_or(CountryCode::GERMANY);
        let city = city_line(
            country,
            &self.postal_code,
            &self.city,
            self.region.as_deref(),
        );
        let country = self.country.map_or("", |country| country.name(locale));
        let company = self.company.as_deref().unwrap_or_default();
        [self.name.as_str(), company, &self.street, &city, country]
            .into_iter()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect()
    }
}

pub(in crate::order) async fn order(
    tx: &mut TenantTx,
    id: OrderId,
    locale: Locale,
) -> sqlx::Result<Option<OrderFacts>> {
    let Some(row) = sqlx::query!(
        r#"select o.number, o.channel, o.access_token, o.currency, o.gift_card_total, o.quote as "quote: Json<Quote>", o.taxes as "taxes: Json<Taxes>", o.shipping_address as "address: Json<StoredAddress>",
           o.billing_address as "billing: Json<StoredAddress>", o.note, o.expected_from as "expected_from: Date", o.expected_until as "expected_until: Date",
           o.shipping_method, o.payment_method, o.payment_state, o.expires_at as "expires_at: time::OffsetDateTime", c.reason as "reason?"
           from orders o left join cancellations c on c.order_id = o.id where o.id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?
    else {
        return Ok(None);
    };
    let lines = sqlx::query!(
        r#"select l.id, l.title, l.options, l.sku, l.care_tips, l.quantity, l.total, l.is_gift_card, m.hash as "picture?",
           (select min(w) from unnest(m.widths) w) as width
           from order_lines l left join media m on m.id = l.media_id where l.order_id = $1 order by l.position"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?
    .into_iter()
    .map(|row| LineFacts {
        id: row.id,
        title: row.title,
        options: row.options,
        sku: row.sku,
        care_tips: row.care_tips,
        quantity: row.quantity,
        total: row.total,
        is_gift_card: row.is_gift_card,
        picture: row
            .picture
            .zip(row.width)
            .map(|(hash, width)| format!("/media/{hash}-{width}.jpg")),
    })
    .collect();
    Ok(Some(OrderFacts {
        number: row.number,
        channel: row.channel,
        access_token: row.access_token,
        currency: Currency::parse(&row.currency).unwrap_or(row.quote.currency),
        address: row.address.lines(locale),
        billing: row
            .billing
            .map(|billing| billing.lines(locale))
            .unwrap_or_default(),
        note: row.note,
        expected: (row.expected_from.zip(row.expected_until))
            .map(|(from, until)| Arrival { from, until }),
        taxes: row.taxes.0.or_unnamed(&row.quote),
        quote: row.quote.0,
        gift_card_total: row.gift_card_total,
        promotions: promotion::names_of_order(tx, id)
            .await?
            .into_iter()
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
        shipping_method: row.shipping_method,
        payment_method: row.payment_method,
        payment_state: row.payment_state,
        expires_at: row.expires_at,
        cancel_reason: row.reason,
        lines,
    }))
}

pub(in crate::order) async fn parcel(
    tx: &mut TenantTx,
    id: FulfillmentId,
) -> sqlx::Result<Option<ParcelFacts>> {
    let Some(row) = sqlx::query!(
        "select carrier, tracking_number from fulfillments where id = $1",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?
    else {
        return Ok(None);
    };
    let lines = sqlx::query!(
        "select order_line_id, quantity from fulfillment_lines where fulfillment_id = $1",
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?
    .into_iter()
    .map(|row| (row.order_line_id, row.quantity))
    .collect();
    Ok(Some(ParcelFacts {
        carrier: row.carrier,
        tracking_number: row.tracking_number,
        lines,
    }))
}
