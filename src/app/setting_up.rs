//! What a merchant sets up: the staff and the settings, each address with the right it needs.

use crate::admin::AdminRoutes;
use crate::identity;
use crate::identity::Right;

/// One's own account, and the owner's list of the staff.
pub(super) fn staff_routes(table: AdminRoutes) -> AdminRoutes {
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

/// The subjects of the settings.
pub(super) fn settings_routes(table: AdminRoutes) -> AdminRoutes {
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
