//! The platform's front page: what Galleria is, how to open a shop, and shops to look at.

use leptos::prelude::*;

use super::frame::public_page;
use super::sign_up::SignUpForm;
use crate::platform::{SignUpPolicy, sign_up};
use crate::tenancy;
use crate::web::{Draft, Failure, Head, Outcome, PlatformContext};

/// A shop to look at.
struct DemoShop {
    name: String,
    tagline: String,
    url: String,
}

/// `/` of the platform
pub async fn show(front: PlatformContext) -> Outcome {
    let settings = sign_up::settings(&front.state.db).await?;
    let mut demo_shops = Vec::new();
    for name in &settings.demo_shops {
        demo_shops.extend(demo_shop(&front, name).await?);
    }
    let words = front.words.clone();
    let head = Head {
        title: words.t("platform-headline"),
        description: words.t("platform-lead"),
        canonical: Some(format!("{}/", front.state.config.public_url)),
        ..Head::default()
    };
    let authority = front.state.config.authority().to_owned();
    let takes_shops = settings.sign_up != SignUpPolicy::Closed;
    let page = public_page(&front, head, move || {
        let points = ["speed", "walls", "checkout", "stock", "import", "law"].map(|point| {
            view! {
                <li>
                    <h3>{words.t(&format!("platform-point-{point}"))}</h3>
                    <p>{words.t(&format!("platform-point-{point}-text"))}</p>
                </li>
            }
        });
        let form = takes_shops.then(|| {
            view! {
                <section class="card">
                    <header class="card-head"><h2>{words.t("platform-sign-up-title")}</h2></header>
                    <SignUpForm words=words.clone() draft=Draft::default() authority=authority/>
                </section>
            }
        });
        view! {
            <main id="content" tabindex="-1">
                <section class="section pitch">
                    <div>
                        <h1>{words.t("platform-headline")}</h1>
                        <p class="lead">{words.t("platform-lead")}</p>
                        {(!takes_shops).then(|| view! { <p class="soft">{words.t("platform-closed")}</p> })}
                    </div>
                    <div>{form}</div>
                </section>
                <section class="section">
                    <header class="section-head"><h2>{words.t("platform-points")}</h2></header>
                    <ul class="points">{points.into_iter().collect_view()}</ul>
                </section>
                {(!demo_shops.is_empty()).then(|| demo_section(words.t("platform-demo-shops"), demo_shops))}
            </main>
        }
    })
    .await;
    Ok(page)
}

fn demo_section(title: String, shops: Vec<DemoShop>) -> impl IntoView {
    let shops: Vec<_> = shops
        .into_iter()
        .map(|shop| {
            view! {
                <li>
                    <h3><a href=shop.url>{shop.name}</a></h3>
                    <p>{shop.tagline}</p>
                </li>
            }
        })
        .collect();
    view! {
        <section class="section flush" data-tone="sunk">
            <header class="section-head"><h2>{title}</h2></header>
            <ul class="points">{shops}</ul>
        </section>
    }
}

async fn demo_shop(
    front: &PlatformContext,
    name: &crate::core::TenantName,
) -> Result<Option<DemoShop>, Failure> {
    let state = &front.state;
    let Some(tenant) = tenancy::store::tenant_by_name(state.db.pool(), name).await? else {
        return Ok(None);
    };
    if tenant.is_suspended() {
        return Ok(None);
    }
    let store = state.registry.store(&tenant).await?;
    let settings = &store.settings;
    Ok(Some(DemoShop {
        name: settings.name.clone(),
        tagline: settings
            .text(&settings.tagline, front.words.locale())
            .to_owned(),
        url: state.config.shop_url(name.as_str()),
    }))
}
