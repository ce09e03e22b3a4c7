use crate::core::{CouponCodeId, PartnerId, PromotionId};
use crate::db::TenantTx;
use crate::pricing::CouponCode;

/// A code of a partner.
#[derive(Clone, Debug)]
pub struct PartnerCode {
    /// As it is handed out.
    pub code: String,
    /// The promotion that it opens.
    pub promotion: PromotionId,
    /// What the merchant calls that.
    pub name: String,
    /// Orders that it counted for.
    pub used: i32,
    /// Whether it is switched off.
    pub is_disabled: bool,
}

/// A promotion that codes open.
#[derive(Clone, Debug)]
pub struct CodePromotion {
    /// Its id.
    pub id: PromotionId,
    /// What the merchant calls it.
    pub name: String,
}

/// The codes of a partner, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn codes_of(tx: &mut TenantTx, partner: PartnerId) -> sqlx::Result<Vec<PartnerCode>> {
    let rows = sqlx::query!(
        r#"select k.code, k.promotion_id, p.name, k.used, k.disabled_at is not null as "is_disabled!"
           from coupon_codes k join promotions p on p.id = k.promotion_id
           where k.partner_id = $1 order by k.created_at desc, k.id desc"#,
        partner.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PartnerCode {
            code: row.code,
            promotion: PromotionId::from_uuid(row.promotion_id),
            name: row.name,
            used: row.used,
            is_disabled: row.is_disabled,
        })
        .collect())
}

/// The promotions that a partner can have a code for.
///
/// # Errors
/// When the database refuses.
pub async fn code_promotions(tx: &mut TenantTx) -> sqlx::Result<Vec<CodePromotion>> {
    let rows = sqlx::query!(
        "select id, name from promotions where trigger = 'code' and state <> 'archived' and not answers_requests
         order by created_at desc, id"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| CodePromotion {
            id: PromotionId::from_uuid(row.id),
            name: row.name,
        })
        .collect())
}

/// Makes a partner's code, which is handed out in the channel of their name. False when somebody has
/// it already, or no code opens the promotion.
///
/// # Errors
/// When the database refuses.
pub async fn add_code(
    tx: &mut TenantTx,
    partner: PartnerId,
    promotion: PromotionId,
    code: &CouponCode,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into coupon_codes (id, promotion_id, code, code_normalized, channel, partner_id)
         select $1, p.id, $3, $3, r.slug, r.id from promotions p, partners r
         where p.id = $2 and p.trigger = 'code' and r.id = $4
         on conflict on constraint coupon_codes_code_unique do nothing",
        CouponCodeId::new().as_uuid(),
        promotion.as_uuid(),
        code.as_str(),
        partner.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
