//! What the checkout's form does: keep what was typed, place the order.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use serde_json::json;

use super::check::remember;
use super::form::{COUNTRY, FORM, IDENTITY_DOCUMENT, PAYMENT};
use super::key::FIELD;
use super::{Placed, gift_cards, pages, place};
use crate::cart::{self, trail};
use crate::core::{Error, Refusal};
use crate::gift_card;
use crate::order::card;
use crate::payment::PaymentMethod;
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// `POST /checkout/orders`
pub async fn order(shop: Shop, client: ClientAddress, mut fields: FormFields) -> Outcome {
    let placed = place(&shop, client, &fields).await;
    if let Ok(placed) = &placed
        && PaymentMethod::parse(fields.get(PAYMENT)).is_ok_and(|it| it.provider().is_some())
    {
        return pay_at_provider(&shop, placed).await;
    }
    match placed {
        Ok(placed) if shop.is_program => {
            let path = shop.href(&placed.path());
            let location = HeaderValue::try_from(&path).map_err(Failure::internal)?;
            let body = Json(json!({ "order": path }));
            Ok((StatusCode::CREATED, [(header::LOCATION, location)], body).into_response())
        }
        Ok(placed) => shop.see_other(&placed.path()),
        Err(Failure::Wire(Error::Refused(Refusal::CartEmpty))) if !shop.is_program => {
            shop.see_other("/cart")
        }
        Err(Failure::Wire(error)) => {
            trail::order_refused(&shop, &error, fields.get(COUNTRY)).await?;
            if !fields.get(IDENTITY_DOCUMENT).is_empty() {
                // The draft does not hold it.
                remember(&shop, &fields, Some(&[])).await?;
            }
            if matches!(error, Error::Refused(Refusal::KeyReused)) {
                // The next try is another order.
                fields.set(FIELD, "");
            }
            shop.reject(FORM, "/checkout", &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// The order stands; now its buyer is led on to the provider. Nothing that goes wrong there takes the order away.
async fn pay_at_provider(shop: &Shop, placed: &Placed) -> Outcome {
    let started = card::start(shop, placed.order, None).await?;
    let path = card::path_after(started, &placed.access_token);
    if !shop.is_program {
        return shop.see_other(&path);
    }
    let order = shop.href(&placed.path());
    let location = HeaderValue::try_from(&order).map_err(Failure::internal)?;
    let body = Json(json!({ "order": order, "payment": shop.href(&path) }));
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], body).into_response())
}

/// `POST /checkout/codes`: the same with a code, which goes into the cart.
pub async fn add_code(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    remember(&shop, &fields, Some(&[])).await?;
    cart::codes::apply(&shop, client, &fields, "/checkout").await
}

/// `POST /checkout/draft`: keeps what was typed so far, also when a page is left. A browser sees the totals for it;
/// a program gets the pieces of the page that depend on it.
pub async fn keep(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    if remember(&shop, &fields, Some(&[])).await?.is_none() {
        return shop.see_other("/cart");
    }
    if shop.is_program {
        return pages::pieces(shop).await;
    }
    // The return key in the field of a code presses the first button of the form, which is this one.
    if !fields.get(gift_card::page::FIELD).trim().is_empty() {
        return gift_cards::apply(&shop, client, &fields).await;
    }
    if fields.get(cart::codes::FIELD).trim().is_empty() {
        shop.see_other("/checkout")
    } else {
        cart::codes::apply(&shop, client, &fields, "/checkout").await
    }
}
