//! Asking the server for a change of the cart, one after the other, and showing what came of it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};

use super::shown::{Shown, Trouble};
use super::tabs;
use crate::cart::calls::{CartChange, change_cart, read_cart};
use crate::cart::view::CartView;
use crate::core::Error;

/// Something to ask the server.
#[derive(Clone)]
pub struct Question {
    /// The change; none only looks.
    pub change: Option<CartChange>,
    /// What is said when it was made.
    pub said: String,
    /// Whether the drawer opens.
    pub opens: bool,
    /// What shows that it is under way.
    pub busy: Vec<Element>,
}

#[derive(Default)]
struct Asking {
    waiting: RefCell<VecDeque<Question>>,
    is_under_way: Cell<bool>,
    /// What did not get through, to be tried again.
    unsent: RefCell<Option<Question>>,
    /// The cart as the server last told it.
    known: RefCell<Option<CartView>>,
}

thread_local! {
    static ASKING: Asking = Asking::default();
}

/// Asks in turn; of several quantities of one line only the last is sent.
pub fn ask(question: Question) {
    for element in &question.busy {
        let _ = element.set_attribute("aria-busy", "true");
    }
    foresee(question.change.as_ref());
    let starts = ASKING.with(|asking| {
        let mut waiting = asking.waiting.borrow_mut();
        if let Some(last) = waiting.back_mut()
            && same_line(last.change.as_ref(), question.change.as_ref())
        {
            *last = question;
        } else {
            waiting.push_back(question);
        }
        !asking.is_under_way.replace(true)
    });
    if starts {
        spawn_local(work());
    }
}

/// Asks what is in the cart now.
pub fn refresh() {
    ask(Question {
        change: None,
        said: String::new(),
        opens: false,
        busy: Vec::new(),
    });
}

/// Sends once more what did not get through.
pub fn again() {
    if let Some(question) = ASKING.with(|asking| asking.unsent.take()) {
        ask(question);
    }
}

/// Opens the drawer, with the cart as it is now.
pub fn open() {
    let shown = Shown::of_page();
    if shown.cart.with_untracked(Option::is_some) {
        shown.opens.update(|opens| *opens += 1);
        refresh();
    } else {
        ask(Question {
            change: None,
            said: String::new(),
            opens: true,
            busy: Vec::new(),
        });
    }
}

fn same_line(one: Option<&CartChange>, other: Option<&CartChange>) -> bool {
    match (one, other) {
        (Some(CartChange::Set { line, .. }), Some(CartChange::Set { line: other, .. })) => {
            line == other
        }
        _ => false,
    }
}

/// Shows a quantity before the server has agreed.
fn foresee(change: Option<&CartChange>) {
    let Some(CartChange::Set { line, quantity }) = change else {
        return;
    };
    Shown::of_page().cart.update(|cart| {
        let lines = cart.iter_mut().flat_map(|cart| &mut cart.lines);
        for own in lines.filter(|own| own.id == *line) {
            own.quantity.clone_from(quantity);
        }
    });
}

async fn work() {
    loop {
        let next = ASKING.with(|asking| {
            let next = asking.waiting.borrow_mut().pop_front();
            asking.is_under_way.set(next.is_some());
            next
        });
        let Some(question) = next else {
            return;
        };
        let is_refused = answer(&question).await;
        for element in &question.busy {
            let _ = element.remove_attribute("aria-busy");
        }
        tick().await;
        keep_focus(is_refused);
    }
}

/// Whether a rule said no.
async fn answer(question: &Question) -> bool {
    let shown = Shown::of_page();
    let asked = match question.change.clone() {
        Some(change) => change_cart(change).await,
        None => read_cart().await,
    };
    // Why something was refused is told by the cart, in the reader's words.
    let is_refused = matches!(
        asked,
        Err(Error::Invalid(_) | Error::Refused(_) | Error::RateLimited | Error::NotFound)
    );
    let asked = if is_refused && question.change.is_some() {
        read_cart().await
    } else {
        asked
    };
    let is_last = ASKING.with(|asking| asking.waiting.borrow().is_empty());
    match asked {
        Ok(cart) => {
            shown.trouble.set(None);
            if question.change.is_some() && !is_refused {
                let text = [question.said.as_str(), " ", &cart.now].concat();
                shown.said.set(text);
                tabs::tell();
            }
            if is_last {
                ASKING.with(|asking| asking.known.replace(Some(cart.clone())));
                shown.units.set(cart.units);
                shown.cart.set(Some(cart));
            }
            if question.opens {
                shown.opens.update(|opens| *opens += 1);
            }
        }
        // Nobody waits for it.
        Err(_) if question.change.is_none() && !question.opens => {}
        Err(error) => {
            ASKING.with(|asking| {
                asking.unsent.replace(Some(question.clone()));
                if let Some(known) = asking.known.borrow().clone() {
                    shown.cart.set(Some(known));
                }
            });
            shown.trouble.set(Some(match error {
                Error::Transport => Trouble::Unreachable,
                _ => Trouble::Failed,
            }));
            if question.opens {
                shown.opens.update(|opens| *opens += 1);
            }
        }
    }
    is_refused
}

/// What had the focus may be gone: the heading gets it. After a refusal it goes to what is wrong.
fn keep_focus(is_refused: bool) -> Option<()> {
    let document = window()?.document()?;
    let of = |selector: &str| {
        let found = document.query_selector(selector).ok()??;
        found.dyn_into::<HtmlElement>().ok()
    };
    let is_lost = document
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY");
    let is_open = of("dialog.drawer[open]").is_some();
    let target = if is_refused {
        of("dialog[open] [aria-invalid=true]").or_else(|| of(".cart-contents [aria-invalid=true]"))
    } else if is_lost && (is_open || of(".cart-contents").is_some()) {
        of("#cart-title")
    } else {
        None
    };
    target?.focus().ok()
}
