//! SQL of coupons.

use std::num::NonZeroU32;

use crate::core::{CodeBatchId, CouponCodeId, Page, PageNumber, PromotionId};
use crate::db::TenantTx;

/// How many codes stand on one print sheet.
pub const CODES_PER_SHEET: NonZeroU32 = NonZeroU32::MIN.saturating_add(23);

/// What a code is to whoever holds it.
#[derive(Clone, Debug)]
pub struct HeldCode {
    /// As it is handed out.
    pub code: String,
    /// The most uses.
    pub limit_total: Option<i32>,
}

/// A code as it is handed out.
///
/// # Errors
/// When the database refuses or there is no such code.
pub async fn held_code(tx: &mut TenantTx, id: CouponCodeId) -> sqlx::Result<HeldCode> {
    sqlx::query_as!(
        HeldCode,
        "select code, limit_total from coupon_codes where id = $1",
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// The codes of a promotion that can still be handed out, or those of one of its batches, as many as
/// one sheet takes.
pub async fn sheet_codes(
    tx: &mut TenantTx,
    promotion: PromotionId,
    batch: Option<CodeBatchId>,
    number: PageNumber,
) -> sqlx::Result<Page<String>> {
    let rows = sqlx::query!(
        r#"select code, count(*) over () as "total!" from coupon_codes
           where promotion_id = $1 and ($2::uuid is null or batch_id = $2)
             and disabled_at is null and coalesce(used < limit_total, true)
           order by created_at, id limit $3 offset $4"#,
        promotion.as_uuid(),
        batch.map(CodeBatchId::as_uuid),
        i64::from(CODES_PER_SHEET.get()),
        number.offset(CODES_PER_SHEET)
    )
    .fetch_all(&mut **tx)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    Ok(Page {
        items: rows.into_iter().map(|row| row.code).collect(),
        number,
        per_page: CODES_PER_SHEET,
        total: u64::try_from(total).unwrap_or(0),
    })
}

/// Whether a session may see the coupon of a code for its lead.
pub async fn has_lead(tx: &mut TenantTx, code: CouponCodeId, session: &[u8]) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from leads where code_id = $1 and session_hash = $2) as "exists!""#,
        code.as_uuid(),
        session
    )
    .fetch_one(&mut **tx)
    .await
}
