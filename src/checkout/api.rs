//! What the checkout's form does: keep what was typed, place the order.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use serde_json::json;

use super::form::{COUNTRY, FORM, REGION};
use super::key::FIELD;
use super::{pages, place};
use crate::cart;
use crate::core::{CountryCode, Error, Refusal};
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop, session};

/// `POST /checkout/orders`
pub async fn order(shop: Shop, mut fields: FormFields) -> Outcome {
    match place(&shop, &fields).await {
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
            if matches!(error, Error::Refused(Refusal::KeyReused)) {
                // The next try is another order.
                fields.set(FIELD, "");
            }
            shop.reject(FORM, "/checkout", &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// `POST /checkout/codes`: the same with a code, which goes into the cart.
pub async fn add_code(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    remember(&shop, &fields).await?;
    cart::codes::apply(&shop, client, &fields, "/checkout").await
}

/// `POST /checkout/draft`: keeps what was typed so far. A browser sees the totals for it; the island
/// gets the pieces of the page that depend on it.
pub async fn keep(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    if !remember(&shop, &fields).await? {
        return shop.see_other("/cart");
    }
    if shop.is_program {
        return pages::pieces(shop).await;
    }
    // The return key in the field of the code presses the first button of the form, which is this one.
    if fields.get(cart::codes::FIELD).trim().is_empty() {
        shop.see_other("/checkout")
    } else {
        cart::codes::apply(&shop, client, &fields, "/checkout").await
    }
}

/// Keeps the form as typed so far. False when there is no cart.
async fn remember(shop: &Shop, fields: &FormFields) -> Result<bool, Failure> {
    let Some(token) = &shop.session else {
        return Ok(false);
    };
    let mut tx = shop.begin().await?;
    let session = session::open(&mut tx, &shop.state.config, Some(token)).await?;
    let Some(cart) = session.cart else {
        return Ok(false);
    };
    // In the order in which placing holds them, so that neither waits for the other in vain.
    cart::store::lock(&mut tx, cart).await?;
    let nothing_wrong = Error::Invalid(Vec::new());
    shop.keep_draft(&mut tx, &session.hash, FORM, fields, &nothing_wrong)
        .await?;
    if let Ok(country) = CountryCode::parse(fields.get(COUNTRY)) {
        cart::send_to(shop, &mut tx, cart, country, fields.get(REGION)).await?;
    }
    tx.commit().await?;
    Ok(true)
}
