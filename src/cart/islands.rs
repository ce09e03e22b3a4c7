//! The part of the cart that reaches the browser.

use leptos::prelude::*;

/// The drawer that opens after something was put into the cart. It sends every form marked
/// `data-cart` on its page without leaving it; without script the same forms lead to the cart.
#[island]
pub fn CartDrawer(
    /// Address of the piece of page that the drawer shows.
    fragment: String,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            live::listen(&dialog, fragment.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    drop(fragment);
    view! { <dialog class="drawer" aria-labelledby="cart-title" node_ref=dialog></dialog> }
}

#[cfg(feature = "hydrate")]
mod live {
    use leptos::task::spawn_local;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{CustomEvent, Document, Event, HtmlDialogElement, HtmlFormElement, window};

    use crate::ui::fetch;

    pub fn listen(dialog: &HtmlDialogElement, fragment: String) {
        let Some(document) = window().and_then(|window| window.document()) else {
            return;
        };
        let dialog = dialog.clone();
        let on_submit = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let target = event
                .target()
                .and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
            let Some(form) = target.filter(|form| form.has_attribute("data-cart")) else {
                return;
            };
            event.prevent_default();
            if form.get_attribute("aria-busy").is_none() {
                spawn_local(send(dialog.clone(), form, fragment.clone()));
            }
        });
        let _ =
            document.add_event_listener_with_callback("submit", on_submit.as_ref().unchecked_ref());
        // It listens as long as the page lives.
        on_submit.forget();
    }

    async fn send(dialog: HtmlDialogElement, form: HtmlFormElement, fragment: String) {
        let _ = form.set_attribute("aria-busy", "true");
        let action = form.action();
        let accepted = fetch::post_form(&action, &form)
            .await
            .is_some_and(|answer| answer.is_ok());
        let content = if accepted {
            fetch::get(&fragment).await.filter(fetch::Answer::is_ok)
        } else {
            None
        };
        let _ = form.remove_attribute("aria-busy");
        match content {
            Some(content) => show(&dialog, &content.text),
            // The plain way tells what is wrong.
            None if !accepted => {
                let _ = form.submit();
            }
            None => {
                let _ = window().map(|window| window.location().reload());
            }
        }
    }

    fn show(dialog: &HtmlDialogElement, content: &str) {
        dialog.set_inner_html(content);
        if !dialog.open() {
            let _ = dialog.show_modal();
        }
        let units = dialog
            .query_selector("[data-units]")
            .ok()
            .flatten()
            .and_then(|element| element.get_attribute("data-units"))
            .unwrap_or_default();
        if let Some(document) = window().and_then(|window| window.document()) {
            count(&document, &units);
        }
    }

    fn count(document: &Document, units: &str) {
        if let Ok(counts) = document.query_selector_all(".cart-count") {
            for index in 0..counts.length() {
                let element = counts
                    .item(index)
                    .and_then(|node| node.dyn_into::<web_sys::Element>().ok());
                if let Some(element) = element {
                    element.set_text_content(Some(units));
                    let _ = element.set_attribute("data-count", units);
                }
            }
        }
        if let Ok(event) = CustomEvent::new("cart:changed") {
            let _ = document.dispatch_event(&event);
        }
    }
}
