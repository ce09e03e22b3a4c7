//! SQL of what the frame shows of a visitor.

use crate::db::TenantTx;

/// What the frame shows of a visitor.
#[derive(Clone, Copy, Debug, Default)]
pub struct Visitor {
    /// Units in the cart.
    pub units: i64,
    /// Whether somebody is signed in.
    pub is_signed_in: bool,
    /// The answer to the cookie notice.
    pub cookies_allowed: Option<bool>,
    /// Whether a visitor who allowed to be remembered was away for a while.
    pub returns: bool,
}

pub(super) async fn visitor(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<Option<Visitor>> {
    sqlx::query_as!(
        Visitor,
        r#"select (select coalesce(sum(l.quantity), 0) from line_items l where l.cart_id = s.cart_id) as "units!",
                  s.account_id is not null as "is_signed_in!", s.cookies_allowed,
                  coalesce(s.cookies_allowed, false) and s.seen_at < now() - interval '30 minutes' as "returns!"
           from sessions s where s.token_hash = $1 and s.expires_at > now()"#,
        hash
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Notes that a visitor who allowed to be remembered is here again.
pub(super) async fn note_visit(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query!(
        "with here as (
             update sessions set seen_at = now()
             where token_hash = $1 and cookies_allowed and seen_at < now() - interval '30 minutes'
             returning visitor_id, account_id
         )
         insert into events (customer_id, visitor_id, kind)
         select a.customer_id, here.visitor_id, 'visit' from here left join accounts a on a.id = here.account_id",
        hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
