//! What the forms of campaigns do.

use axum::extract::Path;
use rust_decimal::Decimal;

use super::form::{CampaignForm, FORM};
use super::{id_of, page_of};
use crate::admin;
use crate::admin::form::FormAt;
use crate::core::{CampaignId, Error, PromotionId, Reason};
use crate::identity::Staff;
use crate::promotion::store;
use crate::promotion::store::admin::{Campaign, campaign, save_campaign};
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/campaigns`, `POST /admin/campaigns/{campaign}`
pub async fn save(staff: Staff, at: FormAt<CampaignId>, fields: FormFields) -> Outcome {
    FORM.save(&staff, at, &fields, async |tx, form: CampaignForm| {
        at.load(tx, campaign).await?;
        let written = Campaign {
            id: at.id,
            name: form.name.into(),
            starts_at: form.starts_at.map(|moment| moment.0),
            ends_at: form.ends_at.map(|moment| moment.0),
            budget: form.budget.map(Decimal::from),
            spent: Decimal::ZERO,
        };
        if !save_campaign(tx, &staff.shop.tenant, &written).await? {
            return Err(Error::invalid("budget", Reason::WrongOrder).into());
        }
        Ok(())
    })
    .await
}

/// `POST /admin/campaigns/{campaign}/promotions`
pub async fn add_promotion(staff: Staff, at: FormAt<CampaignId>, fields: FormFields) -> Outcome {
    let promotion = PromotionId::parse(fields.get("promotion")).map_err(|_| Failure::NotFound)?;
    put(&staff, at.id, promotion, Some(at.id)).await
}

/// `POST /admin/campaigns/{campaign}/promotions/{promotion}/remove`
pub async fn remove_promotion(
    staff: Staff,
    Path((id, promotion)): Path<(String, String)>,
) -> Outcome {
    let id = id_of(&id)?;
    let promotion = PromotionId::parse(&promotion).map_err(|_| Failure::NotFound)?;
    put(&staff, id, promotion, None).await
}

/// Puts a promotion into a campaign, or takes it out of this one.
async fn put(
    staff: &Staff,
    id: CampaignId,
    promotion: PromotionId,
    into: Option<CampaignId>,
) -> Outcome {
    let shop = &staff.shop;
    let first = shop.settings().first_locale();
    let mut tx = shop.begin().await?;
    campaign(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let mut promotion = store::for_change(&mut tx, first, promotion)
        .await?
        .filter(|it| into.is_some() || it.campaign == Some(id))
        .ok_or(Failure::NotFound)?;
    promotion.campaign = into;
    let by = Some(staff.member.id);
    store::update(&mut tx, &shop.tenant, first, &promotion, by).await?;
    let form = super::super::editor::form_of(Some(promotion.id));
    shop.note_change(&mut tx, &[form], staff.member.id).await?;
    shop.commit_change(tx).await?;
    admin::step(staff, &page_of(id), "changed", Ok(()))
}
