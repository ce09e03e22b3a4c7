use leptos::prelude::*;

use crate::ui::{Icon, IconName};

/// A picture across the whole window. Makes the gallery of its page live: a click on a picture opens
/// it here, a second one shows it in natural size, and the thumbnails follow the swipe.
#[island]
pub fn ZoomDialog(
    /// "Picture"
    label: String,
    /// "Close"
    close: String,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let address = RwSignal::new(None::<String>);
    let alt = RwSignal::new(String::new());
    let zoomed = RwSignal::new(false);
    Effect::new(move |_| {
        #[cfg(feature = "hydrate")]
        browser::listen(move |picture| {
            let Some(dialog) = dialog.get_untracked() else {
                return false;
            };
            address.set(Some(picture.address));
            alt.set(picture.alt);
            zoomed.set(false);
            dialog.show_modal().is_ok()
        });
    });
    view! {
        <dialog class="zoom" aria-label=label node_ref=dialog>
            <form method="dialog">
                <button class="button" data-icon aria-label=close><Icon name=IconName::Close/></button>
            </form>
            <div
                class="zoom-frame"
                tabindex="0"
                data-zoomed=move || zoomed.get().then_some("")
                on:click=move |_| zoomed.update(|zoomed| *zoomed = !*zoomed)
            >
                <img src=move || address.get() alt=move || alt.get()/>
            </div>
        </dialog>
    }
}

#[cfg(feature = "hydrate")]
pub(super) use browser::scroll_to;

#[cfg(feature = "hydrate")]
mod browser {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{
        Document, Element, Event, HtmlElement, MouseEvent, ScrollBehavior, ScrollToOptions,
    };

    /// A picture to look at closely.
    pub struct Picture {
        pub address: String,
        pub alt: String,
    }

    fn document() -> Option<Document> {
        web_sys::window()?.document()
    }

    /// Swipes the gallery to the picture in the element with that id.
    pub fn scroll_to(id: &str) -> Option<()> {
        let picture: HtmlElement = document()?.get_element_by_id(id)?.dyn_into().ok()?;
        let strip = picture.parent_element()?;
        let options = ScrollToOptions::new();
        options.set_left(f64::from(picture.offset_left()));
        options.set_behavior(ScrollBehavior::Smooth);
        strip.scroll_to_with_scroll_to_options(&options);
        mark(id)
    }

    /// Marks the thumbnail of the picture that is shown.
    fn mark(id: &str) -> Option<()> {
        let links = document()?
            .query_selector_all(".gallery-thumbnails a")
            .ok()?;
        let address = format!("#{id}");
        for place in 0..links.length() {
            let link: Element = links.get(place)?.dyn_into().ok()?;
            if link.get_attribute("href").as_deref() == Some(address.as_str()) {
                link.set_attribute("aria-current", "true").ok()?;
            } else {
                link.remove_attribute("aria-current").ok()?;
            }
        }
        Some(())
    }

    /// Listens to clicks and swipes in the page's gallery.
    pub fn listen(open: impl Fn(Picture) -> bool + 'static) -> Option<()> {
        let gallery = document()?.query_selector(".gallery").ok()??;
        let clicked = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
            let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
            if event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            let link = target.and_then(|target| target.closest("a").ok().flatten());
            let Some((link, address)) =
                link.and_then(|link| link.get_attribute("href").map(|address| (link, address)))
            else {
                return;
            };
            if let Some(id) = address.strip_prefix('#') {
                event.prevent_default();
                scroll_to(id);
                return;
            }
            let image = link.query_selector("img").ok().flatten();
            let alt = image.and_then(|image| image.get_attribute("alt"));
            if open(Picture {
                address,
                alt: alt.unwrap_or_default(),
            }) {
                event.prevent_default();
            }
        });
        gallery
            .add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref())
            .ok()?;
        clicked.forget();
        let strip: HtmlElement = gallery
            .query_selector(".gallery-pictures")
            .ok()??
            .dyn_into()
            .ok()?;
        let swiped = {
            let strip = strip.clone();
            Closure::<dyn Fn(Event)>::new(move |_| {
                let width = strip.client_width().max(1);
                let place = (strip.scroll_left() + width / 2) / width;
                let shown = u32::try_from(place)
                    .ok()
                    .and_then(|place| strip.children().item(place));
                if let Some(shown) = shown {
                    mark(&shown.id());
                }
            })
        };
        strip
            .add_event_listener_with_callback("scrollend", swiped.as_ref().unchecked_ref())
            .ok()?;
        swiped.forget();
        Some(())
    }
}
