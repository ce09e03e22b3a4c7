//! Logs: a line of JSON per event on standard error, or plain text for a terminal.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use super::Config;

/// Starts logging. `GALLERIA_LOG` chooses what, in the form of `tracing` filters.
pub fn start(config: &Config) {
    let filter = EnvFilter::try_from_env("GALLERIA_LOG").unwrap_or_else(|_| {
        EnvFilter::new("info,sqlx=warn,hickory_proto=warn,graphile_worker=warn")
    });
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second start, as in tests, keeps the first.
    let _ = if config.log_format == "text" {
        lines.try_init()
    } else {
        lines
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false)
            .try_init()
    };
}
