//! What merchants do with goods, orders and customers.

use crate::admin::AdminRoutes;
use crate::identity::Right;

/// What the merchant does with orders.
pub(super) fn order_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::order::admin::{api, detail, document, holds, list, locked, slip};
    const SHIP: &str = "/admin/orders/{order}/parcels/{parcel}/ship";
    const DELIVER: &str = "/admin/orders/{order}/parcels/{parcel}/deliver";
    const REFUSE: &str = "/admin/orders/{order}/parcels/{parcel}/refuse";
    routes
        .get("/admin/orders", Right::SeeOrders, list::show)
        .get("/admin/orders/holds", Right::SeeOrders, holds::show)
        .post("/admin/orders/holds", Right::CancelOrders, holds::release)
        .get("/admin/orders/{order}", Right::SeeOrders, detail::show)
        .get("/admin/orders/{order}/slip", Right::SeeOrders, slip::show)
        .post(
            "/admin/orders/{order}/paid",
            Right::CaptureAndRefund,
            api::mark_paid,
        )
        .post(
            "/admin/orders/{order}/refunds",
            Right::CaptureAndRefund,
            api::refund,
        )
        .post("/admin/orders/{order}/pack", Right::PackAndShip, api::pack)
        .post(
            "/admin/orders/{order}/collected",
            Right::PackAndShip,
            api::collect,
        )
        .post(
            "/admin/orders/{order}/gift-cards/{card}/send",
            Right::ManageGiftCards,
            api::send_gift_card,
        )
        .post(SHIP, Right::PackAndShip, api::ship)
        .post(DELIVER, Right::PackAndShip, api::deliver)
        .post(REFUSE, Right::PackAndShip, api::refuse)
        .post(
            "/admin/orders/{order}/approve",
            Right::CancelOrders,
            api::approve,
        )
        .post(
            "/admin/orders/{order}/cancel",
            Right::CancelOrders,
            api::cancel,
        )
        .post(
            "/admin/orders/{order}/document",
            Right::SeeContactData,
            document::reveal,
        )
        .get(
            "/admin/orders/{order}/buyer",
            Right::SeeLockedData,
            locked::show,
        )
        .post(
            "/admin/orders/{order}/comments",
            Right::CommentOrders,
            api::comment,
        )
}

/// Who withdrew from an order, and who asked something.
pub(super) fn help_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::question::admin as question;
    use crate::withdrawal::admin as withdrawal;
    let answer = Right::AnswerQuestions;
    routes
        .get("/admin/withdrawals", Right::SeeOrders, withdrawal::list)
        .post(
            "/admin/withdrawals/{withdrawal}/handled",
            Right::CommentOrders,
            withdrawal::set_handled,
        )
        .get("/admin/questions", answer, question::list)
        .get("/admin/questions/{question}", answer, question::show)
        .post(
            "/admin/questions/{question}/answer",
            answer,
            question::answer,
        )
        .post(
            "/admin/questions/{question}/release",
            answer,
            question::release,
        )
}

/// What is sold and handed over at the counter.
pub(super) fn till_routes(routes: AdminRoutes) -> AdminRoutes {
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

/// What the merchant does with customers.
pub(super) fn customer_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::blocklist::admin as blocklist;
    use crate::customer::admin;
    use crate::customer::segment::admin::{api, editor, list};
    use crate::lead::admin as lead;
    const LIST: &str = "/admin/customers/blocklist";
    const NEW_ENTRY: &str = "/admin/customers/blocklist/new";
    const ENTRY: &str = "/admin/customers/blocklist/{entry}";
    const DELETE_ENTRY: &str = "/admin/customers/blocklist/{entry}/delete";
    const ERASE: &str = "/admin/customers/{customer}/erase";
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
        .get(
            "/admin/customers/{customer}/data",
            Right::AnswerDataRequests,
            admin::own_data::file,
        )
        .get(ERASE, Right::AnswerDataRequests, admin::own_data::confirm)
        .post(ERASE, Right::AnswerDataRequests, admin::own_data::erase)
        .get("/admin/customers", Right::SeeCustomers, admin::list::show)
        .get(LIST, Right::BlockBuyers, blocklist::list)
        .get(NEW_ENTRY, Right::BlockBuyers, blocklist::show)
        .post(NEW_ENTRY, Right::BlockBuyers, blocklist::save)
        .get(ENTRY, Right::BlockBuyers, blocklist::show)
        .post(ENTRY, Right::BlockBuyers, blocklist::save)
        .post(DELETE_ENTRY, Right::BlockBuyers, blocklist::delete)
        .get(
            "/admin/customers/{customer}",
            Right::SeeCustomers,
            admin::detail::show,
        )
}

/// What the merchant does with products, categories and collections.
pub(super) fn catalogue_admin_routes(routes: AdminRoutes) -> AdminRoutes {
    use crate::back_in_stock::admin as back_in_stock;
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
        .get("/admin/back-in-stock", right, back_in_stock::list)
        .get("/admin/back-in-stock.csv", right, back_in_stock::download)
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
