use crate::core::{PartnerId, PromotionId};
use crate::db::TenantTx;

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
