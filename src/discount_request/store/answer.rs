//! The answer to a wish.

use crate::core::{CouponCodeId, CustomerId, DiscountRequestId, Locale, StaffMemberId};
use crate::db::TenantTx;
use crate::discount_request::RequestState;

/// A wish that is about to be answered.
#[derive(Clone, Debug)]
pub struct OpenRequest {
    /// Who asks.
    pub customer: CustomerId,
    /// Where the answer goes.
    pub email: String,
    /// In which language.
    pub locale: Locale,
    /// Whether nobody has answered yet.
    pub is_open: bool,
}

/// A wish, locked until `tx` ends.
pub async fn lock_request(
    tx: &mut TenantTx,
    id: DiscountRequestId,
) -> sqlx::Result<Option<OpenRequest>> {
    let row = sqlx::query!(
        "select r.customer_id, c.email, r.locale, r.state from discount_requests r join customers c on c.id = r.customer_id
         where r.id = $1 for update of r",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| OpenRequest {
        customer: CustomerId::from_uuid(row.customer_id),
        email: row.email,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        is_open: row.state == RequestState::Open.name(),
    }))
}

/// What the merchant answers.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What the code gives, in the customer's language.
    pub gain: String,
    /// Its terms.
    pub terms: Vec<String>,
    /// The merchant's own words.
    pub answer: String,
    /// Whether news are offered instead.
    pub offers_newsletter: bool,
    /// The code of a grant.
    pub code: Option<CouponCodeId>,
    /// Who answers.
    pub by: StaffMemberId,
}

/// Writes the answer to a wish that is open.
pub async fn answer_request(
    tx: &mut TenantTx,
    id: DiscountRequestId,
    answer: &Answer,
) -> sqlx::Result<()> {
    let state = match answer.code {
        Some(_) => RequestState::Granted,
        None => RequestState::Declined,
    };
    sqlx::query!(
        "update discount_requests set state = $2, gain = $3, terms = $4, answer = $5, offers_newsletter = $6, code_id = $7,
                staff_member_id = $8, answered_at = now()
         where id = $1 and state = 'open'",
        id.as_uuid(),
        state.name(),
        answer.gain,
        &answer.terms,
        answer.answer,
        answer.offers_newsletter,
        answer.code.map(CouponCodeId::as_uuid),
        answer.by.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
