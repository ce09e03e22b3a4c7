//! A free gift: a line at full price with a full discount; its floor does not count.

use rust_decimal::Decimal;

use super::Work;
use crate::pricing::oracle::cart::{Discount, Line, Unit};

pub fn add(work: &mut Work, sku: &str, unit_price: Decimal, quantity: usize) {
    let worth = unit_price * Decimal::from(quantity);
    work.after.lines.push(Line {
        id: format!("gift:{}:{sku}", work.promotion.id),
        sku: sku.to_owned(),
        product: sku.to_owned(),
        categories: Vec::new(),
        collections: Vec::new(),
        tags: Vec::new(),
        attributes: std::collections::BTreeMap::new(),
        floor: Decimal::ZERO,
        compare_at: None,
        tax_rate: Decimal::ZERO,
        gift: true,
        on_sale: false,
        units: vec![
            Unit {
                list: unit_price,
                price: unit_price,
                now: Decimal::ZERO,
                counted: true
            };
            quantity
        ],
        discounts: vec![Discount {
            promotion: work.promotion.id.clone(),
            amount: worth,
        }],
    });
    work.given += worth;
}
