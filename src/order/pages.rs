//! The page on which a buyer follows an order.

mod card;
mod next;
mod timeline;
mod transfer;
mod views;

pub(in crate::order) use views::sold_card_text;

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, header};

use self::views::Reader;
use super::card::other_ways;
use super::{AccessToken, parts, store};
use crate::customer::here;
use crate::web::{Failure, Head, Outcome, Shop};

/// `GET /orders/{access_token}`. Whoever has the link sees the order, so nothing may pass it on.
pub async fn show(shop: Shop, Path(token): Path<String>) -> Outcome {
    let token = AccessToken::parse(&token).ok_or(Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let order = store::by_access_token(&mut tx, &token)
        .await?
        .ok_or(Failure::NotFound)?;
    let added = parts::for_buyer(&shop, &mut tx, &order).await?;
    let head = Head {
        title: shop
            .words
            .with("order-title", [("number", order.number.to_string().into())]),
        no_index: true,
        ..Head::default()
    };
    let other_ways = if card::is_due(&order) {
        other_ways(&shop, &mut tx, order.payment_method).await?
    } else {
        Vec::new()
    };
    let reader = Reader {
        other_ways,
        is_signed_in: here(&shop, &mut tx).await?.is_some(),
        told: told(&shop),
    };
    let view_shop = shop.clone();
    let mut response = shop
        .page(tx, head, move || {
            views::page(&view_shop, &order, reader, added)
        })
        .await?;
    let headers = response.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
    Ok(response)
}

/// What a redirect told in `?done=`.
fn told(shop: &Shop) -> Option<String> {
    let query = shop.uri.query().unwrap_or_default();
    let (_, done) = url::form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "done")?;
    let key = match done.as_ref() {
        "account" => "order-done-account",
        "card-unavailable" => "order-card-unavailable",
        "too-late" => "order-card-too-late",
        "too-often" => "account-done-too-often",
        _ => return None,
    };
    Some(shop.words.t(key))
}
