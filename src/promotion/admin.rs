//! The merchant's pages of promotions: what runs and what came of it, the editor, codes, reports.

pub mod api;
pub mod batches;
pub mod campaigns;
pub mod channels;
pub mod codes;
pub mod editor;
mod form;
pub mod history;
mod known;
pub mod list;
pub mod preview;
mod reach;
pub mod report;
mod segments;
pub mod slow;
pub mod steps;
pub mod templates;

pub use batches::MakeCodes;

use crate::admin::NavigationItem;
use crate::core::PromotionId;
use crate::db::TenantTx;
use crate::identity::Right;
use crate::promotion::{Promotion, store};
use crate::ui::IconName;
use crate::web::{Failure, Shop};

/// Promotions and their codes.
pub const PROMOTIONS: NavigationItem = NavigationItem {
    path: "/admin/promotions",
    words: "admin-promotions",
    icon: IconName::Receipt,
    right: Right::EditPromotions,
    count: None,
};

/// Promotions under one budget and dates.
pub const CAMPAIGNS: NavigationItem = NavigationItem {
    path: "/admin/campaigns",
    words: "admin-campaigns",
    icon: IconName::Megaphone,
    right: Right::EditPromotions,
    count: None,
};

/// Where the pages live.
const PATH: &str = "/admin/promotions";

fn id_of(text: &str) -> Result<PromotionId, Failure> {
    PromotionId::parse(text).map_err(|_| Failure::NotFound)
}

fn page_of(id: PromotionId) -> String {
    format!("{PATH}/{id}")
}

async fn stored(tx: &mut TenantTx, shop: &Shop, id: PromotionId) -> Result<Promotion, Failure> {
    let first = shop.settings().first_locale();
    store::by_id(tx, first, id).await?.ok_or(Failure::NotFound)
}
