//! The goods of a purchase: what was put into the cart and what promotions give to it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::cart::{Cart, CartLine};
use crate::core::{Error, Refusal};
use crate::inventory::Units;
use crate::order::WEB;
use crate::order::store::NewLine;
use crate::pricing::{Quote, QuoteLine};
use crate::promotion::{Gift, Offers};
use crate::web::Failure;

/// The first line that wants more than there is.
#[must_use]
pub fn shortage(cart: &Cart) -> Option<Refusal> {
    cart.lines
        .iter()
        .find(|line| line.exceeds_stock())
        .map(|line| Refusal::OutOfStock {
            available: line.available.unwrap_or(0),
        })
}

/// Gift cards go by mail, and who stands at the counter need not have an address.
pub(super) fn not_at_counter(cart: &Cart, channel: &str) -> Result<(), Failure> {
    if channel != WEB && cart.has_gift_cards() {
        return Err(Error::Refused(Refusal::NotForSale).into());
    }
    Ok(())
}

/// What the promotions of a Quote give away.
pub(super) fn given<'g>(
    offers: &'g Offers,
    quote: &'g Quote,
) -> Result<Vec<(&'g Gift, &'g QuoteLine)>, Failure> {
    let find = |line: &'g QuoteLine| {
        let gift = offers
            .gifts
            .iter()
            .find(|gift| gift.sku == line.sku.as_str());
        gift.map(|gift| (gift, line))
            .ok_or_else(|| Failure::internal("a gift that nobody sells"))
    };
    quote
        .lines
        .iter()
        .filter(|line| line.gift)
        .map(find)
        .collect()
}

/// What is promised to the order, each variant once: a gift may be bought as well.
pub(super) fn units(cart: &Cart, gifts: &[(&Gift, &QuoteLine)]) -> Vec<Units> {
    // Of gift cards there is no stock.
    let bought = cart.lines.iter().filter(|line| !line.is_gift_card);
    let bought = bought.map(|line| (line.variant, line.quantity));
    let given = gifts
        .iter()
        .map(|(gift, line)| (gift.variant, line.quantity));
    let mut units = BTreeMap::new();
    for (variant, quantity) in bought.chain(given) {
        *units.entry(variant).or_insert(0_i32) += i32::from(quantity);
    }
    units
        .into_iter()
        .map(|(variant, quantity)| Units { variant, quantity })
        .collect()
}

pub(super) fn new_lines(
    cart: &Cart,
    gifts: &[(&Gift, &QuoteLine)],
    quote: &Quote,
) -> Result<Vec<NewLine>, Failure> {
    let bought = cart.lines.iter().zip(&quote.lines).map(|(line, priced)| {
        let is_same = priced
            .id
            .as_ref()
            .is_some_and(|id| id.as_str() == line.id.to_string());
        if !is_same {
            return Err(Failure::internal("the quote's lines are not the cart's"));
        }
        Ok(new_line(line, priced.unit_price.get(), priced.total.get()))
    });
    let given = gifts.iter().map(|(gift, line)| Ok(gift_line(gift, line)));
    bought.chain(given).collect()
}

fn gift_line(gift: &Gift, line: &QuoteLine) -> NewLine {
    NewLine {
        variant: gift.variant,
        product: gift.product,
        slug: gift.slug.clone(),
        sku: gift.sku.clone(),
        title: gift.title.clone(),
        options: gift.options.clone(),
        care_tips: gift.care_tips.clone(),
        media: gift.media,
        quantity: line.quantity,
        unit_price: line.unit_price.get(),
        total: line.total.get(),
        is_gift_card: false,
        gift_name: String::new(),
        gift_email: String::new(),
        gift_message: String::new(),
        gift_day: None,
    }
}

fn new_line(line: &CartLine, unit_price: Decimal, total: Decimal) -> NewLine {
    NewLine {
        variant: line.variant,
        product: line.product,
        slug: line.slug.clone(),
        sku: line.sku.clone().unwrap_or_default(),
        title: line.title.clone(),
        options: line.options.clone(),
        care_tips: line.care_tips.clone(),
        media: line.media,
        quantity: line.quantity,
        unit_price,
        total,
        is_gift_card: line.is_gift_card,
        gift_name: line.recipient.name.clone(),
        gift_email: line.recipient.email.clone(),
        gift_message: line.recipient.message.clone(),
        gift_day: line.recipient.day.map(|day| day.to_string()),
    }
}
