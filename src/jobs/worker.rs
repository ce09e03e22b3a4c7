//! The worker: takes jobs from the queue until it is told to stop.

use std::time::Duration;

use graphile_worker::{Cron, WorkerContext, WorkerOptions, WorkerRecoveryConfig};
use tokio_util::sync::CancellationToken;
use tracing::{error, info};

use super::schedule::schedule;
use super::{JobTable, ScheduleTenants};
use crate::web::AppState;

/// How many jobs of this process run at once. Most wait for a mail server.
const CONCURRENCY: usize = 4;

/// Why the queue cannot be worked; shown to the operator.
pub type JobFault = Box<dyn std::error::Error + Send + Sync>;

/// Works the queue until told to stop, through every outage of the database.
pub async fn keep_running(state: AppState, table: fn() -> JobTable, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match run(state.clone(), table(), stop.clone().cancelled_owned()).await {
            Ok(()) => return,
            Err(cause) => error!(%cause, "the job queue is not worked; trying again"),
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(5)) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Works the queue until `stop` is done; then finishes what was begun.
///
/// # Errors
/// When the database cannot be reached any more.
pub async fn run(
    state: AppState,
    table: JobTable,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), JobFault> {
    let db = state.db.clone();
    let regular = table.regular.clone();
    let worker = WorkerOptions::default()
        .pg_pool(db.pool().clone())
        .concurrency(CONCURRENCY)
        // New jobs are told by NOTIFY; polling finds those whose time has come.
        .poll_interval(Duration::from_secs(2))
        .listen_os_shutdown_signals(false)
        .shutdown_signal(stop)
        .shutdown_grace_period(Duration::from_secs(20))
        // Jobs of a process that died are taken over by another.
        .worker_recovery(WorkerRecoveryConfig::default().enabled(true))
        .add_extension(state)
        .add_extension(regular.clone())
        .define_jobs(table.definitions)
        .define_job::<ScheduleTenants>()
        .with_cron(Cron::every_n_minutes::<ScheduleTenants>(10)?)
        .init()
        .await?;
    // What was left over while no worker ran need not wait for the clock.
    schedule(&db, &regular).await?;
    info!("working the job queue");
    worker.run().await?;
    Ok(())
}

/// The running program, as jobs reach it.
///
/// # Errors
/// Never in a worker that [`run`] made.
pub fn program(context: &WorkerContext) -> Result<AppState, String> {
    context
        .get_ext::<AppState>()
        .cloned()
        .ok_or_else(|| "the worker was started without the program's state".to_owned())
}
