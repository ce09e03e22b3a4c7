//! SQL of the write side.

mod group;
mod product;
mod read;
mod variant;

pub(super) use group::*;
pub(super) use product::*;
pub use product::{lock, product_by_slug};
pub(super) use read::load;
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
