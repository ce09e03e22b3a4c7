mod sheet;
mod swap;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, FormData, HtmlFormElement, MouseEvent, UrlSearchParams, Window, window,
};

use crate::ui::dom::{
    all, around, asks_for_tab, attribute, document, find, flag, focus, tell, within,
};
use crate::ui::fetch;
use crate::ui::listen::listen;

/// A region as it is used.
struct Region {
    window: Window,
    element: Element,
    /// The address that the parts show.
    shown: RefCell<String>,
    /// The last question.
    wanted: RefCell<Question>,
    /// Counts questions, so that a late answer to an old one is dropped.
    asked: Cell<u32>,
}

#[derive(Clone, Default)]
struct Question {
    address: String,
    /// Whether it came from the browser's own buttons: then nothing is added to the history, and what was typed
    /// gives way.
    is_return: bool,
    /// Whether the beginning of what changes is to be read next.
    to_top: bool,
    is_open: bool,
}

/// Makes the page's region live.
pub fn attach() -> Option<()> {
    let window = window()?;
    let element = find("main")?;
    let region = Rc::new(Region {
        shown: RefCell::new(address_of(&window)?),
        wanted: RefCell::default(),
        asked: Cell::default(),
        element,
        window,
    });
    for name in ["change", "submit", "click", "keydown", "focusout"] {
        let live = Rc::clone(&region);
        listen(&region.element, name, move |event| {
            let _ = live.answer(name, event);
        });
    }
    // A page that is left, and perhaps kept, waits for no answer.
    for name in ["popstate", "pagehide"] {
        let live = Rc::clone(&region);
        listen(&region.window, name, move |_| {
            if name == "popstate" {
                let _ = live.returned();
            } else {
                live.forget();
            }
        });
    }
    region.catch_up();
    flag(&document()?.document_element()?, "data-live-region", true);
    Some(())
}

/// What was ticked or chosen since the page came.
const CHANGED: &str =
    "input:checked:not([checked]), input[checked]:not(:checked), option[selected]:not(:checked)";

impl Region {
    /// Asks for what was chosen before the page was live.
    fn catch_up(self: &Rc<Self>) {
        for form in all(&self.element, "form[data-live-form]") {
            if within(&form, CHANGED).is_some() {
                let _ = self.ask_form(&form, false);
            }
        }
    }

    fn answer(self: &Rc<Self>, name: &str, event: &Event) -> Option<()> {
        match name {
            "click" => self.clicked(event),
            "keydown" => sheet::escape(event),
            "focusout" => sheet::leave(event),
            _ => {
                let form = around(event, "form[data-live-form]")?;
                let is_sent = name == "submit";
                if is_sent {
                    event.prevent_default();
                }
                self.ask_form(&form, is_sent && sheet::close_around(&form))
            }
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) -> Option<()> {
        if around(event, "[data-live-trouble] button").is_some() {
            let question = self.wanted.borrow().clone();
            self.ask(question);
            return Some(());
        }
        let link = around(event, "a[data-live-link]")?;
        let click: &MouseEvent = event.unchecked_ref();
        if asks_for_tab(event) || click.button() != 0 {
            return None;
        }
        event.prevent_default();
        self.ask(Question {
            address: link.get_attribute("href")?,
            to_top: attribute(&link, "data-live-link") == "top",
            ..Question::default()
        });
        Some(())
    }

    fn returned(self: &Rc<Self>) -> Option<()> {
        let address = address_of(&self.window)?;
        // Only a place of the page was left.
        if *self.shown.borrow() == address {
            self.forget();
            return None;
        }
        self.ask(Question {
            address,
            is_return: true,
            ..Question::default()
        });
        Some(())
    }

    fn ask_form(self: &Rc<Self>, form: &Element, to_top: bool) -> Option<()> {
        let address = address_of_form(form)?;
        if *self.shown.borrow() == address {
            self.forget();
            if to_top {
                self.read_from_top();
            }
            return None;
        }
        {
            let mut wanted = self.wanted.borrow_mut();
            if wanted.is_open && wanted.address == address {
                wanted.to_top |= to_top;
                return None;
            }
        }
        self.ask(Question {
            address,
            to_top,
            ..Question::default()
        });
        Some(())
    }

    fn ask(self: &Rc<Self>, question: Question) {
        let number = self.asked.get() + 1;
        self.asked.set(number);
        let address = question.address.clone();
        *self.wanted.borrow_mut() = Question {
            is_open: true,
            ..question
        };
        self.set_busy(true);
        let region = Rc::clone(self);
        spawn_local(async move {
            let answer = fetch::get(&address).await;
            if region.asked.get() != number {
                return;
            }
            region.forget();
            let question = region.wanted.borrow().clone();
            match answer {
                Some(answer) if answer.is_ok() => {
                    // A page that has become another one is opened as such.
                    if region.show(&answer.text, &question).is_none() {
                        let _ = region.window.location().set_href(&address);
                    }
                }
                Some(_) => region.tell_trouble(Some("data-failed")),
                None => region.tell_trouble(Some("data-unreachable")),
            }
        });
    }

    /// Waits for no answer any more.
    fn forget(&self) {
        self.asked.set(self.asked.get() + 1);
        self.wanted.borrow_mut().is_open = false;
        self.set_busy(false);
    }

    fn set_busy(&self, is_busy: bool) {
        for part in all(&self.element, "[data-live-part]") {
            tell(&part, "aria-busy", is_busy);
        }
    }

    /// Says what went wrong; nothing any more, when nothing did.
    fn tell_trouble(&self, words: Option<&str>) {
        if let Some(trouble) = within(&self.element, "[data-live-trouble]") {
            let words = words.map(|words| attribute(&trouble, words));
            if let Some(text) = within(&trouble, "p") {
                text.set_text_content(words.as_deref());
            }
            flag(&trouble, "hidden", words.is_none());
        }
    }

    /// What changes is read from its beginning; first what is wrong, in whatever sheet.
    fn read_from_top(&self) {
        if let Some(wrong) = within(&self.element, "[aria-invalid=true]") {
            sheet::open_around(&wrong);
            focus(&wrong);
            return;
        }
        if let Some(heading) = within(&self.element, "[data-live-heading]") {
            focus(&heading);
            heading.scroll_into_view();
        }
    }
}

/// Path and query of the page.
fn address_of(window: &Window) -> Option<String> {
    let location = window.location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}

/// The address that a form leads to, without its empty fields.
fn address_of_form(form: &Element) -> Option<String> {
    let data = FormData::new_with_form(form.unchecked_ref::<HtmlFormElement>()).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(data.as_ref()).ok()?;
    let query = String::from(fields.to_string());
    let mut address = form.get_attribute("action")?;
    let mut mark = "?";
    for pair in query.split('&') {
        if !pair.is_empty() && !pair.ends_with('=') {
            address.push_str(mark);
            address.push_str(pair);
            mark = "&";
        }
    }
    Some(address)
}

/// A step of the history that leads to `address`.
fn step_to(window: &Window, address: &str) -> Option<()> {
    window
        .history()
        .ok()?
        .push_state_with_url(&JsValue::NULL, "", Some(address))
        .ok()
}
