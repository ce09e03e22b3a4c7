//! What an account holds of its owner.

use futures::future::BoxFuture;
use serde_json::Value;

use super::delete_sessions;
use crate::core::AccountId;
use crate::customer;
use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// The account with its addresses, browsers, providers, passkeys and cart. No password, token or hash is ever read.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("account", read)),
    hinder: None,
    erase,
    tables: &[
        "accounts",
        "addresses",
        "sessions",
        "form_drafts",
        "account_devices",
        "openid_identities",
        "openid_handoffs",
        "passkeys",
        "passkey_challenges",
        "secret_links",
        "line_items",
    ],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        let account = sqlx::query_scalar!(
            r#"select jsonb_build_object(
                   'email', a.email, 'first_name', a.first_name, 'surname', a.surname, 'phone', a.phone,
                   'birthday', a.birthday, 'language', a.locale, 'made_at', a.created_at, 'address_confirmed_at', a.proven_at,
                   'addresses', (select coalesce(jsonb_agg(d.address order by d.created_at), '[]')
                        from addresses d where d.account_id = a.id),
                   'signed_in', (select coalesce(jsonb_agg(jsonb_build_object('since', s.created_at, 'last_seen_at', s.seen_at)
                        order by s.created_at), '[]') from sessions s where s.account_id = a.id),
                   'known_browsers', (select coalesce(jsonb_agg(jsonb_build_object('last_sign_in_at', k.used_at)
                        order by k.used_at), '[]') from account_devices k where k.account_id = a.id),
                   'providers', (select coalesce(jsonb_agg(jsonb_build_object('provider', i.provider, 'email', i.email,
                        'connected_at', i.connected_at) order by i.connected_at), '[]')
                        from openid_identities i where i.account_id = a.id),
                   'passkeys', (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'added_at', p.created_at,
                        'last_sign_in_at', p.used_at) order by p.created_at), '[]')
                        from passkeys p where p.account_id = a.id),
                   'cart', (select coalesce(jsonb_agg(jsonb_build_object('sku', v.sku, 'quantity', l.quantity,
                        'gift_name', l.gift_name, 'gift_email', l.gift_email, 'gift_message', l.gift_message, 'gift_day', l.gift_day,
                        'added_at', l.added_at) order by l.added_at), '[]')
                        from line_items l join variants v on v.id = l.variant_id where l.cart_id = a.cart_id)) as "account!"
               from accounts a where a.id = $1"#,
            person.account_id()
        )
        .fetch_optional(&mut **tx)
        .await?;
        Ok(account.unwrap_or(Value::Null))
    })
}

/// Others that were made with the address, and that nobody proved, go too.
fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        let accounts = sqlx::query_scalar!(
            "select id from accounts where id = $1 or (proven_at is null and email_lowercase = $2)",
            person.account_id(),
            person.email()
        )
        .fetch_all(&mut **tx)
        .await?;
        for account in accounts.iter().copied().map(AccountId::from_uuid) {
            customer::store::forget_visits(tx, account).await?;
            delete_sessions(tx, account, &[]).await?;
        }
        // Addresses, links, known browsers and connections go with it.
        sqlx::query!("delete from accounts where id = any($1)", &accounts)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}
