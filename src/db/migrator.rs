//! Applies numbered SQL files: to the platform first, then to every tenant in its own transaction.

mod fault;
mod migration;

use std::path::Path;

use futures::StreamExt;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tracing::{error, info};

use self::migration::read_folder;
use super::{Db, SchemaName};

pub use fault::MigrationFault;
pub use migration::Migration;

/// How many tenants migrate at once.
const PARALLEL_TENANTS: usize = 4;

/// What a tenant needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Migrated {
    /// Nothing: it had this version already.
    Already(i64),
    /// It has this version now.
    To(i64),
}

/// How the migration of one tenant went.
#[derive(Debug)]
pub struct TenantReport {
    /// The tenant's name.
    pub tenant: String,
    /// Its version now, or why it kept the old one.
    pub outcome: Result<Migrated, MigrationFault>,
}

/// The migrations of this program, or of a folder.
#[derive(Clone, Debug)]
pub struct Migrator {
    platform: Vec<Migration>,
    tenant: Vec<Migration>,
}

impl Migrator {
    /// The migrations compiled into the program.
    #[must_use]
    pub fn embedded() -> Self {
        fn collect(migrator: &sqlx::migrate::Migrator) -> Vec<Migration> {
            migrator
                .iter()
                .map(|m| Migration {
                    version: m.version,
                    name: m.description.to_string(),
                    sql: m.sql.as_str().to_owned(),
                })
                .collect()
        }
        static PLATFORM: sqlx::migrate::Migrator = sqlx::migrate!("migrations/platform");
        static TENANT: sqlx::migrate::Migrator = sqlx::migrate!("migrations/tenant");
        Self {
            platform: collect(&PLATFORM),
            tenant: collect(&TENANT),
        }
    }

    /// The migrations in `folder/platform` and `folder/tenant`.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn from_folder(folder: &Path) -> Result<Self, MigrationFault> {
        Ok(Self {
            platform: read_folder(&folder.join("platform"))?,
            tenant: read_folder(&folder.join("tenant"))?,
        })
    }

    /// The same, with further tenant migrations at the end.
    #[must_use]
    pub fn with_tenant_migrations(mut self, more: impl IntoIterator<Item = Migration>) -> Self {
        self.tenant.extend(more);
        self
    }

    /// The version a fully migrated tenant has.
    #[must_use]
    pub fn tenant_version(&self) -> i64 {
        self.tenant.last().map_or(0, |m| m.version)
    }

    /// Brings the platform's schema and the template schema up to date.
    ///
    /// # Errors
    /// When a migration fails; its transaction is undone.
    pub async fn migrate_platform(&self, db: &Db) -> Result<(), MigrationFault> {
        let mut connection = db.connect_apart().await?;
        let mut tx = connection.begin().await?;
        // Two programs that start at once must not both migrate.
        sqlx::query("select pg_advisory_xact_lock(7305820091)")
            .execute(&mut *tx)
            .await?;
        prepare(&mut tx).await?;
        sqlx::raw_sql(
            "create schema if not exists platform; create schema if not exists extensions;",
        )
        .execute(&mut *tx)
        .await?;
        for extension in ["pg_trgm", "unaccent"] {
            let sql = format!("create extension if not exists {extension} schema extensions");
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await?;
        }
        apply(&mut tx, "platform", &self.platform).await?;
        self.apply_to_schema(&mut tx, &SchemaName::template())
            .await?;
        tx.commit().await?;
        connection.close().await?;
        install_queue(db).await
    }

    /// Makes `schema` if it is missing and applies what it lacks, inside the caller's transaction.
    ///
    /// # Errors
    /// When a migration fails.
    pub async fn apply_to_schema(
        &self,
        tx: &mut PgConnection,
        schema: &SchemaName,
    ) -> Result<i64, MigrationFault> {
        let sql = format!("create schema if not exists \"{}\"", schema.as_str());
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await?;
        super::enter(tx, schema).await?;
        apply(tx, schema.as_str(), &self.tenant).await
    }

    /// Walks every tenant that the registry lists, some at a time, each in its own transaction and
    /// on a connection of its own; those that have this version already are only named. One that
    /// fails stays as it was and is named in the report; calling again goes on with it.
    ///
    /// # Errors
    /// When the registry cannot be read.
    pub async fn migrate_tenants(
        &self,
        db: &Db,
        progress: impl Fn(&str) + Sync,
    ) -> Result<Vec<TenantReport>, MigrationFault> {
        let tenants: Vec<(String, String, i64)> = sqlx::query_as(
            "select name, schema_name, schema_version from platform.tenants order by name",
        )
        .fetch_all(db.pool())
        .await?;
        let progress = &progress;
        let reports = futures::stream::iter(tenants)
            .map(|(tenant, schema, version)| async move {
                let line = format!("migrating tenant -> {tenant}");
                progress(&line);
                info!(tenant, "{line}");
                let outcome = if version >= self.tenant_version() {
                    Ok(Migrated::Already(version))
                } else {
                    self.migrate_tenant(db, &SchemaName::from_registry(&schema))
                        .await
                };
                if let Err(fault) = &outcome {
                    error!(tenant, %fault, "tenant not migrated");
                }
                TenantReport { tenant, outcome }
            })
            .buffer_unordered(PARALLEL_TENANTS)
            .collect()
            .await;
        Ok(reports)
    }

    async fn migrate_tenant(
        &self,
        db: &Db,
        schema: &SchemaName,
    ) -> Result<Migrated, MigrationFault> {
        let mut connection = db.connect_apart().await?;
        let mut tx = connection.begin().await?;
        prepare(&mut tx).await?;
        // A second migrator waits here and then finds nothing left to apply.
        sqlx::query("select from platform.tenants where schema_name = $1 for update")
            .bind(schema.as_str())
            .execute(&mut *tx)
            .await?;
        let version = self.apply_to_schema(&mut tx, schema).await?;
        sqlx::query("update platform.tenants set schema_version = $2 where schema_name = $1")
            .bind(schema.as_str())
            .bind(version)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        connection.close().await?;
        Ok(Migrated::To(version))
    }
}

/// The tables of the job queue come from its library, which keeps a ledger of its own.
async fn install_queue(db: &Db) -> Result<(), MigrationFault> {
    graphile_worker::WorkerOptions::default()
        .pg_pool(db.pool().clone())
        .listen_os_shutdown_signals(false)
        .init()
        .await
        .map(drop)
        .map_err(|error| MigrationFault::Queue(error.to_string()))
}

/// A migration must not queue behind a long transaction and block all who come after.
async fn prepare(tx: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::raw_sql("set local lock_timeout = '5s'; set local client_min_messages = warning")
        .execute(tx)
        .await?;
    Ok(())
}

/// Applies what the schema's own ledger does not list yet.
async fn apply(
    tx: &mut PgConnection,
    schema: &str,
    migrations: &[Migration],
) -> Result<i64, MigrationFault> {
    let ledger = format!(
        "create table if not exists \"{schema}\".schema_migrations (
            version bigint not null, name text not null, applied_at timestamptz not null default now(),
            constraint schema_migrations_pkey primary key (version))"
    );
    sqlx::raw_sql(AssertSqlSafe(ledger))
        .execute(&mut *tx)
        .await?;
    let applied: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(format!(
        "select version from \"{schema}\".schema_migrations"
    )))
    .fetch_all(&mut *tx)
    .await?;
    for migration in migrations.iter().filter(|m| !applied.contains(&m.version)) {
        sqlx::raw_sql(AssertSqlSafe(migration.sql.clone()))
            .execute(&mut *tx)
            .await
            .map_err(|error| MigrationFault::Failed(migration.version, error))?;
        sqlx::query(AssertSqlSafe(format!(
            "insert into \"{schema}\".schema_migrations (version, name) values ($1, $2)"
        )))
        .bind(migration.version)
        .bind(&migration.name)
        .execute(&mut *tx)
        .await?;
    }
    Ok(migrations.last().map_or(0, |m| m.version))
}
