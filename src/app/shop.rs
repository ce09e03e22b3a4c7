//! What shoppers reach.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::catalog::pages as catalog;
use crate::search::pages as search;
use crate::web::AppState;
use crate::{gift_card, order, storefront};

pub(super) fn catalogue_routes() -> Router<AppState> {
    Router::new()
        .route("/", get(catalog::home::show))
        .route("/categories/{slug}", get(catalog::group::category))
        .route("/collections/{slug}", get(catalog::group::collection))
        .route("/products", get(catalog::shelf::products))
        .route("/sale", get(catalog::shelf::sale))
        .route("/products/{slug}", get(catalog::product::show))
        .route("/products/{slug}/view", post(catalog::product::seen))
        .route("/live/stock/{slug}", get(catalog::scarcity::show))
        .route("/live/clock", get(crate::promotion::tell_clock))
        .route("/search", get(search::show))
        .route("/pages/{kind}", get(storefront::texts::show))
        .route("/faq", get(storefront::texts::faq::show))
        .route("/sitemap.xml", get(catalog::discovery::sitemap))
        .route("/robots.txt", get(catalog::discovery::robots))
        .route("/favicon.svg", get(catalog::discovery::favicon))
}

/// What is saved for later.
pub(super) fn wishlist_routes() -> Router<AppState> {
    use crate::wishlist::{remove, save, show};
    Router::new()
        .route("/wishlist", get(show).post(save))
        .route("/wishlist/{entry}/remove", post(remove))
}

/// Being told when something is back.
pub(super) fn back_in_stock_routes() -> Router<AppState> {
    use crate::back_in_stock::{answer, ask, show, stopped};
    Router::new()
        .route("/back-in-stock", post(ask))
        .route("/back-in-stock/stopped", get(stopped))
        .route("/back-in-stock/{token}", get(show).post(answer))
}

/// Cart, checkout and the buyer's page of an order.
pub(super) fn cart_routes() -> Router<AppState> {
    use crate::cart::{api, codes, pages, recipient};
    use crate::checkout;
    Router::new()
        .route("/cart", get(pages::show))
        .route("/cart/lines", post(api::add))
        .route("/cart/lines/{line}", post(api::change))
        .route("/cart/lines/{line}/remove", post(api::remove))
        .route(
            "/cart/lines/{line}/recipient",
            get(recipient::show).post(recipient::save),
        )
        .route("/cart/adjust", post(api::adjust))
        .route("/cart/destination", post(api::choose_destination))
        .route("/cart/codes", post(codes::add))
        .route("/cart/codes/remove", post(codes::remove))
        .route("/checkout/codes", post(checkout::api::add_code))
        .route(
            gift_card::page::PATH,
            get(gift_card::page::show).post(gift_card::page::ask),
        )
        .route("/checkout/gift-cards", post(checkout::gift_cards::add))
        .route(
            "/checkout/gift-cards/remove",
            post(checkout::gift_cards::remove),
        )
        .route("/checkout", get(checkout::pages::show))
        .route("/checkout/draft", post(checkout::api::keep))
        .route("/checkout/orders", post(checkout::api::order))
        .route("/orders/{access_token}", get(order::pages::show))
        .route("/orders/{access_token}/again", post(order::order_again))
        .route(
            "/orders/{access_token}/payment",
            get(order::card::show).post(order::card::pay_again),
        )
        .route(
            "/orders/{access_token}/payment/return",
            get(order::card::come_back),
        )
        .route(
            "/webhooks/stripe",
            post(order::card::hear_stripe).layer(DefaultBodyLimit::max(order::card::MOST_BYTES)),
        )
        .route(
            "/webhooks/paypal",
            post(order::card::hear_paypal).layer(DefaultBodyLimit::max(order::card::MOST_BYTES)),
        )
}

/// Questions to the shop, and withdrawing from a contract.
pub(super) fn help_routes() -> Router<AppState> {
    use crate::{question, withdrawal};
    const OF_ORDER: &str = "/orders/{access_token}/withdrawal";
    const CONFIRM_OF_ORDER: &str = "/orders/{access_token}/withdrawal/confirm";
    let step = || get(withdrawal::show).post(withdrawal::state);
    let confirm = || get(withdrawal::review).post(withdrawal::confirm);
    Router::new()
        .route("/contact", get(question::show).post(question::submit))
        .route("/contact/sent", get(question::sent))
        .route("/withdrawal", step())
        .route("/withdrawal/confirm", confirm())
        .route("/withdrawal/received", get(withdrawal::received))
        .route(OF_ORDER, step())
        .route(CONFIRM_OF_ORDER, confirm())
}

/// Shoppers who are known, and what they allow.
pub(super) fn account_routes() -> Router<AppState> {
    use crate::account::{api, pages};
    use crate::customer::consent;
    Router::new()
        .route(
            "/account/register",
            get(pages::register::show).post(api::register::submit),
        )
        .route("/account/register/sent", get(pages::register::sent))
        .route(
            "/account/sign-in",
            get(pages::sign_in::show).post(api::sign_in::submit),
        )
        .route("/account/sign-in-link", post(api::sign_in_link::ask))
        .route(
            "/account/sign-in-link/{token}",
            get(pages::link::sign_in).post(api::sign_in_link::follow),
        )
        .route("/account/sign-in/{provider}", get(api::openid::sign_in))
        .route("/account/sign-in/{provider}/back", get(api::openid::back))
        .route("/account/passkeys", post(api::passkey::add))
        .route(
            "/account/passkeys/challenge",
            post(api::passkey::begin_adding),
        )
        .route("/account/passkeys/sign-in", post(api::passkey::sign_in))
        .route(
            "/account/passkeys/sign-in/challenge",
            post(api::passkey::begin_sign_in),
        )
        .route(
            "/account/passkeys/{passkey}/name",
            post(api::passkey::rename),
        )
        .route(
            "/account/passkeys/{passkey}/remove",
            post(api::passkey::remove),
        )
        .route(
            "/account/providers/confirm",
            get(pages::openid::confirm).post(api::openid::confirm),
        )
        .route(
            "/account/providers/{provider}/connect",
            get(api::openid::connect),
        )
        .route(
            "/account/providers/{provider}/disconnect",
            post(api::openid::disconnect),
        )
        .route(
            "/account/password/link",
            post(api::openid::mail_password_link),
        )
        .route("/account/sign-out", post(api::sign_out::this))
        .route(
            "/account/sign-out-everywhere",
            post(api::sign_out::everywhere),
        )
        .route(
            "/account/forgotten-password",
            get(pages::link::forgotten).post(api::link::forgotten),
        )
        .route(
            "/account/password-reset/{token}",
            get(pages::link::reset).post(api::link::reset),
        )
        .route("/account/proof", post(api::link::send_again))
        .route(
            "/account/proof/{token}",
            get(pages::link::proof).post(api::link::follow),
        )
        .route(
            "/account/new-email/{token}",
            get(pages::link::new_email).post(api::link::change_email),
        )
        .route("/account", get(pages::orders::show))
        .route(
            "/account/profile",
            get(pages::profile::show).post(api::profile::save),
        )
        .route("/account/email", post(api::email::ask))
        .route(
            "/account/password",
            get(pages::security::show).post(api::password::change),
        )
        .route(
            "/account/consent",
            get(pages::consent::show).post(consent::api::change),
        )
        .route(
            "/account/not-me/{token}",
            get(pages::not_me::show).post(api::not_me::confirm),
        )
        .route("/account/data", get(pages::own_data::show))
        .route("/account/data/file", get(api::own_data::file))
        .route("/account/data/erase", post(api::own_data::erase_account))
        .route("/account/data/link", post(api::own_data::ask))
        .route(
            "/account/erasure/{token}",
            get(pages::own_data::confirm).post(api::own_data::follow),
        )
        .route("/account/security-tips", get(pages::tips::show))
        .route("/account/addresses", get(pages::addresses::list))
        .route(
            "/account/addresses/new",
            get(pages::addresses::new).post(api::addresses::add),
        )
        .route(
            "/account/addresses/{address}",
            get(pages::addresses::edit).post(api::addresses::change),
        )
        .route(
            "/account/addresses/{address}/default",
            post(api::addresses::prefer),
        )
        .route(
            "/account/addresses/{address}/delete",
            post(api::addresses::delete),
        )
        .route(
            "/orders/{access_token}/account",
            post(api::from_order::register),
        )
        .route(
            "/privacy/consent",
            get(consent::pages::show).post(consent::api::answer),
        )
}

/// Coupons as things, and what is announced.
pub(super) fn coupon_routes() -> Router<AppState> {
    use crate::partner;
    use crate::{coupon, discount_request as request, lead};
    Router::new()
        .route("/offers/{promotion}", get(lead::show).post(lead::submit))
        .route(
            "/r/{slug}",
            get(partner::link::show).post(partner::link::follow),
        )
        .route("/partners/{token}", get(partner::report::show))
        .route("/promotions", get(crate::promotion::upcoming::show))
        .route("/coupons/{code}", get(coupon::show))
        .route("/coupons/{code}/coupon.png", get(coupon::picture))
        .route("/coupons/{code}/coupon.pdf", get(coupon::print))
        .route("/coupons/{code}/preview.png", get(coupon::preview))
        .route("/account/discount", get(request::show).post(request::ask))
}
