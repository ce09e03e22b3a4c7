//! The page on which a visitor sees and changes what is allowed.

use leptos::prelude::*;

use super::api::{FORM, PAGE, cookies_allowed};
use crate::customer::{Channel, here, store};
use crate::ui::ErrorSummary;
use crate::web::{Head, Outcome, Shop};
use crate::words::Words;

/// `GET /privacy/consent`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let cookies = cookies_allowed(&shop, &mut tx).await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let news = match here(&shop, &mut tx).await? {
        Some(shopper) => {
            let consents = store::latest_consents(&mut tx, shopper.account).await?;
            let news = consents.iter().find(|c| c.channel == Channel::Email);
            Some(news.is_some_and(|consent| consent.granted))
        }
        None => None,
    };
    let head = Head::unlisted(shop.words.t("consent-title"));
    let inner = shop.clone();
    shop.page(tx, head, move || {
        let words = &inner.words;
        let action = inner.href(PAGE);
        let saved = (inner.uri.query() == Some("done=saved")).then(|| {
            view! { <div class="notice" data-kind="success" role="status"><p>{words.t("consent-saved")}</p></div> }
        });
        let privacy = inner.href("/pages/privacy");
        view! {
            <main id="content" tabindex="-1" class="section stack" data-width="text" data-gap="6">
                <header class="page-title">
                    <h1>{words.t("consent-title")}</h1>
                    <p class="lead">{words.t("consent-lead")}</p>
                </header>
                {saved}
                <ErrorSummary text=draft.summary(words, &[])/>
                {choice(words, "cookies", cookies, &action)}
                {news.map(|granted| choice(words, "news", Some(granted), &action))}
                <p><a href=privacy>{words.t("page-privacy")}</a></p>
            </main>
        }
    })
    .await
}

/// One permission: what it is, how it stands, yes and no.
fn choice(
    words: &Words,
    name: &'static str,
    granted: Option<bool>,
    action: &str,
) -> impl IntoView + use<> {
    let stands = match granted {
        Some(true) => "consent-granted",
        Some(false) => "consent-refused",
        None => "consent-open",
    };
    let button = |value: &'static str, pressed: bool| {
        let pressed = if pressed { "true" } else { "false" };
        view! {
            <button class="button" name=name value=value aria-pressed=pressed>
                {words.t(&format!("consent-{value}"))}
            </button>
        }
    };
    view! {
        <section class="stack" data-gap="3">
            <h2>{words.t(&format!("consent-{name}"))}</h2>
            <p>{words.t(&format!("consent-{name}-text"))}</p>
            <p class="small soft">{words.t(stands)}</p>
            <form class="cluster" data-gap="2" method="post" action=action.to_owned()>
                {button("decline", granted == Some(false))}
                {button("accept", granted == Some(true))}
            </form>
        </section>
    }
}
