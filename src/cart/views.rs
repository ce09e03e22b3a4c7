//! How the cart looks: in the drawer, on its page, beside the checkout.

mod codes;
mod contents;
mod lines;
mod summary;

pub use codes::{code_form, hint_list, told};
pub use contents::contents;
pub use lines::{empty, gift_line, line_price, lines, notices, promotion_list};
pub use summary::{adjust_form, delivery_note, destination, returns};
