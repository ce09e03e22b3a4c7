use leptos::prelude::*;

use crate::catalog::CardColor;
use crate::web::Shop;
use crate::words::Words;

/// The most colors that a card shows.
const MOST_COLORS: usize = 5;
/// The most dots where they lead nowhere.
const MOST_DOTS: usize = 8;

/// The colors of a product, each a link to it in that color, which shows it on the card where scripts run.
pub fn color_links(shop: &Shop, slug: &str, colors: &[CardColor]) -> Option<impl IntoView + use<>> {
    if colors.len() < 2 {
        return None;
    }
    let further = colors.len().saturating_sub(MOST_COLORS);
    let links: Vec<_> = colors
        .iter()
        .take(MOST_COLORS)
        .map(|color| {
            let href = shop.href(&format!("/products/{slug}?like={}", color.variant));
            let (picture, widths) = color
                .picture
                .as_ref()
                .map(|source| {
                    let widths: Vec<_> = source.widths.iter().map(i32::to_string).collect();
                    (source.hash.clone(), widths.join(" "))
                })
                .unzip();
            view! {
                <li>
                    <a
                        class="swatch-dot"
                        href=href
                        rel="nofollow"
                        aria-label=color.label.clone()
                        title=color.label.clone()
                        data-picture=picture
                        data-widths=widths
                    >
                        {dot(color.swatch.clone())}
                    </a>
                </li>
            }
        })
        .collect();
    let further = (further > 0).then(|| {
        let count = format!("+{further}");
        view! { <li class="swatch-more"><span aria-hidden="true">{count}</span></li> }
    });
    let label = label(&shop.words, colors.len());
    Some(view! { <ul class="swatch-dots" data-links="" aria-label=label>{links} {further}</ul> })
}

/// The colors of a product, only to look at.
pub fn dots(words: &Words, swatches: &[String]) -> Option<impl IntoView + use<>> {
    if swatches.len() < 2 {
        return None;
    }
    let dots: Vec<_> = swatches
        .iter()
        .take(MOST_DOTS)
        .map(|swatch| view! { <li>{dot(swatch.clone())}</li> })
        .collect();
    let label = label(words, swatches.len());
    Some(view! { <ul class="swatch-dots" aria-label=label>{dots}</ul> })
}

fn label(words: &Words, colors: usize) -> String {
    words.with("catalog-colours", [("count", colors.into())])
}

fn dot(swatch: String) -> impl IntoView {
    view! {
        <svg viewBox="0 0 1 1" aria-hidden="true">
            <rect width="1" height="1" fill=swatch></rect>
        </svg>
    }
}
