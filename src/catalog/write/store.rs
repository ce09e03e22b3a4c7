//! SQL of the write side.

mod group;
mod product;
mod read;
mod stock;
mod variant;

pub(super) use group::*;
pub use product::product_by_slug;
pub(super) use product::*;
pub(super) use read::load;
pub(super) use stock::{has_committed_stock, save_stock};
pub(super) use variant::{
    delete_missing, save_options, save_pictures, save_variant_pictures, save_variants,
};

use crate::db::TenantTx;

/// Checks at once what would otherwise be checked at the commit, so that a fault can be told by field.
pub(super) async fn check_constraints(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("set constraints all immediate")
        .execute(&mut **tx)
        .await?;
    sqlx::query!("set constraints all deferred")
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Begins a part of the transaction that can be undone alone.
pub(in crate::catalog) async fn set_savepoint(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("savepoint one_product")
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Undoes what was done since the savepoint.
pub(in crate::catalog) async fn rollback_to_savepoint(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("rollback to savepoint one_product")
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Keeps what was done since the savepoint.
pub(in crate::catalog) async fn keep_savepoint(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("release savepoint one_product")
        .execute(&mut **tx)
        .await?;
    Ok(())
}
