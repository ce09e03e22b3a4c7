//! Pages that the browser kept, or kept a copy of, and shows again after Back: the number in the header's cart, the
//! cart itself, and what is ticked and chosen in forms that tell what the page shows.

use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlDialogElement, HtmlFormElement, PageTransitionEvent, Window, window};

use super::asking::refresh;
use super::place;
use crate::cart::calls::count_cart;
use crate::ui::dom::{document, everywhere, find};
use crate::ui::listen::listen;

pub fn attach() {
    let Some(window) = window() else {
        return;
    };
    // A page made anew from the browser's copy of the answer.
    if came_back(&window) == Some(true) {
        recount();
    }
    listen(&window, "pageshow", |event| {
        if was_kept(event) {
            bring_up_to_date();
        }
    });
    // A sale has ended: `public/live/countdown.js`.
    if let Some(document) = document() {
        listen(&document, "prices", |_| recount());
    }
}

/// Whether a page that is shown was kept as it was left.
pub fn was_kept(event: &Event) -> bool {
    event.unchecked_ref::<PageTransitionEvent>().persisted()
}

/// Whether the page is shown because its reader went back or forward.
fn came_back(window: &Window) -> Option<bool> {
    let navigations = window.performance()?.get_entries_by_type("navigation");
    let kind = js_sys::Reflect::get(&navigations.get(0), &JsValue::from_str("type")).ok()?;
    Some(kind.as_string()? == "back_forward")
}

/// The page was kept as it was left.
fn bring_up_to_date() {
    recount();
    if let Some(drawer) = find("dialog.drawer[open]") {
        drawer.unchecked_ref::<HtmlDialogElement>().close();
    }
    for form in everywhere("form[data-reset]") {
        form.unchecked_ref::<HtmlFormElement>().reset();
    }
}

/// Asks how many units are in the cart; where it is shown, for all of it.
pub fn recount() {
    if place::is_drawn() {
        return refresh();
    }
    spawn_local(async {
        if let Ok(units) = count_cart().await {
            place::count(units);
        }
    });
}
