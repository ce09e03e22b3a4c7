//! A line of the cart in words.

use super::{LineLabels, LinePicture, LinePrice, LineText};
use crate::cart::change::LINE;
use crate::cart::{CartLine, PricedCart};
use crate::core::{Error, Money, Quantity};
use crate::gift_card::recipient_text;
use crate::pricing::{Quote, QuoteLine};
use crate::ui::PictureSource;
use crate::web::{Draft, Shop};

/// A line; without a price where the cart is beyond what can be priced, or the line not for sale.
#[must_use]
pub fn line(shop: &Shop, draft: &Draft, priced: Option<&PricedCart>, line: &CartLine) -> LineText {
    let fault = quantity_fault(shop, draft, line);
    let typed = fault.as_ref().map(|_| draft.value("quantity", ""));
    let quoted =
        priced.and_then(|priced| Some((priced, priced_line(&priced.estimate.quote, line)?)));
    let most = u32::from(Quantity::MAX);
    LineText {
        id: line.id.to_string(),
        href: shop.href(&format!("/products/{}?variant={}", line.slug, line.variant)),
        action: shop.href(&format!("/cart/lines/{}", line.id)),
        title: line.title.clone(),
        options: line.options.clone(),
        recipient: line.is_gift_card.then(|| {
            let href = shop.href(&format!("/cart/lines/{}/recipient", line.id));
            (recipient_text(&shop.words, &line.recipient), href)
        }),
        picture: line.picture.as_ref().map(picture),
        quantity: typed.unwrap_or_else(|| line.quantity.to_string()),
        most: line.available.unwrap_or(most).min(most),
        fault,
        note: line_note(shop, draft, line).map(|(level, text)| (level.to_owned(), text)),
        promotions: quoted.map_or_else(Vec::new, |(priced, quoted)| promotions(priced, quoted)),
        price: quoted.map(|(priced, quoted)| price(shop, &priced.estimate.quote, quoted)),
        labels: labels(shop, &line.title),
    }
}

/// The gifts of a Quote, which cannot be changed.
#[must_use]
pub fn gifts(shop: &Shop, priced: &PricedCart) -> Vec<LineText> {
    let lines = priced.estimate.quote.lines.iter();
    let gifts = lines.filter(|line| line.gift);
    gifts.map(|line| gift(shop, priced, line)).collect()
}

fn gift(shop: &Shop, priced: &PricedCart, line: &QuoteLine) -> LineText {
    let gifts = priced.offers.gifts.iter();
    let gift = gifts
        .filter(|gift| gift.sku == line.sku.as_str())
        .max_by_key(|gift| gift.title.len());
    LineText {
        title: gift.map_or_else(|| line.sku.to_string(), |gift| gift.title.clone()),
        options: gift.map(|gift| gift.options.clone()).unwrap_or_default(),
        picture: gift.and_then(|gift| gift.picture.as_ref()).map(picture),
        quantity: line.quantity.to_string(),
        promotions: promotions(priced, line),
        price: Some(price(shop, &priced.estimate.quote, line)),
        ..LineText::default()
    }
}

/// A line as the Quote prices it; nothing when it is not for sale.
fn priced_line<'q>(quote: &'q Quote, line: &CartLine) -> Option<&'q QuoteLine> {
    let id = line.id.to_string();
    quote
        .lines
        .iter()
        .find(|priced| priced.id.as_ref().is_some_and(|own| own.as_str() == id))
}

/// What a line costs after sales and before what the cart takes off, which stands once below the lines.
fn price(shop: &Shop, quote: &Quote, line: &QuoteLine) -> LinePrice {
    let listed = quote.money(line.list_total);
    if line.gift {
        return LinePrice {
            now: shop.words.t("totals-free"),
            before: Some(shop.money(&listed)),
        };
    }
    let units = u32::from(line.quantity);
    let now = line.unit_price.get() * rust_decimal::Decimal::from(units);
    let now = Money::rounded(now, quote.currency).unwrap_or(listed);
    LinePrice {
        now: shop.money(&now),
        before: (now != listed).then(|| shop.money(&listed)),
    }
}

/// What the promotions that reduce a line are called.
fn promotions(priced: &PricedCart, line: &QuoteLine) -> Vec<String> {
    let discounts = line.discounts.iter();
    discounts
        .map(|discount| priced.names.of(&discount.promotion).to_owned())
        .collect()
}

/// What there is to say about a line's stock: less than wished for was put in, less is left now, or
/// it is not sold any more.
fn line_note(shop: &Shop, draft: &Draft, line: &CartLine) -> Option<(&'static str, String)> {
    let words = &shop.words;
    if !line.for_sale {
        return Some(("out", words.t("cart-line-not-for-sale")));
    }
    let available = line.available?;
    if line.exceeds_stock() {
        let level = if available == 0 { "out" } else { "low" };
        return Some((
            level,
            words.with("cart-line-exceeds", [("available", available.into())]),
        ));
    }
    let wanted = draft.value("wanted", "");
    let was_limited = draft.value("variant_id", "") == line.variant.to_string()
        && !wanted.is_empty()
        && available == u32::from(line.quantity);
    was_limited.then(|| {
        let text = words.with(
            "cart-line-limited",
            [("available", available.into()), ("wanted", wanted.into())],
        );
        ("low", text)
    })
}

/// What is wrong with the quantity that was typed for a line.
fn quantity_fault(shop: &Shop, draft: &Draft, line: &CartLine) -> Option<String> {
    if draft.value(LINE, "") != line.id.to_string() {
        return None;
    }
    match draft.error() {
        Error::Invalid(faults) if faults.is_empty() => None,
        Error::Invalid(_) => {
            let max = u32::from(Quantity::MAX);
            let fault = shop
                .words
                .with("cart-quantity-wrong", [("max", max.into())]);
            Some(fault)
        }
        error => shop.words.error(error),
    }
}

fn labels(shop: &Shop, title: &str) -> LineLabels {
    let of = |key: &str| shop.words.with(key, [("product", title.to_owned().into())]);
    LineLabels {
        quantity: of("cart-line-quantity"),
        fewer: of("cart-line-fewer"),
        more: of("cart-line-more"),
        remove: of("cart-line-remove-label"),
        changed: of("cart-said-changed"),
        removed: of("cart-said-removed"),
    }
}

/// Widths of files that a line's picture may be taken from, in pixels.
const WIDEST: i32 = 400;

fn picture(source: &PictureSource) -> LinePicture {
    let small = PictureSource {
        widths: {
            let fitting = source.widths.iter().copied();
            let fitting: Vec<_> = fitting.filter(|width| *width <= WIDEST).collect();
            if fitting.is_empty() {
                source.widths.iter().copied().take(1).collect()
            } else {
                fitting
            }
        },
        ..source.clone()
    };
    LinePicture {
        webp: small.srcset("webp"),
        jpg: small.address(WIDEST, "jpg"),
        width: source.width,
        height: source.height,
    }
}
