//! The receipt, for the browser that withdrew.

use leptos::prelude::*;

use super::{facts, goods_in_words, unlisted};
use crate::web::{Head, Outcome, Shop};
use crate::withdrawal::PATH;
use crate::withdrawal::store::{self, Withdrawal};

/// `GET /withdrawal/received`
pub async fn received(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let last = match &shop.session {
        Some(token) => store::last_of_session(&mut tx, &token.hash()).await?,
        None => None,
    };
    let Some(made) = last else {
        tx.commit().await?;
        return shop.see_other(PATH);
    };
    let title = shop.words.t("withdrawal-received");
    let head = Head::unlisted(title.clone());
    let inner = shop.clone();
    let response = shop
        .page(tx, head, move || page(&inner, title, made))
        .await?;
    Ok(unlisted(response))
}

fn page(shop: &Shop, title: String, made: Withdrawal) -> impl IntoView + use<> {
    let words = &shop.words;
    let goods = goods_in_words(words, &made);
    let lead = words.with(
        "withdrawal-received-text",
        [("email", made.email.clone().into())],
    );
    let rows = vec![
        ("withdrawal-statement", words.t("withdrawal-statement-text")),
        ("withdrawal-name", made.name),
        ("withdrawal-order", made.order_number),
        ("withdrawal-email", made.email),
        ("withdrawal-received-at", shop.moment(made.received_at)),
    ];
    view! {
        <main id="content" tabindex="-1" class="section" data-width="text">
            <header class="page-title" role="status">
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
            </header>
            {facts(words, rows, goods)}
            <p>{words.t("withdrawal-next")}</p>
            <p class="cluster">
                <a class="button" data-kind="primary" href=shop.href("/pages/returns")>{words.t("page-returns")}</a>
                <a class="button" href=shop.href("/")>{words.t("error-home")}</a>
            </p>
        </main>
    }
}
