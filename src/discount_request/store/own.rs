//! Wishes as their customer makes and sees them.

use time::OffsetDateTime;

use super::state;
use crate::core::{CustomerId, DiscountRequestId, Locale};
use crate::db::TenantTx;
use crate::discount_request::RequestState;

/// Writes a wish. False when the customer waits for an answer already.
pub async fn insert_request(
    tx: &mut TenantTx,
    customer: CustomerId,
    message: &str,
    locale: Locale,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into discount_requests (id, customer_id, message, locale) values ($1, $2, $3, $4)
         on conflict (customer_id) where state = 'open' do nothing",
        DiscountRequestId::new().as_uuid(),
        customer.as_uuid(),
        message,
        locale.tag()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A wish as the customer sees it.
#[derive(Clone, Debug)]
pub struct OwnRequest {
    /// What was asked.
    pub message: String,
    /// When.
    pub created_at: OffsetDateTime,
    /// Where it stands.
    pub state: RequestState,
    /// What the code gives.
    pub gain: String,
    /// The code.
    pub code: Option<String>,
    /// The merchant's own words.
    pub answer: String,
}

/// The newest wishes of a customer.
pub async fn requests_of_customer(
    tx: &mut TenantTx,
    customer: CustomerId,
) -> sqlx::Result<Vec<OwnRequest>> {
    let rows = sqlx::query!(
        r#"select r.message, r.created_at as "created_at: OffsetDateTime", r.state, r.gain, r.answer, k.code as "code?"
           from discount_requests r left join coupon_codes k on k.id = r.code_id
           where r.customer_id = $1 order by r.created_at desc, r.id desc limit 20"#,
        customer.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnRequest {
                message: row.message,
                created_at: row.created_at,
                state: state(&row.state)?,
                gain: row.gain,
                code: row.code,
                answer: row.answer,
            })
        })
        .collect()
}
