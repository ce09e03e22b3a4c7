//! What search adds to the frame of the shop's pages.

use leptos::prelude::*;

use super::islands::Suggestions;
use crate::web::Shop;

/// Suggestions under the search box.
pub fn suggestions_part(shop: &Shop) -> AnyView {
    let words = &shop.words;
    view! {
        <Suggestions
            results=shop.href("/search")
            label=words.t("search-suggestions")
            recent=words.t("search-recent")
            forget=words.t("search-forget")
        />
    }
    .into_any()
}
