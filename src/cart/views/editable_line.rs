//! A line that can be changed.

use leptos::prelude::*;

use super::{line_discounts, line_note, line_price, picture, priced_line};
use crate::cart::api::LINE;
use crate::cart::{CartLine, PricedCart};
use crate::core::{Error, Quantity};
use crate::web::{Draft, Shop};

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

fn line_heading(line: &CartLine, href: &str, live: bool) -> AnyView {
    let link = view! { <a href=href.to_owned()>{line.title.clone()}</a> };
    // The drawer has a heading of its own above; on the page the lines stand right under the title.
    if live {
        view! { <h3 class="cart-line-name">{link}</h3> }.into_any()
    } else {
        view! { <h2 class="cart-line-name">{link}</h2> }.into_any()
    }
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
