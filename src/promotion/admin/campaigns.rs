//! `/admin/campaigns`: promotions under one budget and dates, and which channel serves them best.

mod api;
mod form;
mod list;
mod page;

pub use api::{add_promotion, remove_promotion, save};
pub use list::list;
pub use page::show;

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
