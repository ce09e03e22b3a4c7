//! Finding and changing what stands in the page. Every island uses these, so that they weigh once: elements are
//! not asked for their kind where the page says it.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, MouseEvent, window};

/// The page.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The first element of the page that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// The element with an id; none has the empty one.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The first element in another one that a selector finds.
pub fn within(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok()?
}

/// The elements in another one that a selector finds.
pub fn all(element: &Element, selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Ok(found) = element.query_selector_all(selector) {
        for place in 0..found.length() {
            elements.extend(found.get(place).map(JsCast::unchecked_into::<Element>));
        }
    }
    elements
}

/// The elements of the page that a selector finds.
pub fn everywhere(selector: &str) -> Vec<Element> {
    let root = document().and_then(|document| document.document_element());
    root.map_or_else(Vec::new, |root| all(&root, selector))
}

/// What an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What a selector finds around the place of an event.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok()?
}

/// Whether a click asks for a new tab.
pub fn asks_for_tab(event: &Event) -> bool {
    let click: &MouseEvent = event.unchecked_ref();
    click.ctrl_key() || click.meta_key() || click.shift_key()
}

/// An attribute; empty where there is none.
pub fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// An attribute as a number.
pub fn number(element: &Element, name: &str) -> Option<usize> {
    element.get_attribute(name)?.parse().ok()
}

/// Gives an attribute a value. Names are fixed and valid, which cannot fail.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Gives an element an attribute without a value, or takes it away.
pub fn flag(element: &Element, name: &str, is_set: bool) {
    let _ = element.toggle_attribute_with_force(name, is_set);
}

/// Gives an attribute the value `true`, or takes it away.
pub fn tell(element: &Element, name: &str, is_true: bool) {
    if is_true {
        set(element, name, "true");
    } else {
        flag(element, name, false);
    }
}

/// Gives an element a text; one that is empty hides it. What says the same already is not told again by readers.
pub fn text_or_hide(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
    flag(element, "hidden", text.is_empty());
}

/// Gives an element the focus.
pub fn focus(element: &Element) {
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// A field, for what was typed into it.
pub fn input(element: &Element) -> &HtmlInputElement {
    element.unchecked_ref()
}
