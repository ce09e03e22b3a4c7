//! The merchant's pages of partners: who they are, what came of each, their codes and links.

pub mod api;
pub mod list;
pub mod page;

use crate::core::PartnerId;
use crate::web::Failure;

/// Where the pages live.
const PATH: &str = "/admin/partners";

fn id_of(text: &str) -> Result<PartnerId, Failure> {
    PartnerId::parse(text).map_err(|_| Failure::NotFound)
}

fn page_of(id: PartnerId) -> String {
    format!("{PATH}/{id}")
}

/// Key of the draft of the form; of a new partner when there is none yet.
fn form_of(id: Option<PartnerId>) -> String {
    id.map_or_else(|| "partner-new".to_owned(), |id| format!("partner-{id}"))
}

/// Key of the draft of the form for a code.
fn code_form_of(id: PartnerId) -> String {
    format!("partner-code-{id}")
}
