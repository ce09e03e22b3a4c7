//! Changes of a cart as plain forms: browsers are sent on to the cart, programs get what was done. Islands
//! come by `calls.rs`.

use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::change::{self, Done, Rejected};
use super::way_back::way_back;
use crate::core::Error;
use crate::web::{FormFields, Outcome, Shop};

/// `POST /cart/lines`
pub async fn add(shop: Shop, fields: FormFields) -> Outcome {
    let outcome = change::add(&shop, &fields).await;
    // What cannot be read is told where it was typed; what a rule refuses, in the cart.
    let page = match &outcome {
        Err(Rejected::Form(_, fields, Error::Invalid(_))) => way_back(fields),
        _ => "/cart".to_owned(),
    };
    answer(&shop, outcome, &page).await
}

/// `POST /cart/lines/{id}`
pub async fn change(shop: Shop, Path(line): Path<String>, fields: FormFields) -> Outcome {
    let outcome = change::set(&shop, &line, fields).await;
    answer(&shop, outcome, "/cart").await
}

/// `POST /cart/lines/{id}/remove`
pub async fn remove(shop: Shop, Path(line): Path<String>) -> Outcome {
    let outcome = change::remove(&shop, &line).await;
    answer(&shop, outcome, "/cart").await
}

/// `POST /cart/adjust`
pub async fn adjust(shop: Shop, fields: FormFields) -> Outcome {
    let outcome = change::adjust(&shop).await;
    answer(&shop, outcome, page_of(&fields)).await
}

/// `POST /cart/destination`
pub async fn choose_destination(shop: Shop, fields: FormFields) -> Outcome {
    let outcome = change::choose_destination(&shop, &fields).await;
    answer(&shop, outcome, "/cart").await
}

/// The page that a form of the cart stands on.
pub(super) fn page_of(fields: &FormFields) -> &'static str {
    if fields.get("to") == "checkout" {
        "/checkout"
    } else {
        "/cart"
    }
}

/// Answers a form of the cart that stands on `page`.
pub(super) async fn answer(shop: &Shop, outcome: Result<Done, Rejected>, page: &str) -> Outcome {
    let done = match outcome {
        Ok(done) => done,
        Err(Rejected::Form(form, fields, error)) => {
            return shop.reject(form, page, &fields, error).await;
        }
        Err(Rejected::Failure(failure)) => return Err(failure),
    };
    let mut response: Response = if shop.is_program {
        Json(done.answer).into_response()
    } else {
        shop.see_other(page)?
    };
    for cookie in done.session.cookie.into_iter().chain(done.cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
