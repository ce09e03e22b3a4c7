use rust_decimal::Decimal;
use time::OffsetDateTime;

use crate::core::{CartId, VariantId};
use crate::db::TenantTx;

/// A variant of a cart that a promotion is tried on.
#[derive(Clone, Debug)]
pub struct SampleVariant {
    /// Its id.
    pub id: VariantId,
    /// Its SKU, or its id where it has none.
    pub sku: String,
    /// The product's title.
    pub title: String,
    /// The list price.
    pub price: Decimal,
    /// How it is taxed.
    pub tax_class: String,
    /// Whether it is taxed at all.
    pub taxable: bool,
    /// What one unit weighs.
    pub weight_grams: i64,
    /// Whether it has to be sent.
    pub requires_shipping: bool,
    /// Whether it is a gift card.
    pub is_gift_card: bool,
    /// How many lie in the cart.
    pub quantity: i32,
}

/// The variants of these SKUs.
pub async fn variants_of_skus(
    tx: &mut TenantTx,
    skus: &[String],
) -> sqlx::Result<Vec<SampleVariant>> {
    let rows = sqlx::query!(
        r#"select v.id, v.sku as "sku!", p.title, v.price, p.tax_class, v.taxable, v.weight_grams, v.requires_shipping, p.is_gift_card
           from variants v join products p on p.id = v.product_id where v.sku = any($1) order by v.sku"#,
        skus
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SampleVariant {
            id: VariantId::from_uuid(row.id),
            sku: row.sku,
            title: row.title,
            price: row.price,
            tax_class: row.tax_class,
            taxable: row.taxable,
            weight_grams: row.weight_grams,
            requires_shipping: row.requires_shipping,
            is_gift_card: row.is_gift_card,
            quantity: 1,
        })
        .collect())
}

/// What lies in a cart.
pub async fn variants_of_cart(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<Vec<SampleVariant>> {
    let rows = sqlx::query!(
        r#"select v.id, coalesce(v.sku, v.id::text) as "sku!", p.title, v.price, p.tax_class, v.taxable, v.weight_grams,
                  v.requires_shipping, p.is_gift_card, l.quantity
           from line_items l join variants v on v.id = l.variant_id join products p on p.id = v.product_id
           where l.cart_id = $1 order by l.added_at, l.id limit 100"#,
        cart.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SampleVariant {
            id: VariantId::from_uuid(row.id),
            sku: row.sku,
            title: row.title,
            price: row.price,
            tax_class: row.tax_class,
            taxable: row.taxable,
            weight_grams: row.weight_grams,
            requires_shipping: row.requires_shipping,
            is_gift_card: row.is_gift_card,
            quantity: row.quantity,
        })
        .collect())
}

/// A cart that somebody filled lately.
#[derive(Clone, Debug)]
pub struct RecentCart {
    /// Its id.
    pub id: CartId,
    /// Units in it.
    pub units: i64,
    /// What they cost as listed.
    pub worth: Decimal,
    /// When it was changed last.
    pub updated_at: OffsetDateTime,
}

/// The ten carts that were changed last and hold something.
pub async fn recent_carts(tx: &mut TenantTx) -> sqlx::Result<Vec<RecentCart>> {
    let rows = sqlx::query!(
        r#"select c.id, sum(l.quantity) as "units!", sum(l.quantity * v.price) as "worth!", c.updated_at as "updated_at: OffsetDateTime"
           from carts c join line_items l on l.cart_id = c.id join variants v on v.id = l.variant_id
           where c.updated_at > now() - interval '30 days'
           group by c.id order by c.updated_at desc, c.id limit 10"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| RecentCart {
            id: CartId::from_uuid(row.id),
            units: row.units,
            worth: row.worth,
            updated_at: row.updated_at,
        })
        .collect())
}
