use leptos::prelude::*;
use uuid::Uuid;

use crate::ui::{Picture, PictureSource};
use crate::words::Words;

/// Widths of a picture in the gallery.
const SIZES: &str = "(width >= 75rem) 44rem, (width >= 48rem) 55vw, 100vw";
/// Width of the file that is looked at closely.
const LARGE: i32 = 2000;

/// The product's pictures: swiped, chosen by thumbnail, opened large. All of it is links, so it
/// works without a script.
pub fn gallery(words: &Words, pictures: Vec<(Uuid, PictureSource)>) -> impl IntoView + use<> {
    let count = pictures.len();
    let thumbnails: Vec<_> = pictures
        .iter()
        .enumerate()
        .map(|(place, (id, source))| {
            let number = place + 1;
            let label = words.with("catalog-picture-number", [("number", number.into())]);
            let current = (place == 0).then_some("true");
            let source = PictureSource {
                alt: String::new(),
                ..source.clone()
            };
            view! {
                <li>
                    <a href=format!("#picture-{id}") aria-label=label aria-current=current>
                        <Picture source sizes="4.25rem"/>
                    </a>
                </li>
            }
        })
        .collect();
    let large: Vec<_> = pictures
        .into_iter()
        .enumerate()
        .map(|(place, (id, source))| {
            let address = source.address(LARGE, "jpg");
            view! {
                <li id=format!("picture-{id}")>
                    <a class="gallery-zoom" href=address>
                        <Picture source sizes=SIZES first=place == 0/>
                    </a>
                </li>
            }
        })
        .collect();
    let label = words.t("catalog-pictures");
    view! {
        <div class="gallery">
            {if count == 0 {
                view! { <div class="picture"></div> }.into_any()
            } else {
                view! { <ul class="gallery-pictures" tabindex="0" aria-label=label>{large}</ul> }.into_any()
            }}
            {(count > 1).then(|| view! { <ul class="gallery-thumbnails">{thumbnails}</ul> })}
        </div>
    }
}
