use std::num::NonZeroU32;

use rust_decimal::Decimal;
use time::OffsetDateTime;

use crate::core::{CouponCodeId, CustomerId, Locale, Page, PageNumber, PromotionId};
use crate::db::TenantTx;
use crate::pricing::CouponCode;

/// How many codes a page shows.
const PER_PAGE: NonZeroU32 = NonZeroU32::MIN.saturating_add(99);

/// A code in the list, with what came of it.
#[derive(Clone, Debug)]
pub struct CodeRow {
    /// Its id.
    pub id: CouponCodeId,
    /// As it is handed out.
    pub code: String,
    /// Where it is handed out.
    pub channel: Option<String>,
    /// The address of the customer whose alone it is.
    pub customer: Option<String>,
    /// Whether that customer has an account with that address: the code is refused without.
    pub has_account: bool,
    /// Whether they want marketing by mail.
    pub wants_news: bool,
    /// The name of its batch.
    pub batch: Option<String>,
    /// The most uses.
    pub limit_total: Option<i32>,
    /// Orders that it counted for.
    pub used: i32,
    /// What these orders came to.
    pub revenue: Decimal,
    /// When it was switched off.
    pub disabled_at: Option<OffsetDateTime>,
}

/// The codes of a promotion: own words first, then batches.
pub async fn codes_of(
    tx: &mut TenantTx,
    promotion: PromotionId,
    number: PageNumber,
) -> sqlx::Result<Page<CodeRow>> {
    let total = sqlx::query_scalar!(
        r#"select count(*) as "total!" from coupon_codes where promotion_id = $1"#,
        promotion.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query!(
        r#"select c.id, c.code, c.channel, u.email as "customer?", b.name as "batch?", c.limit_total, c.used,
                  exists (select from accounts a where a.customer_id = c.customer_id and a.proven_at is not null) as "has_account!",
                  coalesce((select s.granted from consents s where s.customer_id = c.customer_id and s.channel = 'email'
                            order by s.id desc limit 1), false) as "wants_news!",
                  c.disabled_at as "disabled_at: OffsetDateTime",
                  (select coalesce(sum((o.grand_total - o.gift_cards_sold)), 0) from redemptions r join orders o on o.id = r.order_id
                   where r.code_id = c.id and r.given_back_at is null) as "revenue!"
           from coupon_codes c left join customers u on u.id = c.customer_id left join code_batches b on b.id = c.batch_id
           where c.promotion_id = $1 order by c.batch_id is not null, c.created_at, c.id limit $2 offset $3"#,
        promotion.as_uuid(),
        i64::from(PER_PAGE.get()),
        number.offset(PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let items = rows
        .into_iter()
        .map(|row| CodeRow {
            id: CouponCodeId::from_uuid(row.id),
            code: row.code,
            channel: row.channel,
            customer: row.customer,
            has_account: row.has_account,
            wants_news: row.wants_news,
            batch: row.batch,
            limit_total: row.limit_total,
            used: row.used,
            revenue: row.revenue,
            disabled_at: row.disabled_at,
        })
        .collect();
    Ok(Page {
        items,
        number,
        per_page: PER_PAGE,
        total: u64::try_from(total).unwrap_or(0),
    })
}

/// The words of the merchant's own that open a promotion.
pub async fn own_codes(tx: &mut TenantTx, promotion: PromotionId) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        "select code from coupon_codes where promotion_id = $1 and batch_id is null order by created_at, id limit 20",
        promotion.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await
}

/// Whether the code is one of the promotion's already.
pub async fn has_code(
    tx: &mut TenantTx,
    promotion: PromotionId,
    code: &CouponCode,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from coupon_codes where promotion_id = $1 and code_normalized = $2) as "exists!""#,
        promotion.as_uuid(),
        code.as_str()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Switches a code off or on again. Answers whether there is such a code.
pub async fn switch_code(
    tx: &mut TenantTx,
    promotion: PromotionId,
    code: CouponCodeId,
    is_on: bool,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update coupon_codes set disabled_at = case when $3 then null else coalesce(disabled_at, now()) end
         where id = $2 and promotion_id = $1",
        promotion.as_uuid(),
        code.as_uuid(),
        is_on
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Limits a code. Answers whether there is such a code that was not used more often.
pub async fn limit_code(
    tx: &mut TenantTx,
    promotion: PromotionId,
    code: CouponCodeId,
    limit: i32,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update coupon_codes set limit_total = $3 where id = $2 and promotion_id = $1 and used <= $3",
        promotion.as_uuid(),
        code.as_uuid(),
        limit
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A code in an export.
#[derive(Clone, Debug)]
pub struct ExportedCode {
    /// As it is handed out.
    pub code: String,
    /// Where it is handed out.
    pub channel: Option<String>,
    /// The address of the customer whose alone it is.
    pub customer: Option<String>,
    /// The most uses.
    pub limit_total: Option<i32>,
    /// Orders that it counted for.
    pub used: i32,
    /// Whether it is switched off.
    pub is_disabled: bool,
    /// When it was made.
    pub created_at: OffsetDateTime,
}

/// Codes of a promotion, or of one of its batches, in the order in which they were made.
pub async fn exported_codes(
    tx: &mut TenantTx,
    promotion: PromotionId,
    batch: Option<crate::core::CodeBatchId>,
) -> sqlx::Result<Vec<ExportedCode>> {
    sqlx::query_as!(
        ExportedCode,
        r#"select c.code, c.channel, u.email as "customer?", c.limit_total, c.used, c.disabled_at is not null as "is_disabled!",
                  c.created_at as "created_at: OffsetDateTime"
           from coupon_codes c left join customers u on u.id = c.customer_id
           where c.promotion_id = $1 and ($2::uuid is null or c.batch_id = $2) order by c.created_at, c.id"#,
        promotion.as_uuid(),
        batch.map(crate::core::CodeBatchId::as_uuid)
    )
    .fetch_all(&mut **tx)
    .await
}

/// The customer of an address.
pub async fn customer_by_email(
    tx: &mut TenantTx,
    email_normalized: &str,
) -> sqlx::Result<Option<CustomerId>> {
    let id = sqlx::query_scalar!(
        "select id from customers where email_normalized = $1",
        email_normalized
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(CustomerId::from_uuid))
}

/// A code that is one customer's alone, and what its mail needs to know of them.
#[derive(Clone, Debug)]
pub struct PersonalCode {
    /// As it is handed out.
    pub code: String,
    /// Where to write to.
    pub email: String,
    /// Their name, may be empty.
    pub name: String,
    /// In which language.
    pub locale: Locale,
    /// Whether they have an account with that address.
    pub has_account: bool,
    /// Whether they want marketing by mail.
    pub wants_news: bool,
}

/// A personal code that is not switched off.
pub async fn personal_code(
    tx: &mut TenantTx,
    code: CouponCodeId,
) -> sqlx::Result<Option<PersonalCode>> {
    let row = sqlx::query!(
        r#"select c.code, u.email, u.name, u.locale,
                  exists (select from accounts a where a.customer_id = u.id and a.proven_at is not null) as "has_account!",
                  coalesce((select s.granted from consents s where s.customer_id = u.id and s.channel = 'email'
                            order by s.id desc limit 1), false) as "wants_news!"
           from coupon_codes c join customers u on u.id = c.customer_id where c.id = $1 and c.disabled_at is null"#,
        code.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| PersonalCode {
        code: row.code,
        email: row.email,
        name: row.name,
        locale: Locale::parse(&row.locale).unwrap_or(Locale::En),
        has_account: row.has_account,
        wants_news: row.wants_news,
    }))
}
