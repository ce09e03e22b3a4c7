use leptos::prelude::*;

/// Lets the colors of the page's cards show their product: the card's picture and its link become those of the
/// color that is pointed at, reached or clicked. Without a script each color is a link to the product in it.
#[island]
pub fn CardColors() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let _ = browser::attach();
    });
}

#[cfg(feature = "hydrate")]
mod browser {
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, MouseEvent, window};

    use crate::ui::listen::listen;

    pub fn attach() -> Option<()> {
        let document = window()?.document()?;
        for name in ["pointerover", "focusin"] {
            listen(&document, name, |event: Event| {
                let _ = color(&event).and_then(|color| show(&color));
            })
            .ok()?;
        }
        listen(&document, "click", |event: MouseEvent| {
            // A new tab was asked for.
            if event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            if let Some(color) = color(&event) {
                event.prevent_default();
                let _ = show(&color);
            }
        })
        .ok()
    }

    /// The color with a picture that an event comes from.
    fn color(event: &Event) -> Option<Element> {
        let target: Element = event.target()?.dyn_into().ok()?;
        target.closest("a[data-picture]").ok()?
    }

    fn show(color: &Element) -> Option<()> {
        if color.has_attribute("aria-current") {
            return None;
        }
        let card = color.closest(".product-card").ok()??;
        let part = |selector: &str| card.query_selector(selector).ok()?;
        if let Some(before) = part("[data-picture][aria-current]") {
            before.remove_attribute("aria-current").ok()?;
        }
        color.set_attribute("aria-current", "true").ok()?;
        card.set_attribute("data-chosen", "").ok()?;
        let href = color.get_attribute("href")?;
        part(".product-card-name a")?
            .set_attribute("href", &href)
            .ok()?;
        let files = |format: &str| {
            let hash = color.get_attribute("data-picture")?;
            let widths = color.get_attribute("data-widths")?;
            let file =
                |width: &str| ["/media/", &hash, "-", width, ".", format, " ", width, "w"].concat();
            let files: Vec<String> = widths.split(' ').map(file).collect();
            Some(files.join(", "))
        };
        let source = part(".picture source")?;
        source.set_attribute("srcset", &files("webp")?).ok()?;
        let picture = part(".picture img")?;
        picture.set_attribute("srcset", &files("jpg")?).ok()
    }
}
