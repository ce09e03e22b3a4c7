//! What the forms of partners do.

use super::form::{CodeForm, FORM, PartnerForm};
use super::{code_form_of, page_of};
use crate::admin;
use crate::admin::form::{FormAt, submit_form};
use crate::core::{Error, PartnerId, Percentage, Reason, Slug};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::partner::store::{self, Partner};
use crate::promotion::{NewCode, insert_code};
use crate::web::session::SessionToken;
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/partners`, `POST /admin/partners/{partner}`
pub async fn save(staff: Staff, at: FormAt<PartnerId>, fields: FormFields) -> Outcome {
    FORM.save(&staff, at, &fields, async |tx, form: PartnerForm| {
        at.load(tx, store::by_id).await?;
        let slug = form
            .slug
            .map_or_else(|| Slug::from_title(form.name.as_str()), Ok);
        let slug = slug.map_err(|_| Error::invalid("slug", Reason::Required))?;
        let partner = Partner {
            id: at.id,
            name: form.name.into(),
            kind: form.kind,
            slug: slug.into(),
            email: form
                .email
                .map(|email| email.to_string())
                .unwrap_or_default(),
            commission: form.commission.map(Percentage::get),
            report_token: None,
            is_disabled: false,
        };
        if !store::save(tx, &partner).await? {
            return Err(Error::invalid("slug", Reason::AlreadyTaken).into());
        }
        Ok(())
    })
    .await
}

/// `POST /admin/partners/{partner}/codes`: a code of the partner's own for a promotion.
pub async fn add_code(staff: Staff, at: FormAt<PartnerId>, fields: FormFields) -> Outcome {
    let (key, page) = (code_form_of(at.id), page_of(at.id));
    submit_form(
        &staff,
        &key,
        &page,
        "added",
        &fields,
        async |tx, form: CodeForm| insert(tx, at.id, form).await,
    )
    .await
}

async fn insert(tx: &mut TenantTx, id: PartnerId, form: CodeForm) -> Result<(), Failure> {
    let partner = store::by_id(tx, id).await?.ok_or(Failure::NotFound)?;
    let known = store::code_promotions(tx).await?;
    if known.iter().all(|known| known.id != form.promotion) {
        return Err(Error::invalid("promotion", Reason::Unknown).into());
    }
    let own = NewCode {
        channel: Some(partner.slug),
        partner: Some(id),
        ..NewCode::plain(form.promotion, form.code.as_str().to_owned())
    };
    match insert_code(tx, &own).await? {
        Some(_) => Ok(()),
        None => Err(Error::invalid("code", Reason::AlreadyTaken).into()),
    }
}

/// `POST /admin/partners/{partner}/report-link`: a new address; the old one is shut.
pub async fn open_report(staff: Staff, at: FormAt<PartnerId>) -> Outcome {
    let token = SessionToken::mint()?.reveal();
    set_report(staff, at.id, Some(&token)).await
}

/// `POST /admin/partners/{partner}/report-link/revoke`
pub async fn shut_report(staff: Staff, at: FormAt<PartnerId>) -> Outcome {
    set_report(staff, at.id, None).await
}

async fn set_report(staff: Staff, id: PartnerId, token: Option<&str>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    if !store::set_report_token(&mut tx, id, token).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    admin::step(&staff, &page_of(id), "changed", Ok(()))
}

/// `POST /admin/partners/{partner}/disable`
pub async fn disable(staff: Staff, at: FormAt<PartnerId>) -> Outcome {
    switch(staff, at.id, true).await
}

/// `POST /admin/partners/{partner}/enable`
pub async fn enable(staff: Staff, at: FormAt<PartnerId>) -> Outcome {
    switch(staff, at.id, false).await
}

async fn switch(staff: Staff, id: PartnerId, is_disabled: bool) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    if !store::set_disabled(&mut tx, id, is_disabled).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    admin::step(&staff, &page_of(id), "changed", Ok(()))
}
