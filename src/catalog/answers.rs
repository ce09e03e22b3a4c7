//! What the server does for the calls of islands (`calls.rs`).

use super::islands::Facts;
use super::store::{self, ProductAddress};
use super::{priced, sale};
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
