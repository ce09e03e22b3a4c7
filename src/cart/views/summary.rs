//! What stands beside the lines: where the cart is to go, how far it is to free delivery, what if not all is there.

use leptos::prelude::*;

use crate::cart::view::{CartView, CartWords, DeliveryView};
use crate::ui::{Icon, IconName};

/// Where the cart is to go. Chosen, it counts at once; without a script a button does it.
pub fn destination(cart: &CartView) -> AnyView {
    let words = &cart.words;
    let to = cart.destination.clone();
    let region = (!to.regions.is_empty()).then(|| {
        let label = words.region.clone();
        view! {
            <div class="field">
                <label for="region">{label}</label>
                <select id="region" name="region" autocomplete="address-level1">
                    <option value="">"–"</option>
                    {options(to.regions, &to.region)}
                </select>
            </div>
        }
    });
    view! {
        <form
            class="stack"
            data-gap="2"
            method="post"
            action=[&words.prefix, "/cart/destination"].concat()
            autocomplete="off"
            data-cart="destination"
            data-at-once=""
        >
            <div class="field">
                <label for="country">{words.country.clone()}</label>
                <select id="country" name="country" autocomplete="country">
                    {options(to.countries, &to.country)}
                </select>
            </div>
            {region}
            <button class="button" data-size="small" data-unscripted="">{words.estimate.clone()}</button>
        </form>
    }
    .into_any()
}

fn options(options: Vec<(String, String)>, chosen: &str) -> AnyView {
    options
        .into_iter()
        .map(|(value, name)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{name}</option> }
        })
        .collect_view()
        .into_any()
}

/// How far it is to free delivery, or that nothing goes there.
pub fn delivery_note(delivery: Option<DeliveryView>) -> Option<AnyView> {
    let delivery = delivery?;
    Some(match delivery.percent {
        Some(percent) => view! {
            <div class="free-delivery small">
                <p>{delivery.text}</p>
                <progress class="progress" max="100" value=i32::from(percent) aria-hidden="true"></progress>
            </div>
        }
        .into_any(),
        None => view! {
            <div class="notice" data-kind="warn" role="status"><p>{delivery.text}</p></div>
        }
        .into_any(),
    })
}

/// Asks before less is sold than is in the cart.
pub fn adjust_form(words: &CartWords, to: &'static str) -> AnyView {
    view! {
        <form class="stack" data-gap="2" method="post" action=[&words.prefix, "/cart/adjust"].concat() data-cart="adjust">
            <input type="hidden" name="to" value=to/>
            <p class="small">{words.adjust_text.clone()}</p>
            <button class="button" data-kind="primary" data-wide>{words.adjust.clone()}</button>
        </form>
    }
    .into_any()
}

/// That goods can be sent back, and where it says how.
pub fn returns(words: &CartWords) -> AnyView {
    view! {
        <p class="small cluster" data-gap="2">
            <Icon name=IconName::Return/>
            <a href=words.returns_href.clone()>{words.returns.clone()}</a>
        </p>
    }
    .into_any()
}
