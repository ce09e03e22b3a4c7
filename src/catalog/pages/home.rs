//! The shop window.

use leptos::prelude::*;

use crate::web::{Outcome, Shop};

/// `/`
pub async fn show(shop: Shop) -> Outcome {
    let tx = shop.begin().await?;
    let head = shop.public_head("/");
    let name = shop.settings().name.clone();
    shop.page(
        tx,
        head,
        move || view! { <main id="content" tabindex="-1"><h1>{name}</h1></main> },
    )
    .await
}
