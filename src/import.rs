//! Import and export of the Shopify product CSV: reads a file product by product, writes what is
//! new or different, tells every fault by row and column.
//!
//! Invariants: a product with a fault is left as it is and the others go on; one that exists is
//! changed only if that was asked for; each product is written in a small transaction of its own
//! that also notes how far the file was read, so that a stopped import goes on where it was,
//! nothing is done twice, and no order waits for more than one product.

mod addresses;
pub mod api;
mod change;
mod command;
mod export;
mod fault;
mod images;
mod jobs;
pub mod pages;
mod pictures;
mod preview;
mod product;
mod record;
mod run;
pub mod shopify_csv;
mod store;

pub use change::{Change, ProductChange};
pub use command::{export_file, import_file};
pub use export::export;
pub use fault::ImportFault;
pub use images::Images;
pub use jobs::ImportProducts;
pub use record::{ImportRecord, ImportState};
pub use run::{Importer, Listener, Mode, Progress, Signal};
