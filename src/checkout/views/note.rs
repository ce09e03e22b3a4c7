//! What the buyer tells the merchant, and the receiver of a present.

use leptos::prelude::*;

use crate::checkout::form::{GIFT_MESSAGE, LONGEST_GIFT_MESSAGE, LONGEST_NOTE, NOTE};
use crate::checkout::pages::Checkout;
use crate::ui::TextArea;

/// For the merchant.
pub(super) fn note(checkout: &Checkout) -> impl IntoView + use<> {
    folded(checkout, NOTE, "note", LONGEST_NOTE)
}

/// For the receiver.
pub(super) fn gift_message(checkout: &Checkout) -> impl IntoView + use<> {
    folded(checkout, GIFT_MESSAGE, "gift-message", LONGEST_GIFT_MESSAGE)
}

/// Folded away, so that nobody has to think about it.
fn folded(
    checkout: &Checkout,
    name: &'static str,
    key: &str,
    longest: usize,
) -> impl IntoView + use<> {
    let words = &checkout.shop.words;
    let typed = checkout.typed(name);
    let is_open = !typed.is_empty();
    view! {
        <details class="fold" open=is_open>
            <summary>{words.t(&format!("checkout-add-{key}"))}</summary>
            <TextArea
                name
                label=words.t(&format!("checkout-{key}"))
                value=typed
                hint=Some(words.t(&format!("checkout-{key}-hint")))
                error=checkout.fault(name)
                optional=Some(words.t("account-optional"))
                maxlength=u32::try_from(longest).unwrap_or(u32::MAX)
                checked=true
            />
        </details>
    }
}
