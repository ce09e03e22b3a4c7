use leptos::prelude::*;

/// Lets the colors of the page's cards show their product: the card's picture and its link become those of the
/// color that is pointed at, reached or clicked. Without a script each color is a link to the product in it.
#[island]
pub fn CardColors() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::attach();
}

#[cfg(feature = "hydrate")]
mod browser {
    use web_sys::Element;

    use crate::ui::dom::{around, asks_for_tab, attribute, document, flag, set, within};
    use crate::ui::listen::listen;

    pub fn attach() {
        let Some(document) = document() else {
            return;
        };
        for name in ["pointerover", "focusin", "click"] {
            listen(&document, name, move |event| {
                // The color with a picture that it comes from.
                let Some(color) = around(event, "a[data-picture]") else {
                    return;
                };
                if name == "click" {
                    if asks_for_tab(event) {
                        return;
                    }
                    event.prevent_default();
                }
                let _ = show(&color);
            });
        }
    }

    fn show(color: &Element) -> Option<()> {
        if color.has_attribute("aria-current") {
            return None;
        }
        let card = color.closest(".product-card").ok()??;
        if let Some(before) = within(&card, "[data-picture][aria-current]") {
            flag(&before, "aria-current", false);
        }
        set(color, "aria-current", "true");
        flag(&card, "data-chosen", true);
        let href = attribute(color, "href");
        set(&within(&card, ".product-card-name a")?, "href", &href);
        let hash = attribute(color, "data-picture");
        let widths = attribute(color, "data-widths");
        for (selector, format) in [(".picture source", "webp"), (".picture img", "jpg")] {
            let mut files = String::new();
            let mut comma = "";
            for width in widths.split(' ') {
                for part in [
                    comma, "/media/", &hash, "-", width, ".", format, " ", width, "w",
                ] {
                    files.push_str(part);
                }
                comma = ", ";
            }
            set(&within(&card, selector)?, "srcset", &files);
        }
        Some(())
    }
}
