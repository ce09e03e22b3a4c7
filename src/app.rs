//! The route table: every address of the product on one screen.

use axum::Router;
use axum::routing::get;
use tower_http::services::ServeDir;

use crate::catalog::pages as catalog;
use crate::web::AppState;
use crate::web::server::application;

/// The program as one router.
pub fn router(state: AppState) -> Router {
    let platform = platform_routes(&state);
    let shop = shop_routes(&state);
    application(state, platform, shop)
}

fn shop_routes(state: &AppState) -> Router<AppState> {
    Router::new()
        .route("/", get(catalog::home::show))
        .merge(static_files(state))
}

fn platform_routes(state: &AppState) -> Router<AppState> {
    Router::new().merge(static_files(state))
}

/// The style sheet and the browser bundle, under hashed names.
fn static_files(state: &AppState) -> Router<AppState> {
    let options = &state.assets.options;
    let root = std::path::Path::new(options.site_root.as_ref());
    let pkg = options.site_pkg_dir.as_ref();
    Router::new().nest_service(&format!("/{pkg}"), ServeDir::new(root.join(pkg)))
}
