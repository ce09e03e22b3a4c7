//! The route table: every address of the product on one screen; and the job table.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::{HeaderValue, header};
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::admin::{self, AdminRoutes};
use crate::catalog::import;
use crate::catalog::pages as catalog;
use crate::identity::Right;
use crate::identity::{api as doors, pages as door_pages};
use crate::jobs::{JobTable, TidyPlatform, TidyTenant};
use crate::search::pages as search;
use crate::web::AppState;
use crate::web::server::application;
use crate::{messaging, order, promotion};

/// The program as one router.
pub fn router(state: AppState) -> Router {
    let platform = platform_routes(&state);
    let shop = shop_routes(&state);
    application(state, platform, shop)
}

fn shop_routes(state: &AppState) -> Router<AppState> {
    Router::new()
        .merge(catalogue_routes())
        .merge(cart_routes())
        .merge(account_routes())
        .merge(coupon_routes())
        .merge(admin_routes(state).into_router())
        .route("/media/{file}", get(crate::media::serving::show))
        .merge(static_files(state))
}

fn catalogue_routes() -> Router<AppState> {
    Router::new()
        .route("/", get(catalog::home::show))
        .route("/categories/{slug}", get(catalog::group::category))
        .route("/collections/{slug}", get(catalog::group::collection))
        .route("/products/{slug}", get(catalog::product::show))
        .route("/products/{slug}/view", post(catalog::product::seen))
        .route("/search", get(search::show))
        .route("/search/suggestions", get(search::suggestions))
        .route("/pages/{kind}", get(catalog::text::show))
        .route("/sitemap.xml", get(catalog::discovery::sitemap))
        .route("/robots.txt", get(catalog::discovery::robots))
        .route("/favicon.svg", get(catalog::discovery::favicon))
}

/// The merchant's addresses, each with the right it needs.
pub fn admin_routes(state: &AppState) -> AdminRoutes {
    AdminRoutes::new(state)
        .get("/admin", Right::SeeDashboard, admin::dashboard::show)
        .also(order_admin_routes)
        .also(till_routes)
        .also(customer_admin_routes)
        .also(coupon_admin_routes)
        .also(catalogue_admin_routes)
        .also(promotion_admin_routes)
        .also(partner_admin_routes)
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
        .open_get("/admin/sign-in", door_pages::sign_in::show)
        .open_post("/admin/sign-in", doors::sign_in::submit)
        .open_get("/admin/forgotten-password", door_pages::link::forgotten)
        .open_post("/admin/forgotten-password", doors::link::ask)
        .open_get("/admin/invitation/{token}", door_pages::link::invitation)
        .open_post("/admin/invitation/{token}", doors::link::join)
        .open_get("/admin/password-reset/{token}", door_pages::link::reset)
        .open_post("/admin/password-reset/{token}", doors::link::reset)
        .get(
            "/admin/password",
            Right::OwnAccount,
            door_pages::password::show,
        )
        .post(
            "/admin/password",
            Right::OwnAccount,
            doors::password::change,
        )
        .post("/admin/sign-out", Right::OwnAccount, doors::sign_out::here)
        .post(
            "/admin/sign-out-everywhere",
            Right::OwnAccount,
            doors::sign_out::everywhere,
        )
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
        .get("/admin/account", Right::OwnAccount, admin::account::show)
        .post(
            "/admin/language",
            Right::OwnAccount,
            admin::account::choose_language,
        )
        .get("/admin/staff", Right::ManageStaff, admin::staff::list)
        .post("/admin/staff", Right::ManageStaff, admin::staff::invite)
        .get(
            "/admin/staff/{id}",
            Right::ManageStaff,
            admin::staff::member::show,
        )
        .post(
            "/admin/staff/{id}",
            Right::ManageStaff,
            admin::staff::member::save,
        )
        .post(
            "/admin/staff/{id}/disable",
            Right::ManageStaff,
            admin::staff::member::disable,
        )
        .post(
            "/admin/staff/{id}/enable",
            Right::ManageStaff,
            admin::staff::member::enable,
        )
        .post(
            "/admin/staff/{id}/invite-again",
            Right::ManageStaff,
            admin::staff::member::invite_again,
        )
        .also(settings_routes)
}

fn settings_routes(table: AdminRoutes) -> AdminRoutes {
    use admin::settings::{
        domains, languages, payment, pictures, policies, shipping, store, taxes, theme,
    };
    let (settings, content) = (Right::StoreSettings, Right::EditContent);
    let own_domains = Right::DomainSettings;
    table
        .get("/admin/settings/store", settings, store::show)
        .post("/admin/settings/store", settings, store::save)
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
        .get("/admin/settings/shipping/new", settings, shipping::new)
        .post("/admin/settings/shipping/new", settings, shipping::create)
        .get("/admin/settings/shipping/{id}", settings, shipping::edit)
        .post("/admin/settings/shipping/{id}", settings, shipping::save)
        .post(
            "/admin/settings/shipping/{id}/delete",
            settings,
            shipping::delete,
        )
        .get("/admin/settings/taxes", settings, taxes::list)
        .get("/admin/settings/taxes/new", settings, taxes::new)
        .post("/admin/settings/taxes/new", settings, taxes::create)
        .get("/admin/settings/taxes/{id}", settings, taxes::edit)
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
}

/// What runs later, and what comes round with the clock.
pub fn job_table() -> JobTable {
    JobTable::default()
        .job::<import::ImportProducts>()
        .job::<promotion::admin::MakeCodes>()
        .job::<messaging::SendMail>()
        .job::<crate::customer::segment::RecountSegment>()
        .job::<messaging::SendPlatformMail>()
        .for_each_tenant::<messaging::SweepOutbox>()
        .for_platform::<messaging::SweepPlatformOutbox>()
        .for_each_tenant::<order::ExpireUnpaid>()
        .for_each_tenant::<promotion::KeepSalePrices>()
        .for_each_tenant::<TidyTenant>()
        .for_platform::<TidyPlatform>()
}

fn platform_routes(state: &AppState) -> Router<AppState> {
    use crate::platform::api::{operator as doors, sign_up, sign_ups, tenants};
    use crate::platform::pages::{self, sign_up as steps};
    let icon = std::path::Path::new(state.assets.options.site_root.as_ref()).join("favicon.svg");
    Router::new()
        .route_service("/favicon.svg", ServeFile::new(icon))
        .route("/", get(pages::landing::show))
        .route("/sign-up", get(steps::show).post(sign_up::ask))
        .route("/sign-up/sent", get(steps::sent))
        .route("/sign-up/waiting", get(steps::waiting))
        .route(
            "/sign-up/proof/{token}",
            get(steps::proof).post(sign_up::follow),
        )
        .route(
            "/operator/sign-in",
            get(pages::operator::sign_in).post(doors::sign_in),
        )
        .route("/operator/sign-out", post(doors::sign_out))
        .route(
            "/operator/password",
            get(pages::operator::password).post(doors::change_password),
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

/// Cart, checkout and the buyer's page of an order.
fn cart_routes() -> Router<AppState> {
    use crate::cart::{api, codes, pages};
    use crate::checkout;
    Router::new()
        .route("/cart", get(pages::show))
        .route("/cart/drawer", get(pages::drawer))
        .route("/cart/lines", post(api::add))
        .route("/cart/lines/{line}", post(api::change))
        .route("/cart/lines/{line}/remove", post(api::remove))
        .route("/cart/adjust", post(api::adjust))
        .route("/cart/destination", post(api::choose_destination))
        .route("/cart/codes", post(codes::add))
        .route("/cart/codes/remove", post(codes::remove))
        .route("/checkout/codes", post(checkout::api::add_code))
        .route("/checkout", get(checkout::pages::show))
        .route("/checkout/draft", post(checkout::api::keep))
        .route("/checkout/orders", post(checkout::api::order))
        .route("/orders/{access_token}", get(order::pages::show))
}

/// Shoppers who are known, and what they allow.
fn account_routes() -> Router<AppState> {
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
        .route("/account", get(pages::overview::show))
        .route("/account/profile", post(api::profile::save))
        .route("/account/email", post(api::email::ask))
        .route("/account/password", post(api::password::change))
        .route("/account/consent", post(consent::api::change))
        .route(
            "/privacy/consent",
            get(consent::pages::show).post(consent::api::answer),
        )
}

/// What the merchant does with coupons and with customers' wishes for a discount.
fn coupon_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::promotion::coupon;
    use crate::promotion::request::admin;
    let right = Right::EditPromotions;
    routes
        .get(
            "/admin/promotions/{promotion}/sheet",
            right,
            coupon::sheet::show,
        )
        .get("/admin/discount-requests", right, admin::list)
        .get("/admin/discount-requests/{request}", right, admin::show)
        .post(
            "/admin/discount-requests/{request}/grant",
            right,
            admin::grant,
        )
        .post(
            "/admin/discount-requests/{request}/decline",
            right,
            admin::decline,
        )
}

/// Coupons as things, and what is announced.
fn coupon_routes() -> Router<AppState> {
    use crate::partner;
    use crate::promotion::{coupon, lead, request};
    Router::new()
        .route("/offers/{promotion}", get(lead::show).post(lead::submit))
        .route(
            "/r/{slug}",
            get(partner::link::show).post(partner::link::follow),
        )
        .route("/partners/{token}", get(partner::report::show))
        .route("/promotions", get(coupon::upcoming::show))
        .route("/coupons/{code}", get(coupon::show))
        .route("/coupons/{code}/coupon.png", get(coupon::picture))
        .route("/coupons/{code}/coupon.pdf", get(coupon::print))
        .route("/coupons/{code}/preview.png", get(coupon::preview))
        .route("/account/discount", get(request::show).post(request::ask))
}

/// Influencers and affiliates.
fn partner_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::partner::admin::{api, list, page};
    const CODES: &str = "/admin/partners/{partner}/codes";
    const REPORT: &str = "/admin/partners/{partner}/report-link";
    const SHUT: &str = "/admin/partners/{partner}/report-link/revoke";
    let right = Right::EditPromotions;
    routes
        .get("/admin/partners", right, list::show)
        .post("/admin/partners", right, api::create)
        .get("/admin/partners/new", right, page::new)
        .get("/admin/partners/{partner}", right, page::show)
        .post("/admin/partners/{partner}", right, api::save)
        .post(CODES, right, api::add_code)
        .post(REPORT, right, api::open_report)
        .post(SHUT, right, api::shut_report)
        .post("/admin/partners/{partner}/disable", right, api::disable)
        .post("/admin/partners/{partner}/enable", right, api::enable)
}

/// What the merchant does with customers.
fn customer_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::customer::admin;
    use crate::customer::segment::admin::{api, editor, list};
    use crate::promotion::lead::admin as lead;
    let right = Right::GroupCustomers;
    routes
        .get("/admin/segments", right, list::show)
        .get("/admin/segments/{segment}", right, editor::show)
        .post("/admin/segments/{segment}", right, api::submit)
        .post("/admin/segments/{segment}/recount", right, api::recount)
        .post("/admin/segments/{segment}/delete", right, api::delete)
        .post("/admin/groups", right, api::add_group)
        .post("/admin/groups/{group}/delete", right, api::delete_group)
        .post("/admin/customers/{customer}/groups", right, api::set_groups)
        .get("/admin/leads", Right::SeeCustomers, lead::list)
        .get("/admin/leads.csv", Right::ExportCustomers, lead::download)
        .post("/admin/leads/{lead}/delete", right, lead::delete)
        .get("/admin/customers", Right::SeeCustomers, admin::list::show)
        .get(
            "/admin/customers/{customer}",
            Right::SeeCustomers,
            admin::detail::show,
        )
}

/// What is sold and handed over at the counter.
fn till_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::till::{api, pages};
    let right = Right::SellAtTill;
    routes
        .get("/admin/till", right, pages::sale::show)
        .post("/admin/till/scans", right, api::scan)
        .post("/admin/till/lines/{line}", right, api::change)
        .post("/admin/till/lines/{line}/remove", right, api::remove)
        .post("/admin/till/codes/remove", right, api::remove_code)
        .post("/admin/till/customer", right, api::set_customer)
        .post("/admin/till/customer/remove", right, api::forget_customer)
        .post("/admin/till/clear", right, api::clear)
        .post("/admin/till/payments", right, api::take_payment)
        .get("/admin/till/receipts/{order}", right, pages::receipt::show)
        .get("/admin/till/orders/{order}", right, pages::order::show)
        .post(
            "/admin/till/orders/{order}/collected",
            right,
            api::hand_over,
        )
}

/// What the merchant does with orders.
fn order_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::order::admin::{api, detail, list, slip};
    const SHIP: &str = "/admin/orders/{order}/parcels/{parcel}/ship";
    const DELIVER: &str = "/admin/orders/{order}/parcels/{parcel}/deliver";
    routes
        .get("/admin/orders", Right::SeeOrders, list::show)
        .get("/admin/orders/{order}", Right::SeeOrders, detail::show)
        .get("/admin/orders/{order}/slip", Right::SeeOrders, slip::show)
        .post(
            "/admin/orders/{order}/paid",
            Right::CaptureAndRefund,
            api::mark_paid,
        )
        .post("/admin/orders/{order}/pack", Right::PackAndShip, api::pack)
        .post(
            "/admin/orders/{order}/collected",
            Right::PackAndShip,
            api::collect,
        )
        .post(SHIP, Right::PackAndShip, api::ship)
        .post(DELIVER, Right::PackAndShip, api::deliver)
        .post(
            "/admin/orders/{order}/cancel",
            Right::CancelOrders,
            api::cancel,
        )
        .post(
            "/admin/orders/{order}/comments",
            Right::CommentOrders,
            api::comment,
        )
}

/// What the merchant does with products, categories and collections.
fn catalogue_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::catalog::admin::{api, categories, collections, editor, list, pictures};
    let right = Right::EditProducts;
    let upload = pictures::LARGEST_UPLOAD;
    routes
        .get("/admin/products", right, list::show)
        .post("/admin/products", right, api::create)
        .post("/admin/products/states", right, api::set_states)
        .get("/admin/products/new", right, editor::new)
        .get("/admin/products/{product}", right, editor::edit)
        .post("/admin/products/{product}", right, api::save)
        .upload(
            "/admin/products/{product}/pictures",
            right,
            upload,
            pictures::add,
        )
        .get("/admin/categories", right, categories::list)
        .post("/admin/categories", right, categories::create)
        .get("/admin/categories/new", right, categories::new)
        .get("/admin/categories/{category}", right, categories::edit)
        .post("/admin/categories/{category}", right, categories::save)
        .upload(
            "/admin/categories/{category}/picture",
            right,
            upload,
            categories::set_picture,
        )
        .get(
            "/admin/categories/{category}/delete",
            right,
            categories::ask_delete,
        )
        .post(
            "/admin/categories/{category}/delete",
            right,
            categories::delete,
        )
        .get("/admin/collections", right, collections::list)
        .post("/admin/collections", right, collections::create)
        .get("/admin/collections/new", right, collections::new)
        .get("/admin/collections/{collection}", right, collections::edit)
        .post("/admin/collections/{collection}", right, collections::save)
        .upload(
            "/admin/collections/{collection}/picture",
            right,
            upload,
            collections::set_picture,
        )
        .get(
            "/admin/collections/{collection}/delete",
            right,
            collections::ask_delete,
        )
        .post(
            "/admin/collections/{collection}/delete",
            right,
            collections::delete,
        )
}

/// What the merchant does with promotions and their codes.
fn promotion_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::promotion::admin::{
        api, batches, campaigns, channels, codes, editor, history, list, preview, report, slow,
        steps, templates,
    };
    const OUT: &str = "/admin/campaigns/{campaign}/promotions/{promotion}/remove";
    const CODES: &str = "/admin/promotions/{promotion}/codes";
    const DISABLE: &str = "/admin/promotions/{promotion}/codes/{code}/disable";
    const ENABLE: &str = "/admin/promotions/{promotion}/codes/{code}/enable";
    const LIMIT: &str = "/admin/promotions/{promotion}/codes/{code}/limit";
    const STOP: &str = "/admin/promotions/{promotion}/batches/{batch}/cancel";
    let right = Right::EditPromotions;
    routes
        .get("/admin/campaigns", right, campaigns::list)
        .post("/admin/campaigns", right, campaigns::create)
        .get("/admin/campaigns/new", right, campaigns::new)
        .get("/admin/campaigns/{campaign}", right, campaigns::show)
        .post("/admin/campaigns/{campaign}", right, campaigns::save)
        .post(
            "/admin/campaigns/{campaign}/promotions",
            right,
            campaigns::add_promotion,
        )
        .post(OUT, right, campaigns::remove_promotion)
        .get("/admin/promotions", right, list::show)
        .post("/admin/promotions", right, api::create)
        .get("/admin/promotions/new", right, editor::new)
        .post("/admin/promotions/preview", right, preview::show)
        .get("/admin/promotions/templates", right, templates::show)
        .get("/admin/promotions/slow", right, slow::show)
        .get("/admin/promotions/channels", right, channels::show)
        .get("/admin/promotions/{promotion}", right, editor::edit)
        .post("/admin/promotions/{promotion}", right, api::save)
        .post("/admin/promotions/{promotion}/resume", right, steps::resume)
        .post("/admin/promotions/{promotion}/pause", right, steps::pause)
        .post(
            "/admin/promotions/{promotion}/archive",
            right,
            steps::archive,
        )
        .post(
            "/admin/promotions/{promotion}/duplicate",
            right,
            steps::duplicate,
        )
        .get(
            "/admin/promotions/{promotion}/history",
            right,
            history::show,
        )
        .get("/admin/promotions/{promotion}/report", right, report::show)
        .get(CODES, right, codes::show)
        .get(
            "/admin/promotions/{promotion}/codes.csv",
            right,
            codes::download,
        )
        .post(CODES, right, codes::add)
        .post(
            "/admin/promotions/{promotion}/codes/channels",
            right,
            codes::add_for_channels,
        )
        .post(DISABLE, right, codes::disable)
        .post(ENABLE, right, codes::enable)
        .post(LIMIT, right, codes::limit)
        .post(
            "/admin/promotions/{promotion}/batches",
            right,
            batches::start,
        )
        .post(STOP, right, batches::cancel)
}
