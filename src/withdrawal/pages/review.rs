//! The second step: the statement as a whole, to be confirmed.

use axum::extract::Path;
use leptos::prelude::*;

use super::{facts, units_in_words, unlisted};
use crate::web::{Head, Outcome, Shop};
use crate::withdrawal::door::Door;
use crate::withdrawal::statement::{Goods, Statement};
use crate::words::Words;

/// `GET /withdrawal/confirm`, `GET /orders/{access_token}/withdrawal/confirm`
pub async fn review(shop: Shop, token: Option<Path<String>>) -> Outcome {
    let mut tx = shop.begin().await?;
    let token = token.as_ref().map(|it| it.0.as_str());
    let door = Door::open(&shop, &mut tx, token).await?;
    let draft = shop.draft(&mut tx, door.form()).await?;
    let stated = draft
        .fields()
        .filter(|_| door.is_open())
        .and_then(|fields| Statement::parse(&door, fields).ok());
    let Some(stated) = stated else {
        tx.commit().await?;
        return shop.see_other(&door.path());
    };
    let title = shop.words.t("withdrawal-confirm-title");
    let head = Head::unlisted(title.clone());
    let inner = shop.clone();
    let response = shop
        .page(tx, head, move || page(&inner, &door, title, stated))
        .await?;
    Ok(unlisted(response))
}

fn page(shop: &Shop, door: &Door, title: String, stated: Statement) -> impl IntoView + use<> {
    let words = &shop.words;
    let goods = goods(words, door, &stated.goods);
    let rows = vec![
        ("withdrawal-statement", words.t("withdrawal-statement-text")),
        ("withdrawal-name", stated.name.into()),
        ("withdrawal-order", stated.order.into()),
        ("withdrawal-email", stated.email.into()),
    ];
    view! {
        <main id="content" tabindex="-1" class="section" data-width="text">
            <header class="page-title">
                <h1>{title}</h1>
                <p class="lead">{words.t("withdrawal-confirm-lead")}</p>
            </header>
            <form class="form" method="post" action=shop.href(&door.confirm_path())>
                {facts(words, rows, goods)}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("withdrawal-confirm")}</button>
                    <a class="button" href=shop.href(&door.path())>{words.t("withdrawal-change")}</a>
                </div>
            </form>
        </main>
    }
}

/// What it is about, before it is kept.
fn goods(words: &Words, door: &Door, goods: &Goods) -> Vec<String> {
    match goods {
        Goods::Everything => vec![words.t("withdrawal-everything")],
        Goods::Words(text) => vec![text.to_string()],
        Goods::Units(units) => {
            let lines = door.order().map_or(&[][..], |known| &known.order.lines);
            let named = units.iter().filter_map(|(id, units)| {
                let line = lines.iter().find(|line| line.id == *id)?;
                let units = units.to_string();
                Some(units_in_words(&units, &line.title, &line.options))
            });
            named.collect()
        }
    }
}
