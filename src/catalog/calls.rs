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
    crate::web::call::end(server::facts(&caller.shop, &product, &variant, quantity).await)
}

#[cfg(feature = "ssr")]
mod server {
    use crate::catalog::islands::Facts;
    use crate::catalog::priced;
    use crate::catalog::sale;
    use crate::catalog::store::{self, ProductAddress};
    use crate::core::{Error, FieldErrors, Quantity, Slug, VariantId};
    use crate::web::{Failure, Shop};

    pub async fn facts(
        shop: &Shop,
        product: &str,
        variant: &str,
        quantity: u32,
    ) -> Result<Facts, Failure> {
        let slug = Slug::parse(product).map_err(|_| Failure::NotFound)?;
        let mut errors = FieldErrors::default();
        let variant = errors.check("variant", VariantId::parse(variant));
        let quantity = errors.check("quantity", Quantity::new(i64::from(quantity)));
        let (Some(variant), Some(quantity)) = (variant, quantity) else {
            return Err(Failure::Wire(Error::from(errors)));
        };
        let mut tx = shop.begin().await?;
        let mut product = match store::product(&mut tx, shop.locale, &slug).await? {
            ProductAddress::Here(product) if product.state == "published" => product,
            _ => return Err(Failure::NotFound),
        };
        sale::on_product(shop, &mut tx, &mut product).await?;
        let facts = priced::facts(shop, &mut tx, &product, variant, quantity).await?;
        tx.commit().await?;
        Ok(facts)
    }
}
