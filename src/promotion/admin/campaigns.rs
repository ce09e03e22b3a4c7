//! `/admin/campaigns`: promotions under one budget and dates, and which channel serves them best.

mod api;
mod list;
mod page;

pub use api::{add_promotion, create, remove_promotion, save};
pub use list::list;
pub use page::{new, show};

use crate::core::CampaignId;
use crate::web::Failure;

/// Where the pages live.
const PATH: &str = "/admin/campaigns";

fn id_of(text: &str) -> Result<CampaignId, Failure> {
    CampaignId::parse(text).map_err(|_| Failure::NotFound)
}

fn page_of(id: CampaignId) -> String {
    format!("{PATH}/{id}")
}

/// Key of the draft of the form.
fn form_of(id: Option<CampaignId>) -> String {
    id.map_or_else(|| "campaign-new".to_owned(), |id| format!("campaign-{id}"))
}
