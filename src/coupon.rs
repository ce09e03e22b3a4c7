//! A coupon as a thing: its page, its picture and its print, what stands on it, and who may see it.

mod drawing;
mod face;
mod files;
mod find;
mod page;
pub mod sheet;
pub mod store;

pub use face::Face;
pub use files::{picture, preview, print};
pub use find::find;
pub(crate) use find::look_up;
pub use page::show;

pub use crate::ui::{Symbol, symbol_picture};

use url::form_urlencoded::byte_serialize;

/// The address of a coupon's page within its shop.
#[must_use]
pub fn path_of(code: &str) -> String {
    // A plus is a space in a query only.
    let code: String = byte_serialize(code.as_bytes()).collect();
    format!("/coupons/{}", code.replace('+', "%20"))
}
