//! `/admin/products`: every product, and several published or archived at once.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::store;
use crate::admin::list::ListQuery;
use crate::admin::parts::StateBadge;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::catalog::input::ProductState;
use crate::core::ProductId;
use crate::identity::Staff;
use crate::ui::{IconName, Picture, PictureSource};
use crate::web::{Head, Outcome, Shop};
use crate::words::Words;

const PATH: &str = "/admin/products";
const STOCK: [&str; 2] = ["low", "out"];

/// Which products are wanted.
pub(super) struct ProductFilter {
    pub state: Option<ProductState>,
    pub stock: Option<&'static str>,
    pub text: String,
}

/// A product in the list.
pub(super) struct ProductRow {
    pub id: ProductId,
    pub title: String,
    pub vendor: String,
    pub state: ProductState,
    pub variants: i64,
    pub lowest: Decimal,
    pub highest: Decimal,
    /// What may be sold of all variants; nothing when the shop does not count them.
    pub available: Option<i64>,
    pub is_low: bool,
    pub picture: Option<PictureSource>,
}

/// `GET /admin/products`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let filter = ProductFilter {
        state: query.choice("state", |word| ProductState::parse(word).ok())?,
        stock: query.choice("stock", |word| STOCK.into_iter().find(|it| *it == word))?,
        text: query.text("q"),
    };
    let number = query.page()?;
    let low = i32::from(staff.shop.settings().low_stock);
    let mut tx = staff.shop.begin().await?;
    let products = store::products(&mut tx, &filter, low, number).await?;
    let (title, inner) = (staff.shop.words.t("admin-products"), staff.clone());
    let head = Head::titled(title.clone());
    page(
        &staff,
        tx,
        head,
        crate::catalog::admin::PRODUCTS,
        move || {
            let words = inner.shop.words.clone();
            let lead = words.with("admin-products-found", [("count", products.total.into())]);
            let new = inner.shop.href("/admin/products/new");
            let add = words.t("admin-product-new");
            let import = inner.shop.href("/admin/import");
            let export = inner.shop.href("/admin/export/products.csv");
            let all = ("", words.t("admin-products-all"));
            let states =
                ProductState::ALL.map(|state| (state.as_str(), state_words(state, &words)));
            let tabs = std::iter::once(all).chain(states);
            view! {
                <PageHead title lead>
                    <a class="button" href=import>{words.t("admin-products-import")}</a>
                    <a class="button" href=export download="">{words.t("admin-products-export")}</a>
                    <a class="button" data-kind="primary" href=new>{add}</a>
                </PageHead>
                {query.tabs(&inner, "state", "admin-products-by-state", tabs)}
                <section class="card" data-flush="">
                    {toolbar(&inner, &query)}
                    {table(&inner, &products.items)}
                    {query.pagination(&inner, &products)}
                </section>
            }
        },
    )
    .await
}

pub(super) fn state_words(state: ProductState, words: &Words) -> String {
    words.t(&format!("admin-product-state-{}", state.as_str()))
}

pub(super) fn state_badge(state: ProductState, words: &Words) -> impl IntoView + use<> {
    let kind = if state == ProductState::Published {
        "success"
    } else {
        "plain"
    };
    view! { <StateBadge kind text=state_words(state, words)/> }
}

fn toolbar(staff: &Staff, query: &ListQuery) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let stocks = STOCK.map(|word| (word, words.t(&format!("admin-products-stock-{word}"))));
    let any = words.t("admin-filter-any");
    query
        .toolbar(staff)
        .keeping("state")
        .search(Some("admin-products-search-hint"))
        .select("stock", "admin-product-stock", any, stocks.to_vec())
        .view()
}

fn table(staff: &Staff, products: &[ProductRow]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let chosen = |product: &ProductRow| {
        let title = product.title.clone();
        let label = words.with("admin-products-choose-one", [("title", title.into())]);
        ("product", product.id.to_string(), label)
    };
    let table = Table::of(products)
        .select("admin-products-choose", chosen)
        .head("admin-product", |product| name(product, shop))
        .column("admin-product-state", |product| {
            state_badge(product.state, words)
        })
        .end("admin-product-variants", |product| product.variants)
        .end("admin-product-stock", |product| stock(product, words))
        .end("admin-product-price", |product| price(product, shop))
        .empty(IconName::Tag, "admin-products-none")
        .view(shop);
    if products.is_empty() {
        return table;
    }
    let button = |state: ProductState, key: &str| {
        view! { <button class="button" data-size="small" name="state" value=state.as_str()>{words.t(key)}</button> }
    };
    view! {
        <form method="post" action=shop.href("/admin/products/states")>
            {table}
            <div class="card-foot">
                <p class="cluster">
                    <span class="small soft">{words.t("admin-products-ticked")}</span>
                    {button(ProductState::Published, "admin-product-publish")}
                    {button(ProductState::Draft, "admin-product-unpublish")}
                    {button(ProductState::Archived, "admin-product-archive")}
                </p>
            </div>
        </form>
    }
    .into_any()
}

fn name(product: &ProductRow, shop: &Shop) -> impl IntoView + use<> {
    let picture = product
        .picture
        .clone()
        .map(|source| view! { <Picture source sizes="3rem" ratio="square"/> });
    let href = shop.href(&format!("{PATH}/{}", product.id));
    let vendor = (!product.vendor.is_empty())
        .then(|| view! { <br/> <span class="soft small">{product.vendor.clone()}</span> });
    view! { <div class="thumb-name">{picture}<span><a href=href>{product.title.clone()}</a> {vendor}</span></div> }
}

fn stock(product: &ProductRow, words: &Words) -> impl IntoView + use<> {
    let stock = match product.available {
        None => words.t("admin-product-not-counted"),
        Some(available) => available.to_string(),
    };
    let low = product.is_low.then(|| {
        view! { " " <span class="badge" data-kind="warn">{words.t("admin-products-stock-low")}</span> }
    });
    view! { {stock} {low} }
}

fn price(product: &ProductRow, shop: &Shop) -> String {
    if product.lowest == product.highest {
        shop.amount(product.lowest)
    } else {
        format!(
            "{} – {}",
            shop.amount(product.lowest),
            shop.amount(product.highest)
        )
    }
}
