//! What the forms of partners do.

use axum::extract::Path;

use super::{PATH, code_form_of, form_of, id_of, page_of};
use crate::admin;
use crate::core::{
    Email, Error, FieldErrors, PartnerId, Percentage, PromotionId, Reason, ShortText, Slug,
    optional,
};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::partner::PartnerKind;
use crate::partner::store::{self, Partner};
use crate::pricing::CouponCode;
use crate::promotion::store::{NewCode, insert_code};
use crate::web::session::SessionToken;
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/partners`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    submit(staff, None, fields).await
}

/// `POST /admin/partners/{partner}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    submit(staff, Some(id), fields).await
}

async fn submit(staff: Staff, id: Option<PartnerId>, fields: FormFields) -> Outcome {
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
    id: Option<PartnerId>,
    fields: &FormFields,
) -> Result<PartnerId, Failure> {
    let mut errors = FieldErrors::default();
    let name = errors.check("name", ShortText::<100>::parse(fields.get("name")));
    let kind = PartnerKind::parse(fields.get("kind")).ok_or(Reason::Unknown);
    let kind = errors.check("kind", kind);
    // Nobody has to think of an address.
    let slug = match fields.get("slug").trim() {
        "" => Slug::from_title(fields.get("name")).map_err(|_| Reason::Required),
        typed => Slug::parse(typed),
    };
    let slug = errors.check("slug", slug);
    let email = errors.check("email", optional(fields.get("email"), Email::parse));
    let notation = staff.shop.settings().notation();
    let commission = optional(fields.get("commission"), |text| notation.percentage(text));
    let commission = errors.check("commission", commission);
    errors.into_result()?;
    let (Some(name), Some(kind), Some(slug), Some(email), Some(commission)) =
        (name, kind, slug, email, commission)
    else {
        return Err(Failure::internal("a form without faults has its fields"));
    };
    let mut tx = staff.shop.begin().await?;
    if let Some(id) = id {
        stored(&mut tx, id).await?;
    }
    let partner = Partner {
        id: id.unwrap_or_else(PartnerId::new),
        name: name.into(),
        kind,
        slug: slug.into(),
        email: email.map(|email| email.to_string()).unwrap_or_default(),
        commission: commission.map(Percentage::get),
        report_token: None,
        is_disabled: false,
    };
    if !store::save(&mut tx, &partner).await? {
        return Err(Error::invalid("slug", Reason::AlreadyTaken).into());
    }
    staff
        .shop
        .keep_edit(&mut tx, &form_of(id), fields, staff.member.id, id.is_none())
        .await?;
    tx.commit().await?;
    Ok(partner.id)
}

async fn stored(tx: &mut TenantTx, id: PartnerId) -> Result<Partner, Failure> {
    store::by_id(tx, id).await?.ok_or(Failure::NotFound)
}

/// `POST /admin/partners/{partner}/codes`: a code of the partner's own for a promotion.
pub async fn add_code(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    match write_code(&staff, id, &fields).await {
        Ok(()) => admin::step(&staff, &page_of(id), "added", Ok(())),
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let form = code_form_of(id);
            staff.shop.reject(&form, &page_of(id), &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn write_code(staff: &Staff, id: PartnerId, fields: &FormFields) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let code = errors.check("code", CouponCode::parse(fields.get("code")));
    let promotion = PromotionId::parse(fields.get("promotion")).map_err(|_| Reason::Required);
    let promotion = errors.check("promotion", promotion);
    errors.into_result()?;
    let mut tx = staff.shop.begin().await?;
    let partner = stored(&mut tx, id).await?;
    let known = store::code_promotions(&mut tx).await?;
    let promotion = promotion.filter(|id| known.iter().any(|known| known.id == *id));
    let promotion = promotion.ok_or_else(|| Error::invalid("promotion", Reason::Unknown))?;
    let code = code.ok_or_else(|| Error::invalid("code", Reason::Required))?;
    let own = NewCode {
        channel: Some(partner.slug),
        partner: Some(id),
        ..NewCode::plain(promotion, code.as_str().to_owned())
    };
    if insert_code(&mut tx, &own).await?.is_none() {
        return Err(Error::invalid("code", Reason::AlreadyTaken).into());
    }
    staff.shop.forget_draft(&mut tx, &code_form_of(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /admin/partners/{partner}/report-link`: a new address; the old one is shut.
pub async fn open_report(staff: Staff, Path(id): Path<String>) -> Outcome {
    let token = SessionToken::mint()?.reveal();
    set_report(staff, &id, Some(&token)).await
}

/// `POST /admin/partners/{partner}/report-link/revoke`
pub async fn shut_report(staff: Staff, Path(id): Path<String>) -> Outcome {
    set_report(staff, &id, None).await
}

async fn set_report(staff: Staff, id: &str, token: Option<&str>) -> Outcome {
    let id = id_of(id)?;
    let mut tx = staff.shop.begin().await?;
    if !store::set_report_token(&mut tx, id, token).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    admin::step(&staff, &page_of(id), "changed", Ok(()))
}

/// `POST /admin/partners/{partner}/disable`
pub async fn disable(staff: Staff, Path(id): Path<String>) -> Outcome {
    switch(staff, &id, true).await
}

/// `POST /admin/partners/{partner}/enable`
pub async fn enable(staff: Staff, Path(id): Path<String>) -> Outcome {
    switch(staff, &id, false).await
}

async fn switch(staff: Staff, id: &str, is_disabled: bool) -> Outcome {
    let id = id_of(id)?;
    let mut tx = staff.shop.begin().await?;
    if !store::set_disabled(&mut tx, id, is_disabled).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    admin::step(&staff, &page_of(id), "changed", Ok(()))
}
