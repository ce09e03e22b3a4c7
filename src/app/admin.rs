//! What merchants reach, each address with the right it needs.

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;

use super::promoting::{
    coupon_admin_routes, gift_card_admin_routes, partner_admin_routes, promotion_admin_routes,
};
use super::selling::{
    catalogue_admin_routes, customer_admin_routes, help_admin_routes, order_admin_routes,
    till_routes,
};
use super::setting_up::{settings_routes, staff_routes};
use crate::admin::{self, AdminRoutes};
use crate::identity::{Right, api as auth, pages as auth_pages};
use crate::import;
use crate::web::AppState;
use crate::{insight, messaging};

/// The merchant's addresses, each with the right it needs.
pub fn admin_routes(state: &AppState) -> AdminRoutes {
    AdminRoutes::new(state)
        .get("/admin", Right::SeeDashboard, insight::dashboard::show)
        .get(
            "/admin/carts",
            Right::SeeCustomers,
            insight::left_carts::show,
        )
        .also(order_admin_routes)
        .also(help_admin_routes)
        .also(till_routes)
        .also(customer_admin_routes)
        .also(coupon_admin_routes)
        .also(catalogue_admin_routes)
        .also(promotion_admin_routes)
        .also(partner_admin_routes)
        .also(gift_card_admin_routes)
        .get("/admin/import", Right::EditProducts, import::pages::list)
        .post(
            "/admin/import",
            Right::EditProducts,
            import::api::upload.layer(DefaultBodyLimit::max(import::api::MOST_BYTES + 64 * 1024)),
        )
        .get(
            "/admin/import/{id}",
            Right::EditProducts,
            import::pages::show,
        )
        .post(
            "/admin/import/{id}/start",
            Right::EditProducts,
            import::api::start,
        )
        .post(
            "/admin/import/{id}/cancel",
            Right::EditProducts,
            import::api::cancel,
        )
        .get(
            "/admin/export/products.csv",
            Right::EditProducts,
            import::api::download,
        )
        .also(door_routes)
        .get(
            "/admin/outbox",
            Right::SeeOutbox,
            messaging::admin::list::show,
        )
        .get(
            "/admin/outbox/{id}",
            Right::SeeOutbox,
            messaging::admin::mail::show,
        )
        .get(
            "/admin/outbox/{id}/frame",
            Right::SeeOutbox,
            messaging::admin::mail::frame,
        )
        .post(
            "/admin/outbox/{id}/resend",
            Right::SeeOutbox,
            messaging::admin::mail::send_again,
        )
        .post("/admin/drafts/discard", Right::OwnAccount, admin::discard)
        .also(staff_routes)
        .also(settings_routes)
}

/// Signing in and out, and what one signs in with.
fn door_routes(table: AdminRoutes) -> AdminRoutes {
    table
        .open_get("/admin/sign-in", auth_pages::sign_in::show)
        .open_post("/admin/sign-in", auth::sign_in::submit)
        .open_get("/admin/sign-in/code", auth_pages::code::show)
        .open_post("/admin/sign-in/code", auth::code::submit)
        .open_get("/admin/forgotten-password", auth_pages::link::forgotten)
        .open_post("/admin/forgotten-password", auth::link::ask)
        .open_get("/admin/invitation/{token}", auth_pages::link::invitation)
        .open_post("/admin/invitation/{token}", auth::link::join)
        .open_get("/admin/not-me/{token}", auth_pages::not_me::show)
        .open_post("/admin/not-me/{token}", auth::not_me::confirm)
        .open_get("/admin/password-reset/{token}", auth_pages::link::reset)
        .open_post("/admin/password-reset/{token}", auth::link::reset)
        .get(
            "/admin/password",
            Right::OwnAccount,
            auth_pages::password::show,
        )
        .post("/admin/password", Right::OwnAccount, auth::password::change)
        .post("/admin/sign-out", Right::OwnAccount, auth::sign_out::here)
        .post(
            "/admin/sign-out-everywhere",
            Right::OwnAccount,
            auth::sign_out::everywhere,
        )
        .get(
            "/admin/account/second-factor",
            Right::OwnAccount,
            auth_pages::second_factor::show,
        )
        .post(
            "/admin/account/second-factor",
            Right::OwnAccount,
            auth_pages::second_factor::turn_on,
        )
        .post(
            "/admin/account/second-factor/begin",
            Right::OwnAccount,
            auth::second_factor::begin,
        )
        .post(
            "/admin/account/second-factor/codes",
            Right::OwnAccount,
            auth_pages::second_factor::renew,
        )
        .post(
            "/admin/account/second-factor/off",
            Right::OwnAccount,
            auth::second_factor::turn_off,
        )
}
