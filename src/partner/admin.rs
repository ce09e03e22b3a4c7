//! The merchant's pages of partners: who they are, what came of each, their codes and links.

pub mod api;
mod form;
pub mod list;
pub mod page;

use crate::core::PartnerId;

/// Where the pages live.
const PATH: &str = "/admin/partners";

fn page_of(id: PartnerId) -> String {
    format!("{PATH}/{id}")
}

/// Key of the draft of the form for a code.
fn code_form_of(id: PartnerId) -> String {
    format!("partner-code-{id}")
}
