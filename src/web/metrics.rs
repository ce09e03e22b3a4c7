//! Counters for Prometheus, on an address of their own. No label names a tenant.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::http::{Method, StatusCode, header};
use axum::routing::get;
use metrics::{counter, gauge, histogram};
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder};
use tokio::net::TcpListener;
use tracing::info;

use crate::db::Db;

/// How long requests take: from a cached page to a stuck one, in seconds.
const BUCKETS: &[f64] = &[
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];

/// Collects and serves `/metrics` at `address`.
///
/// # Errors
/// When the address is taken, or something else collects already.
pub async fn start(
    address: SocketAddr,
    db: Db,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let recorder = PrometheusBuilder::new()
        .set_buckets(BUCKETS)
        .map_err(|error: BuildError| error.to_string())?
        .build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).map_err(|error| error.to_string())?;
    let upkeep = handle.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(5)).await;
            upkeep.run_upkeep();
        }
    });
    let page = move || {
        let (db, handle) = (db.clone(), handle.clone());
        async move {
            note_pool(&db);
            let kind = "text/plain; version=0.0.4; charset=utf-8";
            ([(header::CONTENT_TYPE, kind)], handle.render())
        }
    };
    let listener = TcpListener::bind(address).await?;
    info!(%address, "metrics");
    let router = Router::new().route("/metrics", get(page));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(())
}

fn note_pool(db: &Db) {
    let size = db.pool().size();
    let idle = u32::try_from(db.pool().num_idle()).unwrap_or(u32::MAX);
    gauge!("galleria_database_connections", "state" => "idle").set(f64::from(idle));
    gauge!("galleria_database_connections", "state" => "busy")
        .set(f64::from(size.saturating_sub(idle)));
}

/// Notes one answered request under the pattern of its route.
pub fn note_request(method: &Method, route: &str, status: StatusCode, took: Duration) {
    // Strangers choose methods; labels must stay few.
    let method = match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        _ => "other",
    };
    let route = route.to_owned();
    counter!("galleria_requests_total", "method" => method, "route" => route.clone(), "status" => status.as_u16().to_string())
        .increment(1);
    histogram!("galleria_request_seconds", "method" => method, "route" => route)
        .record(took.as_secs_f64());
}
