//! The button on a product's page.

use futures::future::BoxFuture;
use leptos::prelude::*;

use super::owner::Owner;
use super::{BACK, PATH, PRODUCT, VARIANT, store};
use crate::catalog::pages::product::DrawProductPart;
use crate::core::{ProductId, WishlistEntryId};
use crate::db::TenantTx;
use crate::ui::{Icon, IconName};
use crate::web::{Failure, Shop};

/// Saves the product, or takes it out again.
pub fn button<'a>(
    shop: &'a Shop,
    tx: &'a mut TenantTx,
    product: ProductId,
) -> BoxFuture<'a, Result<DrawProductPart, Failure>> {
    Box::pin(async move {
        let saved = match Owner::here(shop, tx).await? {
            Some(owner) => store::entry_of(tx, &owner, product).await?,
            None => None,
        };
        let shop = shop.clone();
        let draw: DrawProductPart =
            Box::new(move |variant, back| form(&shop, product, saved, variant, back));
        Ok(draw)
    })
}

fn form(
    shop: &Shop,
    product: ProductId,
    saved: Option<WishlistEntryId>,
    variant: &str,
    back: &str,
) -> AnyView {
    let words = &shop.words;
    let (path, key) = match saved {
        Some(entry) => (format!("{PATH}/{entry}/remove"), "wishlist-saved"),
        None => (PATH.to_owned(), "wishlist-save"),
    };
    let is_saved = saved.is_some();
    let pressed = if is_saved { "true" } else { "false" };
    let list = is_saved.then(|| {
        view! { <a href=shop.href(PATH)>{words.t("wishlist-see")}</a> }
    });
    view! {
        <form class="save-for-later" method="post" action=shop.href(&path)>
            <input type="hidden" name=PRODUCT value=product.to_string()/>
            <input type="hidden" name=VARIANT value=variant.to_owned() autocomplete="off" data-part="variant"/>
            <input type="hidden" name=BACK value=back.to_owned() autocomplete="off" data-part="back"/>
            <button class="button" data-kind="quiet" aria-pressed=pressed>
                <Icon name=IconName::Heart/>
                {words.t(key)}
            </button>
            {list}
        </form>
    }
    .into_any()
}
