use std::collections::HashSet;

use serde_json::Value;

use super::shops;
use crate::core::Currency;
use crate::demo::DemoProduct;
use crate::pricing::{self, Trigger};

#[test]
fn cpn_33_every_shop_shows_a_sale_with_its_end_a_code_levels_and_a_bundle() {
    for shop in shops() {
        let mut names = HashSet::new();
        let mut kinds = HashSet::new();
        let (mut sales, mut codes) = (0, 0);
        for mut promotion in shop.promotions.clone() {
            assert!(names.insert(promotion.name.en), "{}", promotion.name.en);
            for place in promotion.products() {
                let sold = |product: &&DemoProduct| place.as_str() == Some(product.slug);
                assert_eq!(shop.products.iter().filter(sold).count(), 1, "{place}");
            }
            promotion.rule["id"] = Value::from("demo");
            let rule: pricing::Promotion = serde_json::from_value(promotion.rule.clone())
                .unwrap_or_else(|fault| panic!("{}: {fault}", promotion.name.en));
            assert_eq!(rule.verify(Currency::EUR), Ok(()), "{}", promotion.name.en);
            match rule.trigger {
                Trigger::Catalog => sales += usize::from(promotion.days.is_some()),
                Trigger::Code => codes += usize::from(promotion.code.is_some()),
                Trigger::Automatic => {}
            }
            for benefit in promotion.rule["benefits"].as_array().into_iter().flatten() {
                kinds.insert(benefit["kind"].as_str().unwrap_or_default().to_owned());
                let skus = shop.products.iter().flat_map(|product| product.variants());
                if let Some(gift) = benefit["sku"].as_str() {
                    let found = skus.into_iter().find(|variant| variant.sku == gift);
                    let gift = found.unwrap_or_else(|| panic!("{gift}"));
                    assert_eq!(benefit["unit_price"], gift.price);
                    assert!(gift.stock > 20);
                }
            }
        }
        assert_eq!((sales, codes), (1, 1), "{}", shop.slug);
        assert!(kinds.contains("tiers"));
        assert!(kinds.contains("buy_x_get_y") || kinds.contains("bundle_price"));
    }
}
