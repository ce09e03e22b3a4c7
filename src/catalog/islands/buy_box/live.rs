//! The buy box in the browser. The server drew it; what changes is marked `data-part`, what is
//! clicked `data-value` (with `data-option`) or `data-step`.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, MouseEvent, SubmitEvent, window};

use super::{BuyBoxState, Choices, Selection};
use crate::catalog::calls::facts_for;
use crate::catalog::islands::{gallery, watch};
use crate::ui::listen::listen;

/// How long the quantity must rest before the server is asked what it comes to.
const REST: Duration = Duration::from_millis(150);

/// Makes the page's buy box follow what is clicked and typed.
pub fn attach(state: BuyBoxState) -> Option<()> {
    let buy_box = window()?.document()?.query_selector(".buy-box").ok()??;
    let input = quantity_of(&buy_box)?;
    // A browser may have kept what was typed before the page was loaded again.
    let quantity = RwSignal::new(number_in(&input));
    let box_ = buy_box.clone();
    listen(&buy_box, "click", move |event: MouseEvent| {
        let _ = click(&event, &box_, state, quantity);
    })
    .ok()?;
    listen(&buy_box, "input", move |_: Event| {
        quantity.set(number_in(&input));
    })
    .ok()?;
    let form = buy_box.query_selector("form").ok()??;
    let box_ = buy_box.clone();
    listen(&form, "submit", move |event: SubmitEvent| {
        let open = state
            .selection
            .with_untracked(|now| now.open.first().copied());
        if let Some(option) = open {
            event.prevent_default();
            // Nothing else is to send it.
            event.stop_propagation();
            let _ = ask_for(&box_, state, option);
        }
    })
    .ok()?;
    let button = buy_box.query_selector(".buy-row .button").ok()??;
    watch::watch(None, std::iter::once(button), 0.0, move |_, is_seen| {
        let is_out = state.of(Choices::is_out);
        state.is_away.set(!is_seen && !is_out);
    })?;
    Effect::new(move |is_later: Option<()>| {
        let now = state.selection.get();
        if is_later.is_some() {
            state.choices.with_value(|choices| {
                let _ = follow(&buy_box, choices, &now);
            });
        }
    });
    keep_facts(state, quantity);
    Some(())
}

fn click(
    event: &MouseEvent,
    buy_box: &Element,
    state: BuyBoxState,
    quantity: RwSignal<u32>,
) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if let Some(button) = target.closest("[data-step]").ok()? {
        let input = quantity_of(buy_box)?;
        let most: i32 = number(&input, "max")?;
        let count: i32 = input.value().parse().unwrap_or(1);
        let count = count.saturating_add(number(&button, "data-step")?);
        input.set_value(&count.min(most).max(1).to_string());
        quantity.set(number_in(&input));
        return Some(());
    }
    let link = target.closest("[data-value]").ok()??;
    // A new tab was asked for.
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let (option, value) = (number(&link, "data-option")?, number(&link, "data-value")?);
    let target = state.of(|choices, now| choices.target(now, option, value));
    state.selection.set(target.selection?);
    event.prevent_default();
    Some(())
}

/// Tells that an option has to be chosen, and leads to it.
fn ask_for(buy_box: &Element, state: BuyBoxState, option: usize) -> Option<()> {
    let place = option.to_string();
    let of = |mark: &str| ["[data-option=\"", &place, "\"]", mark].concat();
    let fault = buy_box.query_selector(&of("[data-part=fault]")).ok()??;
    state.choices.with_value(|choices| {
        let text = choices.options.get(option).map(|it| it.choose.as_str());
        fault.set_text_content(text);
    });
    let value = buy_box.query_selector(&of("[data-value]")).ok()??;
    value.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Lets everything that the server drew follow a choice.
fn follow(buy_box: &Element, choices: &Choices, now: &Selection) -> Option<()> {
    for part in elements(buy_box, "[data-part]") {
        let _ = show(&part, choices, now);
    }
    for link in elements(buy_box, "[data-value]") {
        let _ = point(&link, choices, now);
    }
    let address = choices.address(now);
    let window = window()?;
    let document = window.document()?;
    // The page in another language is about the same form.
    for link in elements(&document.document_element()?, ".language-switch a") {
        let _ = put_query(&link, "href", &address);
    }
    // A browser that refuses keeps the old address; nothing else depends on it.
    let history = window.history().ok()?;
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    gallery::show(choices.gallery(now)?)
}

/// Gives a part what the choice says.
fn show(part: &Element, choices: &Choices, now: &Selection) -> Option<()> {
    let form = choices.form(now)?;
    let (price, is_span) = choices.price(now)?;
    let before = price.before.as_deref().filter(|_| !is_span);
    let lowest = price.lowest.as_deref().filter(|_| !is_span);
    let is_out = choices.is_out(now);
    let text = |text: &str| part.set_text_content(Some(text));
    let hide = |is_hidden: bool| flag(part, "hidden", is_hidden);
    match part.get_attribute("data-part")?.as_str() {
        "price" => text(&choices.price_text(now)),
        "before" => text(before.unwrap_or_default()),
        "lowest" => {
            text(lowest.unwrap_or_default());
            hide(lowest.is_none())?;
        }
        "reduction" => flag(part, "data-reduced", before.is_some())?,
        "reduced" => hide(before.is_none())?,
        "option" => text(choices.label(now, number(part, "data-option")?)),
        "fault" => text(""),
        "stock" => {
            text(choices.stock(now));
            hide(choices.stock(now).is_empty())?;
            part.set_attribute("data-level", form.level.word()).ok()?;
        }
        "others" => {
            let others = choices.others(now);
            text(&others);
            hide(others.is_empty())?;
        }
        "variant" => {
            let id = if now.open.is_empty() { &form.id } else { "" };
            part.set_attribute("value", id).ok()?;
        }
        "back" => put_query(part, "value", &choices.address(now))?,
        "stepper" => hide(is_out)?,
        "quantity" => {
            part.set_attribute("max", &form.most.max(1).to_string())
                .ok()?;
        }
        "button" => {
            text(choices.button(now));
            flag(part, "disabled", is_out)?;
        }
        "similar" => hide(!is_out)?,
        _ => {}
    }
    Some(())
}

/// Lets the link of a value lead on from what is chosen.
fn point(link: &Element, choices: &Choices, now: &Selection) -> Option<()> {
    let option = number(link, "data-option")?;
    let target = choices.target(now, option, number(link, "data-value")?);
    link.set_attribute("href", &target.address).ok()?;
    if target.is_current {
        link.set_attribute("aria-current", "true").ok()?;
    } else {
        link.remove_attribute("aria-current").ok()?;
    }
    flag(link, "data-sold-out", target.is_out)?;
    flag(&link.last_element_child()?, "hidden", !target.is_out)
}

/// Keeps what buying comes to true for the chosen form and quantity. The server is asked for more than
/// one; only its answer to the last question counts.
fn keep_facts(state: BuyBoxState, quantity: RwSignal<u32>) {
    let last = Rc::new(Cell::new(0_u32));
    Effect::new(move |_| {
        let quantity = quantity.get();
        let one = state.of(Choices::facts_of);
        let turn = last.get().wrapping_add(1);
        last.set(turn);
        if quantity < 2 || one.delivery.is_empty() {
            state.facts.set(one);
            state.is_asking.set(false);
            return;
        }
        state.is_asking.set(true);
        let last = last.clone();
        let (product, variant) = state.of(|choices, now| {
            let slug = choices.path.rsplit('/').next().unwrap_or_default();
            let told = choices.told(now).map(|form| form.id.clone());
            (slug.to_owned(), told.unwrap_or_default())
        });
        set_timeout(
            move || {
                if last.get() == turn {
                    spawn_local(async move {
                        let facts = facts_for(product, variant, quantity).await;
                        if last.get() == turn {
                            // Nothing rather than what is not true.
                            state.facts.set(facts.unwrap_or_default());
                            state.is_asking.set(false);
                        }
                    });
                }
            },
            REST,
        );
    });
}

fn quantity_of(buy_box: &Element) -> Option<HtmlInputElement> {
    let input = buy_box.query_selector("[data-part=quantity]").ok()??;
    input.dyn_into().ok()
}

/// The quantity that is typed, within what there is; one where none is.
fn number_in(input: &HtmlInputElement) -> u32 {
    let most = number(input, "max").unwrap_or(1);
    input.value().parse().unwrap_or(1).min(most)
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

/// Gives an address in an attribute the query of another one.
fn put_query(element: &Element, attribute: &str, of: &str) -> Option<()> {
    let address = element.get_attribute(attribute)?;
    let path = address.split_once('?').map_or(address.as_str(), |it| it.0);
    let query = of.split_once('?').map_or("", |it| it.1);
    let mark = if query.is_empty() { "" } else { "?" };
    element
        .set_attribute(attribute, &[path, mark, query].concat())
        .ok()
}

fn elements(within: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = within.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}
