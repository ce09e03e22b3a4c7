//! What is sold: products, variants, options, categories, collections.

#[cfg(feature = "ssr")]
pub mod pages;
