//! Details that lie over the page as a sheet: Escape closes them, and whatever takes the focus elsewhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent, Node};

use crate::ui::dom::{around, flag, focus, within};

const OPEN: &str = "details[data-sheet][open]";

/// Closes the open sheet around an element. Answers whether there was one.
pub fn close_around(element: &Element) -> bool {
    let sheet = element.closest(OPEN).ok().flatten();
    sheet.is_some_and(|sheet| sheet.remove_attribute("open").is_ok())
}

/// Opens the sheet around an element, where it lies in one that was closed by its button.
pub fn open_around(element: &Element) {
    // What is seen anyway lies beside the list.
    if element.unchecked_ref::<HtmlElement>().offset_width() == 0
        && let Ok(Some(sheet)) = element.closest("details[data-sheet]")
    {
        flag(&sheet, "open", true);
    }
}

/// Closes the sheet in which Escape was pressed.
pub fn escape(event: &Event) -> Option<()> {
    if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
        let sheet = around(event, OPEN)?;
        flag(&sheet, "open", false);
        focus(&within(&sheet, "summary")?);
    }
    Some(())
}

/// Closes the sheet that the focus leaves.
pub fn leave(event: &Event) -> Option<()> {
    let sheet = around(event, OPEN)?;
    // Nothing else has taken it: what had it was exchanged, or the window was left.
    let next = event.unchecked_ref::<FocusEvent>().related_target()?;
    if !sheet.contains(Some(next.unchecked_ref::<Node>())) {
        flag(&sheet, "open", false);
    }
    Some(())
}
