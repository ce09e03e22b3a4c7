//! The list of layers around the routes.

use std::time::Duration;

use axum::extract::{DefaultBodyLimit, FromRef, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use futures::future::BoxFuture;
use tokio::time::timeout;
use tower::service_fn;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use super::errors::Failed;
use super::{
    AppState, Failure, Shop, address, arrival, health, limits, neutral, observe, once, panics,
    security, shop, site,
};

/// Makes the page of a failure, which needs nothing from the database.
pub type ErrorPage = fn(Shop, StatusCode) -> BoxFuture<'static, Response>;

#[derive(Clone)]
struct ErrorPages {
    state: AppState,
    page: ErrorPage,
}

impl FromRef<ErrorPages> for AppState {
    fn from_ref(pages: &ErrorPages) -> Self {
        pages.state.clone()
    }
}

/// The whole application as one router: every host, every address.
pub fn application(
    state: AppState,
    platform: Router<AppState>,
    shop_routes: Router<AppState>,
    error_page: ErrorPage,
) -> Router {
    let shop_routes = shop_routes
        .fallback(|| async { Failure::NotFound })
        .layer(middleware::from_fn_with_state(
            state.clone(),
            limits::turn_away_sign_ins,
        ))
        .layer(middleware::from_fn(panics::catch))
        .layer(middleware::from_fn_with_state(
            ErrorPages {
                state: state.clone(),
                page: error_page,
            },
            shop_errors,
        ))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            arrival::remember,
        ))
        .layer(middleware::from_fn(security::of_page))
        .layer(middleware::from_fn(observe::route))
        .with_state(state.clone());
    let platform = platform
        .fallback(|| async { Failure::NotFound })
        .layer(middleware::from_fn_with_state(
            state.clone(),
            limits::turn_away_sign_ins,
        ))
        .layer(middleware::from_fn(panics::catch))
        .layer(middleware::from_fn(security::of_page))
        .layer(middleware::from_fn(observe::route))
        .with_state(state.clone());
    let sites = {
        let state = state.clone();
        service_fn(move |request: Request| {
            let (state, platform, shop_routes) =
                (state.clone(), platform.clone(), shop_routes.clone());
            async move {
                Ok::<Response, std::convert::Infallible>(
                    site::dispatch(state, platform, shop_routes, request).await,
                )
            }
        })
    };
    let guarded = Router::new()
        .fallback_service(sites)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(
            state.clone(),
            security::same_scheme,
        ))
        .layer(middleware::from_fn(give_up))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            limits::turn_away,
        ))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            once::tell_once,
        ))
        .layer(middleware::from_fn(address::check))
        .layer(middleware::from_fn(panics::catch))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            neutral::failures,
        ));
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .with_state(state.clone())
        .fallback_service(guarded)
        .layer(middleware::from_fn_with_state(
            state.clone(),
            security::headers,
        ))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(state, observe::request))
}

/// Largest body of a request, in bytes; uploads set their own.
const LARGEST_FORM: usize = 1024 * 1024;

/// Ends a request that takes too long. Uploads over a slow line are given more time.
async fn give_up(request: Request, next: middleware::Next) -> Response {
    let patience = if request.method().is_safe() { 30 } else { 120 };
    match timeout(Duration::from_secs(patience), next.run(request)).await {
        Ok(response) => response,
        Err(_) => Failure::Status(StatusCode::SERVICE_UNAVAILABLE).into_response(),
    }
}

/// Turns a bare failure into a page of the shop when a browser asked.
async fn shop_errors(
    State(pages): State<ErrorPages>,
    shop: Result<Shop, Failure>,
    request: Request,
    next: middleware::Next,
) -> Response {
    let wants_page = shop::accepts_html(request.headers());
    let response = next.run(request).await;
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page {
        return response;
    }
    let status = match response.extensions().get::<Failed>() {
        Some(failed) => failed.status,
        None if response.status().is_client_error()
            && response.status() != StatusCode::UNPROCESSABLE_ENTITY =>
        {
            response.status()
        }
        None => return response,
    };
    match shop {
        Ok(shop) if wants_page => {
            let mut page = (pages.page)(shop, status).await;
            if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
                page.headers_mut().insert(header::RETRY_AFTER, wait.clone());
            }
            if let Some(failed) = response.extensions().get::<Failed>() {
                page.extensions_mut().insert(failed.clone());
            }
            page
        }
        Ok(_) => response,
        Err(failure) => failure.into_response(),
    }
}
