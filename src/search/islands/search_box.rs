//! The search box as it is used.

use std::cell::Cell;
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::recent;
use crate::search::calls::suggest_for;
use crate::ui::dom::{all, around, attribute, by_id, everywhere, find, flag, input, set, within};
use crate::ui::listen::{after, listen};

/// How long the typing must rest before anything is asked, in milliseconds.
const REST: i32 = 150;

struct SearchBox {
    form: Element,
    field: Element,
    /// What unfolds below the box.
    sheet: Element,
    /// Where the suggestions stand in it.
    list: Element,
    /// Which suggestion is marked.
    marked: Cell<Option<usize>>,
    /// Counts what was typed, so that a late answer to an old question is dropped.
    asked: Cell<u32>,
}

/// Makes the page's search box suggest.
pub fn attach() -> Option<()> {
    let sheet = find(".suggestions")?;
    let form = sheet.closest("form").ok()??;
    let search = Rc::new(SearchBox {
        field: within(&form, "input[type=search]")?,
        list: by_id("suggestions")?,
        form,
        sheet,
        marked: Cell::default(),
        asked: Cell::default(),
    });
    for (name, value) in [
        ("role", "combobox"),
        ("aria-controls", "suggestions"),
        ("aria-autocomplete", "list"),
        ("aria-expanded", "false"),
    ] {
        set(&search.field, name, value);
    }
    for (target, name) in [
        (&search.field, "input"),
        (&search.field, "focus"),
        (&search.field, "keydown"),
        (&search.field, "blur"),
        (&search.sheet, "click"),
        (&search.sheet, "mousedown"),
        (&search.form, "submit"),
    ] {
        let live = Rc::clone(&search);
        listen(target, name, move |event| live.answer(name, event));
    }
    Some(())
}

impl SearchBox {
    fn answer(self: &Rc<Self>, name: &str, event: &Event) {
        match name {
            "input" => self.wait(),
            "focus" => self.enter(),
            "keydown" => self.key(event),
            "blur" => self.leave(),
            // A click on an entry must come before the list closes.
            "mousedown" => event.prevent_default(),
            "click" if around(event, "button").is_some() => {
                recent::forget();
                self.close();
            }
            _ => recent::remember(&self.words()),
        }
    }

    fn words(&self) -> String {
        input(&self.field).value().trim().to_owned()
    }

    fn next_number(&self) -> u32 {
        let number = self.asked.get().wrapping_add(1);
        self.asked.set(number);
        number
    }

    /// Asks once the typing rests.
    fn wait(self: &Rc<Self>) {
        let number = self.next_number();
        let search = Rc::clone(self);
        after(REST, move || {
            if search.asked.get() == number {
                search.ask(number);
            }
        });
    }

    fn ask(self: &Rc<Self>, number: u32) {
        let words = self.words();
        if words.is_empty() {
            self.enter();
        } else if words.chars().nth(1).is_none() {
            self.close();
        } else {
            spawn_local(Rc::clone(self).find(words, number));
        }
    }

    async fn find(self: Rc<Self>, words: String, number: u32) {
        let found = suggest_for(words).await;
        if self.asked.get() != number {
            return;
        }
        match found {
            Ok(found) => {
                self.list.set_inner_html(&found.html);
                self.show(&found.status, false);
            }
            Err(_) => self.close(),
        }
    }

    /// An empty box offers what was searched for before.
    fn enter(&self) {
        if !self.words().is_empty() {
            return;
        }
        let heading = attribute(&self.sheet, "data-recent");
        if recent::show(&self.list, &attribute(&self.form, "action"), &heading) {
            self.show(&heading, true);
        } else {
            self.close();
        }
    }

    /// Shows what stands in the list.
    fn show(&self, status: &str, is_recent: bool) {
        self.mark(None);
        self.tell(status);
        if let Some(forget) = within(&self.sheet, ".suggestions-forget") {
            flag(&forget, "hidden", !is_recent);
        }
        self.open(true);
    }

    fn close(&self) {
        self.open(false);
        self.mark(None);
        self.tell("");
    }

    fn open(&self, is_open: bool) {
        flag(&self.sheet, "hidden", !is_open);
        set(
            &self.field,
            "aria-expanded",
            if is_open { "true" } else { "false" },
        );
    }

    /// Tells screen readers what there is, and everybody that there is nothing.
    fn tell(&self, status: &str) {
        let has_entries = !self.entries().is_empty();
        for place in everywhere("[data-suggestions-status]") {
            place.set_text_content(Some(status));
            if place.class_name() == "suggestions-none" {
                flag(&place, "hidden", has_entries);
            }
        }
    }

    /// An answer that is still under way must not open the list again.
    fn leave(&self) {
        self.next_number();
        self.close();
    }

    fn entries(&self) -> Vec<Element> {
        all(&self.list, "[role=option]")
    }

    fn key(&self, event: &Event) {
        if self.sheet.has_attribute("hidden") {
            return;
        }
        let entries = self.entries();
        let marked = self.marked.get();
        match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
            "ArrowDown" => self.mark(Some(marked.map_or(0, |place| place + 1))),
            "ArrowUp" => self.mark(Some(marked.unwrap_or(entries.len()).wrapping_sub(1))),
            "Escape" => self.leave(),
            "Enter" => match marked.and_then(|place| entries.get(place)) {
                Some(link) => link.unchecked_ref::<HtmlElement>().click(),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    }

    /// Marks an entry; none past the ends.
    fn mark(&self, place: Option<usize>) {
        let mut id = None;
        for (at, entry) in self.entries().iter().enumerate() {
            let is_marked = place == Some(at);
            set(
                entry,
                "aria-selected",
                if is_marked { "true" } else { "false" },
            );
            if is_marked {
                entry.scroll_into_view_with_bool(false);
                id = Some(entry.id());
            }
        }
        self.marked.set(place.filter(|_| id.is_some()));
        match id {
            Some(id) => set(&self.field, "aria-activedescendant", &id),
            None => flag(&self.field, "aria-activedescendant", false),
        }
    }
}
