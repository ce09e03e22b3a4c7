use leptos::task::spawn_local;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlDialogElement, HtmlFormElement, PageTransitionEvent, Window, window};

use super::show_units;
use crate::ui::fetch;
use crate::ui::listen::listen;

pub fn attach(count: &str) -> Option<()> {
    let window = window()?;
    let count: Rc<str> = count.into();
    // A page made anew from the browser's copy of the answer.
    if came_back(&window) == Some(true) {
        recount(&count);
    }
    listen(&window, "pageshow", move |event: PageTransitionEvent| {
        if event.persisted() {
            let _ = bring_up_to_date(&count);
        }
    })
    .ok()
}

/// Whether the page is shown because its reader went back or forward.
fn came_back(window: &Window) -> Option<bool> {
    let navigations = window.performance()?.get_entries_by_type("navigation");
    let kind = js_sys::Reflect::get(&navigations.get(0), &JsValue::from_str("type")).ok()?;
    Some(kind.as_string()? == "back_forward")
}

/// The page was kept as it was left.
fn bring_up_to_date(count: &Rc<str>) -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    if document.query_selector("[data-fresh]").ok()?.is_some() {
        return window.location().reload().ok();
    }
    recount(count);
    if let Some(drawer) = first::<HtmlDialogElement>(&document, "dialog.drawer[open]") {
        drawer.close();
    }
    let forms = document.query_selector_all("form[data-reset]").ok()?;
    for place in 0..forms.length() {
        forms
            .item(place)?
            .dyn_into::<HtmlFormElement>()
            .ok()?
            .reset();
    }
    Some(())
}

fn first<E: JsCast>(document: &Document, selector: &str) -> Option<E> {
    document.query_selector(selector).ok()??.dyn_into().ok()
}

fn recount(count: &Rc<str>) {
    let count = count.clone();
    spawn_local(async move {
        let answer = fetch::get(&count).await.filter(fetch::Answer::is_ok);
        let document = window().and_then(|window| window.document());
        if let (Some(answer), Some(document)) = (answer, document) {
            show_units(&document, &answer.text);
        }
    });
}
