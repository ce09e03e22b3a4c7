//! SQL that the settings ask before they change.

use crate::db::TenantTx;

/// Whether the shop has sold something: its currency is fixed then.
pub(super) async fn has_orders(tx: &mut TenantTx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select 1 from orders) as "exists!""#)
        .fetch_one(&mut **tx)
        .await
}

/// Whether something is written in the first language.
pub(super) async fn has_content(tx: &mut TenantTx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select 1 from products) or exists (select 1 from categories)
               or exists (select 1 from shipping_methods) as "exists!""#
    )
    .fetch_one(&mut **tx)
    .await
}

/// Time zones by the name of a city.
pub(super) async fn time_zones(tx: &mut TenantTx) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select name as "name!" from pg_timezone_names
           where name ~ '^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/' or name = 'UTC'
           order by name"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// Whether Postgres knows the time zone.
pub(super) async fn is_time_zone(tx: &mut TenantTx, name: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select 1 from pg_timezone_names where name = $1) as "exists!""#,
        name
    )
    .fetch_one(&mut **tx)
    .await
}
