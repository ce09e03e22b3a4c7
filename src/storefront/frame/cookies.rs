use leptos::prelude::*;

use crate::web::Shop;

/// Asks without getting in the way; yes and no are as easy as each other.
pub(super) fn notice(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    let here = shop
        .uri
        .path_and_query()
        .map_or("/", |path| path.as_str())
        .to_owned();
    let answer = |value: &'static str, key: &str| {
        view! { <button class="button" data-size="small" name="cookies" value=value>{words.t(key)}</button> }
    };
    view! {
        <aside class="cookie-notice" aria-label=words.t("frame-cookies")>
            <p>
                {words.t("frame-cookies-text")} " "
                <a href=shop.href("/privacy/consent")>{words.t("frame-cookies-more")}</a>
            </p>
            <form class="cluster" data-gap="2" method="post" action=shop.href("/privacy/consent")>
                <input type="hidden" name="source" value="notice"/>
                <input type="hidden" name="back" value=here/>
                {answer("decline", "frame-cookies-decline")}
                {answer("accept", "frame-cookies-accept")}
            </form>
        </aside>
    }
}
