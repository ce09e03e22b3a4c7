//! The outermost step: from the Host header to the platform's pages or a shop's.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tracing::error;

use crate::core::Locale;
use crate::tenancy::{Store, Tenant};
use std::sync::Arc;

use super::{AppState, Failure, neutral, observe};

/// Which shop a request is for; put into the request's extensions.
#[derive(Clone, Debug)]
pub struct Addressed {
    /// The shop.
    pub tenant: Arc<Tenant>,
    /// Its settings and navigation.
    pub store: Arc<Store>,
    /// Language of the page: the path's prefix, or the store's first.
    pub locale: Locale,
}

/// Sends a request to the router of the site that its Host header names.
pub async fn dispatch(
    state: AppState,
    platform: Router,
    shop: Router,
    mut request: Request,
) -> Response {
    let Some(host) = host_of(&request) else {
        return Failure::Status(StatusCode::BAD_REQUEST).into_response();
    };
    if host == state.config.public_host() || host == "127.0.0.1" {
        return run(platform, request).await;
    }
    let tenant = match state
        .registry
        .tenant_by_host(&host, state.config.public_host())
        .await
    {
        Ok(Some(tenant)) => tenant,
        // The page about it still needs its style sheet and its icon.
        Ok(None) if is_of_the_house(&request) => return run(platform, request).await,
        Ok(None) => return neutral::unknown_host(&state, request.headers()).await,
        Err(cause) => {
            error!(%cause, "shop lookup failed");
            return neutral::back_soon(&state, request.headers()).await;
        }
    };
    observe::note_tenant(tenant.name.as_str());
    if tenant.is_suspended() {
        if is_of_the_house(&request) {
            return run(platform, request).await;
        }
        let path = request.uri().path();
        let is_admin = path == "/admin" || path.starts_with("/admin/");
        return neutral::suspended(&state, request.headers(), is_admin).await;
    }
    let store = match state.registry.store(&tenant).await {
        Ok(store) => store,
        Err(cause) => {
            error!(%cause, "store lookup failed");
            return neutral::back_soon(&state, request.headers()).await;
        }
    };
    let locale = take_locale_prefix(&mut request, &store);
    request.extensions_mut().insert(Addressed {
        tenant,
        store,
        locale,
    });
    run(shop, request).await
}

async fn run(router: Router, request: Request) -> Response {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// Whether the same file lies under every host.
fn is_of_the_house(request: &Request) -> bool {
    let path = request.uri().path();
    path == "/favicon.svg" || path.starts_with("/pkg/")
}

/// The lower-cased host without port; `None` when it is missing or not a host at all. The request
/// line counts before the Host header, as it does for the check of a form's origin.
pub(super) fn host_of(request: &Request<Body>) -> Option<String> {
    let named = match request.uri().authority() {
        Some(authority) => authority.as_str(),
        None => request.headers().get(header::HOST)?.to_str().ok()?,
    };
    let host = match named.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => named,
    };
    let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    let plain = !host.is_empty()
        && host.len() <= 253
        && host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
    plain.then_some(host)
}

/// `/de/…` names a further language of the store; the router sees the rest of the path.
fn take_locale_prefix(request: &mut Request, store: &Store) -> Locale {
    let first = store.settings.first_locale();
    let path = request.uri().path();
    let prefix = path.split('/').nth(1).unwrap_or_default();
    let Some(locale) = store
        .settings
        .locales
        .iter()
        .copied()
        .find(|l| *l != first && l.tag() == prefix)
    else {
        return first;
    };
    let rest = path
        .get(1 + prefix.len()..)
        .filter(|rest| !rest.is_empty())
        .unwrap_or("/");
    let rest = match request.uri().query() {
        Some(query) => format!("{rest}?{query}"),
        None => rest.to_owned(),
    };
    if let Ok(uri) = rest.parse::<Uri>() {
        *request.uri_mut() = uri;
    }
    locale
}
