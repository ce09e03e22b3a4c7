//! `/admin/back-in-stock`: what people wait for.

use axum::http::header;
use axum::response::IntoResponse;
use leptos::prelude::*;
use time::format_description::well_known::Rfc3339;

use super::store::{self, Demand};
use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{NavigationItem, PageHead, page};
use crate::identity::{Right, Staff};
use crate::ui::IconName;
use crate::web::csv_cell::neutral;
use crate::web::{Failure, Head, Outcome};

const PATH: &str = "/admin/back-in-stock";

/// How many people wait for what. No address of theirs is shown.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: PATH,
    words: "back-in-stock-admin",
    icon: IconName::Return,
    right: Right::EditProducts,
    count: None,
};

/// `GET /admin/back-in-stock`: the most wanted first.
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let mut tx = staff.shop.begin().await?;
    let demand = store::demand(&mut tx, Some(query.page()?)).await?;
    let title = staff.shop.words.t("back-in-stock-admin");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let words = &inner.shop.words;
        let file = inner.shop.href("/admin/back-in-stock.csv");
        let export = words.t("back-in-stock-export");
        let export = view! { <a class="button" href=file download="">{export}</a> };
        view! {
            <PageHead title lead=words.t("back-in-stock-admin-lead")>
                {export}
            </PageHead>
            <section class="card" data-flush="">
                {table(&inner, &demand.items)}
                {query.pagination(&inner, &demand)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, demand: &[Demand]) -> AnyView {
    let shop = &staff.shop;
    let left = |it: &Demand| {
        it.available
            .map_or_else(|| "∞".to_owned(), |it| it.to_string())
    };
    Table::of(demand)
        .link("back-in-stock-product", |it| {
            let name = view! { <span>{it.title.clone()} " " <span class="soft small">{it.options.clone()}</span></span> };
            (format!("/admin/products/{}", it.product), name)
        })
        .column("back-in-stock-sku", |it| it.sku.clone())
        .end("back-in-stock-waiting", |it| it.waiting)
        .end("back-in-stock-open", |it| it.unconfirmed)
        .end("back-in-stock-left", left)
        .column("back-in-stock-since", |it| shop.time(it.since))
        .empty(IconName::Return, "back-in-stock-none")
        .view(shop)
}

/// `GET /admin/back-in-stock.csv`
pub async fn download(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let demand = store::demand(&mut tx, None).await?;
    tx.commit().await?;
    let file = csv_of(&demand.items).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"back-in-stock.csv\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, file).into_response())
}

const HEAD: [&str; 7] = [
    "Product",
    "Options",
    "SKU",
    "Waiting",
    "Unconfirmed",
    "Available",
    "Since",
];

fn csv_of(demand: &[Demand]) -> Result<Vec<u8>, csv::Error> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(HEAD)?;
    for it in demand {
        csv.write_record([
            neutral(&it.title).as_ref(),
            neutral(&it.options).as_ref(),
            neutral(&it.sku).as_ref(),
            &it.waiting.to_string(),
            &it.unconfirmed.to_string(),
            &it.available.map(|it| it.to_string()).unwrap_or_default(),
            &it.since.format(&Rfc3339).unwrap_or_default(),
        ])?;
    }
    csv.into_inner().map_err(|error| error.into_error().into())
}
