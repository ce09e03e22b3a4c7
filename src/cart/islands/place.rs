//! Where the page shows the cart.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

use super::focus::Focus;
use crate::cart::view::{CartView, Place};
use crate::ui::dom::{attribute, everywhere, find, flag, input, set, within};

/// Why a change did not get through: the attribute with the words for it.
#[derive(Clone, Copy)]
pub enum Trouble {
    /// No answer came.
    Unreachable,
    /// The answer was a failure.
    Failed,
}

#[derive(Default)]
struct Shown {
    place: Cell<Place>,
    /// Whether the cart is on the page and not only its number.
    is_drawn: Cell<bool>,
    changed: RefCell<Option<Rc<dyn Fn()>>>,
}

thread_local! {
    static SHOWN: Shown = Shown::default();
}

/// Where the page shows the cart.
pub fn place() -> Place {
    SHOWN.with(|shown| shown.place.get())
}

/// Whether the page shows more of the cart than its number.
pub fn is_drawn() -> bool {
    SHOWN.with(|shown| shown.is_drawn.get())
}

/// Says where the page shows the cart.
pub fn shows_in(place: Place) {
    SHOWN.with(|shown| {
        shown.place.set(place);
        shown.is_drawn.set(place != Place::Drawer);
    });
}

/// Says what is called after each change.
pub fn calls(changed: impl Fn() + 'static) {
    SHOWN.with(|shown| shown.changed.replace(Some(Rc::new(changed))));
}

/// Shows how many units there are.
pub fn count(number: u32) {
    let number = number.to_string();
    for count in everywhere(".cart-count") {
        set(&count, "data-count", &number);
        count.set_text_content(Some(&number));
    }
}

/// Shows the cart, and keeps the focus, and a code that is being typed: other than `code`, which the cart answers.
pub fn show(cart: &CartView, code: &str) {
    count(cart.units);
    if let Some(region) = part("region") {
        let focus = Focus::within(&region);
        let typed = typed_code(&region);
        region.set_inner_html(&cart.html);
        if let (Some(typed), Some(field)) = (typed, code_field(&region))
            && typed != code
        {
            input(&field).set_value(&typed);
        }
        if let Some(focus) = focus {
            focus.restore(&region);
        }
    }
    let changed = SHOWN.with(|shown| {
        shown.is_drawn.set(true);
        shown.changed.borrow().clone()
    });
    if let Some(changed) = changed {
        changed();
    }
}

fn code_field(region: &Element) -> Option<Element> {
    within(region, "input[name=code]:not([type=hidden])")
}

/// What was typed since the server drew the field.
fn typed_code(region: &Element) -> Option<String> {
    let field = code_field(region)?;
    let typed = input(&field).value();
    (typed != attribute(&field, "value")).then_some(typed)
}

/// Says what was done to those who cannot see it.
pub fn say(text: &str) {
    if let Some(said) = part("said") {
        said.set_text_content(Some(text));
    }
}

/// The words that a part keeps in an attribute.
pub fn words_of(part_name: &str, attribute: &str) -> String {
    let words = part(part_name).and_then(|part| part.get_attribute(attribute));
    words.unwrap_or_default()
}

/// Tells what went wrong, or that nothing is wrong any more.
pub fn tell(trouble: Option<Trouble>) {
    let Some(notice) = part("trouble") else {
        return;
    };
    if let (Some(trouble), Some(text)) = (trouble, within(&notice, "p")) {
        let words = match trouble {
            Trouble::Unreachable => "data-unreachable",
            Trouble::Failed => "data-failed",
        };
        text.set_text_content(Some(&attribute(&notice, words)));
    }
    flag(&notice, "hidden", trouble.is_none());
}

/// The drawer of the page, if it has one.
pub fn drawer() -> Option<HtmlDialogElement> {
    find("dialog.drawer").map(JsCast::unchecked_into)
}

/// Opens the drawer.
pub fn open() {
    if let Some(dialog) = drawer().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

fn part(name: &str) -> Option<Element> {
    find(&["[data-cart-part=", name, "]"].concat())
}
