//! How a tenant comes to be. The sign-up page, the operator's page and the command line all call
//! [`create`], so that all three give the same result.

use tracing::info;

use super::{StoreSettings, store};
use crate::core::{TenantId, TenantName};
use crate::db::{Db, MigrationFault, Migrator, SchemaName};

/// What creation found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Creation {
    /// The tenant is new.
    Created,
    /// It was there and whole; nothing was changed.
    Exists,
}

/// Registers a tenant and makes its schema, in one transaction.
///
/// # Errors
/// When the database refuses.
pub async fn create(
    db: &Db,
    migrator: &Migrator,
    name: &TenantName,
    settings: &StoreSettings,
    owner_email: Option<&str>,
) -> Result<Creation, MigrationFault> {
    let schema = SchemaName::of(name);
    let mut tx = db.begin_platform().await?;
    if !store::register(
        &mut tx,
        TenantId::from_uuid(uuid::Uuid::now_v7()),
        name,
        &schema,
        owner_email,
    )
    .await?
    {
        return Ok(Creation::Exists);
    }
    let version = migrator.apply_to_schema(&mut tx, &schema).await?;
    store::insert_settings(&mut tx, settings).await?;
    store::stamp(&mut tx, &schema, version).await?;
    tx.commit().await?;
    info!(tenant = name.as_str(), "tenant created");
    Ok(Creation::Created)
}
