use std::collections::HashMap;

use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::core::{CartId, CouponCodeId, CustomerId, PartnerId, PromotionId};
use crate::db::TenantTx;
use crate::pricing::CouponCode;
use crate::promotion::{CartCode, FoundCode};

/// The most codes that one cart takes.
pub const MOST_CODES: i64 = 20;

/// What lies under a code that somebody typed; one query, whatever it finds. `today` is the day in
/// the store's time zone.
pub async fn find_code(
    tx: &mut TenantTx,
    code: &CouponCode,
    today: Date,
) -> sqlx::Result<Option<FoundCode>> {
    let typed = [code.as_str().to_owned()];
    let found = codes(tx, None, &typed, today).await?;
    Ok(found.into_iter().next().and_then(|code| code.found))
}

/// The codes of a cart, in the order in which they came.
pub async fn codes_of_cart(
    tx: &mut TenantTx,
    cart: CartId,
    today: Date,
) -> sqlx::Result<Vec<CartCode>> {
    codes(tx, Some(cart), &[], today).await
}

async fn codes(
    tx: &mut TenantTx,
    cart: Option<CartId>,
    typed: &[String],
    today: Date,
) -> sqlx::Result<Vec<CartCode>> {
    let rows = sqlx::query!(
        r#"select wanted.code as "normalized!", coalesce(k.code, wanted.typed) as "shown!",
                  k.id as "id?", k.promotion_id as "promotion_id?", k.customer_id, k.channel,
                  greatest(k.starts_at, p.starts_at, c.starts_at) as "starts_at: OffsetDateTime",
                  least(k.ends_at, p.ends_at, c.ends_at) as "ends_at: OffsetDateTime",
                  (k.disabled_at is not null or p.state <> 'active' or p.trigger <> 'code') as "is_disabled?",
                  (coalesce(k.used >= k.limit_total, false) or coalesce(p.used >= p.limit_total, false)
                   or coalesce(p.spent >= p.budget, false) or coalesce(c.spent >= c.budget, false)
                   or coalesce(d.used >= p.limit_per_day, false)) as "is_used_up?"
           from (select code_normalized as code, typed, added_at from cart_codes where cart_id = $1
                 union all select unnest, unnest, now() from unnest($2::text[])) as wanted
           left join coupon_codes k on k.code_normalized = wanted.code
           left join promotions p on p.id = k.promotion_id
           left join campaigns c on c.id = p.campaign_id
           left join promotion_days d on d.promotion_id = p.id and d.day = $3
           order by wanted.added_at, wanted.code"#,
        cart.map(CartId::as_uuid),
        typed,
        today as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| CartCode {
            normalized: row.normalized,
            shown: row.shown,
            found: match (row.id, row.promotion_id) {
                (Some(id), Some(promotion)) => Some(FoundCode {
                    id: CouponCodeId::from_uuid(id),
                    promotion: PromotionId::from_uuid(promotion),
                    customer: row.customer_id.map(CustomerId::from_uuid),
                    channel: row.channel,
                    starts_at: row.starts_at,
                    ends_at: row.ends_at,
                    is_disabled: row.is_disabled.unwrap_or(true),
                    is_used_up: row.is_used_up.unwrap_or(false),
                }),
                _ => None,
            },
        })
        .collect())
}

/// The codes of promotions that are for everybody and can be used at `now`: own words of the merchant, neither of a
/// batch nor of a customer, a partner or a channel.
pub async fn public_codes(
    tx: &mut TenantTx,
    promotions: &[PromotionId],
    now: OffsetDateTime,
) -> sqlx::Result<HashMap<PromotionId, Vec<String>>> {
    let mut codes: HashMap<PromotionId, Vec<String>> = HashMap::new();
    if promotions.is_empty() {
        return Ok(codes);
    }
    let ids: Vec<Uuid> = promotions.iter().map(|id| id.as_uuid()).collect();
    let rows = sqlx::query!(
        "select k.promotion_id, k.code from coupon_codes k join promotions p on p.id = k.promotion_id
         where k.promotion_id = any($1) and k.batch_id is null and k.customer_id is null and k.partner_id is null
           and k.channel is null and k.disabled_at is null
           and coalesce(k.starts_at <= $2, true) and coalesce(k.ends_at > $2, true)
           and coalesce(k.used < k.limit_total, true) and coalesce(p.used < p.limit_total, true)
         order by k.created_at, k.id limit 100",
        &ids,
        now as _
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let promotion = PromotionId::from_uuid(row.promotion_id);
        codes.entry(promotion).or_default().push(row.code);
    }
    Ok(codes)
}

/// Puts a code into a cart. Answers whether there was room for it.
pub async fn keep_code(
    tx: &mut TenantTx,
    cart: CartId,
    code: &CouponCode,
    typed: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into cart_codes (cart_id, code_normalized, typed)
         select $1, $2, $3 where (select count(*) from cart_codes where cart_id = $1 and code_normalized <> $2) < $4
         on conflict on constraint cart_codes_pkey do update set typed = excluded.typed",
        cart.as_uuid(),
        code.as_str(),
        typed,
        MOST_CODES
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes a code out of a cart.
pub async fn drop_code(tx: &mut TenantTx, cart: CartId, code: &CouponCode) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from cart_codes where cart_id = $1 and code_normalized = $2",
        cart.as_uuid(),
        code.as_str()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes every code out of a cart: it was bought.
pub async fn drop_codes(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<()> {
    sqlx::query!("delete from cart_codes where cart_id = $1", cart.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// A code that a merchant makes by hand.
#[derive(Clone, Debug)]
pub struct NewCode {
    /// The promotion that it opens.
    pub promotion: PromotionId,
    /// As it is handed out.
    pub code: String,
    /// Only this customer may use it.
    pub customer: Option<CustomerId>,
    /// Where it is handed out.
    pub channel: Option<String>,
    /// The partner who hands it out.
    pub partner: Option<PartnerId>,
    /// The most uses.
    pub limit_total: Option<i32>,
    /// The first moment it holds.
    pub starts_at: Option<OffsetDateTime>,
    /// The first moment it no longer holds.
    pub ends_at: Option<OffsetDateTime>,
}

impl NewCode {
    /// A code that anybody may use, as often as its promotion allows.
    #[must_use]
    pub fn plain(promotion: PromotionId, code: String) -> Self {
        Self {
            promotion,
            code,
            customer: None,
            channel: None,
            partner: None,
            limit_total: None,
            starts_at: None,
            ends_at: None,
        }
    }
}

/// Writes a new code. None when somebody has it already, in whatever case.
pub async fn insert_code(tx: &mut TenantTx, new: &NewCode) -> sqlx::Result<Option<CouponCodeId>> {
    let id: Option<Uuid> = sqlx::query_scalar!(
        "insert into coupon_codes (id, promotion_id, code, code_normalized, customer_id, channel, limit_total, starts_at, ends_at, partner_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict on constraint coupon_codes_code_unique do nothing returning id",
        CouponCodeId::new().as_uuid(),
        new.promotion.as_uuid(),
        new.code.trim(),
        CouponCode::normalised(&new.code),
        new.customer.map(CustomerId::as_uuid),
        new.channel,
        new.limit_total,
        new.starts_at as Option<OffsetDateTime> as _,
        new.ends_at as Option<OffsetDateTime> as _,
        new.partner.map(PartnerId::as_uuid)
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(CouponCodeId::from_uuid))
}

/// Where the visitor of a cart came from.
pub async fn channel_of_cart(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<Option<String>> {
    let channel = sqlx::query_scalar!("select channel from carts where id = $1", cart.as_uuid())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(channel.flatten())
}

/// The same by the session that the cart is in.
pub async fn channel_of_session(tx: &mut TenantTx, session: &[u8]) -> sqlx::Result<Option<String>> {
    let channel = sqlx::query_scalar!(
        "select c.channel from sessions s join carts c on c.id = s.cart_id
         where s.token_hash = $1 and s.expires_at > now()",
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(channel.flatten())
}
