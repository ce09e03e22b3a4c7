//! The merchant's side: the list, an entry, and what an order's page says of its buyer.

mod form;
mod list;
mod order;

pub use form::{delete, save, show};
pub use list::list;
pub use order::for_merchant;

use super::entry::Entry;
use crate::identity::Staff;

/// Where the list lives.
const PATH: &str = "/admin/customers/blocklist";

/// By what somebody is recognized, as the member may see it.
fn signs(staff: &Staff, entry: &Entry) -> Vec<String> {
    let address = entry.address.as_ref().map(|address| {
        let lines = address.lines(staff.shop.locale);
        lines.join(", ")
    });
    let signs = [
        entry.email.as_deref().map(|email| staff.email(email)),
        entry.phone.as_deref().map(|phone| staff.phone(phone)),
        address,
    ];
    signs.into_iter().flatten().collect()
}
