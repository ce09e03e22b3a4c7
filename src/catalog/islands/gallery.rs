//! The gallery that the server drew, in the browser. Pictures and thumbnails bear `data-place`.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollBehavior, ScrollToOptions};

use super::buy_box::GalleryData;
use super::lightbox::Viewer;
use super::watch::watch;
use crate::ui::dom::{
    all, around, asks_for_tab, attribute, by_id, everywhere, find, flag, focus, number, tell,
    within,
};
use crate::ui::listen::listen;

/// Shows the pictures of a form, the first of them first.
pub fn show(gallery: &GalleryData) -> Option<()> {
    let mut is_other = false;
    for element in everywhere(".gallery [data-place]") {
        let is_hidden = !gallery.places.contains(&number(&element, "data-place")?);
        is_other |= is_hidden != element.has_attribute("hidden");
        flag(&element, "hidden", is_hidden);
    }
    let id = ["picture-", &gallery.places.first()?.to_string()].concat();
    // Among other pictures there is no way from the former place to the new one.
    scroll_to(&id, !is_other)
}

/// Swipes the gallery to the picture in the element with that id.
fn scroll_to(id: &str, is_gliding: bool) -> Option<()> {
    glide(&by_id(id)?, is_gliding)?;
    mark(id);
    Some(())
}

/// Swipes the strip that a picture is in to it; as the style sheet says, or at once.
pub fn glide(picture: &Element, is_gliding: bool) -> Option<()> {
    let options = ScrollToOptions::new();
    let left = picture
        .unchecked_ref::<web_sys::HtmlElement>()
        .offset_left();
    options.set_left(f64::from(left));
    options.set_behavior(if is_gliding {
        ScrollBehavior::Auto
    } else {
        ScrollBehavior::Instant
    });
    let strip = picture.parent_element()?;
    strip.scroll_to_with_scroll_to_options(&options);
    Some(())
}

/// Marks the thumbnail of the picture that is shown.
fn mark(id: &str) {
    for link in everywhere(".gallery-thumbnails a") {
        let is_current = attribute(&link, "href").strip_prefix('#') == Some(id);
        tell(&link, "aria-current", is_current);
    }
}

/// Listens to clicks and swipes in the page's gallery.
pub fn attach() -> Option<()> {
    let gallery = find(".gallery")?;
    let viewer = Viewer::attach()?;
    listen(&gallery, "click", move |event| {
        if let Some(true) = follow(event, &viewer) {
            event.prevent_default();
        }
    });
    let strip = within(&gallery, ".gallery-pictures")?;
    let pictures = all(&strip, "li");
    watch(Some(&strip), &pictures, 0.6, |picture, is_seen| {
        if is_seen {
            mark(&picture.id());
        }
    })
}

/// Whether the click was answered here.
fn follow(event: &Event, viewer: &Viewer) -> Option<bool> {
    if asks_for_tab(event) {
        return None;
    }
    let link = around(event, "a")?;
    if let Some(id) = attribute(&link, "href").strip_prefix('#') {
        return scroll_to(id, true).map(|()| true);
    }
    let pictures = everywhere(".gallery-pictures > li:not([hidden])");
    let place = pictures.iter().position(|it| it.contains(Some(&link)))?;
    viewer.open(pictures, place)?;
    Some(true)
}

/// Goes back to a picture that was looked at closely.
pub fn return_to(picture: &Element) -> Option<()> {
    scroll_to(&picture.id(), false)?;
    focus(&within(picture, "a")?);
    Some(())
}
