//! Finding products by words: full text, and typing slips forgiven.

#[cfg(feature = "ssr")]
mod frame;
#[expect(
    missing_docs,
    reason = "the island macro makes items that take no comment"
)]
pub mod islands;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod spelling;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
mod terms;

#[cfg(feature = "ssr")]
pub use frame::suggestions_part;
