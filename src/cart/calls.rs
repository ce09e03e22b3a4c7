//! What islands ask the cart, in types. Each has a plain form as its twin (`api.rs`), and both come to the same rule.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::view::CartView;
use crate::core::Error;
use crate::ui::Call;

/// A change that an island asks for. What people type comes as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CartChange {
    /// Put units of a variant in.
    Put {
        /// Id of the variant.
        variant: String,
        /// How many more.
        quantity: String,
    },
    /// Set how many of a line there are; 0 takes it out.
    Set {
        /// Id of the line.
        line: String,
        /// How many.
        quantity: String,
    },
    /// Take a line out.
    Remove {
        /// Id of the line.
        line: String,
    },
    /// Put a code in.
    AddCode {
        /// As typed.
        code: String,
    },
    /// Take a code out.
    RemoveCode {
        /// As it is written.
        code: String,
    },
    /// Choose where the cart is to go.
    SendTo {
        /// Code of the country.
        country: String,
        /// Code of the region; empty where none matters.
        region: String,
    },
    /// Lower every line to what is left.
    Adjust,
}

/// The cart as it is.
#[server(prefix = "/api", endpoint = "cart/read", protocol = Call)]
pub async fn read_cart() -> Result<CartView, Error> {
    let caller = crate::web::Caller::of_call().await?;
    server::read(&caller.shop).await
}

/// How many units are in the cart.
#[server(prefix = "/api", endpoint = "cart/count", protocol = Call)]
pub async fn count_cart() -> Result<u32, Error> {
    let caller = crate::web::Caller::of_call().await?;
    server::count(&caller.shop).await
}

/// Changes the cart, and answers with what it is afterwards.
#[server(prefix = "/api", endpoint = "cart/change", protocol = Call)]
pub async fn change_cart(change: CartChange) -> Result<CartView, Error> {
    let caller = crate::web::Caller::of_call().await?;
    server::change(caller, change).await
}

#[cfg(feature = "ssr")]
mod server {
    use super::CartChange;
    use crate::cart::change::{self, Rejected};
    use crate::cart::codes;
    use crate::cart::view::{self, CartView};
    use crate::core::Error;
    use crate::web::call::{end, give_cookie};
    use crate::web::{Caller, Failure, FormFields, Shop};

    pub async fn read(shop: &Shop) -> Result<CartView, Error> {
        end(view(shop).await)
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

    async fn view(shop: &Shop) -> Result<CartView, Failure> {
        let mut tx = shop.begin().await?;
        let view = view::read(shop, &mut tx).await?;
        tx.commit().await?;
        Ok(view)
    }

    pub async fn change(mut caller: Caller, change: CartChange) -> Result<CartView, Error> {
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
                read(&caller.shop).await
            }
            Err(Rejected::Form(form, fields, error)) => {
                give_cookie(end(shop.keep_rejected(form, &fields, &error).await)?);
                end(Err(error.into()))
            }
            Err(Rejected::Failure(failure)) => end(Err(failure)),
        }
    }
}
