//! The focus, when what had it is replaced.

use web_sys::Element;

use crate::ui::dom::{all, attribute, by_id, document, find, focus};

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
        let removes = attribute(&active, "data-remove");
        let buttons = removers(region, &removes);
        Some(Self {
            id: active.id(),
            place: buttons.iter().position(|own| *own == active).unwrap_or(0),
            removes,
        })
    }

    /// Gives it to the same control of the new content; after something was removed, to the button that removes the
    /// next one; otherwise to the heading.
    pub fn restore(&self, region: &Element) {
        let same = by_id(&self.id);
        let next = || {
            let left = removers(region, &self.removes);
            left.get(self.place).or(left.last()).cloned()
        };
        let heading = || by_id("cart-title");
        if let Some(target) = same.or_else(next).or_else(heading) {
            focus(&target);
        }
    }
}

/// Gives the focus to what is wrong, if the place shows it.
pub fn to_fault() {
    let in_drawer = find("dialog[open] [aria-invalid=true]");
    if let Some(wrong) = in_drawer.or_else(|| find(".cart-contents [aria-invalid=true]")) {
        focus(&wrong);
    }
}

/// The buttons that remove something of a kind.
fn removers(within: &Element, kind: &str) -> Vec<Element> {
    all(within, &["[data-remove=\"", kind, "\"]"].concat())
}
