//! The forms of the cart, wherever they stand: marked `data-cart` with what they do. They are sent as typed
//! calls.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlFormElement, SubmitEvent};

use super::asking::{Question, again, ask, open};
use super::place::{self, drawer, shows_in};
use crate::cart::calls::CartChange;
use crate::cart::view::Place;
use crate::ui::dom::{around, asks_for_tab, attribute, document, input, target, within};
use crate::ui::listen::listen;

thread_local! {
    static IS_ATTACHED: Cell<bool> = const { Cell::new(false) };
}

/// Listens to the forms of the page, once.
pub fn attach(place: Place) {
    shows_in(place);
    if IS_ATTACHED.replace(true) {
        return;
    }
    let Some(document) = document() else {
        return;
    };
    listen(&document, "submit", |event| {
        if let Some(question) = question_of(event.unchecked_ref()) {
            event.prevent_default();
            // A second click while the first is under way.
            if question
                .busy
                .iter()
                .all(|element| !element.has_attribute("aria-busy"))
            {
                ask(question);
            }
        }
    });
    // What is chosen in a form marked `data-at-once` counts without a button.
    listen(&document, "change", |event| {
        if let Some(form) = around(event, "form[data-at-once]") {
            let _ = form.unchecked_ref::<HtmlFormElement>().request_submit();
        }
    });
    listen(&document, "click", |event| {
        let _ = click(event);
    });
}

/// "Try again", the way to the cart, and a click beside the open drawer.
fn click(event: &Event) -> Option<()> {
    if around(event, "[data-cart-again]").is_some() {
        again();
    }
    let drawer = drawer()?;
    // Its parts fill it: what hits the drawer itself fell beside them.
    if target(event)? == **drawer {
        drawer.close();
    }
    if !asks_for_tab(event) && around(event, "[data-cart-link]").is_some() {
        event.prevent_default();
        open();
    }
    Some(())
}

fn question_of(event: &SubmitEvent) -> Option<Question> {
    let form = target(event)?;
    let submitter: Option<Element> = event.submitter().map(Into::into);
    let data = FormData::new_with_form(form.unchecked_ref()).ok()?;
    let field = |name: &str| data.get(name).as_string().unwrap_or_default();
    // The code at the checkout stands in the large form.
    let is_code = submitter
        .as_ref()
        .and_then(|button| button.get_attribute("formaction"))
        .is_some_and(|action| action.ends_with("/codes"));
    let kind = if is_code {
        "code".to_owned()
    } else {
        form.get_attribute("data-cart")?
    };
    let mut opens = false;
    // A line is shown as it will be: it may be changed again meanwhile.
    let mut is_exclusive = true;
    let change = match kind.as_str() {
        "put" => {
            opens = form.closest(".cart-contents").ok()?.is_none();
            let quantity = data.get("quantity").as_string();
            CartChange::Put {
                variant: field("variant_id"),
                quantity: quantity.unwrap_or_else(|| "1".to_owned()),
            }
        }
        "set" => {
            is_exclusive = false;
            let step = submitter
                .as_ref()
                .and_then(|button| button.get_attribute("value"))
                .and_then(|step| step.parse::<i32>().ok());
            let quantity = stepped(field("quantity"), step);
            foresee(&form, &quantity);
            CartChange::Set {
                line: attribute(&form, "data-line"),
                quantity,
            }
        }
        "remove" => CartChange::Remove {
            line: attribute(&form, "data-line"),
        },
        "code" => CartChange::AddCode {
            code: field("code"),
        },
        "remove-code" => CartChange::RemoveCode {
            code: field("code"),
        },
        "destination" => CartChange::SendTo {
            country: field("country"),
            region: field("region"),
        },
        "adjust" => CartChange::Adjust,
        _ => return None,
    };
    let busy = [Some(form.clone()), submitter];
    let said = match &change {
        CartChange::Put { .. } => place::words_of("said", "data-added"),
        _ => attribute(&form, "data-said"),
    };
    Some(Question {
        change: Some(change),
        said,
        opens,
        busy: if is_exclusive {
            busy.into_iter().flatten().collect()
        } else {
            Vec::new()
        },
    })
}

/// Shows a quantity before the server has agreed.
fn foresee(form: &Element, quantity: &str) {
    if let Some(field) = within(form, "[name=quantity]") {
        input(&field).set_value(quantity);
    }
}

fn stepped(typed: String, step: Option<i32>) -> String {
    match (typed.trim().parse::<i32>(), step) {
        (Ok(quantity), Some(step)) => quantity.saturating_add(step).max(0).to_string(),
        _ => typed,
    }
}
