//! `/admin/orders/{order}/buyer`: what the law keeps of a buyer whose data was erased, for whoever answers the tax office.

use axum::extract::Path;
use leptos::prelude::*;

use super::order_id;
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::identity::Staff;
use crate::order::Address;
use crate::order::store::{self, LockedData};
use crate::web::{Failure, Head, Outcome};

/// `GET /admin/orders/{order}/buyer`. Who looked is written into the log.
pub async fn show(staff: Staff, Path(order): Path<String>) -> Outcome {
    let id = order_id(&order)?;
    let mut tx = staff.shop.begin().await?;
    let locked = store::locked_data(&mut tx, id).await?;
    let locked = locked.ok_or(Failure::NotFound)?;
    let order = store::by_id(&mut tx, id).await?;
    tracing::info!(order = %id, by = %staff.member.id, "locked data of an order shown");
    let words = staff.shop.words.clone();
    let title = words.with("admin-order-title", [("number", order.number.into())]);
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, super::NAVIGATION, move || {
        let list = words.t("admin-orders");
        view! {
            {breadcrumb(&inner, "/admin/orders", list, title.clone())}
            <PageHead title lead=words.t("admin-order-locked-lead")/>
            {details(&inner, &locked)}
            <p><a href=inner.shop.href(&format!("/admin/orders/{id}"))>{words.t("admin-order-locked-back")}</a></p>
        }
    })
    .await
}

fn details(staff: &Staff, locked: &LockedData) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let row = |key: &str, value: &str| {
        let value = value.to_owned();
        (!value.is_empty()).then(|| view! { <div><dt>{words.t(key)}</dt><dd>{value}</dd></div> })
    };
    let place = |key: &str, address: &Address| {
        let lines = address.lines(staff.shop.locale).join(", ");
        row(key, &format!("{}, {lines}", address.name))
    };
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("admin-order-customer")}</h2></header>
            <dl class="spec-table">
                {row("admin-order-name", &locked.address.name)}
                {row("admin-order-email", &locked.email)}
                {row("admin-order-phone", &locked.phone)}
                {place("admin-order-address", &locked.address)}
                {locked.billing.as_ref().map(|billing| place("admin-order-billing", billing))}
                {row("admin-order-note", &locked.note)}
            </dl>
        </section>
    }
}
