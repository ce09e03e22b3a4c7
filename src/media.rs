//! Pictures in, variants out.
//!
//! An upload is judged by its content, decoded within limits, turned upright, freed of everything
//! but its pixels, and written anew in fixed widths. What was uploaded is never served.
//!
//! Invariant: a file's key begins with the tenant's schema, which comes from the registry; one
//! shop's file does not exist under another shop's host.

mod address;
mod encoding;
mod fault;
pub mod fetch;
mod picture_store;
mod resolver;
pub mod store;
mod sweeping;
mod variant;

pub use fault::MediaFault;
pub use picture_store::{KeptPicture, PictureStore};
pub use variant::{MOST_BYTES, MOST_PIXELS, WIDTHS};
