//! Whether Postgres answers: asked once a second over a connection of its own, so that nobody has to wait
//! to find out.

use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection, PgPool};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};
use tracing::{error, info};

/// From one question to the next.
const PAUSE: Duration = Duration::from_secs(1);

/// While Postgres is away it is asked more often, so that the shops are back as soon as it is.
const PAUSE_WHILE_AWAY: Duration = Duration::from_millis(500);

/// A server that takes longer than this for nothing at all is taken for gone.
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
    let options = pool.connect_options();
    let mut connection = None;
    while !pool.is_closed() && !told.is_closed() {
        let asked = timeout(PATIENCE, ask(&options, connection.take())).await;
        let health = match asked {
            Ok(Ok(open)) => {
                connection = Some(open);
                if timeout(PATIENCE, pool.acquire()).await.is_ok() {
                    Health::Answers
                } else {
                    Health::Crowded
                }
            }
            // It is there, and has its reasons: too many connections, for instance.
            Ok(Err(cause)) if !is_gone(&cause) => Health::Crowded,
            Ok(Err(_)) | Err(_) => Health::Away,
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

async fn ask(options: &PgConnectOptions, open: Option<PgConnection>) -> sqlx::Result<PgConnection> {
    let mut connection = match open {
        Some(connection) => connection,
        None => PgConnection::connect_with(options).await?,
    };
    connection.ping().await?;
    Ok(connection)
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
