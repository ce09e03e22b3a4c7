//! What the buyer tells the merchant.

use leptos::prelude::*;

use crate::checkout::form::{LONGEST_NOTE, NOTE};
use crate::checkout::pages::Checkout;
use crate::ui::TextArea;

/// Folded away, so that nobody has to think about it.
pub(super) fn note(checkout: &Checkout) -> impl IntoView + use<> {
    let words = &checkout.shop.words;
    let typed = checkout.typed(NOTE);
    let is_open = !typed.is_empty();
    view! {
        <details class="fold" open=is_open>
            <summary>{words.t("checkout-add-note")}</summary>
            <TextArea
                name=NOTE
                label=words.t("checkout-note")
                value=typed
                hint=Some(words.t("checkout-note-hint"))
                error=checkout.fault(NOTE)
                optional=Some(words.t("account-optional"))
                maxlength=u32::try_from(LONGEST_NOTE).unwrap_or(u32::MAX)
                checked=true
            />
        </details>
    }
}
