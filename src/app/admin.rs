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
use crate::admin::{self, AdminRoutes};
use crate::identity::{Right, api as auth, pages as auth_pages};
use crate::import;
use crate::web::AppState;
use crate::{identity, insight, messaging};

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

/// One's own account, and the owner's list of the staff.
fn staff_routes(table: AdminRoutes) -> AdminRoutes {
    table
        .get(
            "/admin/account",
            Right::OwnAccount,
            identity::admin::account::show,
        )
        .post(
            "/admin/language",
            Right::OwnAccount,
            identity::admin::account::choose_language,
        )
        .get(
            "/admin/staff",
            Right::ManageStaff,
            identity::admin::staff::list,
        )
        .post(
            "/admin/staff",
            Right::ManageStaff,
            identity::admin::staff::invite,
        )
        .get(
            "/admin/staff/{id}",
            Right::ManageStaff,
            identity::admin::staff::member::show,
        )
        .post(
            "/admin/staff/{id}",
            Right::ManageStaff,
            identity::admin::staff::member::save,
        )
        .post(
            "/admin/staff/{id}/disable",
            Right::ManageStaff,
            identity::admin::staff::member::disable,
        )
        .post(
            "/admin/staff/{id}/enable",
            Right::ManageStaff,
            identity::admin::staff::member::enable,
        )
        .post(
            "/admin/staff/{id}/invite-again",
            Right::ManageStaff,
            identity::admin::staff::member::invite_again,
        )
        .post(
            "/admin/staff/{id}/reset-factor",
            Right::ManageStaff,
            identity::admin::staff::member::reset_factor,
        )
}

fn settings_routes(table: AdminRoutes) -> AdminRoutes {
    use crate::payment::admin as card;
    use crate::shipping::admin::{methods as shipping, taxes};
    use crate::tenancy::admin::{details, domains, languages, payment, pictures, policies, theme};
    let (settings, content) = (Right::StoreSettings, Right::EditContent);
    let own_domains = Right::DomainSettings;
    table
        .get("/admin/settings/store", settings, details::show)
        .post("/admin/settings/store", settings, details::save)
        .get("/admin/settings/pictures", settings, pictures::show)
        .upload(
            "/admin/settings/pictures/{place}",
            settings,
            pictures::LARGEST_UPLOAD,
            pictures::set,
        )
        .post(
            "/admin/settings/pictures/{place}/remove",
            settings,
            pictures::remove,
        )
        .get("/admin/settings/policies", content, policies::list)
        .get("/admin/settings/policies/{page}", content, policies::edit)
        .post("/admin/settings/policies/{page}", content, policies::save)
        .get(
            "/admin/settings/policies/{page}/preview",
            content,
            policies::preview,
        )
        .post(
            "/admin/settings/policies/{page}/preview",
            content,
            policies::ask_preview,
        )
        .get("/admin/settings/theme", settings, theme::show)
        .post("/admin/settings/theme", settings, theme::save)
        .post(
            "/admin/settings/theme/preview",
            settings,
            theme::ask_preview,
        )
        .get("/admin/settings/shipping", settings, shipping::list)
        .get("/admin/settings/shipping/new", settings, shipping::show)
        .post("/admin/settings/shipping/new", settings, shipping::save)
        .get("/admin/settings/shipping/{id}", settings, shipping::show)
        .post("/admin/settings/shipping/{id}", settings, shipping::save)
        .post(
            "/admin/settings/shipping/{id}/delete",
            settings,
            shipping::delete,
        )
        .get("/admin/settings/taxes", settings, taxes::list)
        .get("/admin/settings/taxes/new", settings, taxes::show)
        .post("/admin/settings/taxes/new", settings, taxes::save)
        .get("/admin/settings/taxes/{id}", settings, taxes::show)
        .post("/admin/settings/taxes/{id}", settings, taxes::save)
        .post("/admin/settings/taxes/{id}/delete", settings, taxes::delete)
        .get(
            "/admin/settings/payment",
            Right::PaymentSettings,
            payment::show,
        )
        .post(
            "/admin/settings/payment",
            Right::PaymentSettings,
            payment::save,
        )
        .post(
            "/admin/settings/payment/card",
            Right::PaymentSettings,
            card::save,
        )
        .post(
            "/admin/settings/payment/card/test",
            Right::PaymentSettings,
            card::test,
        )
        .post(
            "/admin/settings/payment/card/remove",
            Right::PaymentSettings,
            card::remove,
        )
        .post(
            "/admin/settings/payment/paypal",
            Right::PaymentSettings,
            card::paypal::save,
        )
        .post(
            "/admin/settings/payment/paypal/test",
            Right::PaymentSettings,
            card::paypal::test,
        )
        .post(
            "/admin/settings/payment/paypal/remove",
            Right::PaymentSettings,
            card::paypal::remove,
        )
        .get("/admin/settings/languages", settings, languages::show)
        .post("/admin/settings/languages", settings, languages::save)
        .get("/admin/settings/domains", own_domains, domains::show)
        .post("/admin/settings/domains", own_domains, domains::add)
        .post("/admin/settings/domains/check", own_domains, domains::check)
        .post(
            "/admin/settings/domains/remove",
            own_domains,
            domains::remove,
        )
        .get(
            "/admin/settings/security",
            Right::ManageStaff,
            identity::admin::security::show,
        )
        .post(
            "/admin/settings/security",
            Right::ManageStaff,
            identity::admin::security::save,
        )
}
