//! What islands ask the catalog, in types. The page of a product answers the same for one unit.

use leptos::prelude::*;

use super::islands::Facts;
use crate::core::Error;
use crate::ui::Call;

/// What so many of a product's variant come to, delivered to the visitor.
#[server(prefix = "/api", endpoint = "product/facts", protocol = Call)]
pub async fn facts_for(
    /// The product's address.
    product: String,
    /// Id of the variant.
    variant: String,
    /// How many.
    quantity: u32,
) -> Result<Facts, Error> {
    let caller = crate::web::Caller::of_call().await?;
    crate::web::call::end(
        crate::catalog::answers::facts(&caller.shop, &product, &variant, quantity).await,
    )
}
