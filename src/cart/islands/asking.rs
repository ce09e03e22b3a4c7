//! Asking the server for a change of the cart, one after the other, and showing what came of it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use leptos::task::spawn_local;
use web_sys::Element;

use super::focus::to_fault;
use super::place::{self, Trouble};
use super::tabs;
use crate::cart::calls::{CartChange, change_cart, read_cart};
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
    /// The quantity that is being set.
    being_set: RefCell<Option<CartChange>>,
    /// What did not get through, to be tried again.
    unsent: RefCell<Option<Question>>,
}

thread_local! {
    static ASKING: Asking = Asking::default();
}

/// Asks in turn; of several quantities of one line only the last is sent.
pub fn ask(question: Question) {
    // The return key sends a quantity twice: once as a form, once because it has changed.
    let is_asked = ASKING.with(|asking| {
        let is_last = asking.waiting.borrow().is_empty();
        is_last && question.change.is_some() && *asking.being_set.borrow() == question.change
    });
    if is_asked {
        return;
    }
    for element in &question.busy {
        let _ = element.set_attribute("aria-busy", "true");
    }
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
    ask(Question {
        change: None,
        said: String::new(),
        opens: true,
        busy: Vec::new(),
    });
}

fn same_line(one: Option<&CartChange>, other: Option<&CartChange>) -> bool {
    match (one, other) {
        (Some(CartChange::Set { line, .. }), Some(CartChange::Set { line: other, .. })) => {
            line == other
        }
        _ => false,
    }
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
        let is_set = matches!(question.change, Some(CartChange::Set { .. }));
        let being_set = question.change.clone().filter(|_| is_set);
        ASKING.with(|asking| asking.being_set.replace(being_set));
        let is_refused = answer(&question).await;
        ASKING.with(|asking| asking.being_set.take());
        for element in &question.busy {
            let _ = element.remove_attribute("aria-busy");
        }
        if is_refused {
            to_fault();
        }
    }
}

/// Whether a rule said no.
async fn answer(question: &Question) -> bool {
    let place = place::place();
    let asked = match question.change.clone() {
        Some(change) => change_cart(change, place).await,
        None => read_cart(place).await,
    };
    // Why something was refused is told by the cart, in the reader's words.
    let is_refused = matches!(
        asked,
        Err(Error::Invalid(_) | Error::Refused(_) | Error::RateLimited | Error::NotFound)
    );
    let asked = if is_refused && question.change.is_some() {
        read_cart(place).await
    } else {
        asked
    };
    match asked {
        Ok(cart) => {
            place::tell(None);
            if ASKING.with(|asking| asking.waiting.borrow().is_empty()) {
                let code = match &question.change {
                    Some(CartChange::AddCode { code }) => code.as_str(),
                    _ => "",
                };
                place::show(&cart, code);
            }
            if question.change.is_some() && !is_refused {
                place::say(&[question.said.as_str(), " ", &cart.now].concat());
                tabs::tell();
            }
        }
        // Nobody waits for it.
        Err(_) if question.change.is_none() && !question.opens => return false,
        Err(error) => {
            ASKING.with(|asking| asking.unsent.replace(Some(question.clone())));
            place::tell(Some(match error {
                Error::Transport => Trouble::Unreachable,
                _ => Trouble::Failed,
            }));
        }
    }
    if question.opens {
        place::open();
    }
    is_refused
}
