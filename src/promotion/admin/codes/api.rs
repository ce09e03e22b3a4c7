//! What the forms of the codes' page do.

use axum::extract::Path;

use super::form::{ChannelsForm, CodeForm, customer_in};
use super::{SUGGESTED_LIMIT, channel_form_of, form_of, page_of};
use crate::admin;
use crate::admin::form::{FormAt, submit_form};
use crate::core::{CouponCodeId, CustomerId, Email, Error, PromotionId, Reason, Refusal, optional};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::messaging::{self, NewMail};
use crate::promotion::admin::batches::random_code;
use crate::promotion::admin::{id_of, stored};
use crate::promotion::code_letter;
use crate::promotion::store::admin::{customer_by_email, limit_code, personal_code, switch_code};
use crate::promotion::store::{NewCode, insert_code};
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/promotions/{promotion}/codes`: a word of the merchant's own.
pub async fn add(staff: Staff, at: FormAt<PromotionId>, fields: FormFields) -> Outcome {
    let (key, page) = (form_of(at.id), page_of(at.id));
    submit_form(
        &staff,
        &key,
        &page,
        "added",
        &fields,
        async |tx, form: CodeForm| {
            stored(tx, &staff.shop, at.id).await?;
            let own = NewCode {
                channel: form.channel.map(String::from),
                customer: customer_in(tx, "customer", form.customer).await?,
                limit_total: form.limit_total.map(|uses| uses.0),
                ..NewCode::plain(at.id, form.code.as_str().to_owned())
            };
            match insert_code(tx, &own).await? {
                Some(_) => Ok(()),
                None => Err(Error::invalid("code", Reason::AlreadyTaken).into()),
            }
        },
    )
    .await
}

/// `POST /admin/promotions/{promotion}/codes/channels`: a code of its own for each channel.
pub async fn add_for_channels(
    staff: Staff,
    at: FormAt<PromotionId>,
    fields: FormFields,
) -> Outcome {
    let (key, page) = (channel_form_of(at.id), page_of(at.id));
    submit_form(
        &staff,
        &key,
        &page,
        "added",
        &fields,
        async |tx, form: ChannelsForm| {
            stored(tx, &staff.shop, at.id).await?;
            let prefix = form
                .channel_prefix
                .map(|prefix| prefix.0)
                .unwrap_or_default();
            for channel in form.channels.0 {
                let own = NewCode {
                    channel: Some(channel),
                    ..NewCode::plain(at.id, random_code(&prefix).map_err(Failure::internal)?)
                };
                insert_code(tx, &own).await?;
            }
            Ok(())
        },
    )
    .await
}

/// `POST /admin/promotions/{promotion}/codes/{code}/disable`
pub async fn disable(staff: Staff, Path((id, code)): Path<(String, String)>) -> Outcome {
    switch(staff, &id, &code, false).await
}

/// `POST /admin/promotions/{promotion}/codes/{code}/enable`
pub async fn enable(staff: Staff, Path((id, code)): Path<(String, String)>) -> Outcome {
    switch(staff, &id, &code, true).await
}

async fn switch(staff: Staff, id: &str, code: &str, is_on: bool) -> Outcome {
    let (id, code) = (id_of(id)?, code_of(code)?);
    let mut tx = staff.shop.begin().await?;
    if !switch_code(&mut tx, id, code, is_on).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    admin::step(&staff, &page_of(id), "changed", Ok(()))
}

/// `POST /admin/promotions/{promotion}/codes/{code}/limit`: takes the suggestion.
pub async fn limit(staff: Staff, Path((id, code)): Path<(String, String)>) -> Outcome {
    let (id, code) = (id_of(&id)?, code_of(&code)?);
    let mut tx = staff.shop.begin().await?;
    let result = if limit_code(&mut tx, id, code, SUGGESTED_LIMIT).await? {
        Ok(())
    } else {
        Err(Error::from(Refusal::WrongState).into())
    };
    tx.commit().await?;
    admin::step(&staff, &page_of(id), "changed", result)
}

/// `POST /admin/promotions/{promotion}/codes/{code}/send`: mails a personal code and how to use it, to
/// who asked for it or wants marketing by mail.
pub async fn send(
    staff: Staff,
    Path((id, code)): Path<(String, String)>,
    fields: FormFields,
) -> Outcome {
    let (id, code) = (id_of(&id)?, code_of(&code)?);
    let mut tx = staff.shop.begin().await?;
    let own = personal_code(&mut tx, code).await?;
    let own = own.ok_or(Failure::NotFound)?;
    if !own.wants_news && !fields.has("asked") {
        let refused = Err(Error::from(Refusal::NotAskedFor).into());
        return admin::step(&staff, &page_of(id), "sent", refused);
    }
    let about = code_letter::About {
        coupon_code_id: code,
    };
    let kind = code_letter::PERSONAL_CODE;
    let mail = NewMail::new(kind, own.email, own.locale, &about);
    messaging::enqueue(&mut tx, &mail).await?;
    tx.commit().await?;
    let asked = !own.wants_news;
    tracing::info!(by = %staff.member.id, %code, asked, "personal code mailed");
    admin::step(&staff, &page_of(id), "sent", Ok(()))
}

fn code_of(text: &str) -> Result<CouponCodeId, Failure> {
    CouponCodeId::parse(text).map_err(|_| Failure::NotFound)
}

/// The customer of a typed address; nobody when none was typed.
pub(in crate::promotion::admin) async fn customer_of(
    tx: &mut TenantTx,
    typed: &str,
) -> sqlx::Result<Result<Option<CustomerId>, Reason>> {
    let email = match optional(typed, Email::parse) {
        Ok(Some(email)) => email,
        Ok(None) => return Ok(Ok(None)),
        Err(reason) => return Ok(Err(reason)),
    };
    let found = customer_by_email(tx, &email.normalized()).await?;
    Ok(found.map(Some).ok_or(Reason::Unknown))
}
