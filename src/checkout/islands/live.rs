use std::cell::Cell;
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, window};

use crate::cart::islands::follow;
use crate::ui::dom::{all, attribute, by_id, document, flag, focus, set, target};
use crate::ui::fetch;
use crate::ui::listen::listen;

struct Checkout {
    form: Element,
    /// Where a draft is sent.
    address: String,
    /// Counts questions: only the answer to the last change is shown.
    latest: Cell<u32>,
}

pub fn attach() -> Option<()> {
    let form = by_id("checkout-form")?;
    if let Some(button) = by_id("checkout-update") {
        flag(&button, "hidden", true);
    }
    let checkout = Rc::new(Checkout {
        address: attribute(&form, "data-draft"),
        form: form.clone(),
        latest: Cell::default(),
    });
    let typed = Rc::clone(&checkout);
    listen(&form, "change", move |event| {
        let name = target(event).map(|field| attribute(&field, "name"));
        let changes_totals = matches!(
            name.as_deref(),
            Some("country" | "region" | "shipping_method" | "payment_method" | "email")
        );
        typed.keep(changes_totals);
    });
    follow(move || checkout.keep(true));
    Some(())
}

impl Checkout {
    /// Sends what is typed, and shows what that changes.
    fn keep(self: &Rc<Self>, changes_totals: bool) {
        let turn = self.latest.get().wrapping_add(u32::from(changes_totals));
        self.latest.set(turn);
        spawn_local(Rc::clone(self).send(turn, changes_totals));
    }

    async fn send(self: Rc<Self>, turn: u32, changes_totals: bool) {
        let form: &HtmlFormElement = self.form.unchecked_ref();
        let Some(answer) = fetch::post_form(&self.address, form).await else {
            return;
        };
        if !changes_totals || self.latest.get() != turn {
            return;
        }
        if answer.is_ok() {
            let _ = replace(&answer.text);
        } else if answer.status == 404
            && let Some(window) = window()
        {
            // Nothing is left to buy: the page that says so comes instead.
            let _ = window.location().reload();
        }
    }
}

/// Puts each piece into its place and the focus back to where it was.
fn replace(pieces: &str) -> Option<()> {
    let document = document()?;
    let focused = document.active_element().map(|element| element.id());
    let holder = document.create_element("div").ok()?;
    holder.set_inner_html(pieces);
    for piece in all(&holder, "[data-piece]") {
        let Some(place) = by_id(&attribute(&piece, "data-piece")) else {
            continue;
        };
        // A field that stays the same is not taken from who is typing into it.
        let country = piece.get_attribute("data-for");
        if country.is_some() && country == place.get_attribute("data-for") {
            continue;
        }
        place.set_inner_html(&piece.inner_html());
        if let Some(country) = country {
            set(&place, "data-for", &country);
        }
    }
    focus(&by_id(&focused?)?);
    Some(())
}
