//! What has ended and is removed now and then.

use futures::future::BoxFuture;

use crate::db::TenantTx;

/// Sessions, drafts and versions of forms that nobody comes back to.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let mut removed = 0;
        // A visitor who left nothing behind (a failed form, an answer to the cookie notice) is not kept for
        // months: anybody can make such sessions without end.
        removed += sqlx::query!(
        "delete from sessions s where s.cart_id is null and s.account_id is null and s.partner_id is null
         and s.seen_at < now() - make_interval(days => case when s.cookies_allowed is null then 1 else 14 end)
         and not exists (select from leads l where l.session_hash = s.token_hash)
         and not exists (select from wishlist_entries w where w.session_hash = s.token_hash)
         and not exists (select from form_drafts d where d.session_hash = s.token_hash and d.updated_at > now() - interval '2 hours')
         and not exists (select from secret_links l where l.asked_by = s.token_hash and l.used_at is null)"
    )
            .execute(&mut **tx)
            .await?
            .rows_affected();
        removed += sqlx::query!("delete from sessions where expires_at < now()")
            .execute(&mut **tx)
            .await?
            .rows_affected();
        removed += sqlx::query!(
            "delete from form_drafts d where d.updated_at < now() - interval '2 hours'
         or not exists (select from sessions s where s.token_hash = d.session_hash)"
        )
        .execute(&mut **tx)
        .await?
        .rows_affected();
        // Nobody has a form open for so long.
        removed +=
            sqlx::query!("delete from form_edits where changed_at < now() - interval '30 days'")
                .execute(&mut **tx)
                .await?
                .rows_affected();
        Ok(removed)
    })
}
