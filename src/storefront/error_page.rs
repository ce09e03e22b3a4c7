//! The page of a failure, and what helps who looked for something that is not there.

use axum::http::StatusCode;
use axum::response::Response;
use futures::future::BoxFuture;
use leptos::prelude::*;

use super::frame::Frame;
use super::{Draw, FrameParts, Visitor};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome, Shop, render};

/// The page of a failure, for [`crate::web::server::application`].
pub fn error_page(shop: Shop, status: StatusCode) -> BoxFuture<'static, Response> {
    Box::pin(async move {
        let is_missing = matches!(status, StatusCode::NOT_FOUND | StatusCode::GONE);
        if is_missing && let Ok(page) = with_goods(&shop, status).await {
            return page;
        }
        bare_of_database(&shop, status).await
    })
}

/// With goods and the reader's own frame, which are read.
async fn with_goods(shop: &Shop, status: StatusCode) -> Outcome {
    let mut tx = shop.begin().await?;
    let read = shop.state.part().and_then(|parts: &FrameParts| parts.goods);
    let goods = match read {
        Some(read) => read(shop, &mut tx).await?,
        None => None,
    };
    let (head, body) = (head(shop, status), body(shop, status, goods));
    shop.page(tx, head, body).await
}

/// Nothing is asked of the database, which may be what failed.
async fn bare_of_database(shop: &Shop, status: StatusCode) -> Response {
    let frame = Frame {
        shop: shop.clone(),
        visitor: Visitor::default(),
        asks_for_cookies: false,
        additions: Vec::new(),
    };
    let body = render::body(body(shop, status, None));
    shop.framed(head(shop, status), frame, body).await
}

/// Keys of the title and the text of a failure.
#[must_use]
pub fn failure_words(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND => ("error-not-found", "error-not-found-text"),
        StatusCode::GONE => ("error-gone", "error-gone-text"),
        StatusCode::FORBIDDEN => ("error-forbidden", "error-forbidden-text"),
        StatusCode::CONFLICT => ("error-conflict", "error-conflict-text"),
        StatusCode::TOO_MANY_REQUESTS => ("error-too-many", "error-too-many-text"),
        StatusCode::SERVICE_UNAVAILABLE => ("neutral-back-soon", "neutral-back-soon-text"),
        StatusCode::INSUFFICIENT_STORAGE => ("error-storage", "error-storage-text"),
        status if status.is_server_error() => ("error-internal", "error-internal-text"),
        _ => ("error-bad-request", "error-bad-request-text"),
    }
}

fn head(shop: &Shop, status: StatusCode) -> Head {
    Head {
        status: Some(status),
        ..Head::unlisted(shop.words.t(failure_words(status).0))
    }
}

fn body(
    shop: &Shop,
    status: StatusCode,
    goods: Option<Draw>,
) -> impl FnOnce() -> AnyView + Send + 'static {
    let (title, text) = failure_words(status);
    let (title, text) = (shop.words.t(title), shop.words.t(text));
    let shop = shop.clone();
    move || {
        let goods = goods.map(|draw| draw());
        let categories = goods.is_some().then(|| categories(&shop));
        view! {
            <main id="content" tabindex="-1" class="section">
                <div class="error-page">
                    <p class="error-code">{status.as_u16()}</p>
                    <h1>{title}</h1>
                    <p class="lead">{text}</p>
                    <form class="search-box" role="search" action=shop.href("/search")>
                        <label class="visually-hidden" for="error-search">{shop.words.t("frame-search")}</label>
                        <input id="error-search" name="q" type="search" placeholder=shop.words.t("frame-search")/>
                        <button aria-label=shop.words.t("frame-search")><Icon name=IconName::Search/></button>
                    </form>
                    <p class="cluster">
                        <a class="button" data-kind="primary" href=shop.href("/")>{shop.words.t("error-home")}</a>
                    </p>
                </div>
                {categories}
                {goods}
            </main>
        }
        .into_any()
    }
}

fn categories(shop: &Shop) -> Option<impl IntoView + use<>> {
    (!shop.store.navigation.is_empty()).then(|| {
        view! {
            <nav class="error-ways" aria-label=shop.words.t("frame-categories")>{category_chips(shop)}</nav>
        }
    })
}

/// The categories as a row of links, for who found nothing.
pub fn category_chips(shop: &Shop) -> impl IntoView + use<> {
    let links: Vec<_> = shop
        .store
        .navigation
        .iter()
        .map(|entry| {
            let name = shop.settings().text(&entry.name, shop.locale).to_owned();
            let href = shop.href(&format!("/categories/{}", entry.slug));
            view! { <li><a class="chip" href=href>{name}</a></li> }
        })
        .collect();
    view! { <ul class="chips">{links}</ul> }
}
