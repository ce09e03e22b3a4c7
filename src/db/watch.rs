//! Whether Postgres answers: asked once a second, so that no request has to wait to find out.

use std::time::Duration;

use sqlx::{Connection, PgConnection, PgPool};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};
use tracing::{error, info};

/// From one question to the next.
const PAUSE: Duration = Duration::from_secs(1);

/// While Postgres is away it is asked more often, so that the shops are back as soon as it is.
const PAUSE_WHILE_AWAY: Duration = Duration::from_millis(500);

/// Longer than this nobody should wait for a connection of the pool.
const PATIENCE_WITH_POOL: Duration = Duration::from_millis(1_500);

/// A server that takes longer than this to take a connection is taken for gone.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is known of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// It answers.
    Answers,
    /// It answers, but no connection of the pool came free in time.
    Crowded,
    /// It is not there.
    Away,
}

/// Asks until the pool is closed or nobody wants to know any more.
pub(super) async fn keep(pool: PgPool, told: watch::Sender<Health>) {
    while !pool.is_closed() && !told.is_closed() {
        let was_away = *told.borrow() == Health::Away;
        // While it is away, the pool would only wait.
        let health = if was_away && !takes_connections(&pool).await {
            Health::Away
        } else if has_connection(&pool).await {
            Health::Answers
        } else if takes_connections(&pool).await {
            Health::Crowded
        } else {
            Health::Away
        };
        told.send_if_modified(|before| {
            let (was_away, is_away) = (*before == Health::Away, health == Health::Away);
            if is_away && !was_away {
                error!("the database does not answer");
            } else if was_away && !is_away {
                info!("the database answers again");
            }
            let changed = *before != health;
            *before = health;
            changed
        });
        sleep(if health == Health::Away {
            PAUSE_WHILE_AWAY
        } else {
            PAUSE
        })
        .await;
    }
}

/// Whether the pool has a connection to give that works.
async fn has_connection(pool: &PgPool) -> bool {
    let asked = async { pool.acquire().await?.ping().await };
    matches!(timeout(PATIENCE_WITH_POOL, asked).await, Ok(Ok(())))
}

/// Whether the server is there: it lets somebody in, or has reasons of its own not to.
async fn takes_connections(pool: &PgPool) -> bool {
    let options = pool.connect_options();
    match timeout(PATIENCE, PgConnection::connect_with(&options)).await {
        Ok(Ok(connection)) => {
            let _ = connection.close().await;
            true
        }
        Ok(Err(cause)) => !is_gone(&cause),
        Err(_) => false,
    }
}

/// Whether a statement failed because the server is not there, or is going, and not for what it says.
#[must_use]
pub fn is_gone(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        // Shut down by its operator, by a crash, not yet up; and what comes of broken connections.
        sqlx::Error::Database(cause) => cause
            .code()
            .is_some_and(|code| code.starts_with("57P0") || code.starts_with("08")),
        _ => false,
    }
}
