//! What happens to a tenant after its creation: closed, opened again, removed.

use sqlx::AssertSqlSafe;
use tracing::info;

use super::{Tenant, TenantState, store};
use crate::core::TenantName;
use crate::db::Db;
use crate::media::{MediaFault, PictureStore};

/// Closes a shop: it answers 503 from now on. False when there is no such tenant.
pub async fn suspend(db: &Db, name: &TenantName) -> sqlx::Result<bool> {
    change_state(db, name, TenantState::Suspended).await
}

/// Opens a suspended shop again. False when there is no such tenant, or it is not suspended.
pub async fn resume(db: &Db, name: &TenantName) -> sqlx::Result<bool> {
    change_state(db, name, TenantState::Active).await
}

async fn change_state(db: &Db, name: &TenantName, state: TenantState) -> sqlx::Result<bool> {
    let mut tx = db.begin_platform().await?;
    let Some(schema) = store::set_state(&mut tx, name, state).await? else {
        return Ok(false);
    };
    store::tell_registry_changed(&mut tx, &schema).await?;
    tx.commit().await?;
    info!(tenant = name.as_str(), state = state.word(), "tenant state");
    Ok(true)
}

/// Why a tenant could not be removed.
#[derive(Debug)]
pub enum RemovalFault {
    /// The database refused; calling again goes on.
    Database(sqlx::Error),
    /// Its pictures could not be removed; calling again goes on.
    Media(MediaFault),
}

impl std::fmt::Display for RemovalFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Database(error) => write!(f, "{error}"),
            Self::Media(error) => write!(f, "its media could not be removed: {error}"),
        }
    }
}

impl std::error::Error for RemovalFault {}

impl From<sqlx::Error> for RemovalFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

/// Removes a tenant for good: its schema, its row in the registry, its domains, its media. False
/// when there is no such tenant.
///
/// # Errors
/// When the database or the disk refuses.
pub async fn delete(
    db: &Db,
    shelf: &PictureStore,
    name: &TenantName,
) -> Result<bool, RemovalFault> {
    let Some(tenant) = store::tenant_by_name(db.pool(), name).await? else {
        return Ok(false);
    };
    // Closed first, so that no request is inside when its tables go.
    suspend(db, name).await?;
    shelf
        .delete_all(&tenant.schema)
        .await
        .map_err(RemovalFault::Media)?;
    // Last, so that a try that broke off can be made again.
    drop_schema(db, &tenant).await?;
    info!(tenant = name.as_str(), "tenant deleted");
    Ok(true)
}

async fn drop_schema(db: &Db, tenant: &Tenant) -> sqlx::Result<()> {
    let mut tx = db.begin_platform().await?;
    sqlx::raw_sql("set local lock_timeout = '10s'; set local client_min_messages = warning")
        .execute(&mut *tx)
        .await?;
    let sql = format!(
        "drop schema if exists \"{}\" cascade",
        tenant.schema.as_str()
    );
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await?;
    store::unregister(&mut tx, tenant).await?;
    store::tell_registry_changed(&mut tx, &tenant.schema).await?;
    tx.commit().await
}
