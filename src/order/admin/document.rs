//! The number of a receiver's identity document, shown to who asks for it.

use axum::extract::Path;
use leptos::prelude::*;
use serde_json::json;

use super::order_id;
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::identity::Staff;
use crate::order::{EventKind, identity_document, store};
use crate::web::{Failure, Head, Outcome};

/// `POST /admin/orders/{order}/document`: the whole number. That it was shown, and to whom, stands in the timeline.
pub async fn reveal(staff: Staff, Path(order): Path<String>) -> Outcome {
    let id = order_id(&order)?;
    let mut tx = staff.shop.begin().await?;
    let document = identity_document::open(&staff.shop, &mut tx, id).await?;
    let document = document.ok_or(Failure::NotFound)?;
    let by = Some(staff.member.id);
    store::record_event(&mut tx, id, EventKind::DocumentShown, json!({}), by).await?;
    let order = store::by_id(&mut tx, id).await?;
    let words = staff.shop.words.clone();
    let title = words.with("admin-order-title", [("number", order.number.into())]);
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, super::NAVIGATION, move || {
        let list = words.t("admin-orders");
        let back = inner.shop.href(&format!("/admin/orders/{id}"));
        view! {
            {breadcrumb(&inner, "/admin/orders", list, title.clone())}
            <PageHead title lead=words.t("admin-order-document-lead")/>
            <section class="card">
                <header class="card-head"><h2>{words.t("admin-order-document")}</h2></header>
                <p class="number">{document.reveal().to_owned()}</p>
            </section>
            <p><a href=back>{words.t("admin-order-locked-back")}</a></p>
        }
    })
    .await
}
