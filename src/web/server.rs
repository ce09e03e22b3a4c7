//! Listens and serves until told to stop.

use std::net::SocketAddr;

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use axum::{Router, middleware};
use tokio::net::TcpListener;
use tower::service_fn;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use super::errors::Failed;
use super::{AppState, Failure, Shop, security, shop, site};

/// The whole application as one router: every host, every address.
pub fn application(
    state: AppState,
    platform: Router<AppState>,
    shop_routes: Router<AppState>,
) -> Router {
    let shop_routes = shop_routes
        .fallback(|| async { Failure::NotFound })
        .layer(middleware::from_fn_with_state(state.clone(), shop_errors))
        .with_state(state.clone());
    let platform = platform.with_state(state.clone());
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
    Router::new()
        .fallback_service(sites)
        .layer(middleware::from_fn_with_state(state, security::headers))
        .layer(CsrfLayer::new())
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::new())
}

/// Turns a bare failure into a page of the shop when a browser asked.
async fn shop_errors(
    shop: Result<Shop, Failure>,
    request: Request,
    next: middleware::Next,
) -> Response {
    let wants_page = shop::accepts_html(request.headers());
    let response = next.run(request).await;
    let status = match response.extensions().get::<Failed>() {
        Some(Failed(status)) => *status,
        None if response.status().is_client_error()
            && response.status() != axum::http::StatusCode::UNPROCESSABLE_ENTITY =>
        {
            response.status()
        }
        None => return response,
    };
    match shop {
        Ok(shop) if wants_page => shop.error_page(status).await,
        Ok(_) => response,
        Err(failure) => failure.into_response(),
    }
}

/// Serves `app` on `listener` until `stop` is done, then finishes what was begun.
///
/// # Errors
/// When the socket fails.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(
        listener,
        app.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(stop)
    .await
}
