//! The cart's page.

use leptos::prelude::*;

use super::frame::trouble;
use super::islands::CartContents;
use super::view;
use crate::web::render::never_kept;
use crate::web::{Head, Outcome, Shop};

/// `GET /cart`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let cart = view::read(&shop, &mut tx).await?;
    let title = shop.words.t("cart-title");
    let head = Head::unlisted(title.clone());
    let trouble = trouble(&shop);
    let page = shop.page(tx, head, move || {
        view! {
            <main id="content" tabindex="-1" class="section">
                <header class="page-title"><h1 id="cart-title" tabindex="-1">{title}</h1></header>
                <CartContents start=cart trouble=trouble/>
            </main>
        }
    });
    Ok(never_kept(page.await?))
}
