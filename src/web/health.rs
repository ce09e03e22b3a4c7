//! `/healthz`: the program runs. `/readyz`: it can answer, because its database does.

use axum::extract::State;
use axum::http::StatusCode;

use super::AppState;
use crate::db::Health;

/// `/healthz`, on every host.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`, on every host. It tells what is known and asks nobody: whoever calls it, however often,
/// costs the database nothing.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    match state.db.health() {
        Health::Answers => (StatusCode::OK, "ready\n"),
        Health::Crowded => (StatusCode::SERVICE_UNAVAILABLE, "no connection free\n"),
        Health::Away => (StatusCode::SERVICE_UNAVAILABLE, "no database\n"),
    }
}
