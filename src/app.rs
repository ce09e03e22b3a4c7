//! The route table: every address of the product; and the job table.

mod admin;
pub mod command;
mod frame;
mod letters;
mod navigation;
mod platform;
mod promoting;
mod selling;
mod shop;

use axum::Router;
use axum::http::{Extensions, HeaderValue, header};
use axum::routing::get;
use tower::ServiceBuilder;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

pub use admin::admin_routes;
pub use letters::letter_table;

use crate::core::Clock;
use crate::customer::TakeOvers;
use crate::db::Db;
use crate::import;
use crate::jobs::{JobTable, Pool, TidyPlatform, TidyTenant, Tidying};
use crate::web::render::Assets;
use crate::web::server::application;
use crate::web::{AppState, Config};
use crate::{account, identity, messaging, order, promotion, storefront};

/// The program as one router.
pub fn router(state: AppState) -> Router {
    let of_platform = platform::platform_routes(&state);
    let of_shops = shop_routes(&state);
    application(state, of_platform, of_shops, storefront::error_page)
}

/// The parts of the running program, those that rooms hand to each other among them.
#[must_use]
pub fn state(config: Config, db: Db, assets: Assets, clock: Clock) -> AppState {
    let mut parts = Extensions::new();
    parts.insert(frame::frame_parts());
    parts.insert(letter_table());
    parts.insert(tidying());
    parts.insert(take_overs());
    parts.insert(navigation::navigation());
    parts.insert(navigation::settings_subjects());
    AppState::new(config, db, assets, clock, parts)
}

fn shop_routes(state: &AppState) -> Router<AppState> {
    Router::new()
        .merge(shop::catalogue_routes())
        .merge(shop::cart_routes())
        .merge(shop::account_routes())
        .merge(shop::coupon_routes())
        .merge(admin_routes(state).into_router())
        .route("/media/{file}", get(storefront::pictures::show))
        .merge(static_files(state))
}

/// What runs later, and what comes round with the clock.
pub fn job_table() -> JobTable {
    JobTable::default()
        .job_of::<import::ImportProducts>(Pool::Import)
        .job::<promotion::admin::MakeCodes>()
        .job_of::<messaging::SendMail>(Pool::Mail)
        .job::<identity::MailStaffPasswordLink>()
        .job::<account::MailPasswordLink>()
        .job::<account::MailProofLink>()
        .job::<crate::customer::segment::RecountSegment>()
        .job_of::<messaging::SendPlatformMail>(Pool::Mail)
        .for_each_tenant::<messaging::SweepOutbox>()
        .for_platform::<messaging::SweepPlatformOutbox>()
        .for_each_tenant::<order::ExpireUnpaid>()
        .for_each_tenant::<promotion::KeepSalePrices>()
        .for_each_tenant::<storefront::SweepPictures>()
        .for_each_tenant::<TidyTenant>()
        .for_platform::<TidyPlatform>()
}

/// What the rooms remove now and then, in this order: carts stay as long as something leads to them.
fn tidying() -> Tidying {
    Tidying {
        of_shops: vec![
            crate::web::tidy,
            identity::tidy,
            account::tidy,
            crate::cart::store::tidy,
        ],
        of_platform: vec![crate::platform::store::tidy],
    }
}

/// What the rooms give over when two customers become one.
#[must_use]
pub fn take_overs() -> TakeOvers {
    TakeOvers(vec![
        order::store::TAKE_OVER,
        crate::customer::store::TAKE_OVER,
        promotion::store::TAKE_OVER,
        crate::discount_request::TAKE_OVER,
        crate::till::TAKE_OVER,
    ])
}

/// The style sheet and the browser bundle, whose names carry a hash, so that browsers keep them for
/// good; script/build leaves compressed copies beside them. And the scripts of the merchant's pages.
fn static_files(state: &AppState) -> Router<AppState> {
    let options = &state.assets.options;
    let root = std::path::Path::new(options.site_root.as_ref());
    let pkg = options.site_pkg_dir.as_ref();
    let files = ServeDir::new(root.join(pkg))
        .precompressed_br()
        .precompressed_gzip();
    let keep = if options.hash_files {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let keep = SetResponseHeaderLayer::if_not_present(
        header::CACHE_CONTROL,
        HeaderValue::from_static(keep),
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
        .nest_service("/live", ServiceBuilder::new().layer(ask).service(live))
}
