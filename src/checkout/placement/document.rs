//! The number of the receiver's identity document, where the chosen way of sending needs it.

use super::Asked;
use crate::checkout::form::IDENTITY_DOCUMENT;
use crate::core::{CartId, Error, Reason};
use crate::db::TenantTx;
use crate::order::store::document_end_of_cart;
use crate::order::{IdentityDocument, identity_document};
use crate::shipping::Estimate;
use crate::web::{Failure, FormFields, Shop};

/// Whether the chosen way of sending needs it, and it can be kept.
pub(in crate::checkout) fn is_asked(shop: &Shop, estimate: &Estimate) -> bool {
    let chosen = estimate.chosen.as_ref();
    chosen.is_some_and(|option| option.asks_identity_document)
        && identity_document::is_offered(&shop.state)
}

/// Keeps what was typed with the cart, from which the order takes it.
///
/// # Errors
/// When it is needed and was never typed.
pub(super) async fn needed(shop: &Shop, tx: &mut TenantTx, asked: &Asked) -> Result<(), Failure> {
    if !is_asked(shop, &asked.estimate) {
        return Ok(());
    }
    match &asked.form.identity_document {
        Some(document) => identity_document::keep(shop, tx, asked.cart.id, document).await,
        None if document_end_of_cart(tx, asked.cart.id).await?.is_some() => Ok(()),
        None => Err(Error::invalid(IDENTITY_DOCUMENT, Reason::Required).into()),
    }
}

/// Keeps what was typed so far, if it is a number and there is a key to keep it with.
pub(in crate::checkout) async fn keep_typed(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: CartId,
    fields: &FormFields,
) -> Result<(), Failure> {
    let typed = IdentityDocument::parse(fields.get(IDENTITY_DOCUMENT));
    match typed {
        Ok(document) if identity_document::is_offered(&shop.state) => {
            identity_document::keep(shop, tx, cart, &document).await
        }
        _ => Ok(()),
    }
}
