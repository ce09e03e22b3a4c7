//! The catalog at the prices of the moment: sales change them, and the law wants the lowest price
//! of the 30 days before told.

use std::collections::HashMap;

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::Card;
use super::listing::{Index, Span};
use super::product::Product;
use crate::core::{ProductId, VariantId};
use crate::db::TenantTx;
use crate::promotion::{self, Listed};
use crate::web::{Failure, Shop};

/// What is told of a product's reduced prices.
#[derive(Clone, Debug, Default)]
pub struct Reductions {
    /// The lowest price before the reduction, where the store wants it told.
    pub lowest: HashMap<VariantId, Decimal>,
    /// When a price goes up again, where a sale made it and has an end.
    pub ends: HashMap<VariantId, OffsetDateTime>,
}

/// Gives a product's variants their prices of the moment, and answers what is to be told of them.
pub async fn on_product(
    shop: &Shop,
    tx: &mut TenantTx,
    product: &mut Product,
) -> Result<Reductions, Failure> {
    let listed: Vec<Listed> = product
        .variants
        .iter()
        .map(|variant| Listed {
            variant: variant.id,
            sku: variant.sku.clone(),
            price: variant.price,
        })
        .collect();
    let sale = promotion::dated_sale(shop, tx, &listed).await?;
    let mut reduced: Vec<(VariantId, Option<OffsetDateTime>)> = Vec::new();
    for variant in &mut product.variants {
        if let Some(price) = sale.prices.get(&variant.id) {
            variant.compare_at_price = Some(variant.price);
            variant.price = *price;
            reduced.push((variant.id, sale.began_at));
        } else if variant
            .compare_at_price
            .is_some_and(|before| before > variant.price)
        {
            reduced.push((variant.id, None));
        }
    }
    let mut lowest = HashMap::new();
    if !reduced.is_empty() && shop.settings().tells_lowest_price() {
        lowest = promotion::lowest_prices(tx, &reduced).await?;
    }
    Ok(Reductions {
        lowest,
        ends: sale.ends,
    })
}

/// Gives what a list is filtered and sorted by its prices of the moment: those that its cards show to this
/// visitor, from the second on in which a sale begins or ends.
pub async fn on_index(shop: &Shop, tx: &mut TenantTx, index: &mut Index) -> Result<(), Failure> {
    if index.forms.is_empty() || !promotion::is_on_sale(shop, tx).await? {
        return Ok(());
    }
    let listed: Vec<Listed> = index
        .forms
        .iter()
        .map(|form| Listed {
            variant: VariantId::from_uuid(form.variant),
            sku: form.sku.clone(),
            price: form.price,
        })
        .collect();
    let sale = promotion::sale(shop, tx, &listed).await?;
    for (form, listed) in index.forms.iter_mut().zip(&listed) {
        if let Some(price) = sale.prices.get(&listed.variant) {
            form.before = Some(form.price);
            form.price = *price;
        }
    }
    Ok(())
}

/// Gives cards the prices of the list that they stand in.
///
/// # Errors
/// When the database refuses or a price leaves the bounds of money.
pub async fn on_listed(
    shop: &Shop,
    tx: &mut TenantTx,
    spans: &HashMap<ProductId, Span>,
    cards: &mut [Card],
) -> Result<(), Failure> {
    if promotion::next_end(shop, tx).await?.is_some() {
        // The list knows no list prices any more.
        on_cards(shop, tx, cards).await?;
    }
    for card in cards {
        if let Some(span) = spans.get(&card.product) {
            (card.lowest, card.highest) = (span.lowest, span.highest);
            card.compare_at_price = span.before;
        }
    }
    Ok(())
}

/// Gives cards that stand in no list their prices of the moment.
pub async fn on_cards(shop: &Shop, tx: &mut TenantTx, cards: &mut [Card]) -> Result<(), Failure> {
    if cards.is_empty() || !promotion::is_on_sale(shop, tx).await? {
        return Ok(());
    }
    let products: Vec<_> = cards.iter().map(|card| card.product).collect();
    let variants = promotion::listed_of_products(tx, &products).await?;
    let listed: Vec<Listed> = variants.iter().map(|(_, listed)| listed.clone()).collect();
    let sale = promotion::dated_sale(shop, tx, &listed).await?;
    for card in cards {
        let own = variants
            .iter()
            .filter(|(product, _)| *product == card.product);
        let mut prices: Vec<(Decimal, Decimal, Option<OffsetDateTime>)> = own
            .map(|(_, listed)| {
                let now = sale.prices.get(&listed.variant).copied();
                let end = sale.ends.get(&listed.variant).copied();
                (now.unwrap_or(listed.price), listed.price, end)
            })
            .collect();
        prices.sort_unstable();
        if let (Some((lowest, listed, _)), Some((highest, ..))) = (prices.first(), prices.last()) {
            // The first that ends changes what the card says.
            let cheapest = prices.iter().filter(|(price, ..)| price == lowest);
            card.ends_at = cheapest.filter_map(|(.., end)| *end).min();
            if lowest < listed {
                card.compare_at_price = Some(*listed);
            }
            (card.lowest, card.highest) = (*lowest, *highest);
        }
    }
    Ok(())
}
