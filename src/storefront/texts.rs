//! The pages of law and the brand's story, in the merchant's words.

use axum::extract::Path;
use leptos::prelude::*;

use super::{breadcrumb, breadcrumb_data};
use crate::core::city_line;
use crate::tenancy::PageKind;
use crate::ui::{Icon, IconName};
use crate::web::{Failure, Head, Outcome, Shop, markdown};

/// Characters of the text that stand as its description.
const DESCRIPTION_LENGTH: usize = 160;

/// `/pages/{kind}`
pub async fn show(shop: Shop, Path(slug): Path<String>) -> Outcome {
    let kind = PageKind::by_slug(&slug).ok_or(Failure::NotFound)?;
    let tx = shop.begin().await?;
    let title = shop.words.t(&format!("page-{}", kind.slug()));
    let path = format!("/pages/{}", kind.slug());
    let text = shop.settings().page(kind, shop.locale).to_owned();
    let head = Head {
        title: title.clone(),
        description: summary(&text),
        // A page without words is nothing to find.
        no_index: text.trim().is_empty() && kind != PageKind::Imprint,
        json_ld: vec![breadcrumb_data(&shop, &[], (&title, &path))],
        ..shop.public_head(&path)
    };
    let view = {
        let shop = shop.clone();
        move || page(&shop, kind, title, &text)
    };
    shop.page(tx, head, view).await
}

fn page(shop: &Shop, kind: PageKind, title: String, text: &str) -> impl IntoView + use<> {
    let facts = match kind {
        PageKind::Imprint => imprint(shop).into_any(),
        PageKind::Returns | PageKind::Withdrawal => returns(shop).into_any(),
        _ => ().into_any(),
    };
    let body = if text.trim().is_empty() {
        (kind != PageKind::Imprint)
            .then(|| unwritten(shop))
            .into_any()
    } else {
        view! { <div class="prose" inner_html=markdown::html(text)></div> }.into_any()
    };
    view! {
        <main id="content" tabindex="-1" class="section" data-width="text">
            {breadcrumb(shop, &[], &title)}
            <header class="page-title"><h1>{title}</h1></header>
            {facts}
            {body}
        </main>
    }
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
    view! { <p class="lead cluster"><Icon name=IconName::Return/> {words}</p> }
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
