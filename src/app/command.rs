//! `galleria serve` and `galleria worker`.

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use crate::core::Clock;
use crate::db::{Db, Migrator};
use crate::jobs;
use crate::platform;
use crate::tenancy;
use crate::web::render::Assets;
use crate::web::{Config, connections, listening, metrics};

/// Serves every shop until the program is told to stop.
///
/// # Errors
/// When the platform cannot be migrated or the port is taken.
pub async fn serve(config: Config, db: Db) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    connections::raise_file_limit();
    let migrator = Migrator::embedded();
    migrator.migrate_platform(&db).await?;
    let waiting = tenancy::store::older_tenants(db.pool(), migrator.tenant_version()).await?;
    if waiting > 0 {
        warn!(waiting, "tenants wait for `galleria migrate`");
    }
    if let Some(path) = platform::create_first_operator_in_file(&db, &config)
        .await
        .map_err(|_| "the first operator could not be made; see the log")?
    {
        println!("first operator's sign-in: {}", path.display());
    }
    if let Some(address) = config.metrics_listen {
        metrics::start(address, db.clone()).await?;
    }
    let listener = TcpListener::bind((config.listen, config.port)).await?;
    let assets = Assets::load(&config.site_dir);
    let state = super::state(config, db, assets, Clock::system());
    tokio::spawn(state.registry.clone().listen());
    let stop = CancellationToken::new();
    let worker = state.config.worker.then(|| {
        tokio::spawn(jobs::keep_running(
            state.clone(),
            super::job_table,
            stop.clone(),
        ))
    });
    println!("listening on {}", state.config.public_url);
    let (config, streams) = (state.config.clone(), state.streams.clone());
    let told = async move {
        told_to_stop().await;
        streams.close();
    };
    listening::serve(&config, listener, super::router(state), told).await;
    stop.cancel();
    if let Some(worker) = worker {
        worker.await?;
    }
    Ok(())
}

/// Works the job queue, without serving, until the program is told to stop.
///
/// # Errors
/// When the platform cannot be migrated.
pub async fn work(config: Config, db: Db) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    Migrator::embedded().migrate_platform(&db).await?;
    let assets = Assets::load(&config.site_dir);
    let state = super::state(config, db, assets, Clock::system());
    tokio::spawn(state.registry.clone().listen());
    let stop = CancellationToken::new();
    let worker = tokio::spawn(jobs::keep_running(state, super::job_table, stop.clone()));
    told_to_stop().await;
    stop.cancel();
    worker.await?;
    Ok(())
}

/// Done when the program gets SIGTERM or SIGINT.
async fn told_to_stop() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        warn!("no signal handlers: stops without warning");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    info!("stopping: finishing what was begun");
}
