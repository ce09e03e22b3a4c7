use leptos::prelude::*;

use crate::core::Locale;
use crate::web::Shop;

/// The same page in the shop's other languages. What its reader has chosen since is added by the frame's
/// script, which needs to know what each language puts before a path.
pub(super) fn switch(shop: &Shop, label: &str) -> Option<impl IntoView + use<>> {
    let locales = &shop.settings().locales;
    let here = shop
        .uri
        .path_and_query()
        .map_or("/", |path| path.as_str())
        .to_owned();
    let first = shop.settings().first_locale();
    (locales.len() > 1).then(|| {
        let links: Vec<_> = locales
            .iter()
            .map(|locale: &Locale| {
                let tag = locale.tag();
                let prefix = if *locale == first {
                    String::new()
                } else {
                    format!("/{tag}")
                };
                view! {
                    <a
                        href=shop.href_in(*locale, &here)
                        hreflang=tag
                        lang=tag
                        data-prefix=prefix
                        aria-current=(*locale == shop.locale).then_some("true")
                        aria-label=format!("{} {}", tag.to_uppercase(), locale.own_name())
                    >
                        {tag.to_uppercase()}
                    </a>
                }
            })
            .collect();
        view! { <nav class="language-switch" aria-label=shop.words.t(label)>{links}</nav> }
    })
}
