use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{Icon, IconName};

/// The words of the upload.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PictureUploadWords {
    /// "Drop pictures here"
    pub drop: String,
    /// "or choose files"
    pub choose: String,
    /// What is accepted.
    pub hint: String,
    /// What is said when it did not work.
    pub failed: String,
}

/// The place in an upload form where files are dropped. They go off at once, with progress; the
/// form around it does the same by its button.
#[island]
pub fn PictureUpload(
    /// What it says.
    words: PictureUploadWords,
) -> impl IntoView {
    let progress = RwSignal::new(None::<i32>);
    let failed = RwSignal::new(false);
    let input = NodeRef::<leptos::html::Input>::new();
    let sends = move || {
        #[cfg(feature = "hydrate")]
        if let Some(input) = input.get_untracked() {
            browser::send(&input, progress, failed);
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = input;
    };
    Effect::new(move |_| {
        #[cfg(feature = "hydrate")]
        browser::order_by_dragging();
    });
    let failed_words = words.failed;
    view! {
        <label class="drop-zone">
            <input
                type="file"
                name="picture"
                multiple=true
                accept="image/jpeg,image/png,image/webp,image/gif"
                aria-describedby="picture-hint"
                node_ref=input
                on:change=move |_| sends()
            />
            <Icon name=IconName::Upload size="large"/>
            <span><strong>{words.drop}</strong> " " {words.choose}</span>
            <span class="field-hint" id="picture-hint">{words.hint}</span>
        </label>
        <progress class="progress" max="100" value=move || progress.get().unwrap_or(0) hidden=move || progress.get().is_none()></progress>
        <p class="field-error" role="alert">{move || failed.get().then(|| failed_words.clone())}</p>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{
        Element, Event, FormData, HtmlInputElement, Node, ProgressEvent, XmlHttpRequest, window,
    };

    /// Lets the tiles of the page be dragged to another place; the form sends them in their order.
    pub fn order_by_dragging() -> Option<()> {
        let tiles = window()?.document()?.get_element_by_id("picture-tiles")?;
        let mut tile = tiles.first_element_child();
        while let Some(here) = tile {
            here.set_attribute("draggable", "true").ok()?;
            tile = here.next_element_sibling();
        }
        listen(&tiles, "dragstart", |_, tile| {
            tile.set_attribute("data-dragged", "").ok()
        })?;
        listen(&tiles, "dragend", |_, tile| {
            tile.remove_attribute("data-dragged").ok()
        })?;
        let list = tiles.clone();
        listen(&tiles, "dragover", move |event, over| {
            let dragged = list.query_selector("[data-dragged]").ok()??;
            event.prevent_default();
            if dragged == *over {
                return None;
            }
            let goes_down =
                dragged.compare_document_position(over) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
            let next = if goes_down {
                over.next_sibling()
            } else {
                Some(over.clone().into())
            };
            list.insert_before(&dragged, next.as_ref()).ok()?;
            Some(())
        })
    }

    /// Hears what happens to a tile of the list.
    fn listen(
        tiles: &Element,
        kind: &str,
        act: impl Fn(&Event, &Element) -> Option<()> + 'static,
    ) -> Option<()> {
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(tile) = target.and_then(|it| it.closest(".picture-tile").ok().flatten()) {
                let _ = act(&event, &tile);
            }
        });
        tiles
            .add_event_listener_with_callback(kind, heard.as_ref().unchecked_ref())
            .ok()?;
        heard.forget();
        Some(())
    }

    /// Sends the form that the input is in; the page comes anew with the pictures in it.
    pub fn send(input: &HtmlInputElement, progress: RwSignal<Option<i32>>, failed: RwSignal<bool>) {
        let sent = start(input, progress, failed);
        failed.set(sent.is_none());
    }

    fn start(
        input: &HtmlInputElement,
        progress: RwSignal<Option<i32>>,
        failed: RwSignal<bool>,
    ) -> Option<()> {
        let form = input.form()?;
        let data = FormData::new_with_form(&form).ok()?;
        let request = XmlHttpRequest::new().ok()?;
        request.open_with_async("POST", &form.action(), true).ok()?;
        request
            .set_request_header("accept", "application/json")
            .ok()?;
        progress.set(Some(0));
        let on_progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.length_computable() && event.total() > 0.0 {
                #[expect(
                    clippy::float_arithmetic,
                    clippy::cast_possible_truncation,
                    reason = "a bar's length, and the browser counts bytes in floats"
                )]
                progress.set(Some((event.loaded() / event.total() * 100.0) as i32));
            }
        });
        request
            .upload()
            .ok()?
            .add_event_listener_with_callback("progress", on_progress.as_ref().unchecked_ref())
            .ok()?;
        on_progress.forget();
        let ended = request.clone();
        let on_end = Closure::<dyn FnMut()>::new(move || {
            progress.set(None);
            if ended.status() == Ok(200) {
                let _ = window().map(|window| window.location().reload());
            } else {
                failed.set(true);
            }
        });
        request
            .add_event_listener_with_callback("loadend", on_end.as_ref().unchecked_ref())
            .ok()?;
        on_end.forget();
        request.send_with_opt_form_data(Some(&data)).ok()
    }
}
