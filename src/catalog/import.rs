//! Import and export of the Shopify product CSV: reads a file product by product, writes what is
//! new or different, tells every fault by row and column.
//!
//! Invariants: a product with a fault is left as it is and the others go on; products are written
//! in small transactions that also note how far the file was read, so that a stopped import goes on
//! where it was and nothing is done twice.

pub mod api;
mod command;
mod export;
mod images;
mod jobs;
pub mod pages;
mod pictures;
mod record;
mod run;
mod store;

pub use command::{export_file, import_file};
pub use export::export;
pub use images::Images;
pub use jobs::ImportProducts;
pub use record::{ImportRecord, ImportState};
pub use run::{ImportFault, Importer, Listener, Progress, Signal};
