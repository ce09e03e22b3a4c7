use std::cell::RefCell;
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlDialogElement, HtmlElement, HtmlFormElement, SubmitEvent, window,
};

use super::show_units;
use crate::ui::fetch;
use crate::ui::listen::listen;

/// The drawer as the server drew it.
#[derive(Clone)]
struct Drawer {
    document: Document,
    dialog: HtmlDialogElement,
    /// What is replaced after every change.
    content: HtmlElement,
    /// Says what was done to those who cannot see it; never replaced, or nothing would be said.
    said: HtmlElement,
    /// Shows that something went wrong, and how to try again.
    trouble: HtmlElement,
    fragment: Rc<str>,
    /// The form that may be sent again; nothing when only the content is missing.
    unsent: Rc<RefCell<Option<HtmlFormElement>>>,
}

pub fn attach(fragment: &str) -> Option<()> {
    let document = window()?.document()?;
    let dialog: HtmlDialogElement = find(&document.body()?.into(), "dialog.drawer")?;
    let drawer = Drawer {
        content: find(&dialog, "[data-part=content]")?,
        said: find(&dialog, "[data-part=said]")?,
        trouble: find(&dialog, "[data-part=trouble]")?,
        dialog,
        document: document.clone(),
        fragment: fragment.into(),
        unsent: Rc::default(),
    };
    let again: HtmlElement = find(&drawer.trouble, "button")?;
    let retrying = drawer.clone();
    listen(&again, "click", move |event: Event| {
        let form = retrying.unsent.borrow().clone();
        let button = event.current_target().and_then(|t| t.dyn_into().ok());
        retrying.start(form, button);
    })
    .ok()?;
    listen(&document, "submit", move |event: SubmitEvent| {
        let target = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
        if let Some(form) = target.filter(|form| form.has_attribute("data-cart")) {
            event.prevent_default();
            let button = event.submitter().map(Into::into);
            drawer.start(Some(form), button);
        }
    })
    .ok()
}

fn find<E: JsCast>(within: &Element, selector: &str) -> Option<E> {
    within.query_selector(selector).ok()??.dyn_into().ok()
}

impl Drawer {
    /// Sends a form and shows what became of it; without a form only that.
    fn start(&self, form: Option<HtmlFormElement>, button: Option<Element>) {
        let form_element = form.clone().map(Element::from);
        if [&form_element, &button]
            .into_iter()
            .flatten()
            .any(|element| element.has_attribute("aria-busy"))
        {
            return;
        }
        let busy: Vec<Element> = [form_element, button].into_iter().flatten().collect();
        for element in &busy {
            let _ = element.set_attribute("aria-busy", "true");
        }
        let drawer = self.clone();
        spawn_local(async move {
            drawer.send(form).await;
            for element in busy {
                let _ = element.remove_attribute("aria-busy");
            }
        });
    }

    async fn send(&self, form: Option<HtmlFormElement>) {
        let mut status = 200;
        if let Some(form) = &form {
            match fetch::post_form(&form.action(), form).await {
                Some(answer) => status = answer.status,
                None => return self.fail("data-unreachable", Some(form.clone())),
            }
        }
        let Some(content) = fetch::get(&self.fragment)
            .await
            .filter(fetch::Answer::is_ok)
        else {
            return self.fail("data-unreachable", form.filter(|_| status >= 300));
        };
        self.trouble.set_hidden(true);
        self.show(&content.text, status >= 300);
        match status {
            200..300 => self.say(form.as_ref()),
            // The content says why.
            422 | 429 => {}
            _ => self.fail("data-failed", form),
        }
    }

    /// Shows what went wrong and keeps the form to be sent again.
    fn fail(&self, words: &str, unsent: Option<HtmlFormElement>) {
        *self.unsent.borrow_mut() = unsent;
        if let Some(text) = find::<Element>(&self.trouble, "p") {
            text.set_text_content(self.trouble.get_attribute(words).as_deref());
        }
        self.trouble.set_hidden(false);
        self.open();
    }

    fn open(&self) {
        if !self.dialog.open() {
            let _ = self.dialog.show_modal();
        }
    }

    /// Replaces the content. The focus, which would be lost with it, goes to what stands in its place.
    fn show(&self, content: &str, is_refused: bool) {
        let focus = self.focus();
        self.content.set_inner_html(content);
        self.open();
        let wrong = || find::<HtmlElement>(&self.content, "[aria-invalid=true]");
        let target = match focus {
            _ if is_refused && wrong().is_some() => wrong(),
            Some(focus) => self.successor(&focus),
            None => None,
        };
        if let Some(target) = target {
            let _ = target.focus();
        }
        if let Some(units) = self.of_content("data-units") {
            show_units(&self.document, &units);
        }
    }

    /// Where the focus is in the open dialog.
    fn focus(&self) -> Option<Focus> {
        let active = self.document.active_element()?;
        if !self.dialog.open() {
            return None;
        }
        let removes = active.get_attribute("data-remove").unwrap_or_default();
        let place = (0..)
            .zip(self.removers(&removes))
            .find(|(_, r)| *r == active);
        Some(Focus {
            id: active.id(),
            place: place.map_or(0, |(place, _)| place),
            removes,
        })
    }

    /// The same control in the new content; after something was removed, the button that removes the
    /// next one; otherwise the heading.
    fn successor(&self, focus: &Focus) -> Option<HtmlElement> {
        let same = self.document.get_element_by_id(&focus.id);
        let next = || {
            let left = self.removers(&focus.removes);
            left.get(focus.place).or(left.last()).cloned()
        };
        let heading = || self.document.get_element_by_id("cart-title");
        same.or_else(next).or_else(heading)?.dyn_into().ok()
    }

    /// The buttons that remove something of a kind.
    fn removers(&self, kind: &str) -> Vec<Element> {
        let selector = ["[data-remove=\"", kind, "\"]"].concat();
        let Ok(found) = self.content.query_selector_all(&selector) else {
            return Vec::new();
        };
        (0..found.length())
            .filter_map(|place| found.item(place)?.dyn_into().ok())
            .collect()
    }

    /// Says what was done and what the cart comes to now.
    fn say(&self, form: Option<&HtmlFormElement>) {
        let done = form.and_then(|form| {
            form.get_attribute("data-said")
                .or_else(|| self.said.get_attribute("data-added"))
        });
        let now = self.of_content("data-now");
        let text = [done, now].map(Option::unwrap_or_default).join(" ");
        self.said.set_text_content(Some(&text));
    }

    /// An attribute of the content's head.
    fn of_content(&self, name: &str) -> Option<String> {
        find::<Element>(&self.content, ".dialog-head")?.get_attribute(name)
    }
}

/// What had the focus.
struct Focus {
    id: String,
    /// What the button removes; empty for other controls.
    removes: String,
    /// Its place among those that remove the same kind.
    place: usize,
}
