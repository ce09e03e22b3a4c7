//! A whole wish, and what is known of who asks.

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::state;
use crate::core::{CustomerId, DiscountRequestId};
use crate::db::TenantTx;
use crate::discount_request::RequestState;

/// Everything about a wish and its answer.
#[derive(Clone, Debug)]
pub struct RequestDetail {
    /// Its id.
    pub id: DiscountRequestId,
    /// Who asks.
    pub customer: CustomerId,
    /// What was asked.
    pub message: String,
    /// When.
    pub created_at: OffsetDateTime,
    /// Where it stands.
    pub state: RequestState,
    /// When it was answered.
    pub answered_at: Option<OffsetDateTime>,
    /// What the code gives, in the customer's language.
    pub gain: String,
    /// Its terms.
    pub terms: Vec<String>,
    /// The merchant's own words.
    pub answer: String,
    /// Whether news were offered instead.
    pub offers_newsletter: bool,
    /// The code.
    pub code: Option<String>,
    /// What the customer is called, perhaps empty.
    pub name: String,
}

/// A wish.
pub async fn request(
    tx: &mut TenantTx,
    id: DiscountRequestId,
) -> sqlx::Result<Option<RequestDetail>> {
    let row = sqlx::query!(
        r#"select r.customer_id, r.message, r.created_at as "created_at: OffsetDateTime", r.state,
                  r.answered_at as "answered_at: OffsetDateTime", r.gain, r.terms, r.answer, r.offers_newsletter,
                  k.code as "code?", c.name
           from discount_requests r join customers c on c.id = r.customer_id left join coupon_codes k on k.id = r.code_id
           where r.id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| {
        Ok(RequestDetail {
            id,
            customer: CustomerId::from_uuid(row.customer_id),
            message: row.message,
            created_at: row.created_at,
            state: state(&row.state)?,
            answered_at: row.answered_at,
            gain: row.gain,
            terms: row.terms,
            answer: row.answer,
            offers_newsletter: row.offers_newsletter,
            code: row.code,
            name: row.name,
        })
    })
    .transpose()
}

/// What a customer did with discounts so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Engagement {
    /// Orders with a promotion.
    pub redemptions: i64,
    /// What these took off.
    pub saved: Decimal,
    /// Wishes, this one too.
    pub requests: i64,
    /// Of them granted.
    pub granted: i64,
}

/// What a customer did with discounts so far.
pub async fn engagement(tx: &mut TenantTx, customer: CustomerId) -> sqlx::Result<Engagement> {
    sqlx::query_as!(
        Engagement,
        r#"select u.redemptions as "redemptions!", u.saved as "saved!", w.requests as "requests!", w.granted as "granted!"
           from (select count(distinct order_id) as redemptions, coalesce(sum(amount), 0) as saved
                 from redemptions where customer_id = $1 and given_back_at is null) as u,
                (select count(*) as requests, count(*) filter (where state = 'granted') as granted
                 from discount_requests where customer_id = $1) as w"#,
        customer.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}
