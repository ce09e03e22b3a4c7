//! SQL of leads.

mod own_data;

use time::OffsetDateTime;

use crate::core::{
    CouponCodeId, Email, LeadId, Locale, Page, PageNumber, Phone, PromotionId, ROWS_PER_PAGE,
    ShortText,
};
use crate::db::TenantTx;
use crate::pricing::CouponCode;

pub use own_data::OWN_DATA;

/// A code that is shown for a lead.
#[derive(Clone, Debug)]
pub struct LeadCode {
    /// Its id.
    pub id: CouponCodeId,
    /// As it is handed out.
    pub code: String,
    /// Whether it is one of many, and nobody else gets it.
    pub is_sole: bool,
}

/// What somebody left in front of a coupon.
#[derive(Clone, Debug)]
pub struct NewLead<'l> {
    /// Its id.
    pub id: LeadId,
    /// The promotion that asked.
    pub promotion: PromotionId,
    /// The code that is shown for it.
    pub code: CouponCodeId,
    /// Whether nobody else gets that.
    pub is_sole: bool,
    /// The address, where it was asked for.
    pub email: Option<Email>,
    /// The telephone, where it was asked for.
    pub phone: Option<Phone>,
    /// The place, where it was asked for.
    pub location: Option<ShortText<100>>,
    /// Where the visit came from.
    pub channel: Option<&'l str>,
    /// The language of the form.
    pub locale: Locale,
    /// Hash of the session that may see the coupon.
    pub session: &'l [u8],
}

/// The code that a session was shown for its lead.
pub async fn code_of_lead(
    tx: &mut TenantTx,
    promotion: PromotionId,
    session: &[u8],
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select k.code from leads l join coupon_codes k on k.id = l.code_id
         where l.promotion_id = $1 and l.session_hash = $2",
        promotion.as_uuid(),
        session
    )
    .fetch_optional(&mut **tx)
    .await
}

/// A code of a promotion that can be shown to somebody new: the wanted one, else one of many that
/// nobody has, else a word of the merchant's own.
pub async fn free_code(
    tx: &mut TenantTx,
    promotion: PromotionId,
    wanted: Option<&CouponCode>,
    now: OffsetDateTime,
) -> sqlx::Result<Option<LeadCode>> {
    let row = sqlx::query!(
        r#"select k.id, k.code, k.batch_id is not null as "is_sole!"
           from coupon_codes k
           where k.promotion_id = $1 and k.customer_id is null and k.disabled_at is null
             and coalesce(k.starts_at <= $3, true) and coalesce(k.ends_at > $3, true) and coalesce(k.used < k.limit_total, true)
             and (k.batch_id is null or (k.used = 0 and not exists (select from leads l where l.code_id = k.id)))
             and (k.partner_id is null or k.code_normalized = $2)
           order by (k.code_normalized = $2) desc nulls last, k.batch_id is null, k.created_at, k.id
           limit 1"#,
        promotion.as_uuid(),
        wanted.map(CouponCode::as_str),
        now as _
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if !row.is_sole
        || wanted.is_some_and(|wanted| wanted.as_str() == CouponCode::normalised(&row.code))
    {
        return Ok(Some(LeadCode {
            id: CouponCodeId::from_uuid(row.id),
            code: row.code,
            is_sole: row.is_sole,
        }));
    }
    one_of_many(tx, promotion, now).await
}

/// Two people who ask at once get two codes.
async fn one_of_many(
    tx: &mut TenantTx,
    promotion: PromotionId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<LeadCode>> {
    let row = sqlx::query!(
        "select k.id, k.code from coupon_codes k
         where k.promotion_id = $1 and k.batch_id is not null and k.customer_id is null and k.disabled_at is null
           and coalesce(k.starts_at <= $2, true) and coalesce(k.ends_at > $2, true) and k.used = 0
           and not exists (select from leads l where l.code_id = k.id)
         order by k.created_at, k.id limit 1 for update of k skip locked",
        promotion.as_uuid(),
        now as _
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| LeadCode {
        id: CouponCodeId::from_uuid(row.id),
        code: row.code,
        is_sole: true,
    }))
}

/// Lets who left the same address before see the coupon in this session too; whether there is such
/// a lead.
pub async fn meet_again(tx: &mut TenantTx, lead: &NewLead<'_>) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update leads set session_hash = $4, code_id = $5, is_sole = false
         where id = (select id from leads where promotion_id = $1 and (email_normalized = $2 or phone_normalized = $3)
                     order by created_at limit 1 for update)",
        lead.promotion.as_uuid(),
        lead.email.as_ref().map(Email::normalized),
        lead.phone.as_ref().map(Phone::normalized),
        lead.session,
        lead.code.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes a lead, and the permission to be written to if it was given. False when there is one of
/// this address, or the code was given to somebody else meanwhile.
pub async fn insert_lead(
    tx: &mut TenantTx,
    lead: &NewLead<'_>,
    wants_news: bool,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into leads (id, promotion_id, code_id, is_sole, email, phone, location, email_normalized, phone_normalized,
                            channel, locale, session_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing",
        lead.id.as_uuid(),
        lead.promotion.as_uuid(),
        lead.code.as_uuid(),
        lead.is_sole,
        lead.email.as_ref().map_or("", Email::as_str),
        lead.phone.as_ref().map_or("", Phone::as_str),
        lead.location.as_ref().map_or("", ShortText::as_str),
        lead.email.as_ref().map(Email::normalized),
        lead.phone.as_ref().map(Phone::normalized),
        lead.channel,
        lead.locale.tag(),
        lead.session
    )
    .execute(&mut **tx)
    .await?;
    let is_new = done.rows_affected() == 1;
    if is_new && wants_news {
        sqlx::query!(
            "insert into consents (channel, granted, source, lead_id) values ('email', true, 'lead_form', $1)",
            lead.id.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(is_new)
}

/// A lead in the merchant's list.
#[derive(Clone, Debug)]
pub struct LeadRow {
    /// Its id.
    pub id: LeadId,
    /// The promotion that asked.
    pub promotion: PromotionId,
    /// What the merchant calls that.
    pub name: String,
    /// The code that was shown.
    pub code: String,
    /// Orders that the code counted for.
    pub used: i32,
    /// The address; may be empty, as the other two.
    pub email: String,
    /// The telephone.
    pub phone: String,
    /// The place.
    pub location: String,
    /// Where the visit came from.
    pub channel: Option<String>,
    /// Whether marketing by mail is allowed.
    pub wants_news: bool,
    /// When it was left.
    pub created_at: OffsetDateTime,
}

/// Leads, the newest first; all of them where no page is asked for.
pub async fn leads(tx: &mut TenantTx, number: Option<PageNumber>) -> sqlx::Result<Page<LeadRow>> {
    let total = sqlx::query_scalar!(r#"select count(*) as "total!" from leads"#)
        .fetch_one(&mut **tx)
        .await?;
    let rows = sqlx::query!(
        r#"select l.id, l.promotion_id, p.name, k.code, k.used, l.email, l.phone, l.location, l.channel,
                  coalesce((select c.granted from consents c where c.lead_id = l.id order by c.id desc limit 1), false) as "wants_news!",
                  l.created_at as "created_at: OffsetDateTime"
           from leads l join promotions p on p.id = l.promotion_id join coupon_codes k on k.id = l.code_id
           order by l.created_at desc, l.id limit $1 offset $2"#,
        number.map(|_| i64::from(ROWS_PER_PAGE.get())),
        number.map_or(0, |number| number.offset(ROWS_PER_PAGE))
    )
    .fetch_all(&mut **tx)
    .await?;
    let items = rows
        .into_iter()
        .map(|row| LeadRow {
            id: LeadId::from_uuid(row.id),
            promotion: PromotionId::from_uuid(row.promotion_id),
            name: row.name,
            code: row.code,
            used: row.used,
            email: row.email,
            phone: row.phone,
            location: row.location,
            channel: row.channel,
            wants_news: row.wants_news,
            created_at: row.created_at,
        })
        .collect();
    Ok(Page::of_rows(
        items,
        number.unwrap_or(PageNumber::FIRST),
        total,
    ))
}

/// Forgets a lead with the permission that came with it.
pub async fn delete_lead(tx: &mut TenantTx, id: LeadId) -> sqlx::Result<bool> {
    let done = sqlx::query!("delete from leads where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}
