//! Suggestions under the search box while one types.

use leptos::prelude::*;

/// The list of suggestions for the search box around it. Arrow keys walk through it, Enter opens,
/// Escape closes; without a script the box is an ordinary form.
#[island]
pub fn Suggestions(
    /// Path that answers with the entries.
    path: String,
    /// "Suggestions"
    label: String,
) -> impl IntoView {
    let list = NodeRef::<leptos::html::Ul>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(list) = list.get() {
            browser::attach(list.into(), path.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = path;
    view! { <ul class="suggestions" id="suggestions" role="listbox" aria-label=label hidden node_ref=list></ul> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::Cell;
    use std::rc::Rc;

    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

    use crate::ui::fetch;
    use crate::ui::listen::listen;

    /// The search box as it is used.
    #[derive(Clone)]
    struct SearchBox {
        input: HtmlInputElement,
        list: HtmlElement,
        path: Rc<str>,
        /// Which entry is marked; -1 for none.
        marked: Rc<Cell<i32>>,
        /// Counts questions, so that a late answer to an old one is dropped.
        asked: Rc<Cell<u32>>,
    }

    /// Makes the form around `list` suggest.
    pub fn attach(list: HtmlElement, path: String) -> Option<()> {
        let input: HtmlInputElement = list
            .closest("form")
            .ok()??
            .query_selector("input[type=search]")
            .ok()??
            .dyn_into()
            .ok()?;
        for (name, value) in [
            ("role", "combobox"),
            ("aria-expanded", "false"),
            ("aria-controls", "suggestions"),
            ("aria-autocomplete", "list"),
        ] {
            input.set_attribute(name, value).ok()?;
        }
        let search = SearchBox {
            input: input.clone(),
            list,
            path: path.into(),
            marked: Rc::new(Cell::new(-1)),
            asked: Rc::default(),
        };
        let typed = search.clone();
        listen(&input, "input", move |_: Event| typed.ask()).ok()?;
        let keyed = search.clone();
        listen(&input, "keydown", move |event: KeyboardEvent| {
            keyed.key(&event)
        })
        .ok()?;
        let left = search.clone();
        listen(&input, "blur", move |_: Event| left.leave()).ok()?;
        // A click on an entry must come before the list closes.
        listen(&search.list, "mousedown", |event: Event| {
            event.prevent_default()
        })
        .ok()
    }

    impl SearchBox {
        fn ask(&self) {
            let words = self.input.value();
            let number = self.asked.get() + 1;
            self.asked.set(number);
            if words.trim().len() < 2 {
                self.close();
                return;
            }
            let search = self.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let words = js_sys::encode_uri_component(&words);
                let address = format!("{}?q={}", search.path, String::from(words));
                let answer = fetch::get(&address).await;
                if search.asked.get() != number {
                    return;
                }
                match answer {
                    Some(answer) if answer.is_ok() && !answer.text.is_empty() => {
                        search.list.set_inner_html(&answer.text);
                        search.open();
                    }
                    _ => search.close(),
                }
            });
        }

        fn open(&self) {
            self.list.set_hidden(false);
            self.mark(-1);
            self.set("aria-expanded", "true");
        }

        fn close(&self) {
            self.list.set_hidden(true);
            self.mark(-1);
            self.set("aria-expanded", "false");
        }

        /// An answer that is still under way must not open the list again.
        fn leave(&self) {
            self.asked.set(self.asked.get() + 1);
            self.close();
        }

        fn key(&self, event: &KeyboardEvent) {
            if self.list.hidden() {
                return;
            }
            let count = i32::try_from(self.list.child_element_count()).unwrap_or(0);
            let marked = self.marked.get();
            match event.key().as_str() {
                "ArrowDown" => self.mark(if marked + 1 < count { marked + 1 } else { -1 }),
                "ArrowUp" => self.mark(if marked < 0 { count - 1 } else { marked - 1 }),
                "Escape" => self.close(),
                "Enter" => match self.link(marked) {
                    Some(link) => link.click(),
                    None => return,
                },
                _ => return,
            }
            event.prevent_default();
        }

        fn entry(&self, place: i32) -> Option<Element> {
            self.list.children().item(u32::try_from(place).ok()?)
        }

        fn link(&self, place: i32) -> Option<HtmlElement> {
            let link = self.entry(place)?.query_selector("a").ok()??;
            link.dyn_into().ok()
        }

        fn mark(&self, place: i32) {
            if let Some(entry) = self.entry(self.marked.get()) {
                let _ = entry.set_attribute("aria-selected", "false");
            }
            self.marked.set(place);
            match self.entry(place) {
                Some(entry) => {
                    let _ = entry.set_attribute("aria-selected", "true");
                    self.set("aria-activedescendant", &entry.id());
                    entry.scroll_into_view_with_bool(false);
                }
                None => {
                    let _ = self.input.remove_attribute("aria-activedescendant");
                }
            }
        }

        /// Setting an attribute with a fixed, valid name cannot fail.
        fn set(&self, name: &str, value: &str) {
            let _ = self.input.set_attribute(name, value);
        }
    }
}
