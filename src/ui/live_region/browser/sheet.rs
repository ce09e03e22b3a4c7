//! Details that lie over the page as a sheet.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent, Node};

use super::find;
use crate::ui::listen::listen;

const OPEN: &str = "details[data-sheet][open]";

/// Lets Escape close the sheets of a region, and whatever takes the focus elsewhere.
pub fn attach(region: &Element) -> Option<()> {
    listen(region, "keydown", move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            let _ = escape(&event);
        }
    })
    .ok()?;
    listen(region, "focusout", move |event: FocusEvent| {
        let _ = leave(&event);
    })
    .ok()
}

/// Closes the open sheet around an element. Answers whether there was one.
pub fn close_around(element: &Element) -> bool {
    let sheet = element.closest(OPEN).ok().flatten();
    sheet.is_some_and(|sheet| sheet.remove_attribute("open").is_ok())
}

/// Opens the sheet around an element, where it lies in one that was closed by its button.
pub fn open_around(element: &HtmlElement) {
    // What is seen anyway lies beside the list.
    if element.offset_width() == 0
        && let Ok(Some(sheet)) = element.closest("details[data-sheet]")
    {
        let _ = sheet.set_attribute("open", "");
    }
}

fn escape(event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let sheet = target.closest(OPEN).ok()??;
    sheet.remove_attribute("open").ok()?;
    find::<HtmlElement>(&sheet, "summary")?.focus().ok()
}

fn leave(event: &FocusEvent) -> Option<()> {
    let left: Element = event.target()?.dyn_into().ok()?;
    let sheet = left.closest(OPEN).ok()??;
    // Nothing else has taken it: what had it was exchanged, or the window was left.
    let next: Node = event.related_target()?.dyn_into().ok()?;
    if !sheet.contains(Some(&next)) {
        sheet.remove_attribute("open").ok()?;
    }
    Some(())
}
