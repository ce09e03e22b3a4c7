//! The pieces of the page that the server draws anew.

use web_sys::Element;

use crate::ui::dom::{all, attribute, by_id, document, focus, set, tell};

/// Puts each piece into its place and the focus back to where it was.
pub fn show(pieces: &str) -> Option<()> {
    let document = document()?;
    let focused = document.active_element().map(|element| element.id());
    let holder = document.create_element("div").ok()?;
    holder.set_inner_html(pieces);
    for piece in all(&holder, "[data-piece]") {
        let _ = put(&piece);
    }
    focus(&by_id(&focused?)?);
    Some(())
}

fn put(piece: &Element) -> Option<()> {
    let place = by_id(&attribute(piece, "data-piece"))?;
    // A field that stays the same is not taken from who is typing into it.
    let country = piece.get_attribute("data-for");
    if country.is_some() && country == place.get_attribute("data-for") {
        return None;
    }
    if let Some(country) = country {
        set(&place, "data-for", &country);
    }
    let html = piece.inner_html();
    // An alert that says the same is not said again.
    if place.inner_html() != html {
        place.set_inner_html(&html);
    }
    let field = by_id(&attribute(piece, "data-field"))?;
    tell(&field, "aria-invalid", !piece.text_content()?.is_empty());
    Some(())
}
