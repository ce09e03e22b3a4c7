use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{CodeBatchId, CouponCodeId, CustomerId, PromotionId, StaffMemberId};
use crate::db::TenantTx;
use crate::pricing::CouponCode;

/// Many codes that are made at once.
#[derive(Clone, Debug)]
pub struct CodeBatch {
    /// Its id.
    pub id: CodeBatchId,
    /// The promotion that its codes open.
    pub promotion: PromotionId,
    /// What the merchant calls it.
    pub name: String,
    /// What every code begins with.
    pub prefix: String,
    /// Where they are handed out.
    pub channel: Option<String>,
    /// How many are wished for.
    pub wanted: i32,
    /// How many there are.
    pub made: i32,
    /// Uses of each.
    pub limit_total: Option<i32>,
    /// The customer whose alone they are.
    pub customer: Option<CustomerId>,
    /// When somebody stopped it.
    pub cancelled_at: Option<OffsetDateTime>,
    /// Who wished for it.
    pub by: Option<StaffMemberId>,
}

impl CodeBatch {
    /// Whether more codes are to come.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.cancelled_at.is_none() && self.made < self.wanted
    }
}

/// Writes a wish for codes.
pub async fn add_batch(tx: &mut TenantTx, batch: &CodeBatch) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into code_batches (id, promotion_id, name, prefix, channel, wanted, limit_total, customer_id, staff_member_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        batch.id.as_uuid(),
        batch.promotion.as_uuid(),
        batch.name,
        batch.prefix,
        batch.channel,
        batch.wanted,
        batch.limit_total,
        batch.customer.map(CustomerId::as_uuid),
        batch.by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The batches of a promotion, the newest first.
pub async fn batches_of(tx: &mut TenantTx, promotion: PromotionId) -> sqlx::Result<Vec<CodeBatch>> {
    let rows = sqlx::query!(
        r#"select id, promotion_id, name, prefix, channel, wanted, made, limit_total, customer_id, staff_member_id,
                  cancelled_at as "cancelled_at: OffsetDateTime"
           from code_batches where promotion_id = $1 order by created_at desc, id limit 100"#,
        promotion.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| CodeBatch {
            id: CodeBatchId::from_uuid(row.id),
            promotion: PromotionId::from_uuid(row.promotion_id),
            name: row.name,
            prefix: row.prefix,
            channel: row.channel,
            wanted: row.wanted,
            made: row.made,
            limit_total: row.limit_total,
            customer: row.customer_id.map(CustomerId::from_uuid),
            cancelled_at: row.cancelled_at,
            by: row.staff_member_id.map(StaffMemberId::from_uuid),
        })
        .collect())
}

/// A batch that more codes are to be made for, held until `tx` ends; none when it is complete,
/// cancelled or gone.
pub async fn open_batch(tx: &mut TenantTx, id: CodeBatchId) -> sqlx::Result<Option<CodeBatch>> {
    let row = sqlx::query!(
        "select id, promotion_id, name, prefix, channel, wanted, made, limit_total, customer_id, staff_member_id
         from code_batches where id = $1 and cancelled_at is null and made < wanted for update",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| CodeBatch {
        id,
        promotion: PromotionId::from_uuid(row.promotion_id),
        name: row.name,
        prefix: row.prefix,
        channel: row.channel,
        wanted: row.wanted,
        made: row.made,
        limit_total: row.limit_total,
        customer: row.customer_id.map(CustomerId::from_uuid),
        cancelled_at: None,
        by: row.staff_member_id.map(StaffMemberId::from_uuid),
    }))
}

/// Writes codes of a batch; one that there is already is left out. Answers how many were written.
pub async fn add_codes_of_batch(
    tx: &mut TenantTx,
    batch: &CodeBatch,
    codes: &[String],
) -> sqlx::Result<i32> {
    let ids: Vec<Uuid> = codes
        .iter()
        .map(|_| CouponCodeId::new().as_uuid())
        .collect();
    let normalized: Vec<String> = codes
        .iter()
        .map(|code| CouponCode::normalised(code))
        .collect();
    let done = sqlx::query!(
        "insert into coupon_codes (id, promotion_id, code, code_normalized, batch_id, customer_id, channel, limit_total)
         select made.id, $4, made.code, made.code_normalized, $5, $6, $7, $8
         from unnest($1::uuid[], $2::text[], $3::text[]) as made (id, code, code_normalized)
         on conflict on constraint coupon_codes_code_unique do nothing",
        &ids,
        codes,
        &normalized,
        batch.promotion.as_uuid(),
        batch.id.as_uuid(),
        batch.customer.map(CustomerId::as_uuid),
        batch.channel,
        batch.limit_total
    )
    .execute(&mut **tx)
    .await?;
    let written = i32::try_from(done.rows_affected()).unwrap_or(i32::MAX);
    sqlx::query!(
        "update code_batches set made = made + $2 where id = $1",
        batch.id.as_uuid(),
        written
    )
    .execute(&mut **tx)
    .await?;
    Ok(written)
}

/// Stops a batch; the codes that there are stay. Answers whether there was something to stop.
pub async fn cancel_batch(
    tx: &mut TenantTx,
    promotion: PromotionId,
    id: CodeBatchId,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update code_batches set cancelled_at = now()
         where id = $1 and promotion_id = $2 and cancelled_at is null and made < wanted",
        id.as_uuid(),
        promotion.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
