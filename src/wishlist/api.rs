//! Saving for later, and taking out again.

use axum::extract::Path;

use super::owner::Owner;
use super::{BACK, PATH, PRODUCT, VARIANT, store};
use crate::catalog::store::cards;
use crate::catalog::{Pick, sale};
use crate::core::{ProductId, VariantId, WishlistEntryId};
use crate::web::address::local_path;
use crate::web::forms::with_cookie;
use crate::web::{Failure, FormFields, Outcome, Shop};

/// `POST /wishlist`
pub async fn save(shop: Shop, fields: FormFields) -> Outcome {
    let product = ProductId::parse(fields.get(PRODUCT)).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let (owner, cookie) = Owner::hold(&shop, &mut tx).await?;
    let variant = match VariantId::parse(fields.get(VARIANT)) {
        Ok(variant) => store::own_variant(&mut tx, product, variant).await?,
        Err(_) => None,
    };
    let pick = Pick { product, variant };
    let mut found = cards(&mut tx, shop.locale, &[pick]).await?;
    sale::on_cards(&shop, &mut tx, &mut found).await?;
    let card = found.first().ok_or(Failure::NotFound)?;
    let is_saved = store::save(&mut tx, &owner, product, variant, card.lowest).await?;
    tx.commit().await?;
    let response = if is_saved {
        shop.see_other(way_back(&fields))?
    } else {
        shop.see_other("/wishlist?done=full")?
    };
    Ok(with_cookie(response, cookie))
}

/// `POST /wishlist/{entry}/remove`. Sent twice, the second finds nothing left to do.
pub async fn remove(shop: Shop, Path(entry): Path<String>, fields: FormFields) -> Outcome {
    let entry = WishlistEntryId::parse(&entry).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    if let Some(owner) = Owner::here(&shop, &mut tx).await? {
        store::remove(&mut tx, &owner, entry).await?;
    }
    tx.commit().await?;
    shop.see_other(way_back(&fields))
}

fn way_back(fields: &FormFields) -> &str {
    local_path(fields.get(BACK)).unwrap_or(PATH)
}
