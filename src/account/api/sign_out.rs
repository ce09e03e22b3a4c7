//! Signing out, here or everywhere.

use axum::http::header;

use crate::account::store;
use crate::customer::here;
use crate::identity::{Device, LinkHolder, forget_devices};
use crate::web::{Outcome, Shop, session};

const PAGE: &str = "/account/sign-in?done=signed-out";

/// `POST /account/sign-out`
pub async fn this(shop: Shop) -> Outcome {
    leave(shop, None).await
}

/// `POST /account/sign-out-everywhere`. This browser alone stays known.
pub async fn everywhere(shop: Shop, device: Device) -> Outcome {
    leave(shop, Some(device)).await
}

async fn leave(shop: Shop, everywhere: Option<Device>) -> Outcome {
    let Some(token) = &shop.session else {
        return shop.see_other(PAGE);
    };
    let mut tx = shop.begin().await?;
    let config = &shop.state.config;
    let mut known = None;
    if let Some(device) = everywhere
        && let Some(shopper) = here(&shop, &mut tx).await?
    {
        let holder = LinkHolder::Account(shopper.account);
        store::delete_sessions(&mut tx, shopper.account, &[]).await?;
        forget_devices(&mut tx, holder).await?;
        known = Some(device.remember(&mut tx, config, holder).await?);
    }
    let cookie = session::leave(&mut tx, config, token).await?;
    tx.commit().await?;
    let mut response = shop.see_other(PAGE)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    if let Some(known) = known {
        response.headers_mut().append(header::SET_COOKIE, known);
    }
    Ok(response)
}
