use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod viewer;

#[cfg(feature = "hydrate")]
pub(super) use viewer::Viewer;

/// Makes the gallery live that the server has drawn: it follows swipes and thumbnails, and shows its pictures across
/// the whole window, side by side: swiped, pinched, turned over by arrows, shown larger by a click, Enter or Space.
/// Without a script each picture is a link to its file.
#[island]
pub fn GalleryLive() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = super::gallery::attach();
}
