//! Puts everything together: the route table with every address of the product, and what rooms hand in
//! (`app/parts.rs`). The only place that knows all rooms.

mod admin;
mod calls;
pub mod command;
mod parts;
mod platform;
mod promoting;
mod selling;
mod setting_up;
mod shop;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::routing::get;
use tower::ServiceBuilder;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

pub use admin::admin_routes;
pub use calls::CALLS;
pub use parts::{job_table, letter_table, own_data, take_overs};

use crate::core::Clock;
use crate::db::Db;
use crate::storefront;
use crate::web::render::Assets;
use crate::web::server::application;
use crate::web::{AppState, Config};

/// The program as one router.
pub fn router(state: AppState) -> Router {
    let of_platform = platform::platform_routes(&state);
    let of_shops = shop_routes(&state);
    application(state, of_platform, of_shops, storefront::error_page)
}

/// The parts of the running program, those that rooms hand to each other among them.
#[must_use]
pub fn state(config: Config, db: Db, assets: Assets, clock: Clock) -> AppState {
    AppState::new(config, db, assets, clock, parts::parts())
}

fn shop_routes(state: &AppState) -> Router<AppState> {
    Router::new()
        .merge(shop::catalogue_routes())
        .merge(calls::call_routes())
        .merge(shop::cart_routes())
        .merge(shop::wishlist_routes())
        .merge(shop::back_in_stock_routes())
        .merge(shop::help_routes())
        .merge(shop::account_routes())
        .merge(shop::coupon_routes())
        .merge(admin_routes(state).into_router())
        .route("/media/{file}", get(storefront::pictures::show))
        .merge(static_files(state))
}

/// The style sheets and the browser bundle, whose names carry a hash, so that browsers keep them for
/// good; script/build leaves compressed copies beside them. The fonts, which are kept as long: a changed one
/// gets another name. And the scripts of the merchant's pages.
fn static_files(state: &AppState) -> Router<AppState> {
    let options = &state.assets.options;
    let root = std::path::Path::new(options.site_root.as_ref());
    let pkg = options.site_pkg_dir.as_ref();
    let files = ServeDir::new(root.join(pkg))
        .precompressed_br()
        .precompressed_gzip();
    let keep = if options.hash_files { KEEP } else { "no-cache" };
    let keep = SetResponseHeaderLayer::if_not_present(
        header::CACHE_CONTROL,
        HeaderValue::from_static(keep),
    );
    let fonts = ServeDir::new(root.join("fonts"));
    let keep_font = SetResponseHeaderLayer::if_not_present(
        header::CACHE_CONTROL,
        HeaderValue::from_static(KEEP),
    );
    // The preview of a page stands in a frame without an origin; browsers ask for fonts with one.
    let for_all = SetResponseHeaderLayer::if_not_present(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    // These have no hash; browsers ask each time whether they have changed.
    let ask = SetResponseHeaderLayer::if_not_present(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    );
    let live = ServeDir::new(root.join("live"));
    Router::new()
        .nest_service(
            &format!("/{pkg}"),
            ServiceBuilder::new().layer(keep).service(files),
        )
        .nest_service(
            "/fonts",
            ServiceBuilder::new()
                .layer(keep_font)
                .layer(for_all)
                .service(fonts),
        )
        .nest_service("/live", ServiceBuilder::new().layer(ask).service(live))
}

/// For files whose content never changes.
const KEEP: &str = "public, max-age=31536000, immutable";
