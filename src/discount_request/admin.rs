//! The merchant's side: who waits for an answer, what is known of them, and the answer.

mod api;
mod detail;
mod list;

pub use api::{decline, grant};
pub use detail::show;
pub use list::list;

use crate::core::{DiscountRequestId, Reason};
use crate::web::Failure;

/// Where the pages live.
const PATH: &str = "/admin/discount-requests";

fn id_of(text: &str) -> Result<DiscountRequestId, Failure> {
    DiscountRequestId::parse(text).map_err(|_: Reason| Failure::NotFound)
}

fn page_of(id: DiscountRequestId) -> String {
    format!("{PATH}/{id}")
}

/// Key of the draft of the grant of a wish.
fn grant_form(id: DiscountRequestId) -> String {
    format!("discount-grant-{id}")
}

/// Key of the draft of the refusal of a wish.
fn decline_form(id: DiscountRequestId) -> String {
    format!("discount-decline-{id}")
}
