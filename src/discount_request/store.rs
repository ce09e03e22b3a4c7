//! SQL of customers' wishes for a discount.

mod taking_over;

use rust_decimal::Decimal;
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{
    CouponCodeId, CustomerId, DiscountRequestId, Locale, Page, PageNumber, PromotionId,
    ROWS_PER_PAGE, StaffMemberId,
};
use crate::db::TenantTx;
use crate::discount_request::RequestState;

pub use taking_over::TAKE_OVER;

/// Writes a wish. False when the customer waits for an answer already.
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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

/// A wish in the merchant's list.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// Its id.
    pub id: DiscountRequestId,
    /// Who asks, perhaps empty.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What was asked.
    pub message: String,
    /// When.
    pub created_at: OffsetDateTime,
    /// Where it stands.
    pub state: RequestState,
    /// Orders that were not cancelled.
    pub orders: i64,
    /// What these came to.
    pub spent: Decimal,
}

/// Wishes of one state, or all: open ones first, of them the oldest.
///
/// # Errors
/// When the database refuses.
pub async fn requests(
    tx: &mut TenantTx,
    wanted: Option<RequestState>,
    number: PageNumber,
) -> sqlx::Result<Page<RequestRow>> {
    let wanted = wanted.map(RequestState::name);
    let total = sqlx::query_scalar!(
        r#"select count(*) as "total!" from discount_requests where $1::text is null or state = $1"#,
        wanted
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query!(
        r#"select r.id, c.name, c.email, r.message, r.created_at as "created_at: OffsetDateTime", r.state,
                  count(o.id) as "orders!", coalesce(sum(o.grand_total), 0) as "spent!"
           from discount_requests r join customers c on c.id = r.customer_id
           left join orders o on o.customer_id = c.id and o.state <> 'cancelled'
           where $1::text is null or r.state = $1
           group by r.id, c.id
           order by r.state <> 'open', case when r.state = 'open' then r.created_at end, r.created_at desc, r.id
           limit $2 offset $3"#,
        wanted,
        i64::from(ROWS_PER_PAGE.get()),
        number.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let items = rows
        .into_iter()
        .map(|row| {
            Ok(RequestRow {
                id: DiscountRequestId::from_uuid(row.id),
                name: row.name,
                email: row.email,
                message: row.message,
                created_at: row.created_at,
                state: state(&row.state)?,
                orders: row.orders,
                spent: row.spent,
            })
        })
        .collect::<sqlx::Result<_>>()?;
    Ok(Page::of_rows(items, number, total))
}

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
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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

/// Lets wishes be granted one after the other until `tx` ends, so that two of the same find one
/// promotion.
///
/// # Errors
/// When the database refuses.
pub async fn hold_granting(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended(current_schema(), 3))")
        .fetch_one(&mut **tx)
        .await?;
    Ok(())
}

/// The promotion that gives the same to whoever was granted it before. One that somebody limited or
/// gave dates since then is left alone.
///
/// # Errors
/// When the database refuses.
pub async fn granting_promotion(
    tx: &mut TenantTx,
    benefits: &Value,
    condition: Option<&Value>,
) -> sqlx::Result<Option<PromotionId>> {
    let id: Option<Uuid> = sqlx::query_scalar!(
        "select id from promotions
         where answers_requests and state = 'active' and trigger = 'code' and benefits = $1 and condition is not distinct from $2
           and starts_at is null and ends_at is null and campaign_id is null and budget is null
           and limit_total is null and limit_per_customer is null and limit_per_day is null
         order by created_at limit 1",
        benefits,
        condition
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(PromotionId::from_uuid))
}

/// Notes that a promotion was made to answer wishes.
///
/// # Errors
/// When the database refuses.
pub async fn mark_granting(tx: &mut TenantTx, id: PromotionId) -> sqlx::Result<()> {
    sqlx::query!(
        "update promotions set answers_requests = true where id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn state(word: &str) -> sqlx::Result<RequestState> {
    RequestState::parse(word)
        .ok_or_else(|| sqlx::Error::Decode(format!("unknown state of a wish: {word}").into()))
}
