//! The Shopify product CSV, read and written. Pure: bytes and values in, values and bytes out.
//!
//! One product is one or more rows with the same handle: the first tells about the product, each
//! row about one variant and one picture. What the file does not tell stays as it is stored.

mod body;
mod column;
mod described;
mod difference;
mod fault;
mod head;
mod lines;
mod merge;
mod missing;
mod reader;
mod writer;

pub use described::{Described, DescribedPicture};
pub use difference::{Difference, differences, label};
pub use fault::{HeadFault, RowFault, RowReason, Severity};
pub use merge::{Merged, Surroundings, merged};
pub use missing::{MissingPicture, missing};
pub use reader::{Group, Reader};
pub use writer::{Shown, Writer};
