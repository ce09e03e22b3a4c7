//! What merchants do with promotions, coupons and partners.

use crate::admin::AdminRoutes;
use crate::identity::Right;

/// What the merchant does with promotions and their codes.
pub(super) fn promotion_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::promotion::admin::{
        api, batches, campaigns, channels, codes, editor, history, list, preview, report, slow,
        steps, templates,
    };
    const OUT: &str = "/admin/campaigns/{campaign}/promotions/{promotion}/remove";
    const CODES: &str = "/admin/promotions/{promotion}/codes";
    const DISABLE: &str = "/admin/promotions/{promotion}/codes/{code}/disable";
    const ENABLE: &str = "/admin/promotions/{promotion}/codes/{code}/enable";
    const SEND: &str = "/admin/promotions/{promotion}/codes/{code}/send";
    const LIMIT: &str = "/admin/promotions/{promotion}/codes/{code}/limit";
    const STOP: &str = "/admin/promotions/{promotion}/batches/{batch}/cancel";
    let right = Right::EditPromotions;
    routes
        .get("/admin/campaigns", right, campaigns::list)
        .post("/admin/campaigns", right, campaigns::save)
        .get("/admin/campaigns/new", right, campaigns::show)
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
        .post(SEND, right, codes::send)
        .post(
            "/admin/promotions/{promotion}/batches",
            right,
            batches::start,
        )
        .post(STOP, right, batches::cancel)
}

/// What the merchant does with coupons and with customers' wishes for a discount.
pub(super) fn coupon_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::coupon;
    use crate::discount_request::admin;
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

/// Influencers and affiliates.
pub(super) fn partner_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::partner::admin::{api, list, page};
    const CODES: &str = "/admin/partners/{partner}/codes";
    const REPORT: &str = "/admin/partners/{partner}/report-link";
    const SHUT: &str = "/admin/partners/{partner}/report-link/revoke";
    let right = Right::EditPromotions;
    routes
        .get("/admin/partners", right, list::show)
        .post("/admin/partners", right, api::save)
        .get("/admin/partners/new", right, page::show)
        .get("/admin/partners/{partner}", right, page::show)
        .post("/admin/partners/{partner}", right, api::save)
        .post(CODES, right, api::add_code)
        .post(REPORT, right, api::open_report)
        .post(SHUT, right, api::shut_report)
        .post("/admin/partners/{partner}/disable", right, api::disable)
        .post("/admin/partners/{partner}/enable", right, api::enable)
}

/// What the merchant does with gift cards.
pub(super) fn gift_card_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::gift_card::admin;
    let right = Right::ManageGiftCards;
    routes
        .get("/admin/gift-cards", right, admin::list)
        .post("/admin/gift-cards", right, admin::make)
        .get("/admin/gift-cards/new", right, admin::new)
        .get("/admin/gift-cards/{card}", right, admin::detail)
        .post("/admin/gift-cards/{card}/disable", right, admin::disable)
        .post("/admin/gift-cards/{card}/expiry", right, admin::set_expiry)
}
