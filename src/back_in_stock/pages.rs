//! Where the links in mails lead: looking changes nothing, since programs follow links too.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use leptos::prelude::*;

use super::store::{self, Entry};
use super::{ANSWER, PATH};
use crate::db::TenantTx;
use crate::web::session::SessionToken;
use crate::web::{Failure, Head, Outcome, Shop};

/// `GET /back-in-stock/{token}`
pub async fn show(shop: Shop, Path(token): Path<String>) -> Outcome {
    let token = SessionToken::parse(&token).ok_or(Failure::Gone)?;
    let mut tx = shop.begin().await?;
    let entry = store::by_token(&mut tx, &token.hash(), shop.locale)
        .await?
        .ok_or(Failure::Gone)?;
    let action = shop.href(&format!("{PATH}/{}", token.reveal()));
    let inner = shop.clone();
    page(&shop, tx, move || wish(&inner, &entry, &action)).await
}

/// `GET /back-in-stock/stopped`
pub async fn stopped(shop: Shop) -> Outcome {
    let tx = shop.begin().await?;
    let inner = shop.clone();
    page(&shop, tx, move || {
        let words = &inner.words;
        view! {
            <p>{words.t("back-in-stock-stopped")}</p>
            <p><a class="button" href=inner.href("/products")>{words.t("back-in-stock-on")}</a></p>
        }
    })
    .await
}

async fn page<V: IntoView + 'static>(
    shop: &Shop,
    tx: TenantTx,
    body: impl FnOnce() -> V + Send + 'static,
) -> Outcome {
    let title = shop.words.t("back-in-stock-title");
    let head = Head::unlisted(title.clone());
    let mut response = shop
        .page(tx, head, move || {
            view! {
                <main id="content" tabindex="-1" class="section">
                    <div class="entry-card"><h1>{title}</h1> {body()}</div>
                </main>
            }
        })
        .await?;
    // The token must not travel on in a referrer.
    response.headers_mut().insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    Ok(response)
}

fn wish(shop: &Shop, entry: &Entry, action: &str) -> impl IntoView + use<> {
    let words = &shop.words;
    let product = shop.href(&format!(
        "/products/{}?variant={}",
        entry.slug, entry.variant
    ));
    let state = if entry.told_at.is_some() {
        "back-in-stock-was-told"
    } else if entry.is_confirmed {
        "back-in-stock-waits"
    } else {
        "back-in-stock-unconfirmed"
    };
    let text = words.with(state, [("email", entry.email.clone().into())]);
    let button = |value: &'static str, key: &str, kind: Option<&'static str>| {
        view! { <button class="button" name=ANSWER value=value data-kind=kind>{words.t(key)}</button> }
    };
    let is_open = entry.told_at.is_none() && !entry.is_confirmed;
    let yes = is_open.then(|| button("yes", "back-in-stock-yes", Some("primary")));
    let stop = (entry.open > 0).then(|| button("stop", "back-in-stock-stop", None));
    view! {
        <p>
            <a href=product>{entry.title.clone()}</a> " " <span class="soft">{entry.options.clone()}</span>
        </p>
        <p>{text}</p>
        <form class="form" method="post" action=action.to_owned()>
            <div class="form-actions">{yes} {stop}</div>
        </form>
    }
}
