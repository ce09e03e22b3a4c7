//! `/admin/promotions/{promotion}/sheet`: coupons to print, cut out and hand out at an event.

use axum::extract::Path;
use leptos::prelude::*;

use super::{Symbol, path_of, symbol_picture};
use crate::admin::list::ListQuery;
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::core::{CodeBatchId, Page, PromotionId};
use crate::coupon::store;
use crate::identity::Staff;
use crate::promotion::store as promotions;
use crate::promotion::words::{benefits_text, targets};
use crate::web::{Failure, Head, Outcome};

/// `GET /admin/promotions/{promotion}/sheet`: as many codes as one sheet takes, of all or of one batch.
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = PromotionId::parse(&id).map_err(|_| Failure::NotFound)?;
    let shop = &staff.shop;
    let here = format!("/admin/promotions/{id}");
    let query = ListQuery::of(&staff, format!("{here}/sheet"))?;
    let batch = query.choice("batch", |word| CodeBatchId::parse(word).ok())?;
    let mut tx = shop.begin().await?;
    let first = shop.settings().first_locale();
    let found = promotions::by_id(&mut tx, first, id).await?;
    let promotion = found.ok_or(Failure::NotFound)?;
    let names = promotions::target_names(&mut tx, shop.locale, &targets(&promotion.rule)).await?;
    let codes = store::sheet_codes(&mut tx, id, batch, query.page()?).await?;
    let gain = benefits_text(shop, &promotion.rule, &names);
    let title = shop.words.t("admin-sheet");
    let head = Head::titled(title.clone());
    let inner = staff.clone();
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::PROMOTIONS,
        move || {
            let words = &inner.shop.words;
            let name = promotion.name().to_owned();
            let none = codes
                .items
                .is_empty()
                .then(|| view! { <p class="soft">{words.t("admin-sheet-none")}</p> });
            let lead = words.with("admin-sheet-lead", [("count", codes.total.into())]);
            view! {
                {breadcrumb(&inner, &here, name, title.clone())}
                <PageHead title lead/>
                {none}
                <ul class="coupon-sheet">{coupons(&inner, &codes, &gain)}</ul>
                {query.pagination(&inner, &codes)}
            }
        },
    )
    .await
}

fn coupons(staff: &Staff, codes: &Page<String>, gain: &str) -> Vec<impl IntoView + use<>> {
    let shop = &staff.shop;
    let coupon = |code: &String| {
        let qr = Symbol::qr(&shop.url(&path_of(code))).map(|symbol| {
            let label = shop.words.t("coupon-qr");
            symbol_picture(&symbol, Symbol::QR_QUIET, "coupon-qr", label)
        });
        view! {
            <li>
                <strong>{shop.settings().name.clone()}</strong>
                <span>{gain.to_owned()}</span>
                {qr}
                <code>{code.clone()}</code>
            </li>
        }
    };
    codes.items.iter().map(coupon).collect()
}
