//! What the server drew of a choice, as it follows another one.

use web_sys::Element;

use crate::catalog::islands::{Choices, FormData, Selection};
use crate::ui::dom::{attribute, flag, number, set, tell, text_or_hide, within};

/// Gives a part what the choice says.
pub(super) fn show(part: &Element, choices: &Choices, now: &Selection) -> Option<()> {
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
        "lowest" => text_or_hide(part, lowest.unwrap_or_default()),
        "reduction" => flag(part, "data-reduced", before.is_some()),
        "reduced" => hide(before.is_none()),
        "option" => text(choices.label(now, number(part, "data-option")?)),
        "stock" => {
            text_or_hide(part, choices.stock(now));
            set(part, "data-level", form.level.word());
        }
        "checking" => text_or_hide(part, choices.checking(now)),
        "countdown" => count_down(part, choices.told(now)?, choices)?,
        "others" => text_or_hide(part, &choices.others(now)),
        "variant" => set(
            part,
            "value",
            if now.open.is_empty() { &form.id } else { "" },
        ),
        "back" => put_query(part, "value", &choices.address(now))?,
        "stepper" => hide(is_out),
        "quantity" => set(part, "max", &form.most.max(1).to_string()),
        "button" => {
            text(choices.button(now));
            flag(part, "disabled", is_out);
        }
        "similar" => hide(!is_out),
        "small" => set(part, "src", &choices.small(now)),
        "chosen" => text(&choices.chosen(now)),
        _ => {}
    }
    Some(())
}

/// Tells until when a price holds, for `public/live/countdown.js` to count down to.
fn count_down(part: &Element, told: &FormData, choices: &Choices) -> Option<()> {
    let price = choices.prices.get(told.price)?;
    flag(part, "hidden", price.ends_at.is_empty());
    let time = within(part, "time")?;
    // What it says by now is not written over without need.
    if attribute(&time, "datetime") != price.ends_at {
        set(&time, "datetime", &price.ends_at);
        time.set_text_content(Some(&price.ends));
    }
    Some(())
}

/// Lets the link of a value lead on from what is chosen.
pub(super) fn point(link: &Element, choices: &Choices, now: &Selection) -> Option<()> {
    let option = number(link, "data-option")?;
    let target = choices.target(now, option, number(link, "data-value")?);
    set(link, "href", &target.address);
    tell(link, "aria-current", target.is_current);
    flag(link, "data-sold-out", target.is_out);
    flag(&link.last_element_child()?, "hidden", !target.is_out);
    Some(())
}

/// Gives an address in an attribute the query of another one.
pub(super) fn put_query(element: &Element, attribute: &str, of: &str) -> Option<()> {
    let address = element.get_attribute(attribute)?;
    let path = address.split_once('?').map_or(address.as_str(), |it| it.0);
    let query = of.find('?').and_then(|start| of.get(start..));
    set(
        element,
        attribute,
        &[path, query.unwrap_or_default()].concat(),
    );
    Some(())
}
