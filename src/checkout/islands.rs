//! The part of the checkout that reaches the browser.

use leptos::prelude::*;

/// Keeps what is typed as it is typed, and shows the totals for the chosen country and delivery at
/// once. Without script a button does the same.
#[island]
pub fn CheckoutLive(
    /// Where a draft is sent.
    draft: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| live::listen(draft.clone()));
    #[cfg(not(feature = "hydrate"))]
    drop(draft);
}

#[cfg(feature = "hydrate")]
mod live {
    use std::cell::Cell;
    use std::rc::Rc;

    use leptos::task::spawn_local;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{Document, Element, Event, HtmlElement, HtmlFormElement, window};

    use crate::cart::islands::follow;
    use crate::ui::fetch;

    pub fn listen(address: String) {
        let Some(document) = window().and_then(|window| window.document()) else {
            return;
        };
        let Some(form) = document
            .get_element_by_id("checkout-form")
            .and_then(|form| form.dyn_into::<HtmlFormElement>().ok())
        else {
            return;
        };
        if let Some(button) = document.get_element_by_id("checkout-update") {
            let _ = button.set_attribute("hidden", "");
        }
        let checkout = Checkout {
            form: form.clone(),
            address: address.into(),
            latest: Rc::default(),
        };
        let typed = checkout.clone();
        let on_change = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let name = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .and_then(|element| element.get_attribute("name"))
                .unwrap_or_default();
            typed.keep(matches!(
                name.as_str(),
                "country" | "region" | "shipping_method" | "payment_method" | "email"
            ));
        });
        let _ = form.add_event_listener_with_callback("change", on_change.as_ref().unchecked_ref());
        // It listens as long as the page lives.
        on_change.forget();
        follow(move || checkout.keep(true));
    }

    #[derive(Clone)]
    struct Checkout {
        form: HtmlFormElement,
        address: Rc<str>,
        /// Counts questions: only the answer to the last change is shown.
        latest: Rc<Cell<u32>>,
    }

    impl Checkout {
        /// Sends what is typed, and shows what that changes.
        fn keep(&self, changes_totals: bool) {
            let turn = self.latest.get().wrapping_add(u32::from(changes_totals));
            self.latest.set(turn);
            let checkout = self.clone();
            spawn_local(async move {
                let Some(answer) = fetch::post_form(&checkout.address, &checkout.form).await else {
                    return;
                };
                if !changes_totals || checkout.latest.get() != turn {
                    return;
                }
                if answer.is_ok() {
                    replace(&document_of(&checkout.form), &answer.text);
                } else if answer.status == 404
                    && let Some(window) = window()
                {
                    // Nothing is left to buy: the page that says so comes instead.
                    let _ = window.location().reload();
                }
            });
        }
    }

    fn document_of(form: &HtmlFormElement) -> Option<Document> {
        form.owner_document()
    }

    /// Puts each piece into its place and the focus back to where it was.
    fn replace(document: &Option<Document>, pieces: &str) {
        let Some(document) = document else {
            return;
        };
        let focused = document.active_element().map(|element| element.id());
        let Ok(holder) = document.create_element("div") else {
            return;
        };
        holder.set_inner_html(pieces);
        let Ok(found) = holder.query_selector_all("[data-piece]") else {
            return;
        };
        for index in 0..found.length() {
            let piece = found
                .item(index)
                .and_then(|node| node.dyn_into::<Element>().ok());
            let place = piece
                .as_ref()
                .and_then(|piece| piece.get_attribute("data-piece"))
                .and_then(|id| document.get_element_by_id(&id));
            if let (Some(piece), Some(place)) = (piece, place) {
                // A field that stays the same is not taken from who is typing into it.
                let country = piece.get_attribute("data-for");
                if country.is_some() && country == place.get_attribute("data-for") {
                    continue;
                }
                place.set_inner_html(&piece.inner_html());
                if let Some(country) = country {
                    let _ = place.set_attribute("data-for", &country);
                }
            }
        }
        let focused = focused
            .filter(|id| !id.is_empty())
            .and_then(|id| document.get_element_by_id(&id))
            .and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = focused {
            let _ = element.focus();
        }
    }
}
