//! What the forms of campaigns do.

use axum::extract::Path;
use rust_decimal::Decimal;

use super::super::zone_of;
use super::{PATH, form_of, id_of, page_of};
use crate::admin;
use crate::admin::form::typed_moment;
use crate::core::{CampaignId, Error, FieldErrors, PromotionId, Reason, ShortText, optional};
use crate::identity::Staff;
use crate::promotion::store;
use crate::promotion::store::admin::{Campaign, campaign, save_campaign};
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/campaigns`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    submit(staff, None, fields).await
}

/// `POST /admin/campaigns/{campaign}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    submit(staff, Some(id), fields).await
}

async fn submit(staff: Staff, id: Option<CampaignId>, fields: FormFields) -> Outcome {
    let back = id.map_or_else(|| format!("{PATH}/new"), page_of);
    match write(&staff, id, &fields).await {
        Ok(saved) => {
            let done = if id.is_some() { "saved" } else { "added" };
            admin::step(&staff, &page_of(saved), done, Ok(()))
        }
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::Conflict))) => {
            staff.shop.reject(&form_of(id), &back, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn write(
    staff: &Staff,
    id: Option<CampaignId>,
    fields: &FormFields,
) -> Result<CampaignId, Failure> {
    let shop = &staff.shop;
    let zone = zone_of(shop);
    let mut errors = FieldErrors::default();
    let name = errors.check("name", ShortText::<200>::parse(fields.get("name")));
    let mut moment = |name: &'static str| {
        let typed = optional(fields.get(name), |typed| typed_moment(&zone, typed));
        errors.check(name, typed).flatten()
    };
    let (starts_at, ends_at) = (moment("starts_at"), moment("ends_at"));
    let budget = errors.check("budget", budget(staff, fields.get("budget")));
    if matches!((starts_at, ends_at), (Some(start), Some(end)) if end <= start) {
        errors.check::<()>("ends_at", Err(Reason::WrongOrder));
    }
    errors.into_result()?;
    let mut tx = shop.begin().await?;
    if let Some(id) = id {
        campaign(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    }
    let written = Campaign {
        id: id.unwrap_or_else(CampaignId::new),
        name: name.map(String::from).unwrap_or_default(),
        starts_at,
        ends_at,
        budget: budget.flatten(),
        spent: Decimal::ZERO,
    };
    if !save_campaign(&mut tx, &shop.tenant, &written).await? {
        return Err(Error::invalid("budget", Reason::WrongOrder).into());
    }
    shop.keep_edit(&mut tx, &form_of(id), fields, staff.member.id, id.is_none())
        .await?;
    shop.commit_change(tx).await?;
    Ok(written.id)
}

/// An amount in the store's currency; none for no bound.
fn budget(staff: &Staff, typed: &str) -> Result<Option<Decimal>, Reason> {
    let notation = staff.shop.settings().notation();
    optional(typed, |typed| {
        let amount = notation.money(typed)?.amount();
        let max = i64::from(i32::MAX);
        if amount.is_sign_negative() || amount > Decimal::from(max) {
            return Err(Reason::OutOfRange { min: 0, max });
        }
        Ok(amount)
    })
}

/// `POST /admin/campaigns/{campaign}/promotions`
pub async fn add_promotion(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    let promotion = PromotionId::parse(fields.get("promotion")).map_err(|_| Failure::NotFound)?;
    put(&staff, id, promotion, Some(id)).await
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
