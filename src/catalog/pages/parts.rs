//! Pieces that several pages show.

use crate::catalog::product::Crumb;
use crate::ui::PictureSource;
use crate::web::Shop;

/// A picture that shows something, with words for those who do not see it.
pub fn described(source: PictureSource, otherwise: &str) -> PictureSource {
    let alt = if source.alt.is_empty() {
        otherwise.to_owned()
    } else {
        source.alt
    };
    PictureSource { alt, ..source }
}

/// The categories above a page, as the breadcrumb takes them: path and name.
pub fn trail(above: &[Crumb]) -> Vec<(String, String)> {
    above
        .iter()
        .map(|crumb| (format!("/categories/{}", crumb.slug), crumb.name.clone()))
        .collect()
}

/// The first of the texts that says something.
pub fn first_filled<'t>(texts: &[&'t str]) -> &'t str {
    texts
        .iter()
        .find(|text| !text.trim().is_empty())
        .copied()
        .unwrap_or_default()
}

/// An absolute address of a picture for link previews.
pub fn preview_address(shop: &Shop, source: &PictureSource) -> String {
    format!("{}{}", shop.base_url(), source.address(1200, "jpg"))
}
