//! The pages of an account, and the doors to it.

pub mod addresses;
pub mod consent;
pub mod link;
pub mod not_me;
pub mod openid;
pub mod orders;
pub mod own_data;
mod passkey;
pub mod profile;
pub mod register;
mod section;
pub mod security;
pub mod sign_in;
pub mod tips;

use leptos::prelude::*;

use crate::db::TenantTx;
use crate::web::{Head, Outcome, Shop};

/// A page of the shop that holds one small form.
async fn door<V: IntoView + 'static>(
    shop: &Shop,
    tx: TenantTx,
    title: String,
    body: impl FnOnce() -> V + Send + 'static,
) -> Outcome {
    let head = Head::unlisted(title.clone());
    let mut response = shop
        .page(tx, head, move || {
            view! {
                <main id="content" tabindex="-1" class="section">
                    <div class="entry-card">
                        <h1>{title}</h1>
                        {body()}
                    </div>
                </main>
            }
        })
        .await?;
    keep_private(&mut response);
    Ok(response)
}

/// A link's token must not travel on in a referrer, nor a page about somebody lie in a cache.
fn keep_private(response: &mut axum::response::Response) {
    use axum::http::{HeaderValue, header};
    let headers = response.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
}

/// What a redirect told in `?done=`, when it is one of `known`, under `account-done-…`.
fn done(shop: &Shop, known: &[&str]) -> Option<String> {
    let query = shop.uri.query().unwrap_or_default();
    let (_, done) = url::form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "done")?;
    known
        .contains(&done.as_ref())
        .then(|| shop.words.t(&format!("account-done-{done}")))
}

/// A box with what was done.
fn notice(text: Option<String>) -> Option<impl IntoView> {
    text.map(
        |text| view! { <div class="notice" data-kind="info" role="status"><p>{text}</p></div> },
    )
}
