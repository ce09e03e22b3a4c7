//! The pages of law, the brand's story and the questions that are often asked, in the merchant's words.

pub mod faq;
mod ways;

use axum::extract::Path;
use leptos::prelude::*;

use super::{Draw, FrameParts, breadcrumb, breadcrumb_data};
use crate::core::city_line;
use crate::db::TenantTx;
use crate::tenancy::PageKind;
use crate::ui::{Icon, IconName, Picture, PictureSource};
use crate::web::{Failure, Head, Outcome, Shop, markdown};

/// Characters of the text that stand as its description.
const DESCRIPTION_LENGTH: usize = 160;

/// `/pages/{kind}`
pub async fn show(shop: Shop, Path(slug): Path<String>) -> Outcome {
    let kind = PageKind::by_slug(&slug).ok_or(Failure::NotFound)?;
    if !shop.settings().has_page(kind, shop.locale) {
        return Err(Failure::NotFound);
    }
    let path = kind.path();
    if path != shop.uri.path() {
        return Err(Failure::Moved(shop.href(&path)));
    }
    let mut tx = shop.begin().await?;
    let title = shop.words.t(&format!("page-{}", kind.slug()));
    let text = shop.settings().page(kind, shop.locale).to_owned();
    let head = Head {
        title: title.clone(),
        description: summary(&text),
        // A page without words is nothing to find.
        no_index: text.trim().is_empty() && !kind.speaks_for_itself(),
        json_ld: vec![breadcrumb_data(&shop, &[], (&title, &path))],
        ..shop.public_head(&path)
    };
    let inner = shop.clone();
    if kind == PageKind::Story {
        let beside = Beside::read(&shop, &mut tx).await?;
        let view = move || story(&inner, title, &text, beside);
        return shop.page(tx, head, view).await;
    }
    shop.page(tx, head, move || page(&inner, kind, title, &text))
        .await
}

/// What stands beside and below the story.
struct Beside {
    picture: Option<PictureSource>,
    goods: Option<Draw>,
}

impl Beside {
    async fn read(shop: &Shop, tx: &mut TenantTx) -> Result<Self, Failure> {
        let parts = shop.state.part::<FrameParts>();
        let picture = match parts.and_then(|parts| parts.picture) {
            Some(read) => read(shop, tx).await?,
            None => None,
        };
        let goods = match parts.and_then(|parts| parts.goods) {
            Some(read) => read(shop, tx).await?,
            None => None,
        };
        Ok(Self { picture, goods })
    }
}

fn story(shop: &Shop, title: String, text: &str, beside: Beside) -> impl IntoView + use<> {
    let crumbs = breadcrumb(shop, &[], &title);
    let words = words_of(shop, PageKind::Story, text);
    // A story that brings pictures of its own needs no other.
    let picture = beside.picture.filter(|_| !text.contains("!["));
    let layout = picture.is_some().then_some("story");
    let picture = picture.map(|source| {
        view! { <Picture source sizes="(width >= 48rem) 45vw, 100vw" ratio="square"/> }
    });
    let width = layout.is_none().then_some("text");
    let goods = beside.goods.map(|draw| draw());
    view! {
        <main id="content" tabindex="-1" class="section">
            {crumbs}
            <header class="page-title"><h1>{title}</h1></header>
            <div class=layout data-width=width>{picture} {words}</div>
            {ways::ways(shop, PageKind::Story)}
            {goods}
        </main>
    }
}

fn page(shop: &Shop, kind: PageKind, title: String, text: &str) -> impl IntoView + use<> {
    let facts = match kind {
        PageKind::Imprint => imprint(shop).into_any(),
        PageKind::Returns | PageKind::Withdrawal => returns(shop).into_any(),
        _ => ().into_any(),
    };
    view! {
        <main id="content" tabindex="-1" class="section" data-width="text">
            {breadcrumb(shop, &[], &title)}
            <header class="page-title"><h1>{title}</h1></header>
            {facts}
            {words_of(shop, kind, text)}
            {ways::ways(shop, kind)}
        </main>
    }
}

/// What the merchant wrote.
fn words_of(shop: &Shop, kind: PageKind, text: &str) -> AnyView {
    if text.trim().is_empty() {
        let missing = !kind.speaks_for_itself();
        return missing.then(|| unwritten(shop)).into_any();
    }
    view! { <div class="prose" inner_html=markdown::html(text)></div> }.into_any()
}

/// Who is behind the shop: always there, whatever the merchant wrote.
fn imprint(shop: &Shop) -> impl IntoView + use<> {
    let (words, settings) = (&shop.words, shop.settings());
    let name = if settings.legal_name.is_empty() {
        settings.name.clone()
    } else {
        settings.legal_name.clone()
    };
    let address = &settings.address;
    let lines: Vec<_> = [
        name,
        address.street.clone(),
        city_line(settings.country, &address.postal_code, &address.city, None),
        settings.country.name(shop.locale).to_owned(),
    ]
    .into_iter()
    .filter(|line| !line.trim().is_empty())
    .map(|line| view! { {line} <br/> })
    .collect();
    let row = |label: &str, value: AnyView| {
        view! { <div><dt>{words.t(label)}</dt><dd>{value}</dd></div> }
    };
    let email = settings.email.clone().map(|email| {
        let link = view! { <a href=format!("mailto:{email}")>{email.to_string()}</a> };
        row("catalog-email", link.into_any())
    });
    let phone = (!settings.phone.is_empty()).then(|| {
        let number: String = settings
            .phone
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let link = view! { <a href=format!("tel:{number}")>{settings.phone.clone()}</a> };
        row("catalog-phone", link.into_any())
    });
    let tax = (!settings.tax_number.is_empty())
        .then(|| row("catalog-tax-number", settings.tax_number.clone().into_any()));
    let address = view! { <address class="address">{lines}</address> };
    view! { <dl class="facts">{row("catalog-address", address.into_any())} {email} {phone} {tax}</dl> }
}

/// The allowed days, which hold whatever the text says.
fn returns(shop: &Shop) -> impl IntoView + use<> {
    let days = u32::from(shop.settings().return_days);
    let words = shop.words.with("catalog-returns", [("days", days.into())]);
    view! { <p class="lead page-fact"><Icon name=IconName::Return/> <span>{words}</span></p> }
}

fn unwritten(shop: &Shop) -> impl IntoView + use<> {
    let email = shop.settings().email.clone().map(|email| {
        view! { <p><a href=format!("mailto:{email}")>{email.to_string()}</a></p> }
    });
    view! { <div class="prose"><p>{shop.words.t("catalog-unwritten")}</p> {email}</div> }
}

/// The first words, without marks.
fn summary(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !"*_`#>|[]".contains(*c)).collect();
    let words: Vec<_> = plain.split_whitespace().collect();
    words.join(" ").chars().take(DESCRIPTION_LENGTH).collect()
}
