//! The form that a code is typed into.

use leptos::prelude::*;

use super::Place;
use crate::cart::codes::FIELD;
use crate::web::{Draft, Shop};

/// The form that a code is typed into. At the checkout it belongs to the large form, so that what was
/// typed there is kept.
pub fn code_form(shop: &Shop, draft: &Draft, place: Place) -> AnyView {
    let words = &shop.words;
    let id = format!("code-{}", place.name());
    let fault_id = format!("{id}-error");
    let fault = draft
        .fault(FIELD, words)
        .or_else(|| words.error(draft.error()));
    let is_wrong = fault.is_some().then_some("true");
    let described = fault.is_some().then(|| fault_id.clone());
    let typed = draft.value(FIELD, "");
    let is_checkout = place == Place::Checkout;
    let form = is_checkout.then_some("checkout-form");
    let action = is_checkout.then(|| shop.href("/checkout/codes"));
    let row = view! {
        <label class="label" for=id.clone()>{words.t("code-label")}</label>
        <div class="input-row">
            <input
                id=id.clone()
                name=FIELD
                form=form
                value=typed
                maxlength="100"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-invalid=is_wrong
                aria-describedby=described
            />
            <button class="button" id=format!("{id}-apply") form=form formaction=action formnovalidate=is_checkout>{words.t("code-apply")}</button>
        </div>
        {fault.map(|fault| view! { <p class="field-error" id=fault_id role="alert">{fault}</p> })}
    };
    if is_checkout {
        view! { <div class="field code-form">{row}</div> }.into_any()
    } else {
        let live = (place == Place::Drawer).then_some("");
        let said = live.map(|_| words.t("cart-said-code"));
        view! {
            <form class="field code-form" method="post" action=shop.href("/cart/codes") data-cart=live data-said=said>
                <input type="hidden" name="to" value=place.name()/>
                {row}
            </form>
        }
        .into_any()
    }
}
