//! The worker: takes jobs from the queue until it is told to stop.

use std::time::Duration;

use graphile_worker::{Cron, JobDefinition, WorkerContext, WorkerOptions, WorkerRecoveryConfig};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::{error, info};

use super::schedule::schedule;
use super::table::Regular;
use super::{JobTable, Pool, ScheduleTenants};
use crate::web::AppState;

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
    let JobTable {
        definitions,
        regular,
    } = table;
    let ending = CancellationToken::new();
    let mut workers = Vec::new();
    for pool in Pool::ALL {
        let definitions = definitions
            .iter()
            .filter(|(of, _)| *of == pool)
            .map(|(_, definition)| definition.clone())
            .collect();
        let options = options(pool, definitions, &state, &regular, &ending)?;
        workers.push(options.init().await?);
    }
    // What was left over while no worker ran need not wait for the clock.
    schedule(&state.db, &regular).await?;
    info!("working the job queue");
    let mut running = JoinSet::new();
    for worker in workers {
        running.spawn(async move { worker.run().await });
    }
    let mut outcome = Ok(());
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop, if !ending.is_cancelled() => ending.cancel(),
            ended = running.join_next() => {
                let Some(ended) = ended else { return outcome };
                // One pool that cannot work ends the others in good order; all begin again together.
                ending.cancel();
                if let Err(cause) = ended.map_err(JobFault::from).and_then(|ended| ended.map_err(JobFault::from)) {
                    outcome = Err(cause);
                }
            }
        }
    }
}

fn options(
    pool: Pool,
    definitions: Vec<JobDefinition>,
    state: &AppState,
    regular: &Regular,
    ending: &CancellationToken,
) -> Result<WorkerOptions, JobFault> {
    let options = WorkerOptions::default()
        .pg_pool(state.db.pool().clone())
        .concurrency(pool.workers())
        // New jobs are told by NOTIFY; polling finds those whose time has come.
        .poll_interval(Duration::from_secs(2))
        .listen_os_shutdown_signals(false)
        .shutdown_signal(ending.clone().cancelled_owned())
        .shutdown_grace_period(Duration::from_secs(20))
        // Jobs of a process that died are taken over by another.
        .worker_recovery(WorkerRecoveryConfig::default().enabled(true))
        .add_extension(state.clone())
        .add_extension(regular.clone())
        .define_jobs(definitions);
    Ok(match pool {
        Pool::House => options
            .define_job::<ScheduleTenants>()
            .with_cron(Cron::every_n_minutes::<ScheduleTenants>(10)?),
        Pool::Mail | Pool::Import => options,
    })
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
