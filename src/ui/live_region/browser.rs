mod sheet;
mod swap;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, FormData, HtmlElement, HtmlFormElement, MouseEvent, UrlSearchParams, Window,
    window,
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

pub fn attach(id: &str) -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    let element = document.get_element_by_id(id)?;
    let region = Rc::new(Region {
        shown: RefCell::new(address_of(&window)?),
        wanted: RefCell::default(),
        asked: Cell::default(),
        element: element.clone(),
        window: window.clone(),
    });
    let live = Rc::clone(&region);
    listen(&element, "change", move |event: Event| {
        let _ = live.changed(&event);
    })
    .ok()?;
    let live = Rc::clone(&region);
    listen(&element, "submit", move |event: Event| {
        let _ = live.submitted(&event);
    })
    .ok()?;
    let live = Rc::clone(&region);
    listen(&element, "click", move |event: MouseEvent| {
        let _ = live.clicked(&event);
    })
    .ok()?;
    let live = Rc::clone(&region);
    listen(&window, "popstate", move |_: Event| {
        let _ = live.returned();
    })
    .ok()?;
    // A page that is left, and perhaps kept, waits for no answer.
    let live = Rc::clone(&region);
    listen(&window, "pagehide", move |_: Event| live.forget()).ok()?;
    sheet::attach(&element)?;
    region.catch_up();
    document
        .document_element()?
        .set_attribute("data-live-region", "")
        .ok()
}

/// What was ticked or chosen since the page came.
const CHANGED: &str =
    "input:checked:not([checked]), input[checked]:not(:checked), option[selected]:not(:checked)";

impl Region {
    /// Asks for what was chosen before the page was live.
    fn catch_up(self: &Rc<Self>) {
        for form in elements(&self.element, "form[data-live-form]") {
            if find::<Element>(&form, CHANGED).is_some() {
                let _ = form.dyn_into().ok().map(|form| self.ask_form(&form, false));
            }
        }
    }

    fn changed(self: &Rc<Self>, event: &Event) -> Option<()> {
        self.ask_form(&form_around(event)?, false)
    }

    fn submitted(self: &Rc<Self>, event: &Event) -> Option<()> {
        let form = form_around(event)?;
        event.prevent_default();
        self.ask_form(&form, sheet::close_around(&form))
    }

    fn clicked(self: &Rc<Self>, event: &MouseEvent) -> Option<()> {
        let target: Element = event.target()?.dyn_into().ok()?;
        if target.closest("[data-live-trouble] button").ok()?.is_some() {
            let question = self.wanted.borrow().clone();
            self.ask(question);
            return Some(());
        }
        let link = target.closest("a[data-live-link]").ok()??;
        // A new tab was asked for.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return None;
        }
        event.prevent_default();
        self.ask(Question {
            address: link.get_attribute("href")?,
            to_top: link.get_attribute("data-live-link")? == "top",
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

    fn ask_form(self: &Rc<Self>, form: &HtmlFormElement, to_top: bool) -> Option<()> {
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
        for part in elements(&self.element, "[data-live-part]") {
            let _ = if is_busy {
                part.set_attribute("aria-busy", "true")
            } else {
                part.remove_attribute("aria-busy")
            };
        }
    }

    /// Says what went wrong; nothing any more, when nothing did.
    fn tell_trouble(&self, words: Option<&str>) {
        if let Some(trouble) = find::<HtmlElement>(&self.element, "[data-live-trouble]") {
            let words = words.and_then(|words| trouble.get_attribute(words));
            if let Some(text) = find::<Element>(&trouble, "p") {
                text.set_text_content(words.as_deref());
            }
            trouble.set_hidden(words.is_none());
        }
    }

    /// What changes is read from its beginning; first what is wrong, in whatever sheet.
    fn read_from_top(&self) {
        if let Some(wrong) = find::<HtmlElement>(&self.element, "[aria-invalid=true]") {
            sheet::open_around(&wrong);
            let _ = wrong.focus();
            return;
        }
        if let Some(heading) = find::<HtmlElement>(&self.element, "[data-live-heading]") {
            let _ = heading.focus();
            heading.scroll_into_view();
        }
    }
}

/// Path and query of the page.
fn address_of(window: &Window) -> Option<String> {
    let location = window.location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}

/// The live form that an event comes from.
fn form_around(event: &Event) -> Option<HtmlFormElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target
        .closest("form[data-live-form]")
        .ok()??
        .dyn_into()
        .ok()
}

/// The address that a form leads to, without its empty fields.
fn address_of_form(form: &HtmlFormElement) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(data.as_ref()).ok()?;
    let query = String::from(fields.to_string());
    let filled: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.ends_with('='))
        .collect();
    let path = form.get_attribute("action")?;
    Some(if filled.is_empty() {
        path
    } else {
        [path.as_str(), "?", &filled.join("&")].concat()
    })
}

fn find<E: JsCast>(within: &Element, selector: &str) -> Option<E> {
    within.query_selector(selector).ok()??.dyn_into().ok()
}

fn elements(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count)
        .filter_map(|place| found.as_ref()?.get(place)?.dyn_into().ok())
        .collect()
}

/// A step of the history that leads to `address`.
fn step_to(window: &Window, address: &str) -> Option<()> {
    window
        .history()
        .ok()?
        .push_state_with_url(&JsValue::NULL, "", Some(address))
        .ok()
}
