//! How lines of a cart look: on the cart page, in the drawer, beside the checkout.

mod drawer;
mod editable_line;

use leptos::prelude::*;

use super::{Cart, CartLine, PricedCart};
use crate::pricing::{Quote, QuoteLine};
use crate::ui::{Icon, IconName, Picture, PictureSource};
use crate::web::{Draft, Shop};

pub use drawer::{drawer, drawer_head};
pub use editable_line::editable_line;

/// A line as the Quote prices it; nothing when it is not for sale.
#[must_use]
pub fn priced_line<'q>(quote: &'q Quote, line: &CartLine) -> Option<&'q QuoteLine> {
    let id = line.id.to_string();
    quote
        .lines
        .iter()
        .find(|priced| priced.id.as_ref().is_some_and(|own| own.as_str() == id))
}

/// What a line costs, what it would cost as listed, and what took the difference off.
pub fn line_price(shop: &Shop, priced: &PricedCart, line: &QuoteLine) -> impl IntoView + use<> {
    let quote = &priced.estimate.quote;
    let words = &shop.words;
    let now = if line.gift {
        words.t("totals-free")
    } else {
        shop.money(&quote.money(line.total))
    };
    let listed = (line.total != line.list_total).then(|| {
        let before = shop.money(&quote.money(line.list_total));
        view! {
            <span class="visually-hidden">{words.t("cart-line-before")} " "</span>
            <s class="price-before">{before}</s>
            " "
        }
    });
    let reduced = listed.is_some().then_some("");
    view! {
        <p class="price cart-line-price" data-reduced=reduced>
            {listed}
            <span class="price-now">{now}</span>
        </p>
    }
}

/// What each promotion took off a line.
pub fn line_discounts(shop: &Shop, priced: &PricedCart, line: &QuoteLine) -> impl IntoView + use<> {
    let quote = &priced.estimate.quote;
    let notes: Vec<_> = line
        .discounts
        .iter()
        .map(|discount| {
            let amount = shop.money(&quote.money(discount.amount).negated());
            let name = priced.names.of(&discount.promotion).to_owned();
            view! { <li>{name} " " <span class="number">{amount}</span></li> }
        })
        .collect();
    (!notes.is_empty()).then(|| view! { <ul class="line-discounts">{notes}</ul> })
}

/// The gifts of the Quote, each a line that cannot be changed.
pub fn gift_lines(shop: &Shop, priced: &PricedCart) -> Vec<AnyView> {
    let quote = &priced.estimate.quote;
    quote
        .lines
        .iter()
        .filter(|line| line.gift)
        .map(|line| {
            let gift = priced
                .offers
                .gifts
                .iter()
                .find(|gift| gift.sku == line.sku.as_str());
            let title = gift.map_or_else(|| line.sku.to_string(), |gift| gift.title.clone());
            let options = gift.map(|gift| gift.options.clone()).unwrap_or_default();
            let count = line.quantity.to_string();
            view! {
                <li class="cart-line" data-gift="">
                    <div class="cart-line-picture">
                        {gift.and_then(|gift| gift.picture.clone()).map(picture)}
                        <span class="cart-line-count">
                            <span class="visually-hidden">{shop.words.t("cart-quantity")} " "</span>
                            {count}
                        </span>
                    </div>
                    <div class="cart-line-text">
                        <h3 class="cart-line-name">{title}</h3>
                        {(!options.is_empty()).then(|| view! { <p class="cart-line-note">{options}</p> })}
                        {line_discounts(shop, priced, line)}
                    </div>
                    {line_price(shop, priced, line)}
                </li>
            }
            .into_any()
        })
        .collect()
}

/// What there is to say about a line's stock: less than wished for was put in, less is left now, or
/// it is not sold any more.
#[must_use]
pub fn line_note(shop: &Shop, draft: &Draft, line: &CartLine) -> Option<(&'static str, String)> {
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

/// A line that is only read: beside the checkout.
pub fn summary_line(shop: &Shop, priced: &PricedCart, line: &CartLine) -> impl IntoView + use<> {
    let quoted = priced_line(&priced.estimate.quote, line);
    let price = quoted.map(|quoted| line_price(shop, priced, quoted));
    let discounts = quoted.map(|quoted| line_discounts(shop, priced, quoted));
    let note = line_note(shop, &Draft::default(), line);
    let count = line.quantity.to_string();
    view! {
        <li class="cart-line">
            <div class="cart-line-picture">
                {line.picture.clone().map(picture)}
                <span class="cart-line-count">
                    <span class="visually-hidden">{shop.words.t("cart-quantity")} " "</span>
                    {count}
                </span>
            </div>
            <div class="cart-line-text">
                <h3 class="cart-line-name">{line.title.clone()}</h3>
                {(!line.options.is_empty()).then(|| view! { <p class="cart-line-note">{line.options.clone()}</p> })}
                {note.map(|(level, text)| view! { <p class="stock-note" data-level=level>{text}</p> })}
                {discounts}
            </div>
            {price}
        </li>
    }
}

/// What the shop says about an empty cart.
pub fn empty_cart(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <div class="empty-state">
            <Icon name=IconName::Cart size="large"/>
            <h2>{words.t("cart-empty")}</h2>
            <p>{words.t("cart-empty-text")}</p>
            <a class="button" data-kind="primary" href=shop.href("/")>{words.t("cart-empty-link")}</a>
        </div>
    }
}

/// How many units are in a cart.
#[must_use]
pub fn units(cart: Option<&Cart>) -> u32 {
    cart.map_or(0, Cart::units)
}

fn picture(source: PictureSource) -> impl IntoView {
    view! { <Picture source=source sizes="6rem"/> }
}
