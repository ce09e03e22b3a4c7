//! The checkout's form as it is typed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, SubmitEvent, UrlSearchParams, window};

use super::pieces::show;
use crate::cart::islands::{follow, was_kept};
use crate::checkout::calls::check_checkout;
use crate::core::Error;
use crate::ui::dom::{all, attribute, by_id, document, find, flag, focus, target, tell, within};
use crate::ui::fetch::fields_of;
use crate::ui::listen::{after, listen};

/// How many milliseconds nobody types before what was typed is kept.
const REST: i32 = 300;
/// Fields of which the server has said that they are wrong.
const WRONG: &str = "[aria-invalid=true]";

struct Checkout {
    form: Element,
    /// Fields that were left and not yet checked.
    left: RefCell<Vec<String>>,
    /// Whether there is something to ask, whether it is the order, and whether an answer is awaited: one question at a
    /// time, so that an older form never overtakes a newer one.
    is_wanted: Cell<bool>,
    orders: Cell<bool>,
    is_asking: Cell<bool>,
    /// Whether the order is on its way: nothing may follow it.
    is_sent: Cell<bool>,
    /// Counts what is typed; how far the server was asked, and how far it has kept it.
    typed: Cell<u32>,
    asked: Cell<u32>,
    kept: Cell<u32>,
}

/// Makes the form live.
pub fn attach() -> Option<()> {
    let window = window()?;
    let form = by_id("checkout-form")?;
    if let Some(button) = by_id("checkout-update") {
        flag(&button, "hidden", true);
    }
    let checkout = Rc::new(Checkout {
        form: form.clone(),
        left: RefCell::default(),
        is_wanted: Cell::default(),
        orders: Cell::default(),
        is_asking: Cell::default(),
        is_sent: Cell::default(),
        typed: Cell::default(),
        asked: Cell::default(),
        kept: Cell::default(),
    });
    for name in ["input", "change", "submit"] {
        let live = Rc::clone(&checkout);
        listen(&form, name, move |event| live.hear(name, event));
    }
    for name in ["pagehide", "pageshow"] {
        let live = Rc::clone(&checkout);
        listen(&window, name, move |event| live.hear(name, event));
    }
    // A sale has ended: `public/live/countdown.js`.
    let (live, document) = (Rc::clone(&checkout), document()?);
    listen(&document, "prices", move |_| live.leave("code"));
    follow(move || checkout.leave("code"));
    Some(())
}

impl Checkout {
    fn hear(self: &Rc<Self>, name: &str, event: &Event) {
        match name {
            "input" => self.type_on(),
            "change" => {
                let name = target(event).map(|field| attribute(&field, "name"));
                self.leave(&name.unwrap_or_default());
            }
            "submit" => self.submit(event.unchecked_ref()),
            "pagehide" => {
                let _ = self.keep_last();
            }
            // The page of an order that was placed meanwhile.
            _ if was_kept(event) && self.is_sent.get() => reload(),
            _ => {}
        }
    }

    fn type_on(self: &Rc<Self>) {
        let turn = self.typed.get().wrapping_add(1);
        self.typed.set(turn);
        let live = Rc::clone(self);
        after(REST, move || {
            if live.typed.get() == turn && live.asked.get() != turn {
                live.ask();
            }
        });
    }

    fn leave(self: &Rc<Self>, field: &str) {
        self.left.borrow_mut().push(field.to_owned());
        self.ask();
    }

    /// The order is checked before it leaves, so that what is wrong is told here.
    fn submit(self: &Rc<Self>, event: &SubmitEvent) {
        let action = event
            .submitter()
            .and_then(|button| button.get_attribute("formaction"));
        match action {
            // The return key presses the form's first button, wherever it is pressed.
            Some(action) if action.ends_with("/draft") => {
                event.prevent_default();
                event.stop_propagation();
                let focused = document().and_then(|document| document.active_element());
                let apply =
                    focused.and_then(|field| by_id(&[field.id().as_str(), "-apply"].concat()));
                if let Some(apply) = apply {
                    // A form is not sent again while it tells that it is.
                    after(0, move || apply.unchecked_ref::<HtmlElement>().click());
                } else {
                    self.leave("country");
                }
            }
            // Codes and gift cards have their own answers.
            Some(_) => {}
            None if self.is_sent.get() => {}
            None => {
                event.prevent_default();
                self.orders.set(true);
                set_busy(true);
                self.ask();
            }
        }
    }

    /// What was typed just before the page is left, and what was asked on its way and is broken off by that.
    fn keep_last(&self) -> Option<()> {
        if self.typed.get() != self.kept.get() && !self.is_sent.get() {
            let address = attribute(&self.form, "data-draft");
            let navigator = window()?.navigator();
            navigator
                .send_beacon_with_opt_url_search_params(&address, Some(&self.fields()?))
                .ok()?;
        }
        Some(())
    }

    fn fields(&self) -> Option<UrlSearchParams> {
        fields_of(self.form.unchecked_ref())
    }

    fn ask(self: &Rc<Self>) {
        self.is_wanted.set(true);
        if !self.is_asking.replace(true) {
            spawn_local(Rc::clone(self).ask_on());
        }
    }

    async fn ask_on(self: Rc<Self>) {
        while self.is_wanted.take() && !self.is_sent.get() {
            self.check().await;
        }
        self.is_asking.set(false);
    }

    async fn check(&self) {
        let orders = self.orders.take();
        let mut left = self.left.take();
        // What is being mended is looked at again.
        left.extend(all(&self.form, WRONG).iter().map(Element::id));
        let Some(fields) = self.fields() else {
            return;
        };
        let turn = self.typed.get();
        self.asked.set(turn);
        let form = String::from(fields.to_string());
        let asked = (!orders).then(|| left.clone());
        let answer = check_checkout(form, asked).await;
        if self.is_sent.get() {
            return;
        }
        match answer {
            Ok(pieces) if orders && pieces.is_empty() => self.send(),
            Ok(pieces) => {
                self.kept.set(turn);
                let _ = show(&pieces);
                tell_unsent(false);
                if orders {
                    set_busy(false);
                    self.to_fault();
                }
            }
            // Nothing is left to buy: the page that says so comes instead.
            Err(Error::NotFound) => reload(),
            Err(error) => {
                self.left.borrow_mut().extend(left);
                if orders && matches!(error, Error::Transport) {
                    set_busy(false);
                    tell_unsent(true);
                } else if orders {
                    self.send();
                }
            }
        }
    }

    fn send(&self) {
        self.is_sent.set(true);
        let _ = self.form.unchecked_ref::<HtmlFormElement>().submit();
    }

    /// The focus goes to the first field that is wrong, else to the list of what is.
    fn to_fault(&self) {
        let wrong = within(&self.form, WRONG).or_else(|| find(".error-summary"));
        if let Some(wrong) = wrong {
            if let Ok(Some(fold)) = wrong.closest("details") {
                flag(&fold, "open", true);
            }
            focus(&wrong);
        }
    }
}

fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

fn set_busy(is_busy: bool) {
    if let Some(button) = find("#checkout-submit button") {
        tell(&button, "aria-busy", is_busy);
    }
}

fn tell_unsent(is_unsent: bool) {
    if let Some(notice) = by_id("checkout-unsent") {
        flag(&notice, "hidden", !is_unsent);
    }
}
