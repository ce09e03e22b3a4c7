use axum::extract::Path;
use axum::http::StatusCode;
use leptos::prelude::*;
use time::format_description::well_known::Rfc3339;
use url::form_urlencoded::byte_serialize;

use super::{Face, Symbol, find, path_of, symbol_picture};
use crate::core::Refusal;
use crate::lead::{self, Asked};
use crate::web::{ClientAddress, Head, LiveScript, Outcome, Shop};

/// `GET /coupons/{code}`: looking at a coupon applies nothing; its button does, or its script as soon
/// as a reader has the page before them.
pub async fn show(shop: Shop, client: ClientAddress, Path(code): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    match find(&shop, &mut tx, client, &code).await? {
        Ok(face) if !face.asks.is_empty() => {
            let asked = Asked::of(&shop, &mut tx, face).await?;
            lead::answer(shop, tx, asked).await
        }
        Ok(face) => {
            let path = path_of(&face.code);
            let head = Head {
                title: face.gain.clone(),
                description: face.terms.join(" "),
                canonical: Some(face.address_of_page.clone()),
                picture: Some(shop.url(&format!("{path}/preview.png"))),
                // A code is handed out, not found.
                no_index: true,
                ..Head::default()
            };
            let inner = shop.clone();
            shop.page(tx, head, move || coupon(&inner, &face, &path))
                .await
        }
        Err(refusal) => {
            let head = Head {
                status: Some(StatusCode::NOT_FOUND),
                title: shop.words.t("coupon-none"),
                no_index: true,
                ..Head::default()
            };
            let inner = shop.clone();
            shop.page(tx, head, move || nothing(&inner, refusal)).await
        }
    }
}

fn nothing(shop: &Shop, refusal: Refusal) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <main id="content" tabindex="-1" class="section error-page">
            <h1>{words.t("coupon-none")}</h1>
            <p class="lead">{words.refusal(&refusal)}</p>
            <p class="cluster">
                <a class="button" data-kind="primary" href=shop.href("/")>{words.t("error-home")}</a>
            </p>
        </main>
    }
}

fn coupon(shop: &Shop, face: &Face, path: &str) -> impl IntoView + use<> {
    let words = &shop.words;
    let terms: Vec<_> = face
        .terms
        .iter()
        .map(|term| view! { <li>{term.clone()}</li> })
        .collect();
    let address: Vec<_> = face
        .address
        .iter()
        .map(|line| view! { <span>{line.clone()}</span> })
        .collect();
    let name =
        (!face.name.is_empty()).then(|| view! { <p class="coupon-name">{face.name.clone()}</p> });
    let barcode = face.barcode.as_ref().map(|symbol| {
        let label = words.t("coupon-barcode");
        symbol_picture(symbol, Symbol::BARCODE_QUIET, "coupon-barcode", label)
    });
    let qr = face.qr.as_ref().map(|symbol| {
        let label = words.t("coupon-qr");
        symbol_picture(symbol, Symbol::QR_QUIET, "coupon-qr", label)
    });
    view! {
        <main id="content" tabindex="-1" class="section stack" data-width="narrow" data-gap="6">
            <article class="coupon">
                <header class="coupon-head">
                    <p class="coupon-shop">{face.shop.clone()}</p>
                    <address class="coupon-address">{address}</address>
                </header>
                <div class="coupon-promise">
                    {name}
                    <h1 class="coupon-gain">{face.gain.clone()}</h1>
                    {until(shop, face)}
                </div>
                <div class="coupon-body">
                    {qr}
                    <div class="stack" data-gap="3">
                        <p class="coupon-label">{face.code_label.clone()}</p>
                        <p class="coupon-code"><code>{face.code.clone()}</code></p>
                        {apply(shop, face)}
                    </div>
                </div>
                {barcode}
                <section class="coupon-terms">
                    <h2>{words.t("code-terms")}</h2>
                    <ul>{terms}</ul>
                </section>
            </article>
            {keep(shop, path)}
            {share(shop, face)}
            <LiveScript name="coupon"/>
        </main>
    }
}

/// Until when it holds, and how long that is; the script counts the seconds.
fn until(shop: &Shop, face: &Face) -> Option<impl IntoView + use<>> {
    let ends_at = face.ends_at?;
    let machine = ends_at.format(&Rfc3339).unwrap_or_default();
    let seconds = (ends_at - shop.state.clock.now()).whole_seconds();
    let left = face.left.clone().map(|left| {
        let counted = (seconds < 172_800).then_some(seconds);
        view! { <strong class="coupon-left" data-seconds=counted>{left}</strong> }
    });
    let when = face.when.join(" ");
    Some(view! { <p class="coupon-until">{left} " " <time datetime=machine>{when}</time></p> })
}

/// The cart's own form for codes.
fn apply(shop: &Shop, face: &Face) -> impl IntoView + use<> {
    let words = &shop.words;
    let (done, cart) = (words.t("coupon-applied"), words.t("coupon-see-cart"));
    view! {
        <form method="post" action=shop.href("/cart/codes") data-apply-coupon="">
            <input type="hidden" name="to" value="cart"/>
            <input type="hidden" name="code" value=face.code.clone()/>
            <button class="button" data-kind="primary">{words.t("coupon-apply")}</button>
            <p class="coupon-applied" role="status" hidden data-words=done>
                <span></span> " " <a href=shop.href("/cart")>{cart}</a>
            </p>
        </form>
    }
}

fn keep(shop: &Shop, path: &str) -> impl IntoView + use<> {
    let words = &shop.words;
    let file = |name: &str| shop.href(&format!("{path}/{name}"));
    view! {
        <section class="cluster" data-gap="3">
            <a class="button" href=file("coupon.png") download="">{words.t("coupon-picture")}</a>
            <a class="button" href=file("coupon.pdf") download="">{words.t("coupon-print")}</a>
        </section>
    }
}

fn share(shop: &Shop, face: &Face) -> impl IntoView + use<> {
    let words = &shop.words;
    let address = face.address_of_page.clone();
    let encoded = |text: &str| -> String {
        let text: String = byte_serialize(text.as_bytes()).collect();
        text.replace('+', "%20")
    };
    let told = format!("{}: {address}", face.title());
    let links = [
        (
            "WhatsApp",
            format!("https://wa.me/?text={}", encoded(&told)),
        ),
        (
            "Facebook",
            format!(
                "https://www.facebook.com/sharer/sharer.php?u={}",
                encoded(&address)
            ),
        ),
        (
            "E-Mail",
            format!(
                "mailto:?subject={}&body={}",
                encoded(&face.title()),
                encoded(&told)
            ),
        ),
    ];
    let links: Vec<_> = links
        .into_iter()
        .map(|(name, href)| view! { <li><a class="button" data-size="small" rel="noopener nofollow" href=href>{name}</a></li> })
        .collect();
    view! {
        <section class="stack" data-gap="3">
            <h2>{words.t("coupon-share")}</h2>
            <div class="field">
                <label for="coupon-link">{words.t("coupon-link")}</label>
                <div class="input-row">
                    <input id="coupon-link" readonly value=address/>
                    <button class="button" type="button" hidden data-copy="coupon-link" data-done=words.t("coupon-copied")>
                        {words.t("coupon-copy")}
                    </button>
                </div>
            </div>
            <ul class="cluster coupon-links" data-gap="2">{links}</ul>
        </section>
    }
}
