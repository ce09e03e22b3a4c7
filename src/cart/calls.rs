//! What islands ask the cart, in types. Each has a plain form as its twin (`api.rs`), and both come to the same rule.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::view::{CartView, Place};
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
pub async fn read_cart(place: Place) -> Result<CartView, Error> {
    let caller = crate::web::Caller::of_call().await?;
    crate::cart::answers::read(&caller.shop, place).await
}

/// How many units are in the cart.
#[server(prefix = "/api", endpoint = "cart/count", protocol = Call)]
pub async fn count_cart() -> Result<u32, Error> {
    let caller = crate::web::Caller::of_call().await?;
    crate::cart::answers::count(&caller.shop).await
}

/// Changes the cart, and answers with what it is afterwards.
#[server(prefix = "/api", endpoint = "cart/change", protocol = Call)]
pub async fn change_cart(change: CartChange, place: Place) -> Result<CartView, Error> {
    let caller = crate::web::Caller::of_call().await?;
    crate::cart::answers::change(caller, change, place).await
}
