//! The frame of a shop's pages: header, navigation, footer.

use leptos::prelude::*;

use super::{Addition, FrameParts, Visitor};
use crate::core::{Locale, city_line};
use crate::tenancy::PageKind;
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
    pub(super) fn around<V: IntoView + 'static>(mut self, body: V) -> impl IntoView {
        let settings = self.shop.settings();
        let announcement = settings
            .text(&settings.announcement, self.shop.locale)
            .to_owned();
        let skip = self.shop.words.t("frame-skip");
        let notice = self.shop.words.t("frame-announcement");
        let cookies = self.asks_for_cookies.then(|| self.cookie_notice());
        let news: Vec<_> = self
            .additions
            .iter_mut()
            .filter_map(|addition| addition.news.take())
            .map(|news| news())
            .collect();
        let header = self.header();
        let footer = self.footer();
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
        }
    }

    fn header(&self) -> impl IntoView + use<> {
        let shop = &self.shop;
        let words = &shop.words;
        let path = shop.uri.path().to_owned();
        let parts = shop.state.part::<FrameParts>();
        let search = parts.iter().flat_map(|parts| &parts.search);
        let search: Vec<_> = search.map(|part| part(shop)).collect();
        let actions = parts.iter().flat_map(|parts| &parts.actions);
        let actions: Vec<_> = actions.map(|part| part(shop, &self.visitor)).collect();
        let navigation: Vec<_> = shop
            .store
            .navigation
            .iter()
            .map(|entry| {
                let target = format!("/categories/{}", entry.slug);
                let current = (path == target).then_some("page");
                let name = shop.settings().text(&entry.name, shop.locale).to_owned();
                view! { <li><a href=shop.href(&target) aria-current=current>{name}</a></li> }
            })
            .collect();
        view! {
            <header class="site-header">
                <a class="logo" href=shop.href("/")>{shop.logo()}</a>
                <details class="site-menu">
                    <summary aria-label=words.t("frame-menu")><Icon name=IconName::Menu/></summary>
                    <nav aria-label=words.t("frame-categories")>
                        <ul class="site-nav">{navigation}</ul>
                    </nav>
                    {self.language_switch("frame-language-menu")}
                </details>
                <form class="search-box" role="search" action=shop.href("/search")>
                    <label class="visually-hidden" for="q">{words.t("frame-search")}</label>
                    <input id="q" name="q" type="search" maxlength="100" placeholder=words.t("frame-search") autocomplete="off"/>
                    <button aria-label=words.t("frame-search")><Icon name=IconName::Search/></button>
                    {search}
                </form>
                <div class="site-actions">
                    {self.language_switch("frame-language")}
                    {actions}
                </div>
            </header>
        }
    }

    /// Asks without getting in the way; yes and no are as easy as each other.
    fn cookie_notice(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.shop, &self.shop.words);
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

    fn language_switch(&self, label: &str) -> Option<impl IntoView + use<>> {
        let shop = &self.shop;
        let locales = &shop.settings().locales;
        let here = shop
            .uri
            .path_and_query()
            .map_or("/", |path| path.as_str())
            .to_owned();
        (locales.len() > 1).then(|| {
            let links: Vec<_> = locales
                .iter()
                .map(|locale: &Locale| {
                    view! {
                        <a
                            href=shop.href_in(*locale, &here)
                            hreflang=locale.tag()
                            lang=locale.tag()
                            aria-current=(*locale == shop.locale).then_some("true")
                            aria-label=format!("{} {}", locale.tag().to_uppercase(), locale.own_name())
                        >
                            {locale.tag().to_uppercase()}
                        </a>
                    }
                })
                .collect();
            view! { <nav class="language-switch" aria-label=shop.words.t(label)>{links}</nav> }
        })
    }

    fn footer(&self) -> impl IntoView + use<> {
        let shop = &self.shop;
        let (words, settings) = (&shop.words, shop.settings());
        let link =
            |(path, name): (String, String)| view! { <li><a href=shop.href(&path)>{name}</a></li> };
        let added = self
            .additions
            .iter()
            .filter_map(|addition| addition.link.clone());
        let categories: Vec<_> = shop
            .store
            .navigation
            .iter()
            .map(|entry| {
                (
                    format!("/categories/{}", entry.slug),
                    settings.text(&entry.name, shop.locale).to_owned(),
                )
            })
            .chain(added)
            .map(link)
            .collect();
        let pages: Vec<_> = PageKind::ALL
            .into_iter()
            .map(|kind| {
                link((
                    format!("/pages/{}", kind.slug()),
                    words.t(&format!("page-{}", kind.slug())),
                ))
            })
            .chain(std::iter::once(link((
                "/privacy/consent".to_owned(),
                words.t("frame-consent"),
            ))))
            .collect();
        let payments: Vec<_> = [
            (settings.bank_transfer.enabled, "payment-bank-transfer"),
            (settings.cash_on_delivery, "payment-cash-on-delivery"),
        ]
        .into_iter()
        .filter(|(offered, _)| *offered)
        .map(|(_, key)| view! { <li>{words.t(key)}</li> })
        .collect();
        let year = shop.state.clock.now().year();
        view! {
            <footer class="site-footer">
                <div class="site-footer-columns">
                    <section><h2>{words.t("frame-shop")}</h2><ul class="link-list">{categories}</ul></section>
                    <section><h2>{words.t("frame-help")}</h2><ul class="link-list">{pages}</ul></section>
                    <section>
                        <h2>{settings.name.clone()}</h2>
                        <address>
                            {settings.legal_name.clone()} <br/> {settings.address.street.clone()} <br/>
                            {city_line(&settings.address.postal_code, &settings.address.city, None)}
                        </address>
                        {settings.email.clone().map(|email| view! { <p><a href=format!("mailto:{email}")>{email.to_string()}</a></p> })}
                    </section>
                </div>
                <div class="site-footer-end">
                    <p>{format!("© {year} {}", settings.name)}</p>
                    <ul class="payment-marks" aria-label=words.t("frame-payment")>{payments}</ul>
                </div>
            </footer>
        }
    }
}

#[component]
pub(super) fn SkipLink(words: String) -> impl IntoView {
    view! { <a class="skip-link" href="#content">{words}</a> }
}
