//! The frame of a shop's pages: header, navigation, footer.

mod cookies;
mod footer;
mod languages;
mod menu;

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::{Addition, FrameParts, Visitor};
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// What stands around a page.
pub(super) struct Frame {
    pub shop: Shop,
    pub visitor: Visitor,
    /// Whether the answer to the cookie notice is known to be missing.
    pub asks_for_cookies: bool,
    /// What the parts have read for this page.
    pub additions: Vec<Addition>,
}

impl Frame {
    pub(super) fn around(mut self, body: AnyView) -> impl IntoView {
        let settings = self.shop.settings();
        let announcement = settings
            .text(&settings.announcement, self.shop.locale)
            .to_owned();
        let skip = self.shop.words.t("frame-skip");
        let notice = self.shop.words.t("frame-announcement");
        let cookies = self.asks_for_cookies.then(|| cookies::notice(&self.shop));
        let news: Vec<_> = self
            .additions
            .iter_mut()
            .filter_map(|addition| addition.news.take())
            .map(|news| news())
            .collect();
        let header = self.header();
        let footer = footer::footer(&self.shop, &self.additions);
        let nonce = use_nonce().map(|nonce| nonce.to_string());
        view! {
            <SkipLink words=skip/>
            {cookies}
            {(!announcement.is_empty())
                .then(|| view! { <aside class="announcement" aria-label=notice>{announcement}</aside> })}
            {news}
            {header}
            {body}
            {footer}
            <div class="toasts" aria-live="polite"></div>
            <script type="module" src=self.shop.state.assets.frame_script.clone() nonce=nonce></script>
        }
    }

    /// Menu and search fold out by themselves; `public/live/frame.js` lets them close again as one expects.
    fn header(&self) -> impl IntoView + use<> {
        let shop = &self.shop;
        let words = &shop.words;
        let parts = shop.state.part::<FrameParts>();
        let search = parts.iter().flat_map(|parts| &parts.search);
        let search: Vec<_> = search.map(|part| part(shop)).collect();
        let actions = parts.iter().flat_map(|parts| &parts.actions);
        let actions: Vec<_> = actions.map(|part| part(shop, &self.visitor)).collect();
        let links = parts.iter().flat_map(|parts| &parts.menu).copied();
        let links: Vec<_> = links.collect();
        let added = self.additions.iter();
        let added: Vec<_> = added.filter_map(|added| added.link.clone()).collect();
        view! {
            <header class="site-header">
                {menu::menu(shop, &links, added)}
                <a class="logo" href=shop.href("/")>{shop.logo()}</a>
                <details class="site-search">
                    <summary aria-label=words.t("frame-search-open")>
                        <Icon name=IconName::Search/>
                        <Icon name=IconName::Close/>
                    </summary>
                    <form class="search-box" role="search" action=shop.href("/search")>
                        <label class="visually-hidden" for="q">{words.t("frame-search")}</label>
                        <input id="q" name="q" type="search" maxlength="100" placeholder=words.t("frame-search") autocomplete="off"/>
                        <button aria-label=words.t("frame-search")><Icon name=IconName::Search/></button>
                        {search}
                    </form>
                </details>
                <div class="site-actions">
                    {languages::switch(shop, "frame-language")}
                    {actions}
                </div>
            </header>
        }
    }
}

#[component]
pub(super) fn SkipLink(words: String) -> impl IntoView {
    view! { <a class="skip-link" href="#content">{words}</a> }
}
