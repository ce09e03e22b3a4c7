//! How every change begins: the session and its cart, locked.

use crate::cart::store;
use crate::core::CartId;
use crate::db::TenantTx;
use crate::web::session::{self, Session};
use crate::web::{Failure, Shop};

/// The visitor's cart, locked, with the session that it is in; both are made when they are missing.
/// Whatever puts something into a cart begins here.
///
/// # Errors
/// [`Failure::Contended`] when the visitor signs in or out at the same moment.
pub async fn begin(shop: &Shop, tx: &mut TenantTx) -> Result<(Session, CartId), Failure> {
    let session = session::open(tx, &shop.state.config, shop.session.as_ref()).await?;
    let cart = store::open(tx, &session.hash)
        .await?
        .ok_or(Failure::Contended)?;
    note_arrival(shop, tx, cart).await?;
    Ok((session, cart))
}

/// The cart of the session, locked; a visitor without one has nothing that could be changed.
pub(super) async fn open_cart(shop: &Shop) -> Result<(TenantTx, Session, CartId), Failure> {
    let token = shop.session.as_ref().ok_or(Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let session = session::open(&mut tx, &shop.state.config, Some(token)).await?;
    let cart = session.cart.ok_or(Failure::NotFound)?;
    store::lock(&mut tx, cart).await?;
    note_arrival(shop, &mut tx, cart).await?;
    Ok((tx, session, cart))
}

/// Where the visit came from is kept with the cart.
pub(crate) async fn note_arrival(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: CartId,
) -> Result<(), Failure> {
    if let Some(arrival) = &shop.arrival {
        store::note_arrival(tx, cart, arrival).await?;
    }
    Ok(())
}
