//! What the server does for the calls of islands (`calls.rs`): the same as for the forms (`api.rs`).

use leptos::prelude::*;

use super::calls::CartChange;
use super::change::{self, Rejected};
use super::view::{CartView, Place};
use super::{codes, text, views};
use crate::core::Error;
use crate::web::call::{end, give_cookie};
use crate::web::{Caller, Failure, FormFields, Shop};

pub async fn read(shop: &Shop, place: Place) -> Result<CartView, Error> {
    end(view(shop, place).await)
}

pub async fn count(shop: &Shop) -> Result<u32, Error> {
    end(units(shop).await)
}

async fn units(shop: &Shop) -> Result<u32, Failure> {
    let mut tx = shop.begin().await?;
    let units = shop.units_in_cart(&mut tx).await?;
    tx.commit().await?;
    Ok(u32::try_from(units).unwrap_or(0))
}

async fn view(shop: &Shop, place: Place) -> Result<CartView, Failure> {
    let mut tx = shop.begin().await?;
    let cart = text::read(shop, &mut tx).await?;
    tx.commit().await?;
    Ok(CartView {
        units: cart.units,
        html: views::contents(&cart, place).to_html(),
        now: cart.now,
    })
}

pub async fn change(
    mut caller: Caller,
    change: CartChange,
    place: Place,
) -> Result<CartView, Error> {
    let shop = &caller.shop;
    let fields = |fields: &[(&str, &String)]| -> FormFields {
        let pairs = fields.iter();
        pairs
            .map(|(name, value)| ((*name).to_owned(), (*value).clone()))
            .collect()
    };
    let outcome = match &change {
        CartChange::Put { variant, quantity } => {
            let fields = fields(&[("variant_id", variant), ("quantity", quantity)]);
            change::add(shop, &fields).await
        }
        CartChange::Set { line, quantity } => {
            change::set(shop, line, fields(&[("quantity", quantity)])).await
        }
        CartChange::Remove { line } => change::remove(shop, line).await,
        CartChange::AddCode { code } => codes::put(shop, caller.client, code).await,
        CartChange::RemoveCode { code } => codes::take_out(shop, code).await,
        CartChange::SendTo { country, region } => {
            let fields = fields(&[("country", country), ("region", region)]);
            change::choose_destination(shop, &fields).await
        }
        CartChange::Adjust => change::adjust(shop).await,
    };
    match outcome {
        Ok(done) => {
            give_cookie(done.session.cookie);
            give_cookie(done.cookie);
            caller.shop.session = Some(done.session.token);
            read(&caller.shop, place).await
        }
        Err(Rejected::Form(form, fields, error)) => {
            give_cookie(end(shop.keep_rejected(form, &fields, &error).await)?);
            end(Err(error.into()))
        }
        Err(Rejected::Failure(failure)) => end(Err(failure)),
    }
}
