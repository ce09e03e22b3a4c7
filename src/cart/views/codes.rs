//! Codes, and what is missing for discounts.

use leptos::prelude::*;

use crate::cart::text::{CartText, CartWords, CodeText};
use crate::cart::view::Place;

/// The form that a code is typed into. At the checkout it belongs to the large form, so that what was typed there is
/// kept.
pub fn code_form(cart: &CartText, place: Place) -> AnyView {
    let words = &cart.words;
    let id = ["code-", place.name()].concat();
    let fault_id = [&id, "-error"].concat();
    let fault = cart.code.fault.clone();
    let typed = cart.code.typed.clone();
    let is_checkout = place == Place::Checkout;
    let form = is_checkout.then_some("checkout-form");
    let action = is_checkout.then(|| [&words.prefix, "/checkout/codes"].concat());
    let row = view! {
        <label class="label" for=id.clone()>{words.code.clone()}</label>
        <div class="input-row">
            <input
                id=id.clone()
                name="code"
                form=form
                value=typed.clone()
                prop:value=typed
                maxlength="100"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-invalid=fault.is_some().then_some("true")
                aria-describedby=fault.is_some().then(|| fault_id.clone())
            />
            <button class="button" id=[&id, "-apply"].concat() form=form formaction=action formnovalidate=is_checkout>
                {words.apply.clone()}
            </button>
        </div>
        {fault.map(|fault| view! { <p class="field-error" id=fault_id role="alert">{fault}</p> })}
    };
    if is_checkout {
        view! { <div class="field code-form">{row}</div> }.into_any()
    } else {
        view! {
            <form
                class="field code-form"
                method="post"
                action=[&words.prefix, "/cart/codes"].concat()
                data-cart="code"
                data-said=words.code_added.clone()
            >
                {row}
            </form>
        }
        .into_any()
    }
}

/// The codes with what each does, what is missing for the discounts that are near, and until when others hold.
pub fn told(cart: &CartText, place: Place) -> AnyView {
    let codes = cart.codes.iter();
    let codes: Vec<_> = codes.map(|own| code(own, &cart.words, place)).collect();
    let ends = cart.ends.iter().cloned();
    let ends: Vec<_> = ends
        .map(|end| {
            let (moment, text) = end.left;
            view! {
                <p class="small">{end.name} " " <time class="time-left" datetime=moment>{text}</time></p>
            }
        })
        .collect();
    view! {
        {(!codes.is_empty()).then(|| view! { <ul class="code-list">{codes}</ul> })}
        <div role="status">{hint_list(&cart.hints)}</div>
        {ends}
    }
    .into_any()
}

/// What is missing for each of the discounts that are near.
pub fn hint_list(hints: &[String]) -> Option<AnyView> {
    let hints: Vec<_> = hints
        .iter()
        .map(|text| view! { <li class="small hint-near">{text.clone()}</li> })
        .collect();
    (!hints.is_empty()).then(|| view! { <ul class="hint-list">{hints}</ul> }.into_any())
}

fn code(code: &CodeText, words: &CartWords, place: Place) -> AnyView {
    let code = code.clone();
    let to = match place {
        Place::Checkout => "checkout",
        Place::Page | Place::Drawer => "cart",
    };
    let is_applied = code.taken.is_some().then_some("");
    let sign_in = code.sign_in.map(|href| {
        view! {
            <p class="small code-state">
                {words.for_signed_in.clone()} " " <a href=href>{words.sign_in.clone()}</a>
            </p>
        }
    });
    let terms: Vec<_> = code
        .terms
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect();
    let terms = (!terms.is_empty()).then(|| {
        view! {
            <details class="small code-terms"><summary>{words.terms.clone()}</summary><ul>{terms}</ul></details>
        }
    });
    view! {
        <li class="code-entry" data-applied=is_applied>
            <span class="code-name">{code.code.clone()}</span>
            {code.taken.map(|taken| view! { <span class="number">{taken}</span> })}
            <form
                method="post"
                action=[&words.prefix, "/cart/codes/remove"].concat()
                data-cart="remove-code"
                data-said=code.removed
            >
                <input type="hidden" name="to" value=to/>
                <input type="hidden" name="code" value=code.code/>
                <button class="button" data-kind="link" data-remove="code" aria-label=code.remove>{words.remove.clone()}</button>
            </form>
            {code.state.map(|state| view! { <p class="small code-state">{state}</p> })}
            {sign_in}
            {code
                .left
                .map(|(moment, text)| {
                    view! { <p class="small"><time class="time-left" datetime=moment>{text}</time></p> }
                })}
            {terms}
        </li>
    }
    .into_any()
}
