//! The dialog for large pictures. The server drew it empty.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, KeyboardEvent};

use crate::catalog::islands::gallery;
use crate::catalog::islands::watch::watch;
use crate::ui::dom::{all, around, attribute, document, find, flag, focus, set, within};
use crate::ui::listen::{listen, when_drawn};

/// One picture: a button that shows it larger.
const PICTURE: &str = r#"<li><button type="button"><img loading="lazy"></button></li>"#;

/// What the dialog shows.
#[derive(Clone)]
pub struct Viewer(Rc<Shown>);

struct Shown {
    dialog: Element,
    strip: Element,
    /// Those of the gallery.
    pictures: RefCell<Vec<Element>>,
    /// Place of the picture that is looked at.
    place: Cell<usize>,
    is_zoomed: Cell<bool>,
}

impl Viewer {
    /// Makes the page's dialog live.
    pub fn attach() -> Option<Self> {
        let dialog = find("dialog.zoom")?;
        let viewer = Self(Rc::new(Shown {
            strip: within(&dialog, ".zoom-pictures")?,
            dialog: dialog.clone(),
            pictures: RefCell::default(),
            place: Cell::default(),
            is_zoomed: Cell::default(),
        }));
        for name in ["click", "keydown", "close"] {
            let live = viewer.clone();
            listen(&dialog, name, move |event| live.answer(name, event));
        }
        Some(viewer)
    }

    fn answer(&self, name: &str, event: &Event) {
        match name {
            "click" => {
                if let Some(button) = around(event, "[data-turn]") {
                    self.turn(attribute(&button, "data-turn") == "on");
                } else if around(event, "li button").is_some() {
                    self.zoom();
                }
            }
            "keydown" => self.press(event),
            _ => self.leave(),
        }
    }

    /// Shows pictures of the gallery, beginning with one of them.
    pub fn open(&self, pictures: Vec<Element>, place: usize) -> Option<()> {
        let shown = &*self.0;
        let is_other = *shown.pictures.borrow() != pictures;
        if is_other {
            self.fill(pictures);
        }
        self.show(place, false);
        let dialog: &HtmlDialogElement = shown.dialog.unchecked_ref();
        dialog.show_modal().ok()?;
        // By then the pictures stand in their strip.
        let live = self.clone();
        when_drawn(move || {
            live.look_at(place, false, true);
            if is_other {
                let _ = live.follow_swipes();
            }
        });
        Some(())
    }

    fn fill(&self, pictures: Vec<Element>) {
        let Shown { dialog, strip, .. } = &*self.0;
        let mut html = String::new();
        for _ in &pictures {
            html.push_str(PICTURE);
        }
        strip.set_inner_html(&html);
        for (large, picture) in all(strip, "img").iter().zip(&pictures) {
            let copy = |name: &str, selector: &str, from: &str| {
                if let Some(element) = within(picture, selector) {
                    set(large, name, &attribute(&element, from));
                }
            };
            copy("srcset", "source", "srcset");
            copy("alt", "img", "alt");
            copy("src", "a", "href");
        }
        for part in all(dialog, ".zoom-count, [data-turn]") {
            flag(&part, "hidden", pictures.len() < 2);
        }
        self.0.pictures.replace(pictures);
    }

    /// Marks the picture that is looked at.
    fn show(&self, place: usize, is_zoomed: bool) {
        let shown = &*self.0;
        shown.place.set(place);
        shown.is_zoomed.set(is_zoomed);
        let buttons = all(&shown.strip, "button");
        for (at, button) in buttons.iter().enumerate() {
            let (is_here, is_large) = (at == place, at == place && is_zoomed);
            set(button, "tabindex", if is_here { "0" } else { "-1" });
            set(
                button,
                "aria-pressed",
                if is_large { "true" } else { "false" },
            );
            if let (Some(item), Some(picture)) = (button.parent_element(), within(button, "img")) {
                flag(&item, "data-zoomed", is_large);
                set(
                    &picture,
                    "sizes",
                    if is_large { "200vmin" } else { "100vw" },
                );
            }
        }
        if let Some(count) = within(&shown.dialog, ".zoom-count") {
            let of = attribute(&count, "data-of");
            let (number, all) = ((place + 1).to_string(), buttons.len().to_string());
            let text = [number.as_str(), " ", &of, " ", &all].concat();
            // What has not changed is not to be read again.
            if count.text_content().as_deref() != Some(text.as_str()) {
                count.set_text_content(Some(&text));
            }
        }
    }

    fn follow_swipes(&self) -> Option<()> {
        let live = self.clone();
        let items = all(&self.0.strip, "li");
        let known = items.clone();
        watch(Some(&self.0.strip), &items, 0.6, move |item, is_seen| {
            let place = known.iter().position(|it| *it == item);
            if let Some(place) = place.filter(|place| is_seen && *place != live.0.place.get()) {
                live.show(place, false);
            }
        })
    }

    fn item(&self, place: usize) -> Option<Element> {
        all(&self.0.strip, "li").into_iter().nth(place)
    }

    /// Swipes to a picture; the focus goes with it where it was on one.
    fn look_at(&self, place: usize, is_gliding: bool, takes_focus: bool) {
        if let Some(item) = self.item(place) {
            if let Some(button) = item.first_element_child().filter(|_| takes_focus) {
                focus(&button);
            }
            let _ = gallery::glide(&item, is_gliding);
        }
    }

    /// The next picture, or the one before; after the last comes the first.
    fn turn(&self, is_on: bool) {
        let shown = &*self.0;
        let count = shown.pictures.borrow().len();
        let before = shown.place.get();
        let place = match (is_on, before + 1 < count) {
            (true, true) => before + 1,
            (true, false) => 0,
            (false, _) => before.checked_sub(1).unwrap_or(count.saturating_sub(1)),
        };
        let active = document().and_then(|document| document.active_element());
        let takes_focus = active.is_some_and(|active| shown.strip.contains(Some(&active)));
        self.show(place, false);
        // From the last to the first there is no gliding past all others.
        self.look_at(place, place.abs_diff(before) == 1, takes_focus);
    }

    fn press(&self, event: &Event) {
        let key = event.unchecked_ref::<KeyboardEvent>().key();
        let is_on = key == "ArrowRight";
        // In a large picture the arrows move the picture.
        if (is_on || key == "ArrowLeft") && !self.0.is_zoomed.get() {
            event.prevent_default();
            self.turn(is_on);
        }
    }

    /// Shows the picture larger, from its middle, or whole again.
    fn zoom(&self) {
        let place = self.0.place.get();
        self.show(place, !self.0.is_zoomed.get());
        let live = self.clone();
        when_drawn(move || {
            if let Some(item) = live.item(place) {
                item.set_scroll_left((item.scroll_width() - item.client_width()) / 2);
                item.set_scroll_top((item.scroll_height() - item.client_height()) / 2);
            }
        });
    }

    /// Back on the page, at the picture that was looked at last.
    fn leave(&self) {
        let shown = &*self.0;
        if let Some(picture) = shown.pictures.borrow().get(shown.place.get()) {
            let _ = gallery::return_to(picture);
        }
    }
}
