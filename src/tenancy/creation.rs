//! How a tenant comes to be. The sign-up page, the operator's page and the command line all call
//! [`create`], so that all three give the same result.

use tracing::info;

use super::store::{self, Registration};
use super::{StoreSettings, TenantState};
use crate::core::{TenantId, TenantName};
use crate::db::{self, Db, MigrationFault, Migrator, SchemaName};

/// What creation found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Creation {
    /// The tenant is new.
    Created,
    /// It was half made; what was missing has been added, what was there has stayed.
    Completed,
    /// It was there and whole; nothing was changed.
    Exists,
}

impl std::fmt::Display for Creation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Created => "created",
            Self::Completed => "completed",
            Self::Exists => "exists",
        })
    }
}

/// Registers a tenant and makes its schema, in one transaction. A schema that is half made is
/// completed from the template.
pub async fn create(
    db: &Db,
    migrator: &Migrator,
    name: &TenantName,
    settings: &StoreSettings,
    owner_email: Option<&str>,
) -> Result<Creation, MigrationFault> {
    let schema = SchemaName::of(name);
    let mut tx = db.begin_platform().await?;
    let id = TenantId::from_uuid(uuid::Uuid::now_v7());
    let is_new = store::register(&mut tx, id, name, &schema, owner_email).await?;
    let creation = if is_new && !store::schema_exists(&mut tx, &schema).await? {
        migrator.apply_to_schema(&mut tx, &schema).await?;
        Creation::Created
    } else {
        let Some(found) = store::registration(&mut tx, &schema).await? else {
            return Ok(Creation::Exists);
        };
        // A whole tenant of an older version lacks what its next migrations bring, not more.
        let waits =
            found.state != TenantState::Creating && found.version < migrator.tenant_version();
        if waits || !complete(&mut tx, &schema, &found).await? {
            return Ok(Creation::Exists);
        }
        Creation::Completed
    };
    store::insert_settings(&mut tx, settings).await?;
    store::stamp(&mut tx, &schema, migrator.tenant_version()).await?;
    store::tell_registry_changed(&mut tx, &schema).await?;
    tx.commit().await?;
    info!(tenant = name.as_str(), %creation, "tenant creation");
    Ok(creation)
}

/// Whether there was anything to complete.
async fn complete(
    tx: &mut sqlx::PgConnection,
    schema: &SchemaName,
    found: &Registration,
) -> Result<bool, MigrationFault> {
    let made = db::complete(tx, schema).await?;
    Ok(!made.is_empty() || found.state == TenantState::Creating)
}
