//! The buy box in the browser. The server drew it; what changes is marked `data-part`, what is
//! clicked `data-value` (with `data-option`) or `data-step`.

use std::cell::Cell;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, MouseEvent, window};

use super::{Choices, FormData, StockLevel};
use crate::catalog::islands::gallery;

/// Makes the page's buy box follow clicks.
pub fn attach(choices: Choices, start: usize) -> Option<()> {
    let buy_box = window()?.document()?.query_selector(".buy-box").ok()??;
    let place = buy_box.clone();
    let chosen = Cell::new(start);
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let _ = act(&event, &place, &choices, &chosen);
    });
    buy_box
        .add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref())
        .ok()?;
    // It listens as long as the page lives.
    clicked.forget();
    Some(())
}

fn act(
    event: &MouseEvent,
    buy_box: &Element,
    choices: &Choices,
    chosen: &Cell<usize>,
) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if let Some(button) = target.closest("[data-step]").ok()? {
        return step(buy_box, number(&button, "data-step")?);
    }
    let link = target.closest("[data-value]").ok()??;
    // A new tab was asked for.
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let option = number(&link, "data-option")?;
    let place = choices
        .target(chosen.get(), option, number(&link, "data-value")?)
        .form?;
    let form = choices.forms.get(place)?;
    event.prevent_default();
    chosen.set(place);
    for part in elements(buy_box, "[data-part]") {
        let _ = show(&part, choices, form);
    }
    for link in elements(buy_box, "[data-value]") {
        let _ = point(&link, choices, place);
    }
    // A browser that refuses keeps the old address; nothing else depends on it.
    let address = choices.address(form);
    let _ = window()?
        .history()
        .ok()?
        .replace_state_with_url(&JsValue::NULL, "", Some(&address));
    gallery::scroll_to(&form.picture)
}

/// Takes one away or adds one, within what there is.
fn step(buy_box: &Element, by: i32) -> Option<()> {
    let input = buy_box.query_selector("[data-part=quantity]").ok()??;
    let most = number(&input, "max")?;
    let input: HtmlInputElement = input.dyn_into().ok()?;
    let count = input.value().parse().unwrap_or(1_i32).saturating_add(by);
    input.set_value(&count.min(most).max(1).to_string());
    Some(())
}

/// Gives a part what the form says.
fn show(part: &Element, choices: &Choices, form: &FormData) -> Option<()> {
    let is_out = form.level == StockLevel::Out;
    let text = |text: &str| part.set_text_content(Some(text));
    match part.get_attribute("data-part")?.as_str() {
        "price" => text(&form.price),
        "before" => text(form.before.as_deref().unwrap_or_default()),
        "lowest" => {
            text(form.lowest.as_deref().unwrap_or_default());
            flag(part, "hidden", form.lowest.is_none())?;
        }
        "reduction" => flag(part, "data-reduced", form.before.is_some())?,
        "reduced" => flag(part, "hidden", form.before.is_none())?,
        "option" => text(choices.label(form, number(part, "data-option")?)),
        "stock" => {
            text(&form.stock);
            part.set_attribute("data-level", form.level.word()).ok()?;
        }
        "variant" => part.set_attribute("value", &form.id).ok()?,
        "quantity" => part
            .set_attribute("max", &form.most.max(1).to_string())
            .ok()?,
        "button" => {
            text(if is_out {
                &choices.sold_out
            } else {
                &choices.add
            });
            flag(part, "disabled", is_out)?;
        }
        "delivery" => text(&choices.facts_of(form).delivery),
        "total" => text(&choices.facts_of(form).total),
        _ => {}
    }
    Some(())
}

/// Lets the link of a value lead on from the chosen form.
fn point(link: &Element, choices: &Choices, chosen: usize) -> Option<()> {
    let option = number(link, "data-option")?;
    let target = choices.target(chosen, option, number(link, "data-value")?);
    link.set_attribute("href", &target.address).ok()?;
    if target.is_current {
        link.set_attribute("aria-current", "true").ok()?;
    } else {
        link.remove_attribute("aria-current").ok()?;
    }
    flag(link, "data-sold-out", target.is_out)?;
    let note: HtmlElement = link.last_element_child()?.dyn_into().ok()?;
    note.set_hidden(!target.is_out);
    Some(())
}

fn number<N: std::str::FromStr>(element: &Element, attribute: &str) -> Option<N> {
    element.get_attribute(attribute)?.parse().ok()
}

fn flag(element: &Element, attribute: &str, is_set: bool) -> Option<()> {
    element
        .toggle_attribute_with_force(attribute, is_set)
        .ok()
        .map(drop)
}

fn elements(within: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = within.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}
