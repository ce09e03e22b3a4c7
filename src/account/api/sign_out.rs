//! Signing out, here or everywhere.

use axum::http::header;

use crate::account::store;
use crate::customer::here;
use crate::web::{Outcome, Shop, session};

const PAGE: &str = "/account/sign-in?done=signed-out";

/// `POST /account/sign-out`
pub async fn this(shop: Shop) -> Outcome {
    leave(shop, false).await
}

/// `POST /account/sign-out-everywhere`
pub async fn everywhere(shop: Shop) -> Outcome {
    leave(shop, true).await
}

async fn leave(shop: Shop, all: bool) -> Outcome {
    let Some(token) = &shop.session else {
        return shop.see_other(PAGE);
    };
    let mut tx = shop.begin().await?;
    if all && let Some(shopper) = here(&shop, &mut tx).await? {
        store::delete_sessions(&mut tx, shopper.account, &[]).await?;
    }
    let cookie = session::leave(&mut tx, &shop.state.config, token).await?;
    tx.commit().await?;
    let mut response = shop.see_other(PAGE)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
