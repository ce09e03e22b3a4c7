//! `/contact`: the form, and the number it answers with.

use leptos::prelude::*;

use super::store;
use super::{EMAIL, FORM, MESSAGE, NAME, PATH, SUBJECT, TRAP};
use crate::storefront::{breadcrumb, breadcrumb_data};
use crate::ui::{ErrorSummary, TextArea, TextField};
use crate::web::{Draft, Head, Outcome, Shop};

/// What the fields are called.
const LABELS: [(&str, &str); 4] = [
    (NAME, "question-name"),
    (EMAIL, "question-email"),
    (SUBJECT, "question-subject"),
    (MESSAGE, "question-message"),
];

/// `GET /contact`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let title = shop.words.t("question-title");
    let head = Head {
        title: title.clone(),
        description: shop.words.t("question-lead"),
        json_ld: vec![breadcrumb_data(&shop, &[], (&title, PATH))],
        ..shop.public_head(PATH)
    };
    let inner = shop.clone();
    shop.page(tx, head, move || page(&inner, title, &draft))
        .await
}

fn page(shop: &Shop, title: String, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let phone = (!shop.settings().phone.is_empty()).then(|| {
        let phone = shop.settings().phone.clone();
        let href = phone.split_whitespace().collect::<String>();
        view! { <p>{words.t("question-call")} " " <a href=["tel:", &href].concat()>{phone}</a></p> }
    });
    view! {
        <main id="content" tabindex="-1" class="section" data-width="text">
            {breadcrumb(shop, &[], &title)}
            <header class="page-title">
                <h1>{title}</h1>
                <p class="lead">{words.t("question-lead")}</p>
                <p><a href=shop.href("/faq")>{words.t("page-faq")}</a></p>
                {phone}
            </header>
            {form(shop, draft)}
        </main>
    }
}

fn form(shop: &Shop, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let value = |name: &str| draft.value(name, "");
    let fault = |name: &str| draft.fault(name, words);
    let optional = Some(words.t("question-optional"));
    view! {
        <form class="form" method="post" action=shop.href(PATH) novalidate>
            <ErrorSummary text=draft.summary(words, &LABELS)/>
            <div class="field-row">
                <TextField name=NAME label=words.t("question-name") value=value(NAME) error=fault(NAME) autocomplete="name" optional maxlength=100/>
                <TextField name=EMAIL label=words.t("question-email") value=value(EMAIL) error=fault(EMAIL) kind="email" autocomplete="email" maxlength=254/>
            </div>
            <TextField name=SUBJECT label=words.t("question-subject") value=value(SUBJECT) error=fault(SUBJECT) maxlength=150/>
            <TextArea name=MESSAGE label=words.t("question-message") value=value(MESSAGE) error=fault(MESSAGE) hint=Some(words.t("question-message-hint")) rows=8 maxlength=4000/>
            <div class="unseen" aria-hidden="true">
                <label for=TRAP>{words.t("question-trap")}</label>
                <input id=TRAP name=TRAP type="text" tabindex="-1" autocomplete="off"/>
            </div>
            <div class="form-actions"><button class="button" data-kind="primary">{words.t("question-send")}</button></div>
            <p class="field-hint">
                {words.t("question-privacy")} " " <a href=shop.href("/pages/privacy")>{words.t("page-privacy")}</a>
            </p>
        </form>
    }
}

/// `GET /contact/sent`: the number, for the browser that asked.
pub async fn sent(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let last = match &shop.session {
        Some(token) => store::last_of_session(&mut tx, &token.hash()).await?,
        None => None,
    };
    let Some((number, email)) = last else {
        tx.commit().await?;
        return shop.see_other(PATH);
    };
    let title = shop
        .words
        .with("question-sent", [("number", number.to_string().into())]);
    let head = Head::unlisted(title.clone());
    let inner = shop.clone();
    shop.page(tx, head, move || {
        let words = &inner.words;
        view! {
            <main id="content" tabindex="-1" class="section" data-width="text">
                <header class="page-title" role="status">
                    <h1>{title}</h1>
                    <p class="lead">{words.with("question-sent-text", [("email", email.into())])}</p>
                </header>
                <p class="cluster">
                    <a class="button" data-kind="primary" href=inner.href("/faq")>{words.t("page-faq")}</a>
                    <a class="button" href=inner.href("/")>{words.t("error-home")}</a>
                </p>
            </main>
        }
    })
    .await
}
