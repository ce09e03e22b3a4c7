//! SQL of the merchant's pages of promotions.

mod batches;
mod campaigns;
mod channels;
mod chosen;
mod codes;
mod list;
mod report;
mod sample;
mod slow;

pub use batches::*;
pub use campaigns::*;
pub use channels::*;
pub use chosen::*;
pub use codes::*;
pub use list::*;
pub use report::*;
pub use sample::*;
pub use slow::*;
