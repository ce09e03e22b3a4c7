//! The route table: every address of the product; and the job table.

mod admin;
mod platform;
mod promoting;
mod selling;
mod shop;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::routing::get;
use tower::ServiceBuilder;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

pub use admin::admin_routes;

use crate::catalog::import;
use crate::jobs::{JobTable, Pool, TidyPlatform, TidyTenant};
use crate::web::AppState;
use crate::web::server::application;
use crate::{account, identity, media, messaging, order, promotion};

/// The program as one router.
pub fn router(state: AppState) -> Router {
    let of_platform = platform::platform_routes(&state);
    let of_shops = shop_routes(&state);
    application(state, of_platform, of_shops)
}

fn shop_routes(state: &AppState) -> Router<AppState> {
    Router::new()
        .merge(shop::catalogue_routes())
        .merge(shop::cart_routes())
        .merge(shop::account_routes())
        .merge(shop::coupon_routes())
        .merge(admin_routes(state).into_router())
        .route("/media/{file}", get(media::serving::show))
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
        .for_each_tenant::<media::SweepShelf>()
        .for_each_tenant::<TidyTenant>()
        .for_platform::<TidyPlatform>()
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
