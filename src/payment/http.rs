//! Asking providers: one question, with patience that ends.

use std::sync::LazyLock;
use std::time::Duration;

use reqwest::{RequestBuilder, StatusCode, redirect};
use serde_json::Value;
use tracing::warn;
use url::form_urlencoded;

use super::ProviderFault;

/// Longest time for one call. A page of the shop may wait for two of them.
const PATIENCE: Duration = Duration::from_secs(10);
/// Pause before the second try.
pub(super) const PAUSE: Duration = Duration::from_millis(300);
/// Longest answer that is read.
const MOST_BYTES: usize = 1024 * 1024;

pub(super) static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    let client = reqwest::Client::builder()
        .timeout(PATIENCE)
        .connect_timeout(Duration::from_secs(5))
        .redirect(redirect::Policy::none())
        .no_proxy()
        .build();
    client.unwrap_or_default()
});

/// Sends a question; the answer, where it is JSON.
pub(super) async fn send(
    request: RequestBuilder,
    provider: &'static str,
) -> Result<(StatusCode, Option<Value>), ProviderFault> {
    let lost = |cause: reqwest::Error| {
        warn!(provider, cause = %cause.without_url(), "a provider does not answer");
        ProviderFault::Unreachable
    };
    let mut response = request.send().await.map_err(lost)?;
    let status = response.status();
    let mut text = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(lost)? {
        if text.len() + chunk.len() > MOST_BYTES {
            return Err(ProviderFault::Unreachable);
        }
        text.extend_from_slice(&chunk);
    }
    Ok((status, serde_json::from_slice(&text).ok()))
}

/// What an answer that is no success comes to; `code` is the provider's word for it. Neither what was sent nor the
/// sentence that came back is logged: both may hold what is the buyer's.
pub(super) fn fault(provider: &'static str, status: StatusCode, code: String) -> ProviderFault {
    warn!(provider, %status, code, "a provider says no");
    match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => ProviderFault::Unauthorized,
        StatusCode::NOT_FOUND => ProviderFault::NotFound,
        StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS => ProviderFault::Unreachable,
        status if status.is_client_error() => ProviderFault::Refused(code),
        _ => ProviderFault::Unreachable,
    }
}

/// A name as a part of a path.
pub(super) fn segment(name: &str) -> String {
    form_urlencoded::byte_serialize(name.as_bytes()).collect()
}
