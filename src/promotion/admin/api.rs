//! What the form of a promotion does.

use axum::extract::Path;

use super::codes::{add_words, typed_codes};
use super::editor::{Editor, form_of};
use super::form::FormFaults;
use super::reach::ask_for_goods;
use super::{PATH, id_of, page_of};
use crate::admin;
use crate::core::{Error, PromotionId, Reason};
use crate::identity::Staff;
use crate::promotion::{PromotionState, store};
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/promotions`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    submit(staff, None, fields).await
}

/// `POST /admin/promotions/{promotion}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    submit(staff, Some(id), fields).await
}

/// The form's buttons: one saves, one saves and starts, the others bring it back with more rows.
async fn submit(staff: Staff, id: Option<PromotionId>, mut fields: FormFields) -> Outcome {
    let (form, back) = (form_of(id), back_to(id));
    let step = fields.get("step").to_owned();
    if matches!(step.as_str(), "conditions" | "benefits") {
        fields.set("step", "");
        let unsaved = Error::Invalid(Vec::new());
        let page = format!("{back}#{step}");
        return staff.shop.reject(&form, &page, &fields, unsaved).await;
    }
    match write(&staff, id, &fields).await {
        Ok(saved) => {
            let done = if id.is_some() { "saved" } else { "added" };
            admin::step(&staff, &page_of(saved), done, Ok(()))
        }
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::Refused(_) | Error::Conflict))) => {
            staff.shop.reject(&form, &back, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

fn back_to(id: Option<PromotionId>) -> String {
    id.map_or_else(|| format!("{PATH}/new"), page_of)
}

async fn write(
    staff: &Staff,
    id: Option<PromotionId>,
    fields: &FormFields,
) -> Result<PromotionId, Failure> {
    let shop = &staff.shop;
    let first = shop.settings().first_locale();
    let mut tx = shop.begin().await?;
    // Held, so that two people who save at once do not undo each other.
    if let Some(id) = id {
        store::for_change(&mut tx, first, id)
            .await?
            .ok_or(Failure::NotFound)?;
    }
    let mut editor = Editor::open(staff, &mut tx, id).await?;
    editor.fields = fields.clone();
    let mut promotion = editor.read().map_err(|faults| faults.error())?;
    let known = |id| editor.campaigns.iter().any(|campaign| campaign.id == id);
    if promotion.campaign.is_some_and(|id| !known(id)) {
        return Err(Error::invalid("campaign", Reason::Unknown).into());
    }
    let codes =
        typed_codes(fields.get("codes")).map_err(|reason| Error::invalid("codes", reason))?;
    if fields.get("then") == "start" {
        promotion.state = PromotionState::Active;
    }
    if promotion.state == PromotionState::Active {
        let mut faults = FormFaults::default();
        ask_for_goods(fields, &mut faults);
        if !faults.is_empty() {
            return Err(faults.error().into());
        }
    }
    let by = Some(staff.member.id);
    if id.is_some() {
        store::update(&mut tx, &shop.tenant, first, &promotion, by).await?;
    } else {
        store::insert(&mut tx, &shop.tenant, first, &promotion, by).await?;
    }
    if !add_words(&mut tx, promotion.id, &codes).await? {
        return Err(Error::invalid("codes", Reason::AlreadyTaken).into());
    }
    shop.keep_edit(&mut tx, &form_of(id), fields, staff.member.id, id.is_none())
        .await?;
    shop.commit_change(tx).await?;
    Ok(promotion.id)
}
