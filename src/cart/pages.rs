//! The cart's page.

use leptos::prelude::*;

use super::frame::status;
use super::islands::CartContents;
use super::view::Place;
use super::{text, views};
use crate::web::render::never_kept;
use crate::web::{Head, Outcome, Shop};

/// `GET /cart`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let cart = text::read(&shop, &mut tx).await?;
    let title = shop.words.t("cart-title");
    let head = Head::unlisted(title.clone());
    let status = status(&shop);
    let page = shop.page(tx, head, move || {
        view! {
            <main id="content" tabindex="-1" class="section">
                <header class="page-title"><h1 id="cart-title" tabindex="-1">{title}</h1></header>
                {status}
                <div class="cart-contents" data-cart-part="region">{views::contents(&cart, Place::Page)}</div>
                <CartContents/>
            </main>
        }
    });
    Ok(never_kept(page.await?))
}
