//! Gift cards at the checkout: put to the cart that they are to pay, and taken away from it. Nothing is spent before
//! the order is placed.

use axum::response::IntoResponse;
use serde_json::json;

use super::check::remember;
use crate::cart;
use crate::core::{CartId, Error, GiftCardId, Refusal};
use crate::db::TenantTx;
use crate::gift_card::page::{FIELD, find};
use crate::gift_card::{GiftCardState, MOST_CARDS, store};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop, session};

/// Key of what there is to say about the last card. Its code is kept nowhere.
pub(super) const FORM: Form<'static> = Form::of("gift-card", &[]);
/// The field of the card that is taken away.
pub(super) const CARD: &str = "card";

/// `POST /checkout/gift-cards`: the code of a card, with the form that it stands in.
pub async fn add(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    remember(&shop, &fields, Some(&[])).await?;
    apply(&shop, client, &fields).await
}

/// Lets one more card pay. Whatever it cannot be used for, the answer is the same.
pub(super) async fn apply(shop: &Shop, client: ClientAddress, fields: &FormFields) -> Outcome {
    match put(shop, client, fields.get(FIELD)).await {
        Ok(()) if shop.is_program => Ok(axum::Json(json!({})).into_response()),
        Ok(()) => shop.see_other("/checkout"),
        Err(Failure::Wire(error @ (Error::Refused(_) | Error::Invalid(_)))) => {
            shop.reject(FORM, "/checkout", fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn put(shop: &Shop, client: ClientAddress, typed: &str) -> Result<(), Failure> {
    let refused = || Failure::from(Error::Refused(Refusal::GiftCardRefused));
    let mut tx = shop.begin().await?;
    let cart = locked_cart(shop, &mut tx).await?;
    let found = find(shop, &mut tx, client, typed).await?;
    let card = found.ok_or_else(refused)?;
    let is_own = card.balance.currency() == shop.settings().currency;
    if card.state != GiftCardState::Active || !is_own {
        return Err(refused());
    }
    if !store::keep_in_cart(&mut tx, cart, card.id).await? {
        let max = u32::try_from(MOST_CARDS).unwrap_or(u32::MAX);
        return Err(Error::Refused(Refusal::LimitReached { max }).into());
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /checkout/gift-cards/remove`
pub async fn remove(shop: Shop, fields: FormFields) -> Outcome {
    let card = GiftCardId::parse(fields.get(CARD)).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let cart = locked_cart(&shop, &mut tx).await?;
    store::drop_from_cart(&mut tx, cart, card).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    shop.see_other("/checkout")
}

async fn locked_cart(shop: &Shop, tx: &mut TenantTx) -> Result<CartId, Failure> {
    let session = session::open(tx, &shop.state.config, shop.session.as_ref()).await?;
    let empty = || Failure::from(Error::Refused(Refusal::CartEmpty));
    let cart = session.cart.ok_or_else(empty)?;
    cart::store::lock(tx, cart).await?;
    Ok(cart)
}
