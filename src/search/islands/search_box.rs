//! The search box as it is used.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{Shown, recent};
use crate::search::calls::suggest_for;
use crate::search::suggestion::SuggestionsFound;
use crate::ui::listen::listen;

/// How long the typing must rest before anything is asked.
const REST: Duration = Duration::from_millis(150);

#[derive(Clone)]
struct SearchBox {
    input: HtmlInputElement,
    shown: Shown,
    results: Rc<str>,
    /// "Recent searches"
    recent: Rc<str>,
    /// Counts what was typed, so that a late answer to an old question is dropped.
    asked: Rc<Cell<u32>>,
}

/// Makes the form around `list` suggest.
pub fn attach(list: &Element, shown: Shown, results: &str, recent: &str) -> Option<()> {
    let form = list.closest("form").ok()??;
    let input = form.query_selector("input[type=search]").ok()??;
    let input: HtmlInputElement = input.dyn_into().ok()?;
    for (name, value) in [
        ("role", "combobox"),
        ("aria-controls", "suggestions"),
        ("aria-autocomplete", "list"),
    ] {
        input.set_attribute(name, value).ok()?;
    }
    let search = SearchBox {
        input: input.clone(),
        shown,
        results: results.into(),
        recent: recent.into(),
        asked: Rc::default(),
    };
    search.tell_readers();
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
    let words = input.clone();
    listen(list, "click", move |_: Event| {
        recent::remember(&words.value())
    })
    .ok()?;
    listen(&form, "submit", move |_: Event| {
        recent::remember(&input.value())
    })
    .ok()
}

impl SearchBox {
    /// Attributes of the box follow the list.
    fn tell_readers(&self) {
        let (input, shown) = (self.input.clone(), self.shown);
        Effect::new(move |_| {
            let is_open = if shown.is_open.get() { "true" } else { "false" };
            // A fixed, valid name cannot fail.
            let _ = input.set_attribute("aria-expanded", is_open);
            let _ = match shown.marked.get() {
                Some(place) => {
                    let id = super::numbered("suggestion-", place);
                    input.set_attribute("aria-activedescendant", &id)
                }
                None => input.remove_attribute("aria-activedescendant"),
            };
        });
    }

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
                Ok(found) => self.show(found, false),
                Err(_) => self.close(),
            }
        });
    }

    /// An empty box offers what was searched for before.
    fn enter(&self) {
        if !self.input.value().trim().is_empty() {
            return;
        }
        match recent::searches(&self.results, &self.recent) {
            Some(group) => self.show(
                SuggestionsFound {
                    status: group.heading.clone(),
                    groups: vec![group],
                },
                true,
            ),
            None => self.close(),
        }
    }

    fn show(&self, found: SuggestionsFound, is_recent: bool) {
        let shown = self.shown;
        shown.marked.set(None);
        shown.status.set(found.status.clone());
        shown.found.set(found);
        shown.is_recent.set(is_recent);
        shown.is_open.set(true);
    }

    fn close(&self) {
        self.shown.is_open.set(false);
        self.shown.marked.set(None);
        self.shown.status.set(String::new());
    }

    /// An answer that is still under way must not open the list again.
    fn leave(&self) {
        self.next_number();
        self.close();
    }

    fn key(&self, event: &KeyboardEvent) {
        let shown = self.shown;
        if !shown.is_open.get_untracked() {
            return;
        }
        let count = shown.found.with_untracked(|found| {
            let groups = found.groups.iter();
            groups.map(|group| group.entries.len()).sum::<usize>()
        });
        let marked = shown.marked.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => self.mark(marked.map_or(0, |place| place + 1), count),
            "ArrowUp" => self.mark(marked.unwrap_or(count).wrapping_sub(1), count),
            "Escape" => self.leave(),
            "Enter" => match marked.and_then(entry) {
                Some(link) => link.click(),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    }

    /// Marks an entry; none past the ends.
    fn mark(&self, place: usize, count: usize) {
        let place = Some(place).filter(|place| *place < count);
        self.shown.marked.set(place);
        if let Some(entry) = place.and_then(entry) {
            entry.scroll_into_view_with_bool(false);
        }
    }
}

fn entry(place: usize) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let entry = document.get_element_by_id(&super::numbered("suggestion-", place))?;
    entry.dyn_into().ok()
}
