//! The database: the pool, the migrator and [`TenantTx`], the only way to a tenant's tables.
//!
//! Invariant: this is the only file that says `search_path`. The pool's own path is empty, so SQL
//! that forgot its tenant fails instead of reading a neighbour.

mod completion;
mod migrator;
mod schema;
mod watch;

use std::ops::{Deref, DerefMut};
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, Postgres, Transaction};

pub use completion::complete;
pub use migrator::{Migrated, Migration, MigrationFault, Migrator, TenantReport};
pub use schema::SchemaName;
pub use watch::{Health, is_gone};

/// For how long a connection that nobody uses counts as one that works.
const FRESH: Duration = Duration::from_secs(1);

/// The pool of connections, shared by all tenants.
#[derive(Clone, Debug)]
pub struct Db {
    pool: PgPool,
    health: Option<tokio::sync::watch::Receiver<Health>>,
}

impl Db {
    /// Connects to `url` with at most `size` connections.
    ///
    /// # Errors
    /// When the address is malformed or the server does not answer.
    pub async fn connect(url: &str, size: u32) -> sqlx::Result<Self> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("galleria")
            // Statements are few and alike; planning each of them anew costs more than it gains.
            .options([
                ("search_path", ""),
                ("plan_cache_mode", "force_generic_plan"),
            ]);
        let pool = PgPoolOptions::new()
            .max_connections(size)
            .acquire_timeout(Duration::from_secs(10))
            // One that was in use a moment ago need not be asked whether it is still there.
            .test_before_acquire(false)
            .before_acquire(|connection, about| {
                Box::pin(async move {
                    if about.idle_for > FRESH {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            // A connection that has seen many schemas keeps their catalog rows in memory.
            .max_lifetime(Duration::from_mins(30))
            .connect_with(options)
            .await?;
        Ok(Self { pool, health: None })
    }

    /// From now on the database is asked once a second whether it is there. While it is not, transactions
    /// are refused at once instead of after the pool's patience, and those that wait for a connection stop
    /// waiting.
    #[must_use]
    pub fn watched(mut self) -> Self {
        let (told, health) = tokio::sync::watch::channel(Health::Answers);
        tokio::spawn(watch::keep(self.pool.clone(), told));
        self.health = Some(health);
        self
    }

    /// What is known of the database, without asking it.
    #[must_use]
    pub fn health(&self) -> Health {
        match &self.health {
            _ if self.pool.is_closed() => Health::Away,
            Some(health) => *health.borrow(),
            None => Health::Answers,
        }
    }

    /// Runs `work` to its end, but answers as soon as the database is known to be away.
    async fn unless_away<T: Send + 'static>(
        &self,
        work: impl Future<Output = sqlx::Result<T>> + Send + 'static,
    ) -> sqlx::Result<T> {
        if self.health() == Health::Away {
            return Err(sqlx::Error::PoolTimedOut);
        }
        // A `begin` future dropped midway gives its connection back inside an open transaction
        // (transact-rs/sqlx#4393); a task of its own always runs to the end.
        let work = tokio::spawn(work);
        let away = async {
            match self.health.clone() {
                Some(mut health) => {
                    let _ = health.wait_for(|health| *health == Health::Away).await;
                }
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            done = work => done.map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?,
            () = away => Err(sqlx::Error::PoolTimedOut),
        }
    }

    /// The pool, for platform tables (always written `platform.x`) and for libraries that want one.
    #[must_use]
    pub fn pool(&self) -> &PgPool {
        &self.pool
    }

    /// Begins a transaction in which unqualified table names mean those of `schema`.
    ///
    /// # Errors
    /// When no connection can be had or the server refuses.
    pub async fn begin(&self, schema: &SchemaName) -> sqlx::Result<TenantTx> {
        let pool = self.pool.clone();
        // One message to the server for both.
        let begin = format!("begin; {}", path_of(schema));
        self.unless_away(async move {
            let tx = pool.begin_with(AssertSqlSafe(begin)).await?;
            Ok(TenantTx { tx })
        })
        .await
    }

    /// A connection outside the pool, for work after which it is closed: one that has touched many
    /// schemas keeps the catalog of each in its memory.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn connect_apart(&self) -> sqlx::Result<PgConnection> {
        PgConnection::connect_with(&self.pool.connect_options()).await
    }

    /// Begins a transaction on the platform's own tables.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn begin_platform(&self) -> sqlx::Result<Transaction<'static, Postgres>> {
        let pool = self.pool.clone();
        self.unless_away(async move { pool.begin().await }).await
    }
}

/// What makes unqualified table names mean those of `schema` until the transaction ends.
fn path_of(schema: &SchemaName) -> String {
    let quoted = schema.as_str().replace('"', "\"\"");
    format!("set local search_path to \"{quoted}\", extensions")
}

/// Enters `schema` in a transaction that has begun.
async fn enter(tx: &mut PgConnection, schema: &SchemaName) -> sqlx::Result<()> {
    sqlx::raw_sql(AssertSqlSafe(path_of(schema)))
        .execute(tx)
        .await?;
    Ok(())
}

/// A transaction inside one tenant's schema. Dropping it undoes it.
#[derive(Debug)]
pub struct TenantTx {
    tx: Transaction<'static, Postgres>,
}

impl TenantTx {
    /// Makes the changes last.
    ///
    /// # Errors
    /// When the server refuses, for instance by a deferred constraint.
    pub async fn commit(self) -> sqlx::Result<()> {
        self.tx.commit().await
    }

    /// From here on every statement is planned for the values that it is given: worth its cost for lists, whose
    /// filters are mostly empty.
    ///
    /// # Errors
    /// When the connection is gone.
    pub async fn plan_anew(&mut self) -> sqlx::Result<()> {
        sqlx::raw_sql("set local plan_cache_mode to force_custom_plan")
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// Undoes the changes and lets go of every lock before it answers; dropping does so later.
    ///
    /// # Errors
    /// When the connection is gone; the server then undoes them by itself.
    pub async fn rollback(self) -> sqlx::Result<()> {
        self.tx.rollback().await
    }

    /// Marks this moment, to which [`TenantTx::undo_to_mark`] comes back.
    ///
    /// # Errors
    /// When the connection is gone.
    pub async fn mark(&mut self) -> sqlx::Result<()> {
        sqlx::raw_sql("savepoint mark")
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// Undoes what was changed since the mark, and lets go of what was locked since.
    ///
    /// # Errors
    /// When nothing was marked or the connection is gone.
    pub async fn undo_to_mark(&mut self) -> sqlx::Result<()> {
        let statements = "rollback to savepoint mark; release savepoint mark";
        sqlx::raw_sql(statements).execute(&mut *self.tx).await?;
        Ok(())
    }
}

impl Deref for TenantTx {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.tx
    }
}

impl DerefMut for TenantTx {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.tx
    }
}
