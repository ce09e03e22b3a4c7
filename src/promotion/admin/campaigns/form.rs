//! The form of a campaign.

use super::PATH;
use crate::admin::form::{AmountUpTo, Filled, FormAt, FormPage, Moment, OpenForm, form};
use crate::core::{CampaignId, Reason, ShortText};
use crate::db::TenantTx;
use crate::promotion::store::admin::Campaign;
use crate::web::{Failure, Shop};

pub(super) const FORM: FormPage = FormPage::on_page(PATH, "campaign");

/// What all promotions of a campaign may cost together.
type Budget = AmountUpTo<2_147_483_647>;

form! {
    /// A campaign as the merchant types it.
    pub(super) struct CampaignForm in "admin-campaign" {
        name: ShortText<200>;
        starts_at: Option<Moment> as "admin-promotion-starts-at", ends_at: Option<Moment> as "admin-promotion-ends-at";
        budget: Option<Budget>;
    } where {
        ends_at: ends_later(starts_at, ends_at);
    }
}

fn ends_later(starts_at: &Option<Moment>, ends_at: &Option<Moment>) -> Result<(), Reason> {
    match (starts_at, ends_at) {
        (Some(start), Some(end)) if end <= start => Err(Reason::WrongOrder),
        _ => Ok(()),
    }
}

/// The form of a campaign, a new one when nothing is stored.
pub(super) async fn form_of(
    shop: &Shop,
    tx: &mut TenantTx,
    at: FormAt<CampaignId>,
    stored: Option<&Campaign>,
) -> Result<OpenForm, Failure> {
    let stored = stored.map(|campaign| {
        Filled::by(shop)
            .text("name", &campaign.name)
            .value("starts_at", campaign.starts_at.map(Moment))
            .value("ends_at", campaign.ends_at.map(Moment))
            .value("budget", campaign.budget.map(Budget::from))
            .fields()
    });
    let zone = shop.settings().time_zone.name().to_owned();
    let dates = shop
        .words
        .with("admin-promotion-dates-hint", [("zone", zone.into())]);
    let form = FORM.open::<CampaignForm, _>(shop, tx, at, stored).await?;
    Ok(form
        .titled("admin-campaign-about")
        .noting(1, dates)
        .telling("budget", Reason::WrongOrder, "admin-campaign-budget-spent"))
}
