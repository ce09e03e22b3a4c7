//! How lines of a cart look: on the cart page, in the drawer, beside the checkout.

use leptos::prelude::*;

use super::api::LINE;
use super::{Cart, CartDrawer, CartLine, PricedCart};
use crate::core::{Error, Quantity};
use crate::pricing::{Quote, QuoteLine};
use crate::ui::{Icon, IconName, Picture, PictureSource};
use crate::web::{Draft, Shop};
use crate::words::Words;

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

/// What is wrong with the quantity that was typed for a line.
fn quantity_fault(shop: &Shop, draft: &Draft, line: &CartLine) -> Option<String> {
    if draft.value(LINE, "") != line.id.to_string() {
        return None;
    }
    match draft.error() {
        Error::Invalid(faults) if faults.is_empty() => None,
        Error::Invalid(_) => {
            let max = u32::from(Quantity::MAX);
            Some(
                shop.words
                    .with("cart-quantity-wrong", [("max", max.into())]),
            )
        }
        error => shop.words.error(error),
    }
}

/// A line with its form, without a price where the cart is beyond what can be priced. `live` forms are sent
/// by the drawer's script.
pub fn editable_line(
    shop: &Shop,
    draft: &Draft,
    priced: Option<&PricedCart>,
    line: &CartLine,
    live: bool,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let href = shop.href(&format!("/products/{}", line.slug));
    let action = shop.href(&format!("/cart/lines/{}", line.id));
    let place = if live { "drawer" } else { "line" };
    let input = format!("{place}-{}", line.id);
    let fault = quantity_fault(shop, draft, line);
    let value = if fault.is_some() {
        draft.value("quantity", "")
    } else {
        line.quantity.to_string()
    };
    let fault_id = format!("{input}-error");
    let note = line_note(shop, draft, line);
    let quoted =
        priced.and_then(|priced| Some((priced, priced_line(&priced.estimate.quote, line)?)));
    let price = quoted.map(|(priced, quoted)| line_price(shop, priced, quoted));
    let discounts = quoted.map(|(priced, quoted)| line_discounts(shop, priced, quoted));
    let heading = line_heading(line, &href, live);
    let of = |key: &str| words.with(key, [("product", line.title.clone().into())]);
    let live_mark = live.then_some("");
    let said = |key: &str| live.then(|| of(key));
    let button = |name: &str| format!("{place}-{}-{name}", line.id);
    view! {
        <li class="cart-line">
            <a class="cart-line-picture" href=href.clone() tabindex="-1" aria-hidden="true">
                {line.picture.clone().map(picture)}
            </a>
            <div class="cart-line-text">
                {heading}
                {(!line.options.is_empty()).then(|| view! { <p class="cart-line-note">{line.options.clone()}</p> })}
                {note.map(|(level, text)| view! { <p class="stock-note" data-level=level>{text}</p> })}
                {discounts}
            </div>
            {price}
            <div class="cart-line-actions">
                <form method="post" action=action.clone() data-cart=live_mark data-said=said("cart-said-changed")>
                    <div class="quantity" data-size="small">
                        <input
                            id=input
                            type="number"
                            name="quantity"
                            value=value
                            min="0"
                            max=line.available.unwrap_or(9_999).min(9_999)
                            inputmode="numeric"
                            autocomplete="off"
                            aria-label=of("cart-line-quantity")
                            aria-invalid=fault.is_some().then_some("true")
                            aria-describedby=fault.is_some().then(|| fault_id.clone())
                        />
                    </div>
                    <button class="button" data-size="small" id=button("update") aria-label=of("cart-line-update-label")>{words.t("cart-line-update")}</button>
                    {fault.map(|fault| view! { <p class="field-error" id=fault_id>{fault}</p> })}
                </form>
                <form method="post" action=format!("{action}/remove") data-cart=live_mark data-said=said("cart-said-removed")>
                    <button class="button" data-kind="link" id=button("remove") data-remove="line" aria-label=of("cart-line-remove-label")>{words.t("cart-line-remove")}</button>
                </form>
            </div>
        </li>
    }
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

/// The drawer, still closed. What is in `data-part="content"` is replaced by each answer to `/cart/drawer`;
/// the region beside it stays, so that what it says is heard.
pub fn drawer(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <dialog class="drawer" aria-labelledby="cart-title">
            <div class="drawer-content" data-part="content">{drawer_head(words, None)}</div>
            <div
                class="notice"
                data-kind="warn"
                role="alert"
                hidden
                data-part="trouble"
                data-unreachable=words.t("cart-unreachable")
                data-failed=words.t("error-wire-other")
            >
                <p></p>
                <button type="button" class="button" data-size="small">{words.t("cart-try-again")}</button>
            </div>
            <p class="visually-hidden" role="status" data-part="said" data-added=words.t("cart-said-added")></p>
        </dialog>
        <CartDrawer fragment=shop.href("/cart/drawer")/>
    }
}

/// The drawer's heading; with the units in the cart and what to say of it, once they are known.
pub fn drawer_head(words: &Words, known: Option<(u32, String)>) -> impl IntoView + use<> {
    let (units, now) = known.unzip();
    view! {
        <header class="dialog-head" data-units=units data-now=now>
            <h2 id="cart-title" tabindex="-1">{words.t("cart-title")}</h2>
            <form method="dialog">
                <button class="button" data-kind="quiet" data-icon id="cart-close" aria-label=words.t("cart-close")>
                    <Icon name=IconName::Close/>
                </button>
            </form>
        </header>
    }
}

/// How many units are in a cart.
#[must_use]
pub fn units(cart: Option<&Cart>) -> u32 {
    cart.map_or(0, Cart::units)
}

fn line_heading(line: &CartLine, href: &str, live: bool) -> AnyView {
    let link = view! { <a href=href.to_owned()>{line.title.clone()}</a> };
    // The drawer has a heading of its own above; on the page the lines stand right under the title.
    if live {
        view! { <h3 class="cart-line-name">{link}</h3> }.into_any()
    } else {
        view! { <h2 class="cart-line-name">{link}</h2> }.into_any()
    }
}

fn picture(source: PictureSource) -> impl IntoView {
    view! { <Picture source=source sizes="6rem"/> }
}
