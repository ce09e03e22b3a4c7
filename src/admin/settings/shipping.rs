//! Ways of sending: where to, for what weight and value, at what price.

mod form;
mod reading;

use axum::extract::Path;
use leptos::prelude::*;

use super::{Subject, subject_page};
use crate::admin::step;
use crate::core::{CountryCode, ShippingMethodId, format_money};
use crate::identity::Staff;
use crate::shipping::store::{self, ShippingMethodRow};
use crate::web::{Failure, Outcome, Shop};

pub use form::{create, edit, new, save};

const PATH: &str = "/admin/settings/shipping";

fn id_of(text: &str) -> Result<ShippingMethodId, Failure> {
    ShippingMethodId::parse(text).map_err(|_| Failure::NotFound)
}

/// `/admin/settings/shipping`
pub async fn list(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let methods = store::shipping_methods(&mut tx).await?;
    subject_page(&staff, tx, Subject::Shipping, move || {
        let words = &shop.words;
        let empty = methods
            .is_empty()
            .then(|| words.t("settings-shipping-none"));
        let rows: Vec<_> = methods.into_iter().map(|method| row(method, &shop)).collect();
        view! {
            <p><a class="button" data-kind="primary" href=shop.href(&format!("{PATH}/new"))>{words.t("settings-shipping-new")}</a></p>
            <section class="card" data-flush>
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("settings-shipping-name")}</th>
                                <th scope="col">{words.t("settings-shipping-countries")}</th>
                                <th scope="col">{words.t("identity-state")}</th>
                                <th scope="col" data-align="end">{words.t("settings-shipping-price")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {empty.map(|text| view! { <p class="card-foot">{text}</p> })}
            </section>
        }
    })
    .await
}

fn row(method: ShippingMethodRow, shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    let places = if method.countries.is_empty() {
        words.t("settings-shipping-everywhere")
    } else {
        let names: Vec<_> = method
            .countries
            .iter()
            .take(6)
            .map(|code| CountryCode::parse(code).map_or(code.as_str(), |c| c.name(shop.locale)))
            .collect();
        let more = if method.countries.len() > 6 {
            ", …"
        } else {
            ""
        };
        format!("{}{more}", names.join(", "))
    };
    let (kind, key) = if method.enabled {
        ("success", "settings-offered")
    } else {
        ("plain", "settings-not-offered")
    };
    let price = format_money(&shop.settings().money(method.price), shop.locale);
    view! {
        <tr>
            <th scope="row"><a href=shop.href(&format!("{PATH}/{}", method.id))>{method.name}</a></th>
            <td data-label=words.t("settings-shipping-countries")>{places}</td>
            <td data-label=words.t("identity-state")>
                <span class="badge" data-kind=kind data-dot>{words.t(key)}</span>
            </td>
            <td data-label=words.t("settings-shipping-price") data-align="end">{price}</td>
        </tr>
    }
}

/// `POST /admin/settings/shipping/{id}/delete`
pub async fn delete(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    store::delete_shipping_method(&mut tx, id).await?;
    tx.commit().await?;
    step(&staff, PATH, "deleted", Ok(()))
}
