//! The shopper's side of a shop, as far as no other room has its own pages: the frame, the one way a page
//! is made, the pages of law and the story, and the files of pictures.
//!
//! What other rooms add to the frame is handed in by `app` as [`FrameParts`].

mod breadcrumb;
mod error_page;
mod frame;
mod page;
mod parts;
pub mod pictures;
mod store;
mod sweeping;
pub mod texts;

pub use breadcrumb::{breadcrumb, breadcrumb_data};
pub use error_page::{category_chips, error_page, failure_words};
pub use parts::{
    Addition, Draw, FrameParts, MenuLink, MenuPlace, ReadAddition, ReadGoods, ReadPicture,
};
pub use store::Visitor;
pub use sweeping::SweepPictures;
