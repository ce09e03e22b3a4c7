//! The search box as it is used.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Document, Event, HtmlElement, HtmlInputElement, KeyboardEvent, window};

use super::recent;
use crate::search::calls::suggest_for;
use crate::ui::listen::listen;

/// How long the typing must rest before anything is asked.
const REST: Duration = Duration::from_millis(150);

#[derive(Clone)]
struct SearchBox {
    document: Document,
    input: HtmlInputElement,
    /// What opens under the box.
    panel: HtmlElement,
    list: HtmlElement,
    /// What stands there where nothing was found.
    none: HtmlElement,
    /// Takes back what is remembered.
    forget: HtmlElement,
    /// What screen readers are told.
    said: HtmlElement,
    results: Rc<str>,
    /// "Recent searches"
    recent: Rc<str>,
    /// Which entry is marked; -1 for none.
    marked: Rc<Cell<i32>>,
    /// Counts what was typed, so that a late answer to an old question is dropped.
    asked: Rc<Cell<u32>>,
}

/// Makes the search box of the page's header suggest.
pub fn attach(results: &str, recent: &str) -> Option<()> {
    let document = window()?.document()?;
    let panel = document.query_selector(".suggestions").ok()??;
    let form = panel.closest("form").ok()??;
    let find = |selector: &str| -> Option<HtmlElement> {
        form.query_selector(selector).ok()??.dyn_into().ok()
    };
    let input: HtmlInputElement = find("input[type=search]")?.dyn_into().ok()?;
    for (name, value) in [
        ("role", "combobox"),
        ("aria-expanded", "false"),
        ("aria-controls", "suggestions"),
        ("aria-autocomplete", "list"),
    ] {
        input.set_attribute(name, value).ok()?;
    }
    let search = SearchBox {
        document: document.clone(),
        panel: find(".suggestions")?,
        list: find("#suggestions")?,
        none: find(".suggestions-none")?,
        forget: find(".suggestions-forget")?,
        said: find(".suggestions-said")?,
        results: results.into(),
        recent: recent.into(),
        marked: Rc::new(Cell::new(-1)),
        asked: Rc::default(),
        input: input.clone(),
    };
    let typed = search.clone();
    listen(&input, "input", move |_: Event| typed.wait()).ok()?;
    let entered = search.clone();
    listen(&input, "focus", move |_: Event| entered.enter()).ok()?;
    let keyed = search.clone();
    listen(&input, "keydown", move |event: KeyboardEvent| {
        keyed.key(&event)
    })
    .ok()?;
    let left = search.clone();
    listen(&input, "blur", move |_: Event| left.leave()).ok()?;
    // A click on an entry must come before the list closes.
    listen(&search.panel, "mousedown", |event: Event| {
        event.prevent_default()
    })
    .ok()?;
    let chosen = input.clone();
    listen(&search.list, "click", move |_: Event| {
        recent::remember(&chosen.value())
    })
    .ok()?;
    let forgetting = search.clone();
    listen(&search.forget, "click", move |_: Event| {
        recent::forget();
        forgetting.close();
    })
    .ok()?;
    listen(&form, "submit", move |_: Event| {
        recent::remember(&input.value())
    })
    .ok()
}

impl SearchBox {
    fn next_number(&self) -> u32 {
        let number = self.asked.get().wrapping_add(1);
        self.asked.set(number);
        number
    }

    /// Asks once the typing rests.
    fn wait(&self) {
        let number = self.next_number();
        let search = self.clone();
        set_timeout(
            move || {
                if search.asked.get() == number {
                    search.ask(number);
                }
            },
            REST,
        );
    }

    fn ask(self, number: u32) {
        let words = self.input.value();
        if words.trim().is_empty() {
            self.enter();
            return;
        }
        if words.trim().chars().nth(1).is_none() {
            self.close();
            return;
        }
        spawn_local(async move {
            let found = suggest_for(words).await;
            if self.asked.get() != number {
                return;
            }
            match found {
                Ok(found) => {
                    self.list.set_inner_html(&found.html);
                    self.open(&found.status, false);
                }
                Err(_) => self.close(),
            }
        });
    }

    /// An empty box offers what was searched for before.
    fn enter(&self) {
        if !self.input.value().trim().is_empty() {
            return;
        }
        match recent::show(&self.document, &self.list, &self.results, &self.recent) {
            Some(()) => self.open(&self.recent, true),
            None => self.close(),
        }
    }

    fn open(&self, status: &str, is_recent: bool) {
        self.mark(-1);
        self.said.set_text_content(Some(status));
        self.none.set_text_content(Some(status));
        self.none
            .set_hidden(self.list.first_element_child().is_some());
        self.forget.set_hidden(!is_recent);
        self.panel.set_hidden(false);
        self.set("aria-expanded", "true");
    }

    fn close(&self) {
        self.mark(-1);
        self.said.set_text_content(None);
        self.panel.set_hidden(true);
        self.set("aria-expanded", "false");
    }

    /// An answer that is still under way must not open the list again.
    fn leave(&self) {
        self.next_number();
        self.close();
    }

    fn key(&self, event: &KeyboardEvent) {
        if self.panel.hidden() {
            return;
        }
        let marked = self.marked.get();
        match event.key().as_str() {
            "ArrowDown" => self.mark(marked + 1),
            "ArrowUp" => self.mark(if marked < 0 { self.last() } else { marked - 1 }),
            "Escape" => self.leave(),
            "Enter" => match self.entry(marked) {
                Some(link) => link.click(),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    }

    fn last(&self) -> i32 {
        let entries = self.list.query_selector_all("[role=option]");
        let count = entries.map_or(0, |entries| entries.length());
        i32::try_from(count).unwrap_or(0) - 1
    }

    fn entry(&self, place: i32) -> Option<HtmlElement> {
        let id = ["suggestion-", &place.to_string()].concat();
        self.document.get_element_by_id(&id)?.dyn_into().ok()
    }

    /// Marks an entry; none past the ends.
    fn mark(&self, place: i32) {
        if let Some(entry) = self.entry(self.marked.get()) {
            let _ = entry.set_attribute("aria-selected", "false");
        }
        let Some(entry) = self.entry(place) else {
            self.marked.set(-1);
            let _ = self.input.remove_attribute("aria-activedescendant");
            return;
        };
        self.marked.set(place);
        let _ = entry.set_attribute("aria-selected", "true");
        self.set("aria-activedescendant", &entry.id());
        entry.scroll_into_view_with_bool(false);
    }

    /// Setting an attribute with a fixed, valid name cannot fail.
    fn set(&self, name: &str, value: &str) {
        let _ = self.input.set_attribute(name, value);
    }
}
