//! The way to a page, from home.

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::web::Shop;

/// The way from the home page to here; the last entry is the page itself.
pub fn breadcrumb(shop: &Shop, above: &[(String, String)], here: &str) -> impl IntoView + use<> {
    let links: Vec<_> = above
        .iter()
        .map(|(path, name)| view! { <li><a href=shop.href(path)>{name.clone()}</a></li> })
        .collect();
    view! {
        <nav class="breadcrumb" aria-label=shop.words.t("catalog-breadcrumb")>
            <ol>
                <li><a href=shop.href("/")>{shop.words.t("catalog-home")}</a></li>
                {links}
                <li><span aria-current="page">{here.to_owned()}</span></li>
            </ol>
        </nav>
    }
}

/// The same way for search engines.
pub fn breadcrumb_data(shop: &Shop, above: &[(String, String)], here: (&str, &str)) -> Value {
    let home = (shop.words.t("catalog-home"), shop.url("/"));
    let above = above
        .iter()
        .map(|(path, name)| (name.clone(), shop.url(path)));
    let here = (here.0.to_owned(), shop.url(here.1));
    let items: Vec<_> = std::iter::once(home)
        .chain(above)
        .chain(std::iter::once(here))
        .enumerate()
        .map(|(place, (name, item))| {
            json!({"@type": "ListItem", "position": place + 1, "name": name, "item": item})
        })
        .collect();
    json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})
}
