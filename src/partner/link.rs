//! `/r/{slug}`: a partner's link. Looking at it changes nothing; its button does, or its script as
//! soon as a reader has the page before them.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use leptos::prelude::*;
use serde_json::json;

use super::{link_of, store};
use crate::cart;
use crate::coupon::{self, Face};
use crate::db::TenantTx;
use crate::web::forms::with_cookie;
use crate::web::{ClientAddress, Failure, FormFields, Head, LiveScript, Outcome, Shop, session};

/// `GET /r/{slug}`
pub async fn show(shop: Shop, Path(slug): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let partner = store::by_slug(&mut tx, &slug)
        .await?
        .ok_or(Failure::NotFound)?;
    let face = face(&shop, &mut tx, partner.code.as_deref()).await?;
    let words = &shop.words;
    let gain = face
        .as_ref()
        .map_or_else(|| shop.settings().name.clone(), |face| face.gain.clone());
    let from = words.with("partner-sends-you", [("name", partner.name.into())]);
    let head = Head {
        title: gain.clone(),
        description: from.clone(),
        no_index: true,
        ..Head::default()
    };
    let inner = shop.clone();
    shop.page(tx, head, move || {
        let terms = face.as_ref().map(|face| terms(&inner, face));
        let action = inner.href(&link_of(&slug));
        let is_open = face.as_ref().is_none_or(|face| face.asks.is_empty());
        let (go, done, cart) = match face {
            Some(face) if !face.asks.is_empty() => {
                ("partner-see", "partner-welcome", ("/", "partner-go"))
            }
            Some(_) => (
                "coupon-apply",
                "coupon-applied",
                ("/cart", "coupon-see-cart"),
            ),
            None => ("partner-go", "partner-welcome", ("/", "partner-go")),
        };
        let (go, done) = (inner.words.t(go), inner.words.t(done));
        let (next, next_words) = (inner.href(cart.0), inner.words.t(cart.1));
        view! {
            <main id="content" tabindex="-1" class="section stack" data-width="narrow" data-gap="6">
                <header class="page-title">
                    <h1>{gain}</h1>
                    <p class="lead">{from}</p>
                </header>
                <form method="post" action=action data-apply-coupon=is_open.then_some("")>
                    <button class="button" data-kind="primary">{go}</button>
                    <p class="coupon-applied" role="status" hidden data-words=done>
                        <span></span> " " <a href=next>{next_words}</a>
                    </p>
                </form>
                {terms}
                <LiveScript name="coupon"/>
            </main>
        }
    })
    .await
}

/// What the partner's code gives now; nothing while it cannot be used.
async fn face(shop: &Shop, tx: &mut TenantTx, code: Option<&str>) -> Result<Option<Face>, Failure> {
    match code {
        Some(code) => Ok(coupon::look_up(shop, tx, code).await?.ok()),
        None => Ok(None),
    }
}

fn terms(shop: &Shop, face: &Face) -> impl IntoView + use<> {
    let terms: Vec<_> = face
        .terms
        .iter()
        .map(|term| view! { <li>{term.clone()}</li> })
        .collect();
    view! {
        <section class="coupon-terms">
            <h2>{shop.words.t("code-terms")}</h2>
            <ul>{terms}</ul>
        </section>
    }
}

/// `POST /r/{slug}`: the partner is remembered in the session, and their code goes into the cart.
pub async fn follow(shop: Shop, client: ClientAddress, Path(slug): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let partner = store::by_slug(&mut tx, &slug)
        .await?
        .ok_or(Failure::NotFound)?;
    let session = session::open(&mut tx, &shop.state.config, shop.session.as_ref()).await?;
    store::note_partner(&mut tx, &session.hash, partner.id).await?;
    let face = face(&shop, &mut tx, partner.code.as_deref()).await?;
    tx.commit().await?;
    let here = Shop {
        session: Some(session.token.clone()),
        ..shop
    };
    let response = match face {
        // What it asks for is given on the coupon's own page.
        Some(face) if !face.asks.is_empty() => here.see_other(&coupon::path_of(&face.code)),
        Some(face) => {
            let mut fields = FormFields::default();
            fields.set(cart::codes::FIELD, face.code);
            cart::codes::apply(&here, client, &fields, "/cart").await
        }
        None if here.is_program => Ok(Json(json!({ "applied": false })).into_response()),
        None => here.see_other("/"),
    };
    // Who followed the link did so whatever became of the code.
    let response = response.unwrap_or_else(IntoResponse::into_response);
    Ok(with_cookie(response, session.cookie))
}
