//! `/admin/products`: every product, and several published or archived at once.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::store;
use crate::admin::list::ListQuery;
use crate::admin::parts::{StateBadge, filter_select};
use crate::admin::{PageHead, page};
use crate::catalog::input::ProductState;
use crate::core::{Page, ProductId};
use crate::identity::{Right, Staff};
use crate::ui::{Icon, IconName, Picture, PictureSource};
use crate::web::{Head, Outcome};
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
    staff.require(Right::EditProducts)?;
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
    let words = staff.shop.words.clone();
    let head = Head {
        title: words.t("admin-products"),
        ..Head::default()
    };
    let inner = staff.clone();
    page(
        &staff,
        tx,
        head,
        crate::catalog::admin::PRODUCTS,
        move || {
            let lead = words.with("admin-products-found", [("count", products.total.into())]);
            let new = inner.shop.href("/admin/products/new");
            let add = words.t("admin-product-new");
            let import = inner.shop.href("/admin/import");
            let export = inner.shop.href("/admin/export/products.csv");
            view! {
                <PageHead title=words.t("admin-products") lead>
                    <a class="button" href=import>{words.t("admin-products-import")}</a>
                    <a class="button" href=export download="">{words.t("admin-products-export")}</a>
                    <a class="button" data-kind="primary" href=new>{add}</a>
                </PageHead>
                {tabs(&inner, &query, filter.state)}
                <section class="card" data-flush="">
                    {toolbar(&inner, &filter)}
                    {table(&inner, &products)}
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

fn tabs(staff: &Staff, query: &ListQuery, chosen: Option<ProductState>) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let tabs: Vec<_> = std::iter::once(None)
        .chain(ProductState::ALL.into_iter().map(Some))
        .map(|state| {
            let href = query.with("state", state.map_or("", ProductState::as_str));
            let text = state.map_or_else(
                || words.t("admin-products-all"),
                |it| state_words(it, words),
            );
            let current = (state == chosen).then_some("page");
            view! { <a href=staff.shop.href(&href) aria-current=current>{text}</a> }
        })
        .collect();
    view! { <nav class="tabs" aria-label=words.t("admin-products-by-state")>{tabs}</nav> }
}

fn toolbar(staff: &Staff, filter: &ProductFilter) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let stocks = STOCK
        .into_iter()
        .map(|word| (word, words.t(&format!("admin-products-stock-{word}"))))
        .collect();
    let stock = filter_select(
        "stock",
        words.t("admin-product-stock"),
        words.t("admin-filter-any"),
        stocks,
        filter.stock,
    );
    view! {
        <form class="toolbar" method="get" action=staff.shop.href(PATH)>
            {filter.state.map(|state| view! { <input type="hidden" name="state" value=state.as_str()/> })}
            <div class="field toolbar-search">
                <label for="q">{words.t("admin-search")}</label>
                <input id="q" type="search" name="q" maxlength="100" value=filter.text.clone() placeholder=words.t("admin-products-search-hint")/>
            </div>
            {stock}
            <button class="button">{words.t("admin-filter")}</button>
        </form>
    }
}

fn table(staff: &Staff, products: &Page<ProductRow>) -> AnyView {
    let words = &staff.shop.words;
    if products.items.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::Tag size="large"/>
                <h2>{words.t("admin-products-none")}</h2>
                <p>{words.t("admin-products-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = products
        .items
        .iter()
        .map(|product| row(staff, product))
        .collect();
    let button = |state: ProductState, key: &str| {
        view! { <button class="button" data-size="small" name="state" value=state.as_str()>{words.t(key)}</button> }
    };
    view! {
        <form method="post" action=staff.shop.href("/admin/products/states")>
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>
                            <th scope="col"><span class="visually-hidden">{words.t("admin-products-choose")}</span></th>
                            <th scope="col">{words.t("admin-product")}</th>
                            <th scope="col">{words.t("admin-product-state")}</th>
                            <th scope="col" data-align="end">{words.t("admin-product-variants")}</th>
                            <th scope="col" data-align="end">{words.t("admin-product-stock")}</th>
                            <th scope="col" data-align="end">{words.t("admin-product-price")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
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

fn row(staff: &Staff, product: &ProductRow) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let money = |amount| shop.money(&shop.settings().money(amount));
    let price = if product.lowest == product.highest {
        money(product.lowest)
    } else {
        format!("{} – {}", money(product.lowest), money(product.highest))
    };
    let stock = match product.available {
        None => words.t("admin-product-not-counted"),
        Some(available) => available.to_string(),
    };
    let low = product.is_low.then(|| {
        view! { " " <span class="badge" data-kind="warn">{words.t("admin-products-stock-low")}</span> }
    });
    let picture = product
        .picture
        .clone()
        .map(|source| view! { <Picture source sizes="3rem" ratio="square"/> });
    let href = shop.href(&format!("{PATH}/{}", product.id));
    let vendor = (!product.vendor.is_empty())
        .then(|| view! { <br/> <span class="soft small">{product.vendor.clone()}</span> });
    let choose = words.with(
        "admin-products-choose-one",
        [("title", product.title.clone().into())],
    );
    view! {
        <tr>
            <td data-select=""><input type="checkbox" name="product" value=product.id.to_string() aria-label=choose/></td>
            <th scope="row">
                <div class="thumb-name">{picture}<span><a href=href>{product.title.clone()}</a> {vendor}</span></div>
            </th>
            <td data-label=words.t("admin-product-state")>{state_badge(product.state, words)}</td>
            <td data-label=words.t("admin-product-variants") data-align="end">{product.variants}</td>
            <td data-label=words.t("admin-product-stock") data-align="end">{stock} {low}</td>
            <td data-label=words.t("admin-product-price") data-align="end">{price}</td>
        </tr>
    }
}
