//! What the platform itself offers.

use axum::Router;
use axum::routing::{get, post};
use tower_http::services::ServeFile;

use super::static_files;
use crate::web::AppState;

pub(super) fn platform_routes(state: &AppState) -> Router<AppState> {
    use crate::platform::api::{operator as auth, sign_up, sign_ups, tenants};
    use crate::platform::pages::{self, sign_up as steps};
    let icon = std::path::Path::new(state.assets.options.site_root.as_ref()).join("favicon.svg");
    Router::new()
        .route_service("/favicon.svg", ServeFile::new(icon))
        .route("/", get(pages::landing::show))
        .route("/sign-up", get(steps::show).post(sign_up::ask))
        .route(
            "/sign-in/openid/{provider}/callback",
            get(crate::account::api::openid::callback),
        )
        .route("/sign-up/sent", get(steps::sent))
        .route("/sign-up/waiting", get(steps::waiting))
        .route(
            "/sign-up/proof/{token}",
            get(steps::proof).post(sign_up::follow),
        )
        .route(
            "/operator/sign-in",
            get(pages::operator::sign_in).post(auth::sign_in),
        )
        .route("/operator/sign-out", post(auth::sign_out))
        .route(
            "/operator/password",
            get(pages::operator::password).post(auth::change_password),
        )
        .route("/operator", get(pages::tenants::show))
        .route("/operator/tenants", post(tenants::create))
        .route("/operator/tenants/{name}", get(pages::tenant::show))
        .route("/operator/tenants/{name}/suspend", post(tenants::suspend))
        .route("/operator/tenants/{name}/resume", post(tenants::resume))
        .route("/operator/tenants/{name}/delete", post(tenants::delete))
        .route("/operator/tenants/{name}/domains", post(tenants::vouch))
        .route("/operator/sign-ups", get(pages::sign_ups::show))
        .route("/operator/sign-ups/{id}/approve", post(sign_ups::approve))
        .route("/operator/sign-ups/{id}/decline", post(sign_ups::decline))
        .route("/operator/policy", post(sign_ups::choose_policy))
        .merge(static_files(state))
}
