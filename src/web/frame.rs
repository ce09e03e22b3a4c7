//! The frame of a shop's pages: header, navigation, footer; and the one way a shop's page is made.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::cart::KeptPage;
use crate::core::{Locale, city_line};
use crate::db::TenantTx;
use crate::platform::PageKind;
use crate::promotion::{Incentive, incentives};
use crate::search::islands::Suggestions;
use crate::ui::{Icon, IconName, LogoPicture};

use super::render::{self, Document, Head};
use super::store::{self, Visitor};
use super::{Failure, Outcome, Shop};

/// What the frame shows of the visitor.
struct Frame {
    shop: Shop,
    visitor: Visitor,
    /// Whether the answer to the cookie notice is known to be missing.
    asks_for_cookies: bool,
    /// Whether there is something on the page of promotions.
    has_promotions: bool,
    /// What applies because of who is here and from where.
    incentives: Vec<Incentive>,
}

impl Shop {
    /// Answers with a page of the shop. `tx` is ended before rendering, so that no connection waits
    /// for it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn page<V: IntoView + 'static>(
        &self,
        mut tx: TenantTx,
        head: Head,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Outcome {
        let visitor = match &self.session {
            Some(token) => store::visitor(&mut tx, &token.hash()).await?,
            None => None,
        };
        if let (Some(token), Some(visitor)) = (&self.session, visitor)
            && visitor.returns
            && !self.is_ahead
        {
            store::note_visit(&mut tx, &token.hash()).await?;
        }
        let live = self.state.promotions.of(self, &mut tx).await?;
        let incentives = incentives(self, &mut tx).await?;
        tx.commit().await?;
        let visitor = visitor.unwrap_or_default();
        let now = self.state.clock.now();
        let frame = Frame {
            shop: self.clone(),
            asks_for_cookies: visitor.cookies_allowed.is_none(),
            visitor,
            incentives,
            has_promotions: live.iter().any(|promotion| promotion.is_announced(now)),
        };
        Ok(self.framed(head, frame, body).await)
    }

    async fn framed<V: IntoView + 'static>(
        &self,
        head: Head,
        frame: Frame,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Response {
        let document = self.document(head, "shop");
        render::private(
            render::render(&self.state.assets, document, move || frame.around(body())).await,
        )
    }

    /// A page without the frame: checkout keeps its own small header.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn bare_page<V: IntoView + 'static>(
        &self,
        tx: TenantTx,
        head: Head,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Outcome {
        tx.commit().await?;
        let document = self.document(head, "shop");
        let skip = self.words.t("frame-skip");
        let page = move || view! { <SkipLink words=skip/> {body()} };
        Ok(render::private(
            render::render(&self.state.assets, document, page).await,
        ))
    }

    /// The shop's logo as its headers show it, or its name.
    #[must_use]
    pub fn logo(&self) -> AnyView {
        let name = self.settings().name.clone();
        match &self.store.logo {
            Some(logo) => view! { <LogoPicture logo=logo.clone() name/> }.into_any(),
            None => name.into_any(),
        }
    }

    /// Absolute address of the logo, for those who show the shop elsewhere.
    #[must_use]
    pub fn logo_address(&self) -> Option<String> {
        let logo = self.store.logo.as_ref()?;
        Some(format!(
            "{}{}",
            self.base_url(),
            logo.light.address(640, "jpg")
        ))
    }

    fn document(&self, mut head: Head, body_class: &'static str) -> Document {
        let settings = self.settings();
        if head.title.is_empty() {
            head.title.clone_from(&settings.name);
        } else {
            head.title = format!("{} – {}", head.title, settings.name);
        }
        if head.picture.is_none() {
            head.picture = self.logo_address();
        }
        Document {
            head,
            language: self.locale.tag(),
            site_name: settings.name.clone(),
            body_class,
            theme: settings.theme.css(),
            islands: true,
        }
    }

    /// How many units are in the visitor's cart.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn units_in_cart(&self, tx: &mut TenantTx) -> Result<i64, Failure> {
        let Some(token) = &self.session else {
            return Ok(0);
        };
        let visitor = store::visitor(tx, &token.hash()).await?;
        Ok(visitor.unwrap_or_default().units)
    }

    /// Canonical address and the other languages of a page that every reader may find.
    #[must_use]
    pub fn public_head(&self, path: &str) -> Head {
        let base = self.base_url();
        let settings = self.settings();
        let mut alternates: Vec<_> = if settings.locales.len() > 1 {
            settings
                .locales
                .iter()
                .map(|locale| {
                    (
                        locale.tag().to_owned(),
                        format!("{base}{}", self.href_in(*locale, path)),
                    )
                })
                .collect()
        } else {
            Vec::new()
        };
        if !alternates.is_empty() {
            alternates.push(("x-default".to_owned(), format!("{base}{path}")));
        }
        Head {
            canonical: Some(self.url(path)),
            alternates,
            ..Head::default()
        }
    }

    /// The page of a status that is no success; it needs nothing from the database.
    pub async fn error_page(&self, status: StatusCode) -> Response {
        let (title, text) = match status {
            StatusCode::NOT_FOUND => ("error-not-found", "error-not-found-text"),
            StatusCode::GONE => ("error-gone", "error-gone-text"),
            StatusCode::FORBIDDEN => ("error-forbidden", "error-forbidden-text"),
            StatusCode::CONFLICT => ("error-conflict", "error-conflict-text"),
            StatusCode::TOO_MANY_REQUESTS => ("error-too-many", "error-too-many-text"),
            StatusCode::SERVICE_UNAVAILABLE => ("neutral-back-soon", "neutral-back-soon-text"),
            StatusCode::INSUFFICIENT_STORAGE => ("error-storage", "error-storage-text"),
            status if status.is_server_error() => ("error-internal", "error-internal-text"),
            _ => ("error-bad-request", "error-bad-request-text"),
        };
        let (title, text) = (self.words.t(title), self.words.t(text));
        let head = Head {
            status: Some(status),
            title: title.clone(),
            no_index: true,
            ..Head::default()
        };
        let shop = self.clone();
        let body = move || {
            view! {
                <main id="content" tabindex="-1" class="section error-page">
                    <p class="error-code">{status.as_u16()}</p>
                    <h1>{title}</h1>
                    <p class="lead">{text}</p>
                    <form class="search-box" role="search" action=shop.href("/search")>
                        <label class="visually-hidden" for="error-search">{shop.words.t("frame-search")}</label>
                        <input id="error-search" name="q" type="search" placeholder=shop.words.t("frame-search")/>
                        <button aria-label=shop.words.t("frame-search")><Icon name=IconName::Search/></button>
                    </form>
                    <p class="cluster">
                        <a class="button" data-kind="primary" href=shop.href("/")>{shop.words.t("error-home")}</a>
                    </p>
                </main>
            }
        };
        let frame = Frame {
            shop: self.clone(),
            visitor: Visitor::default(),
            asks_for_cookies: false,
            has_promotions: false,
            incentives: Vec::new(),
        };
        self.framed(head, frame, body).await
    }
}

impl Frame {
    fn around<V: IntoView + 'static>(self, body: V) -> impl IntoView {
        let settings = self.shop.settings();
        let announcement = settings
            .text(&settings.announcement, self.shop.locale)
            .to_owned();
        let skip = self.shop.words.t("frame-skip");
        let notice = self.shop.words.t("frame-announcement");
        let cookies = self.asks_for_cookies.then(|| self.cookie_notice());
        let incentives = self.told_at_once();
        let header = self.header();
        let footer = self.footer();
        view! {
            <SkipLink words=skip/>
            {cookies}
            {(!announcement.is_empty())
                .then(|| view! { <aside class="announcement" aria-label=notice>{announcement}</aside> })}
            {incentives}
            {header}
            {body}
            {footer}
            <div class="toasts" aria-live="polite"></div>
        }
    }

    /// What this visitor gets without doing anything for it.
    fn told_at_once(&self) -> Option<impl IntoView + use<>> {
        if self.incentives.is_empty() {
            return None;
        }
        let words = &self.shop.words;
        let told: Vec<_> = self
            .incentives
            .iter()
            .map(|incentive| {
                let terms: Vec<_> = incentive
                    .terms
                    .iter()
                    .map(|term| view! { <li>{term.clone()}</li> })
                    .collect();
                let name = (!incentive.name.is_empty())
                    .then(|| view! { <strong>{incentive.name.clone()}</strong> " " });
                view! {
                    <li class="incentive">
                        <p>{name} {words.with("incentive-gain", [("gain", incentive.gain.clone().into())])}</p>
                        <details>
                            <summary>{words.t("code-terms")}</summary>
                            <ul>{terms}</ul>
                        </details>
                    </li>
                }
            })
            .collect();
        Some(
            view! { <aside class="incentives" aria-label=words.t("incentive-title")><ul>{told}</ul></aside> },
        )
    }

    fn header(&self) -> impl IntoView + use<> {
        let shop = &self.shop;
        let words = &shop.words;
        let path = shop.uri.path().to_owned();
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
                    <Suggestions path=shop.href("/search/suggestions") label=words.t("search-suggestions")/>
                </form>
                <div class="site-actions">
                    {self.language_switch("frame-language")}
                    {self.account_link()}
                    <KeptPage count=shop.href("/cart/count")/>
                    <a class="site-action" href=shop.href("/cart")>
                        <Icon name=IconName::Cart/>
                        <span class="visually-hidden">{words.t("frame-cart")}</span>
                        <span class="cart-count" data-count=self.visitor.units>{self.visitor.units}</span>
                    </a>
                </div>
            </header>
        }
    }

    fn account_link(&self) -> impl IntoView + use<> {
        let (path, words) = if self.visitor.is_signed_in {
            ("/account", "frame-account")
        } else {
            ("/account/sign-in", "frame-sign-in")
        };
        view! {
            <a class="site-action" href=self.shop.href(path)>
                <Icon name=IconName::Account/>
                <span class="visually-hidden">{self.shop.words.t(words)}</span>
            </a>
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
        let promotions = self
            .has_promotions
            .then(|| ("/promotions".to_owned(), words.t("upcoming-title")));
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
            .chain(promotions)
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
fn SkipLink(words: String) -> impl IntoView {
    view! { <a class="skip-link" href="#content">{words}</a> }
}
