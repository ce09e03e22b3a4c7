//! What is sold: products, variants, options, categories, collections.

#[cfg(feature = "ssr")]
pub mod input;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod write;
