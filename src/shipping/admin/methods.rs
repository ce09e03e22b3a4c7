//! Shipping methods: where to, for what weight and value, at what price.

mod form;

use leptos::prelude::*;

use crate::admin::parts::StateBadge;
use crate::admin::settings::{SettingsSubject, subject_page};
use crate::admin::table::Table;
use crate::core::{CountryCode, format_money};
use crate::identity::Right;
use crate::identity::Staff;
use crate::shipping::store::{self, ShippingMethodRow};
use crate::web::{Outcome, Shop};

/// Shipping methods.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("shipping", Right::StoreSettings);

pub(super) use form::in_columns;
pub use form::{delete, save, show};

const PATH: &str = "/admin/settings/shipping";

/// `GET /admin/settings/shipping`
pub async fn list(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let methods = store::shipping_methods(&mut tx).await?;
    subject_page(&staff, tx, SUBJECT, move || {
        let price = |method: &ShippingMethodRow| shop.settings().money(method.price);
        let table = Table::of(&methods)
            .link("settings-shipping-name", |method| (format!("{PATH}/{}", method.id), method.name.clone()))
            .column("settings-shipping-countries", |method| places(method, &shop))
            .column("identity-state", |method| state(method, &shop))
            .end("settings-shipping-price", |method| format_money(&price(method), shop.locale))
            .or_line("settings-shipping-none");
        view! {
            <p><a class="button" data-kind="primary" href=shop.href(&format!("{PATH}/new"))>{shop.words.t("settings-shipping-new")}</a></p>
            <section class="card" data-flush>{table.view(&shop)}</section>
        }
    })
    .await
}

fn places(method: &ShippingMethodRow, shop: &Shop) -> String {
    const LISTED: usize = 6;
    if method.countries.is_empty() {
        return shop.words.t("settings-shipping-everywhere");
    }
    let countries = method.countries.iter().take(LISTED);
    let names: Vec<_> = countries
        .map(|code| CountryCode::parse(code).map_or(code.as_str(), |it| it.name(shop.locale)))
        .collect();
    let more = if method.countries.len() > LISTED {
        ", …"
    } else {
        ""
    };
    format!("{}{more}", names.join(", "))
}

fn state(method: &ShippingMethodRow, shop: &Shop) -> impl IntoView + use<> {
    let (kind, key) = if method.enabled {
        ("success", "settings-offered")
    } else {
        ("plain", "settings-not-offered")
    };
    view! { <StateBadge kind text=shop.words.t(key)/> }
}
