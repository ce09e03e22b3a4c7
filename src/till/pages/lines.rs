//! What is on the sale.

use leptos::prelude::*;

use crate::cart::text;
use crate::cart::views::{gift_line, line_price, promotion_list};
use crate::cart::{Cart, CartLine, PricedCart};
use crate::core::{Error, Refusal};
use crate::identity::Staff;
use crate::ui::Picture;
use crate::web::Draft;

/// The lines, without prices where the sale is beyond what can be priced.
pub(super) fn lines(
    staff: &Staff,
    draft: &Draft,
    cart: &Cart,
    priced: Option<&PricedCart>,
) -> impl IntoView + use<> {
    let rows: Vec<_> = cart
        .lines
        .iter()
        .map(|line| line_view(staff, draft, priced, line))
        .collect();
    let around = text::words(&staff.shop);
    let gifts: Vec<_> = priced
        .map_or_else(Vec::new, |priced| text::gifts(&staff.shop, priced))
        .into_iter()
        .map(|gift| gift_line(&gift, &around))
        .collect();
    view! { <ul class="cart-lines till-lines" data-compact>{rows} {gifts}</ul> }
}

fn line_view(
    staff: &Staff,
    draft: &Draft,
    priced: Option<&PricedCart>,
    line: &CartLine,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let action = shop.href(&format!("/admin/till/lines/{}", line.id));
    let fault = (draft.value("line", "") == line.id.to_string())
        .then(|| fault(staff, draft))
        .flatten();
    let value = if fault.is_some() {
        draft.value("quantity", "")
    } else {
        line.quantity.to_string()
    };
    let input = format!("line-{}", line.id);
    let fault_id = format!("{input}-error");
    let of = |key: &str| words.with(key, [("product", line.title.clone().into())]);
    let note = note(staff, line);
    let quoted = text::line(shop, &Draft::default(), priced, line);
    let before = words.t("cart-line-before");
    let price = quoted.price.map(|price| line_price(price, &before));
    let discounts = promotion_list(&quoted.promotions);
    let about = [
        line.options.as_str(),
        line.sku.as_deref().unwrap_or_default(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" · ");
    view! {
        <li class="cart-line">
            <div class="cart-line-picture">
                {line.picture.clone().map(|source| view! { <Picture source sizes="4rem"/> })}
            </div>
            <div class="cart-line-text">
                <h3 class="cart-line-name">{line.title.clone()}</h3>
                {(!about.is_empty()).then(|| view! { <p class="cart-line-note">{about}</p> })}
                {note.map(|text| view! { <p class="stock-note" data-level="out">{text}</p> })}
                {discounts}
            </div>
            {price}
            <div class="cart-line-actions">
                <form method="post" action=action.clone()>
                    <div class="quantity" data-size="small">
                        <input
                            id=input
                            type="number"
                            name="quantity"
                            value=value
                            min="0"
                            max="9999"
                            inputmode="numeric"
                            aria-label=of("cart-line-quantity")
                            aria-invalid=fault.is_some().then_some("true")
                            aria-describedby=fault.is_some().then(|| fault_id.clone())
                        />
                    </div>
                    <button class="button" data-size="small" aria-label=of("cart-line-update-label")>{words.t("cart-line-update")}</button>
                </form>
                <form method="post" action=format!("{action}/remove")>
                    <button class="button" data-kind="link" aria-label=of("cart-line-remove-label")>{words.t("cart-line-remove")}</button>
                </form>
                {fault.map(|fault| view! { <p class="field-error" id=fault_id role="alert">{fault}</p> })}
            </div>
        </li>
    }
}

fn fault(staff: &Staff, draft: &Draft) -> Option<String> {
    let words = &staff.shop.words;
    match draft.error() {
        Error::Refused(Refusal::OutOfStock { available }) => {
            Some(words.with("till-out-of-stock", [("available", (*available).into())]))
        }
        error => draft
            .fault("quantity", words)
            .or_else(|| words.error(error)),
    }
}

/// What keeps the line from being sold: somebody else bought what was left, or it was taken off the shelf.
fn note(staff: &Staff, line: &CartLine) -> Option<String> {
    let words = &staff.shop.words;
    if !line.for_sale {
        return Some(words.t("cart-line-not-for-sale"));
    }
    let available = line.available.filter(|_| line.exceeds_stock())?;
    Some(words.with("till-out-of-stock", [("available", available.into())]))
}
