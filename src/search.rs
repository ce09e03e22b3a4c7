//! Finding what a shop has by words: products, its categories and collections, and the pages that help.
//!
//! Words are split and folded by the database (`search_words`), for what is typed as for what is looked
//! at. What people call things is told per language in `language/*.txt`. A correction is made only where
//! what was typed finds nothing, among words of the reader's language, and only if it finds something.

#[expect(
    missing_docs,
    reason = "the server macro makes items that take no comment"
)]
pub mod calls;
#[cfg(feature = "ssr")]
mod find;
pub mod islands;
#[cfg(feature = "ssr")]
mod language;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod places;
#[cfg(feature = "ssr")]
mod price_words;
#[cfg(feature = "ssr")]
mod question;
#[cfg(feature = "ssr")]
mod spelling;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
mod suggest;
pub mod suggestion;
#[cfg(feature = "ssr")]
mod terms;
#[cfg(feature = "ssr")]
mod views;
#[cfg(feature = "ssr")]
mod word_forms;

#[cfg(feature = "ssr")]
pub use places::{OtherPage, OtherPages};
#[cfg(feature = "ssr")]
pub use views::suggestions_part;
