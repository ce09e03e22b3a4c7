use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A stored picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureSource {
    /// Name of the stored files.
    pub hash: String,
    /// Width of the original in pixels.
    pub width: i32,
    /// Height of the original in pixels.
    pub height: i32,
    /// Widths that exist as files.
    pub widths: Vec<i32>,
    /// What the picture shows, in words; empty when it only decorates.
    pub alt: String,
}

impl PictureSource {
    /// Address of the file of about `width` pixels, as `webp` or `jpg`.
    #[must_use]
    pub fn address(&self, width: i32, format: &str) -> String {
        let width = self
            .widths
            .iter()
            .copied()
            .find(|w| *w >= width)
            .or_else(|| self.widths.last().copied())
            .unwrap_or(self.width);
        format!("/media/{}-{width}.{format}", self.hash)
    }

    /// The `srcset` of all files of a format.
    #[must_use]
    pub fn srcset(&self, format: &str) -> String {
        let files: Vec<_> = self
            .widths
            .iter()
            .map(|w| format!("/media/{}-{w}.{format} {w}w", self.hash))
            .collect();
        files.join(", ")
    }
}

/// A picture in a box of fixed proportions: it never moves what stands below.
#[component]
pub fn Picture(
    /// The files.
    source: PictureSource,
    /// How wide it is shown, as the `sizes` attribute.
    #[prop(into)]
    sizes: String,
    /// Whether it is the page's first: loaded at once, with priority.
    #[prop(optional)]
    first: bool,
    /// `square`, `wide` or `natural`; 4:5 when not set.
    #[prop(optional)]
    ratio: Option<&'static str>,
) -> impl IntoView {
    view! {
        <picture class="picture" data-ratio=ratio>
            <source type="image/webp" srcset=source.srcset("webp") sizes=sizes.clone()/>
            <img
                src=source.address(640, "jpg")
                srcset=source.srcset("jpg")
                sizes=sizes
                width=source.width
                height=source.height
                alt=source.alt.clone()
                loading=(!first).then_some("lazy")
                fetchpriority=first.then_some("high")
                decoding="async"
            />
        </picture>
    }
}
