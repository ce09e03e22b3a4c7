use leptos::prelude::*;

use crate::catalog::Card;
use crate::ui::{Picture, PictureSource};
use crate::web::Shop;

/// Cards beside the button of what is sold out.
const MOST: usize = 3;

/// What might do instead; nothing where there is nothing like it.
pub(super) fn similar(shop: &Shop, cards: &[Card]) -> Option<AnyView> {
    let entries: Vec<_> = cards
        .iter()
        .filter(|card| card.available)
        .take(MOST)
        .map(|card| {
            let picture = card.pictures.first().cloned().map(|source| {
                let source = PictureSource {
                    alt: String::new(),
                    ..source
                };
                view! { <Picture source sizes="4.25rem"/> }
            });
            let price = shop.amount(card.lowest);
            view! {
                <li>
                    <a href=shop.href(&format!("/products/{}", card.slug))>
                        {picture}
                        <span>{card.title.clone()}</span>
                        <span class="price">{price}</span>
                    </a>
                </li>
            }
        })
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <h2>{shop.words.t("catalog-similar")}</h2>
            <ul>{entries}</ul>
        }
        .into_any()
    })
}
