//! `/healthz`: the program runs. `/readyz`: it can answer, because its database does.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use tokio::time::timeout;
use tracing::warn;

use super::AppState;

/// `/healthz`, on every host.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`, on every host.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    let question = sqlx::query("select 1").execute(state.db.pool());
    match timeout(Duration::from_secs(2), question).await {
        Ok(Ok(_)) => (StatusCode::OK, "ready\n"),
        Ok(Err(cause)) => {
            warn!(%cause, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "no database\n")
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "no connection free\n"),
    }
}
