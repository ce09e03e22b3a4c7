//! From a view to a response: the document around it, its head, the browser bundle and the
//! Content-Security-Policy with the nonce that leptos makes.

mod assets;

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures::stream;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde_json::Value;

pub use self::assets::Assets;
use self::assets::without_idle_loader;
use crate::tenancy::Theme;

/// What stands in a page's `<head>`.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Status of the response; 200 when not set.
    pub status: Option<StatusCode>,
    /// The whole title.
    pub title: String,
    /// One or two sentences for search engines and link previews.
    pub description: String,
    /// The page's one address, without filters that make no page of their own. Absolute.
    pub canonical: Option<String>,
    /// The same page in the store's languages: tag and absolute address.
    pub alternates: Vec<(String, String)>,
    /// Absolute address of the picture for link previews.
    pub picture: Option<String>,
    /// `website`, `product` or `article`.
    pub kind: Option<&'static str>,
    /// Whether search engines must leave it out.
    pub no_index: bool,
    /// schema.org objects.
    pub json_ld: Vec<Value>,
}

impl Head {
    /// The head of a page that has no more than a title.
    #[must_use]
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// The same of a page that search engines must leave out.
    #[must_use]
    pub fn unlisted(title: impl Into<String>) -> Self {
        Self {
            no_index: true,
            ..Self::titled(title)
        }
    }
}

/// A whole document.
pub struct Document {
    /// Its head.
    pub head: Head,
    /// Language tag of `<html lang>`.
    pub language: &'static str,
    /// Name of the site.
    pub site_name: String,
    /// Class of `<body>`: `shop`, `admin` or `platform`. Only what shoppers see has their smaller style sheet.
    pub body_class: &'static str,
    /// The shop's theme; none for the house's own look.
    pub theme: Option<Theme>,
    /// Whether islands of the page are made live, and pages that its links lead to fetched ahead.
    pub islands: bool,
}

/// What a page shows, made while it is rendered. One type for all pages: what renders them, a large part of the
/// program, is compiled once.
pub type Body = Box<dyn FnOnce() -> AnyView + Send>;

/// `make` as a [`Body`].
pub fn body<V: IntoView + 'static>(make: impl FnOnce() -> V + Send + 'static) -> Body {
    Box::new(move || make().into_any())
}

/// Renders `body` inside `document`. Pages are complete before the first byte is sent, so the
/// status is always the true one.
pub async fn render<V: IntoView + 'static>(
    assets: &Assets,
    document: Document,
    make: impl FnOnce() -> V + Send + 'static,
) -> Response {
    rendered(assets, document, body(make)).await
}

async fn rendered(assets: &Assets, document: Document, body: Body) -> Response {
    let status = document.head.status.unwrap_or(StatusCode::OK);
    let assets = assets.clone();
    let app = move || {
        let nonce = use_nonce()
            .map(|nonce| nonce.to_string())
            .unwrap_or_default();
        if let Some(options) = use_context::<ResponseOptions>() {
            options.set_status(status);
            if let Ok(policy) = HeaderValue::try_from(content_security_policy(&nonce)) {
                options.insert_header(HeaderName::from_static("content-security-policy"), policy);
            }
        }
        html_document(&assets, document, &nonce, body())
    };
    let request = Request::new(axum::body::Body::empty());
    leptos_axum::handle_response_inner(
        || {},
        app,
        request,
        |app, chunks, _| {
            Box::pin(async move {
                let html = without_idle_loader(plain_text_elements(&app.to_html()));
                drop(chunks);
                Box::pin(stream::once(async move { html }))
                    as std::pin::Pin<Box<dyn futures::Stream<Item = String> + Send>>
            })
        },
    )
    .await
    .into_response()
}

/// Leptos marks where dynamic text ends, which elements that hold nothing but text would show.
fn plain_text_elements(html: &str) -> String {
    html.replace("<!></title>", "</title>")
        .replace("<!></textarea>", "</textarea>")
        // Its stand-in for no text at all would hide the placeholder.
        .replace("> </textarea>", "></textarea>")
}

/// Scripts only with this response's nonce, and what they load; everything else from this host.
fn content_security_policy(nonce: &str) -> String {
    format!(
        "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

fn html_document(
    assets: &Assets,
    document: Document,
    nonce: &str,
    body: AnyView,
) -> impl IntoView + use<> {
    let Document {
        head,
        language,
        site_name,
        body_class,
        theme,
        islands,
    } = document;
    let kind = head.kind.unwrap_or("website");
    let loader = if islands {
        assets.loader(nonce)
    } else {
        String::new()
    };
    let style = if body_class == "shop" {
        assets.style.clone()
    } else {
        assets.admin_style.clone()
    };
    let fonts = theme.as_ref().map(Theme::font_files).unwrap_or_default();
    let fonts: Vec<_> = fonts
        .into_iter()
        .map(|file| view! { <link rel="preload" href=file r#as="font" r#type="font/woff2" crossorigin=""/> })
        .collect();
    let theme = theme.map(|theme| {
        view! { <style nonce=nonce.to_owned() inner_html=theme.css()></style> }
    });
    let json_ld: Vec<_> = head
        .json_ld
        .iter()
        // `<` would let a product's text close the script element.
        .map(|value| value.to_string().replace('<', "\\u003c"))
        .map(|json| view! { <script type="application/ld+json" nonce=nonce.to_owned() inner_html=json></script> })
        .collect();
    view! {
        <!DOCTYPE html>
        <html lang=language>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>{head.title.clone()}</title>
                <meta name="description" content=head.description.clone()/>
                {head.no_index.then(|| view! { <meta name="robots" content="noindex"/> })}
                {head.canonical.clone().map(|href| view! { <link rel="canonical" href=href/> })}
                {head
                    .alternates
                    .into_iter()
                    .map(|(tag, href)| view! { <link rel="alternate" hreflang=tag href=href/> })
                    .collect_view()}
                {property("og:title", head.title)}
                {property("og:description", head.description)}
                {property("og:site_name", site_name)}
                {property("og:type", kind.to_owned())}
                {head.canonical.map(|href| property("og:url", href))}
                {head.picture.map(|src| property("og:image", src))}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=style/>
                {fonts}
                {theme}
                {json_ld}
                {islands.then(|| view! { <script type="speculationrules" nonce=nonce.to_owned() inner_html=PREFETCH></script> })}
                {leptos::tachys::html::InertElement::new(loader)}
            </head>
            <body class=body_class>{body}</body>
        </html>
    }
}

/// Pages that a reader is about to open are fetched when the pointer rests on their link. Never what
/// belongs to somebody, and nothing is rendered ahead.
const PREFETCH: &str = r#"{"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/*/cart*"}},{"not":{"href_matches":"/cart*"}},{"not":{"href_matches":"/*checkout*"}},{"not":{"href_matches":"/*orders*"}},{"not":{"href_matches":"/*account*"}},{"not":{"href_matches":"/admin*"}},{"not":{"href_matches":"/media/*"}}]},"eagerness":"moderate"}]}"#;

/// Open Graph names its properties in an attribute that HTML does not have.
fn property(name: &'static str, content: String) -> impl IntoView {
    leptos::html::meta().attr("property", name).content(content)
}

/// Keeps an answer out of shared caches: it holds somebody's cart or order.
pub fn private(mut response: Response) -> Response {
    response.headers_mut().insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-cache"),
    );
    response
}

/// Keeps an answer out of every cache, the browser's own for Back included: it would be out of date.
pub fn never_kept(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A piece of a page, for an island to put in place.
pub fn fragment<V: IntoView>(body: impl FnOnce() -> V) -> Response {
    let owner = Owner::new();
    let html = owner.with(|| body().into_view().to_html());
    private(axum::response::Html(html).into_response())
}
