use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{Icon, IconName};

#[cfg(feature = "hydrate")]
use super::gallery;

/// What the buttons of the large pictures are called.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LightboxWords {
    /// "Pictures"
    pub label: String,
    /// "Close"
    pub close: String,
    /// "Previous picture"
    pub previous: String,
    /// "Next picture"
    pub next: String,
    /// Between a picture's number and how many there are: "of".
    pub of: String,
}

/// The pictures of the gallery across the whole window, side by side: swiped, pinched, turned over by
/// arrows, shown larger by a click, Enter or Space. Without a script each picture is a link to its file.
#[island]
pub fn Lightbox(
    /// Its words.
    words: LightboxWords,
) -> impl IntoView {
    let viewer = Viewer::new();
    Effect::new(move |_| {
        #[cfg(feature = "hydrate")]
        gallery::attach(move |shots, place| viewer.open(shots, place).is_some());
    });
    let LightboxWords {
        label,
        close,
        previous,
        next,
        of,
    } = words;
    let count = move || viewer.pictures.with(Vec::len);
    let is_alone = move || count() < 2;
    let number = move || {
        let (place, count) = (viewer.place.get() + 1, count());
        [place.to_string().as_str(), &of, &count.to_string()].join(" ")
    };
    let pictures = move || {
        let pictures = viewer.pictures.get();
        let views = pictures.into_iter().enumerate();
        views
            .map(|(place, shot)| picture(viewer, place, shot))
            .collect::<Vec<_>>()
    };
    view! {
        <dialog
            class="zoom"
            aria-label=label
            node_ref=viewer.dialog
            on:keydown=move |event| viewer.press(&event)
            on:close=move |_| viewer.leave()
        >
            <form method="dialog">
                <button class="button" data-icon aria-label=close><Icon name=IconName::Close/></button>
            </form>
            <p class="zoom-count" aria-live="polite" hidden=is_alone>{number}</p>
            <button class="button" data-icon data-turn="back" aria-label=previous hidden=is_alone on:click=move |_| viewer.turn(false)>
                <Icon name=IconName::ChevronLeft/>
            </button>
            <button class="button" data-icon data-turn="on" aria-label=next hidden=is_alone on:click=move |_| viewer.turn(true)>
                <Icon name=IconName::ChevronRight/>
            </button>
            <ul class="zoom-pictures" node_ref=viewer.strip>{pictures}</ul>
        </dialog>
    }
}

/// One picture: a button that shows it larger.
fn picture(viewer: Viewer, place: usize, shot: Shot) -> impl IntoView {
    let is_zoomed = move || viewer.is_zoomed.get() && viewer.place.get() == place;
    let tabindex = move || {
        if viewer.place.get() == place {
            "0"
        } else {
            "-1"
        }
    };
    view! {
        <li data-zoomed=move || is_zoomed().then_some("")>
            <button
                type="button"
                tabindex=tabindex
                aria-pressed=move || if is_zoomed() { "true" } else { "false" }
                on:click=move |_| viewer.zoom()
            >
                <img
                    src=shot.address
                    srcset=shot.srcset
                    sizes=move || if is_zoomed() { "200vmin" } else { "100vw" }
                    alt=shot.alt
                    loading="lazy"
                />
            </button>
        </li>
    }
}

/// A picture to look at closely.
#[derive(Clone, PartialEq)]
pub(super) struct Shot {
    /// Id of its place in the gallery.
    pub id: String,
    pub address: String,
    pub srcset: String,
    pub alt: String,
}

/// What the dialog shows.
#[derive(Clone, Copy)]
struct Viewer {
    dialog: NodeRef<leptos::html::Dialog>,
    strip: NodeRef<leptos::html::Ul>,
    pictures: RwSignal<Vec<Shot>>,
    /// Place of the picture that is looked at.
    place: RwSignal<usize>,
    is_zoomed: RwSignal<bool>,
}

impl Viewer {
    fn new() -> Self {
        Self {
            dialog: NodeRef::new(),
            strip: NodeRef::new(),
            pictures: RwSignal::new(Vec::new()),
            place: RwSignal::new(0),
            is_zoomed: RwSignal::new(false),
        }
    }
}

#[cfg(not(feature = "hydrate"))]
impl Viewer {
    fn press<E>(self, _: &E) {}
    fn leave(self) {}
    fn turn(self, _: bool) {}
    fn zoom(self) {}
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use web_sys::{HtmlElement, KeyboardEvent};

    use super::{Shot, Viewer, gallery};
    use crate::catalog::islands::watch::watch;

    impl Viewer {
        pub(super) fn open(self, shots: Vec<Shot>, place: usize) -> Option<()> {
            let dialog = self.dialog.get_untracked()?;
            let is_other = self.pictures.with_untracked(|known| *known != shots);
            self.is_zoomed.set(false);
            self.place.set(place);
            if is_other {
                self.pictures.set(shots);
            }
            dialog.show_modal().ok()?;
            // By then the pictures stand in their strip.
            request_animation_frame(move || {
                let _ = self.look_at(place, false, true);
                if is_other {
                    let _ = self.follow_swipes();
                }
            });
            Some(())
        }

        fn follow_swipes(self) -> Option<()> {
            let strip = self.strip.get_untracked()?;
            let pictures = strip.children();
            let all = (0..pictures.length()).filter_map(move |place| pictures.item(place));
            watch(Some(strip.as_ref()), all, 0.6, move |picture, is_seen| {
                let before = std::iter::successors(picture.previous_element_sibling(), |it| {
                    it.previous_element_sibling()
                });
                let place = before.count();
                if is_seen && place != self.place.get_untracked() {
                    self.is_zoomed.set(false);
                    self.place.set(place);
                }
            })
        }

        fn item(self, place: usize) -> Option<HtmlElement> {
            let strip = self.strip.get_untracked()?;
            let item = strip.children().item(u32::try_from(place).ok()?)?;
            item.dyn_into().ok()
        }

        /// Swipes to a picture; the focus goes with it where it was on one.
        fn look_at(self, place: usize, is_gliding: bool, takes_focus: bool) -> Option<()> {
            let item = self.item(place)?;
            let picture: HtmlElement = item.first_element_child()?.dyn_into().ok()?;
            if takes_focus {
                let _ = picture.focus();
            }
            gallery::glide(&item, is_gliding)
        }

        /// The next picture, or the one before; after the last comes the first.
        pub(super) fn turn(self, is_on: bool) {
            let count = self.pictures.with_untracked(Vec::len).max(1);
            let step = if is_on { 1 } else { count - 1 };
            let before = self.place.get_untracked();
            let place = (before + step) % count;
            let active = document().active_element();
            let strip = self.strip.get_untracked();
            let takes_focus = strip.is_some_and(|strip| strip.contains(active.as_deref()));
            self.is_zoomed.set(false);
            self.place.set(place);
            // From the last to the first there is no gliding past all others.
            let _ = self.look_at(place, place.abs_diff(before) == 1, takes_focus);
        }

        pub(super) fn press(self, event: &KeyboardEvent) {
            let key = event.key();
            let is_on = key == "ArrowRight";
            // In a large picture the arrows move the picture.
            if (is_on || key == "ArrowLeft") && !self.is_zoomed.get_untracked() {
                event.prevent_default();
                self.turn(is_on);
            }
        }

        /// Shows the picture larger, from its middle, or whole again.
        pub(super) fn zoom(self) {
            self.is_zoomed.update(|zoomed| *zoomed = !*zoomed);
            request_animation_frame(move || {
                if let Some(item) = self.item(self.place.get_untracked()) {
                    item.set_scroll_left((item.scroll_width() - item.client_width()) / 2);
                    item.set_scroll_top((item.scroll_height() - item.client_height()) / 2);
                }
            });
        }

        /// Back on the page, at the picture that was looked at last.
        pub(super) fn leave(self) {
            let place = self.place.get_untracked();
            self.pictures.with_untracked(|pictures| {
                if let Some(shot) = pictures.get(place) {
                    let _ = gallery::return_to(&shot.id);
                }
            });
        }
    }
}
