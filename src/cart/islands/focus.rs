//! The focus, when what had it is replaced.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, window};

/// What had the focus.
pub struct Focus {
    id: String,
    /// What the button removes; empty for other controls.
    removes: String,
    /// Its place among those that remove the same kind.
    place: usize,
}

impl Focus {
    /// What has it, if it is in the region.
    pub fn within(region: &Element) -> Option<Self> {
        let active = document()?.active_element()?;
        if !region.contains(Some(&active)) {
            return None;
        }
        let removes = active.get_attribute("data-remove").unwrap_or_default();
        let buttons = removers(region, &removes);
        Some(Self {
            id: active.id(),
            place: buttons.iter().position(|own| *own == active).unwrap_or(0),
            removes,
        })
    }

    /// Gives it to the same control of the new content; after something was removed, to the button that removes the
    /// next one; otherwise to the heading.
    pub fn restore(&self, region: &Element) -> Option<()> {
        let document = document()?;
        let same = document.get_element_by_id(&self.id);
        let next = || {
            let left = removers(region, &self.removes);
            left.get(self.place).or(left.last()).cloned()
        };
        let heading = || document.get_element_by_id("cart-title");
        let target = same.or_else(next).or_else(heading)?;
        target.dyn_into::<HtmlElement>().ok()?.focus().ok()
    }
}

/// Gives the focus to what is wrong, if the place shows it.
pub fn to_fault() -> Option<()> {
    let document = document()?;
    for selector in [
        "dialog[open] [aria-invalid=true]",
        ".cart-contents [aria-invalid=true]",
    ] {
        if let Some(wrong) = document.query_selector(selector).ok()? {
            return wrong.dyn_into::<HtmlElement>().ok()?.focus().ok();
        }
    }
    None
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The buttons that remove something of a kind.
fn removers(within: &Element, kind: &str) -> Vec<Element> {
    let selector = ["[data-remove=\"", kind, "\"]"].concat();
    let Ok(found) = within.query_selector_all(&selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into().ok())
        .collect()
}
