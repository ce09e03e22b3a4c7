use leptos::prelude::*;

use crate::catalog::islands::{GalleryData, GalleryLive};
use crate::ui::{Icon, IconName, Picture, PictureSource};
use crate::words::Words;

/// Widths of a picture in the gallery.
const SIZES: &str = "(width >= 88rem) 40rem, (width >= 75rem) 46vw, (width >= 48rem) 53vw, 100vw";
/// Width of the file that is looked at closely.
const LARGE: i32 = 2400;
/// Width of the file of a thumbnail.
const SMALL: i32 = 160;

/// The product's pictures: swiped, chosen by thumbnail, opened large. All of it is links, so it works
/// without a script. Those of the chosen form stand first, those of other forms wait out of sight.
pub fn gallery(
    words: &Words,
    pictures: &[PictureSource],
    chosen: &GalleryData,
    all: &[GalleryData],
) -> impl IntoView + use<> {
    if pictures.is_empty() {
        return view! {
            <div class="gallery" data-empty="">
                <Icon name=IconName::Box size="large"/>
            </div>
        }
        .into_any();
    }
    let others = (0..pictures.len()).filter(|place| !chosen.places.contains(place));
    let order: Vec<usize> = chosen.places.iter().copied().chain(others).collect();
    let entries = || {
        order
            .iter()
            .filter_map(|place| Some((*place, pictures.get(*place)?)))
    };
    let is_hidden = |place: usize| !chosen.places.contains(&place);
    let thumbnails: Vec<_> = entries()
        .map(|(place, source)| {
            let number = number_of(place, chosen, all);
            let label = words.with("catalog-picture-number", [("number", number.into())]);
            let current = (chosen.places.first() == Some(&place)).then_some("true");
            view! {
                <li data-place=place hidden=is_hidden(place)>
                    <a href=format!("#picture-{place}") aria-label=label aria-current=current>
                        <span class="picture">
                            <img src=source.address(SMALL, "webp") alt="" width="68" height="85" loading="lazy"/>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    let large: Vec<_> = entries()
        .enumerate()
        .map(|(at, (place, source))| {
            let address = source.address(LARGE, "jpg");
            view! {
                <li id=format!("picture-{place}") data-place=place hidden=is_hidden(place)>
                    <a class="gallery-zoom" href=address>
                        <Picture source=source.clone() sizes=SIZES first=at == 0/>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <div class="gallery">
            <ul class="gallery-pictures" tabindex="0" aria-label=words.t("catalog-pictures")>{large}</ul>
            {(pictures.len() > 1).then(|| view! { <ul class="gallery-thumbnails">{thumbnails}</ul> })}
        </div>
        {lightbox(words)}
        <GalleryLive/>
    }
    .into_any()
}

/// The dialog for large pictures, still empty.
fn lightbox(words: &Words) -> impl IntoView + use<> {
    let close = words.t("catalog-close");
    view! {
        <dialog class="zoom" aria-label=words.t("catalog-pictures")>
            <form method="dialog">
                <button class="button" data-icon aria-label=close><Icon name=IconName::Close/></button>
            </form>
            <p class="zoom-count" aria-live="polite" data-of=words.t("catalog-picture-of")></p>
            <button class="button" data-icon data-turn="back" aria-label=words.t("catalog-picture-previous")>
                <Icon name=IconName::ChevronLeft/>
            </button>
            <button class="button" data-icon data-turn="on" aria-label=words.t("catalog-picture-next")>
                <Icon name=IconName::ChevronRight/>
            </button>
            <ul class="zoom-pictures"></ul>
        </dialog>
    }
}

/// Which picture it is of those that are seen together.
fn number_of(place: usize, chosen: &GalleryData, all: &[GalleryData]) -> usize {
    let mut galleries = std::iter::once(chosen).chain(all);
    let at = galleries.find_map(|gallery| gallery.places.iter().position(|it| *it == place));
    at.unwrap_or(place) + 1
}
