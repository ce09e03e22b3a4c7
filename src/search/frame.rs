//! What search adds to the frame of the shop's pages.

use leptos::prelude::*;

use super::islands::Suggestions;
use crate::web::Shop;

/// Suggestions under the search box.
pub fn suggestions_part(shop: &Shop) -> AnyView {
    view! { <Suggestions path=shop.href("/search/suggestions") label=shop.words.t("search-suggestions")/> }
        .into_any()
}
