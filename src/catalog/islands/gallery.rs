//! The gallery that the server drew, in the browser. Pictures and thumbnails bear `data-place`.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, MouseEvent, ScrollBehavior, ScrollToOptions, window,
};

use super::buy_box::GalleryData;
use super::lightbox::Shot;
use super::watch::watch;
use crate::ui::listen::listen;

fn document() -> Option<Document> {
    window()?.document()
}

/// The elements of the page that a selector finds.
fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}

/// Shows the pictures of a form, the first of them first.
pub fn show(gallery: &GalleryData) -> Option<()> {
    let mut is_other = false;
    for element in all(".gallery [data-place]") {
        let place: usize = element.get_attribute("data-place")?.parse().ok()?;
        let is_hidden = !gallery.places.contains(&place);
        is_other |= is_hidden != element.has_attribute("hidden");
        element
            .toggle_attribute_with_force("hidden", is_hidden)
            .ok()?;
    }
    let id = ["picture-", &gallery.places.first()?.to_string()].concat();
    // Among other pictures there is no way from the former place to the new one.
    scroll_to(&id, !is_other)
}

/// Swipes the gallery to the picture in the element with that id.
pub fn scroll_to(id: &str, is_gliding: bool) -> Option<()> {
    let picture: HtmlElement = document()?.get_element_by_id(id)?.dyn_into().ok()?;
    glide(&picture, is_gliding)?;
    mark(id)
}

/// Swipes the strip that a picture is in to it; as the style sheet says, or at once.
pub fn glide(picture: &HtmlElement, is_gliding: bool) -> Option<()> {
    let options = ScrollToOptions::new();
    options.set_left(f64::from(picture.offset_left()));
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
fn mark(id: &str) -> Option<()> {
    let address = ["#", id].concat();
    for link in all(".gallery-thumbnails a") {
        if link.get_attribute("href").as_deref() == Some(address.as_str()) {
            link.set_attribute("aria-current", "true").ok()?;
        } else {
            link.remove_attribute("aria-current").ok()?;
        }
    }
    Some(())
}

/// Listens to clicks and swipes in the page's gallery. `open` shows pictures closely, beginning with
/// one of them, and says whether it does.
pub fn attach(open: impl Fn(Vec<Shot>, usize) -> bool + 'static) -> Option<()> {
    let gallery = document()?.query_selector(".gallery").ok()??;
    listen(&gallery, "click", move |event: MouseEvent| {
        if let Some(true) = follow(&event, &open) {
            event.prevent_default();
        }
    })
    .ok()?;
    let strip = gallery.query_selector(".gallery-pictures").ok()??;
    let pictures = all(".gallery-pictures > li");
    watch(Some(&strip), pictures, 0.6, |picture, is_seen| {
        if is_seen {
            mark(&picture.id());
        }
    })
}

/// Whether the click was answered here.
fn follow(event: &MouseEvent, open: &impl Fn(Vec<Shot>, usize) -> bool) -> Option<bool> {
    // A new tab was asked for.
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest("a").ok()??;
    let address = link.get_attribute("href")?;
    if let Some(id) = address.strip_prefix('#') {
        return scroll_to(id, true).map(|()| true);
    }
    let shots: Vec<Shot> = all(".gallery-pictures > li:not([hidden])")
        .filter_map(|picture| shot(&picture))
        .collect();
    let place = shots.iter().position(|shot| shot.address == address)?;
    Some(open(shots, place))
}

fn shot(picture: &Element) -> Option<Shot> {
    let find = |selector| picture.query_selector(selector).ok().flatten();
    let of = |element: Option<Element>, name| element.and_then(|e| e.get_attribute(name));
    Some(Shot {
        id: picture.id(),
        address: of(find("a"), "href")?,
        srcset: of(find("source"), "srcset").unwrap_or_default(),
        alt: of(find("img"), "alt").unwrap_or_default(),
    })
}

/// Goes back to a picture that was looked at closely.
pub fn return_to(id: &str) -> Option<()> {
    scroll_to(id, false)?;
    let picture = document()?.get_element_by_id(id)?;
    let link: HtmlElement = picture.query_selector("a").ok()??.dyn_into().ok()?;
    link.focus().ok()
}
