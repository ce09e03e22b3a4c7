use serde_json::{Value, json};

use crate::catalog::pages::parts::preview_address;
use crate::catalog::product::{Product, Variant};
use crate::web::Shop;

/// More offers are told as a span of prices only.
const MOST_OFFERS: usize = 50;

/// The product as schema.org describes one. No rating: nobody has reviewed anything.
pub fn product(shop: &Shop, product: &Product) -> Value {
    let url = shop.url(&format!("/products/{}", product.slug));
    let pictures: Vec<_> = product
        .pictures
        .iter()
        .map(|picture| preview_address(shop, &picture.source))
        .collect();
    let mut about = json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "name": product.title,
        "description": product.short_description,
        "url": url,
        "image": pictures,
        "offers": offers(shop, product, &url),
    });
    if !product.vendor.is_empty() {
        about["brand"] = json!({"@type": "Brand", "name": product.vendor});
    }
    if let [Variant { sku: Some(sku), .. }] = product.variants.as_slice() {
        about["sku"] = json!(sku);
    }
    about
}

fn offers(shop: &Shop, product: &Product, url: &str) -> Value {
    if let [only] = product.variants.as_slice() {
        return offer(shop, only, url);
    }
    let price = |amount| shop.settings().money(amount).amount().to_string();
    let prices = product.variants.iter().map(|variant| variant.price);
    let mut span = json!({
        "@type": "AggregateOffer",
        "priceCurrency": shop.settings().currency.code(),
        "offerCount": product.variants.len(),
        "availability": availability(product.variants.iter().all(Variant::is_sold_out)),
    });
    if let Some((low, high)) = prices.clone().min().zip(prices.max()) {
        span["lowPrice"] = json!(price(low));
        span["highPrice"] = json!(price(high));
    }
    if product.variants.len() <= MOST_OFFERS {
        let offers = product.variants.iter().map(|variant| {
            let address = format!("{url}?variant={}", variant.id);
            offer(shop, variant, &address)
        });
        span["offers"] = offers.collect();
    }
    span
}

fn offer(shop: &Shop, variant: &Variant, url: &str) -> Value {
    let mut offer = json!({
        "@type": "Offer",
        "url": url,
        "price": shop.settings().money(variant.price).amount().to_string(),
        "priceCurrency": shop.settings().currency.code(),
        "availability": availability(variant.is_sold_out()),
        "itemCondition": "https://schema.org/NewCondition",
    });
    if let Some(sku) = &variant.sku {
        offer["sku"] = json!(sku);
    }
    offer
}

fn availability(sold_out: bool) -> &'static str {
    if sold_out {
        "https://schema.org/OutOfStock"
    } else {
        "https://schema.org/InStock"
    }
}
