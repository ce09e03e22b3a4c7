use std::collections::HashSet;

use leptos::prelude::*;

use crate::catalog::store::Tile;
use crate::ui::{Picture, PictureSource};
use crate::web::Shop;

/// Pictures of a mosaic.
const MOSAIC: usize = 3;

/// The pictures that the page shows already: none is shown twice.
#[derive(Default)]
pub struct Shown(HashSet<String>);

impl Shown {
    pub fn extend<'p>(&mut self, pictures: impl IntoIterator<Item = &'p PictureSource>) {
        let hashes = pictures.into_iter().map(|picture| picture.hash.clone());
        self.0.extend(hashes);
    }

    pub fn has(&self, picture: &PictureSource) -> bool {
        self.0.contains(&picture.hash)
    }

    /// As many pictures that are not shown yet, or a single one; from now on they are shown.
    fn take(&mut self, pictures: Vec<PictureSource>, many: usize) -> Vec<PictureSource> {
        let mut new: Vec<PictureSource> = Vec::new();
        for picture in pictures {
            if new.len() < many && !self.has(&picture) && !new.contains(&picture) {
                new.push(picture);
            }
        }
        if new.len() < many {
            new.truncate(1);
        }
        self.extend(&new);
        new
    }
}

/// Categories or collections, each with its own picture or with what is in it; nothing where there are none.
pub fn tiles(
    shop: &Shop,
    tiles: Vec<Tile>,
    path: &str,
    columns: Option<&'static str>,
    shown: &mut Shown,
) -> Option<impl IntoView + use<>> {
    if tiles.is_empty() {
        return None;
    }
    let tiles: Vec<_> = tiles
        .into_iter()
        .map(|tile| {
            let note = shop
                .words
                .with("catalog-products", [("count", tile.products.into())]);
            let note = if columns.is_some() && !tile.description.is_empty() {
                tile.description
            } else {
                note
            };
            let most = if columns.is_some() { MOSAIC } else { 1 };
            let pictures = match tile.picture {
                Some(own) => vec![own],
                None => shown.take(tile.others, most),
            };
            view! {
                <li>
                    <a class="tile" href=shop.href(&format!("{path}/{}", tile.slug))>
                        {face(pictures, columns.is_some())}
                        <span class="tile-name">{tile.name}</span>
                        <span class="tile-note">{note}</span>
                    </a>
                </li>
            }
        })
        .collect();
    Some(view! { <ul class="tiles" data-columns=columns>{tiles}</ul> })
}

/// One picture, or a mosaic where there are enough for one.
fn face(pictures: Vec<PictureSource>, is_wide: bool) -> AnyView {
    let sizes = if is_wide {
        "(width >= 48rem) 50vw, 100vw"
    } else {
        "(width >= 75rem) 16rem, (width >= 48rem) 25vw, 48vw"
    };
    if pictures.len() == MOSAIC {
        let pictures: Vec<_> = pictures
            .into_iter()
            .map(|source| {
                view! { <Picture source sizes="(width >= 48rem) 25vw, 50vw" ratio="natural"/> }
            })
            .collect();
        return view! { <span class="tile-mosaic">{pictures}</span> }.into_any();
    }
    let ratio = if is_wide { "wide" } else { "" };
    match pictures.into_iter().next() {
        Some(source) => view! { <Picture source sizes ratio/> }.into_any(),
        None => view! { <span class="picture"></span> }.into_any(),
    }
}
