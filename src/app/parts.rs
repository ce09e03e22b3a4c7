//! What rooms hand in: jobs, letters, places of the navigation, subjects of the settings, parts of the frame, what is
//! tidied, what is given over. A new room adds its own here.

use axum::http::Extensions;

use crate::admin::Navigation;
use crate::admin::settings::SettingsSubjects;
use crate::catalog::pages::product::ProductParts;
use crate::catalog::pages::shelf;
use crate::customer::TakeOvers;
use crate::inventory::ScarceGoods;
use crate::jobs::{JobTable, Pool, TidyPlatform, TidyTenant, Tidying};
use crate::messaging::LetterTable;
use crate::order::OrderParts;
use crate::own_data::OwnDataOfRooms;
use crate::promotion::code_letter;
use crate::storefront::FrameParts;
use crate::{
    account, admin, back_in_stock, blocklist, cart, catalog, customer, discount_request, gift_card,
    identity, import, insight, inventory, lead, messaging, order, partner, payment, platform,
    promotion, question, search, shipping, storefront, tenancy, till, web, wishlist, withdrawal,
};

/// Everything that a lower room asks of the running program by its type.
pub(super) fn parts() -> Extensions {
    let mut parts = Extensions::new();
    parts.insert(frame_parts());
    parts.insert(order_parts());
    parts.insert(product_parts());
    parts.insert(searched_pages());
    parts.insert(letter_table());
    parts.insert(navigation());
    parts.insert(settings_subjects());
    parts.insert(tidying());
    parts.insert(take_overs());
    parts.insert(own_data());
    parts.insert(ScarceGoods::default());
    parts.insert(catalog::KnownLists::default());
    parts.insert(identity::openid::OpenId::default());
    parts
}

/// Everything that stands around a page and is no concern of the storefront.
fn frame_parts() -> FrameParts {
    FrameParts {
        search: vec![search::suggestions_part],
        actions: vec![
            wishlist::header_action,
            account::header_action,
            cart::header_action,
        ],
        menu: vec![
            shelf::SALE_LINK,
            shelf::PRODUCTS_LINK,
            question::MENU,
            withdrawal::MENU,
            wishlist::MENU,
            account::MENU,
        ],
        goods: Some(catalog::pages::some_goods),
        picture: Some(catalog::pages::shop_picture),
        additions: vec![promotion::frame_addition],
    }
}

/// What stands on the pages of an order and is no concern of orders.
fn order_parts() -> OrderParts {
    OrderParts {
        for_buyer: vec![withdrawal::for_buyer],
        for_merchant: vec![
            blocklist::admin::for_merchant,
            withdrawal::admin::for_merchant,
        ],
    }
}

/// What stands on the page of a product and is no concern of the catalog.
fn product_parts() -> ProductParts {
    ProductParts {
        under_buying: vec![wishlist::button],
    }
}

/// Pages that a search leads to, beside those of the storefront.
fn searched_pages() -> search::OtherPages {
    let page = |name, path, title| search::OtherPage { name, path, title };
    search::OtherPages(vec![
        page("sale", shelf::SALE_LINK.path, shelf::SALE_LINK.words),
        page("promotions", "/promotions", "upcoming-title"),
        page("account", "/account", "frame-account"),
        page("consent", "/privacy/consent", "frame-consent"),
        page("contact", "/contact", "question-title"),
        page(
            "gift-cards",
            gift_card::page::PATH,
            "gift-card-balance-title",
        ),
    ])
}

/// What runs later, and what comes round with the clock.
pub fn job_table() -> JobTable {
    JobTable::default()
        .job_of::<import::ImportProducts>(Pool::Import)
        .job::<promotion::admin::MakeCodes>()
        .job_of::<messaging::SendMail>(Pool::Mail)
        .job::<identity::MailStaffPasswordLink>()
        .job::<account::MailAccountLink>()
        .job::<account::MailProofLink>()
        .job::<customer::segment::RecountSegment>()
        .job_of::<messaging::SendPlatformMail>(Pool::Mail)
        .for_each_tenant::<messaging::SweepOutbox>()
        .for_platform::<messaging::SweepPlatformOutbox>()
        .for_each_tenant::<identity::KeepFactorsSealed>()
        .for_each_tenant::<order::ExpireUnpaid>()
        .for_each_tenant::<order::KeepDocumentsSealed>()
        .for_each_tenant::<order::card::ReconcilePayments>()
        .for_each_tenant::<inventory::AlertLowStock>()
        .for_each_tenant::<back_in_stock::TellBackInStock>()
        .for_each_tenant::<gift_card::SendGiftCards>()
        .for_each_tenant::<promotion::KeepSalePrices>()
        .for_each_tenant::<storefront::SweepPictures>()
        .for_each_tenant::<TidyTenant>()
        .for_platform::<TidyPlatform>()
}

/// What the rooms remove now and then, in this order: carts stay as long as something leads to them.
fn tidying() -> Tidying {
    Tidying {
        of_shops: vec![
            web::tidy,
            identity::tidy,
            account::tidy,
            cart::store::tidy,
            wishlist::tidy,
            question::tidy,
            back_in_stock::tidy,
            withdrawal::tidy,
            payment::tidy,
            order::store::tidy,
        ],
        of_platform: vec![platform::store::tidy],
    }
}

/// What the rooms give over when two customers become one.
#[must_use]
pub fn take_overs() -> TakeOvers {
    TakeOvers(vec![
        order::store::TAKE_OVER,
        customer::store::TAKE_OVER,
        promotion::store::TAKE_OVER,
        discount_request::TAKE_OVER,
        till::TAKE_OVER,
    ])
}

/// What the rooms hold of people, in the order in which it is erased: first what is found by way of orders, then the
/// orders, then the account, and the customer whom all of them name.
#[must_use]
pub fn own_data() -> OwnDataOfRooms {
    OwnDataOfRooms(vec![
        messaging::OWN_DATA,
        withdrawal::OWN_DATA,
        question::OWN_DATA,
        lead::OWN_DATA,
        back_in_stock::OWN_DATA,
        wishlist::OWN_DATA,
        discount_request::OWN_DATA,
        promotion::store::OWN_DATA,
        order::store::OWN_DATA,
        account::OWN_DATA,
        customer::store::OWN_DATA,
    ])
}

/// Every letter of every room.
pub fn letter_table() -> LetterTable {
    LetterTable::default()
        .letters(&order::letters::OF_ORDER, order::letters::write)
        .letters(&order::letters::OF_PARCEL, order::letters::write_of_parcel)
        .letters(
            &order::letters::OF_DISPUTE,
            order::letters::write_of_dispute,
        )
        .letters(&identity::letters::KINDS, identity::letters::write)
        .letters(
            &identity::letters::OF_SIGN_IN,
            identity::letters::write_of_sign_in,
        )
        .letters(
            &identity::letters::OF_MEMBER,
            identity::letters::write_of_member,
        )
        .letters(&account::letters::KINDS, account::letters::write)
        .letters(
            &discount_request::letter::KINDS,
            discount_request::letter::write,
        )
        .letters(&[code_letter::PERSONAL_CODE], code_letter::write)
        .letters(&inventory::letters::KINDS, inventory::letters::write)
        .letters(
            &back_in_stock::letters::KINDS,
            back_in_stock::letters::write,
        )
        .letters(&gift_card::letters::KINDS, gift_card::letters::write)
        .letters(&question::letters::KINDS, question::letters::write)
        .letters(&withdrawal::letters::KINDS, withdrawal::letters::write)
        .platform_letters(&platform::letters::KINDS, platform::letters::write)
}

/// The daily places, then those for setting up.
fn navigation() -> Navigation {
    Navigation {
        daily: vec![
            insight::dashboard::NAVIGATION,
            order::admin::NAVIGATION,
            withdrawal::admin::NAVIGATION,
            till::NAVIGATION,
            customer::admin::NAVIGATION,
            insight::left_carts::NAVIGATION,
            question::admin::NAVIGATION,
            catalog::admin::PRODUCTS,
            catalog::admin::CATEGORIES,
            catalog::admin::COLLECTIONS,
            back_in_stock::admin::NAVIGATION,
            promotion::admin::PROMOTIONS,
            promotion::admin::CAMPAIGNS,
            partner::NAVIGATION,
            gift_card::admin::NAVIGATION,
        ],
        set_up: vec![
            admin::settings::NAVIGATION,
            identity::admin::staff::NAVIGATION,
            messaging::admin::NAVIGATION,
        ],
    }
}

/// The subjects of the settings, in order.
fn settings_subjects() -> SettingsSubjects {
    use shipping::admin::{methods, taxes};
    use tenancy::admin::{details, domains, languages, payment, pictures, policies, theme};
    SettingsSubjects(vec![
        details::SUBJECT,
        pictures::SUBJECT,
        policies::SUBJECT,
        theme::SUBJECT,
        methods::SUBJECT,
        taxes::SUBJECT,
        payment::SUBJECT,
        languages::SUBJECT,
        domains::SUBJECT,
        identity::admin::security::SUBJECT,
    ])
}
