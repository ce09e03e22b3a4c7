//! What the forms of the codes' page do.

use axum::extract::Path;

use super::{SUGGESTED_LIMIT, channel_form_of, form_of, page_of};
use crate::admin;
use crate::core::{
    CouponCodeId, CustomerId, Email, Error, FieldErrors, PromotionId, Reason, Refusal, ShortText,
    optional, whole_number,
};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::messaging::{self, NewMail};
use crate::pricing::CouponCode;
use crate::promotion::admin::batches::random_code;
use crate::promotion::admin::{id_of, stored};
use crate::promotion::code_letter;
use crate::promotion::store::admin::{customer_by_email, limit_code, personal_code, switch_code};
use crate::promotion::store::{NewCode, insert_code};
use crate::web::{Failure, FormFields, Outcome};

/// Channels that get a code at once.
const MOST_CHANNELS: u32 = 30;

/// `POST /admin/promotions/{promotion}/codes`: a word of the merchant's own.
pub async fn add(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    let result = add_one(&staff, id, &fields).await;
    answer(&staff, &form_of(id), id, &fields, result).await
}

async fn add_one(staff: &Staff, id: PromotionId, fields: &FormFields) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let code = errors.check("code", CouponCode::parse(fields.get("code")));
    let channel = errors.check("channel", channel(fields.get("channel")));
    let limit = errors.check("limit_total", uses(fields.get("limit_total")));
    let mut tx = staff.shop.begin().await?;
    stored(&mut tx, &staff.shop, id).await?;
    let customer = customer_of(&mut tx, fields.get("customer")).await?;
    let customer = errors.check("customer", customer);
    errors.into_result()?;
    let (Some(code), Some(channel), Some(limit_total), Some(customer)) =
        (code, channel, limit, customer)
    else {
        return Ok(());
    };
    let own = NewCode {
        channel,
        customer,
        limit_total,
        ..NewCode::plain(id, code.as_str().to_owned())
    };
    if insert_code(&mut tx, &own).await?.is_none() {
        return Err(Error::invalid("code", Reason::AlreadyTaken).into());
    }
    staff.shop.forget_draft(&mut tx, &form_of(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /admin/promotions/{promotion}/codes/channels`: a code of its own for each channel.
pub async fn add_for_channels(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    let result = add_channels(&staff, id, &fields).await;
    answer(&staff, &channel_form_of(id), id, &fields, result).await
}

async fn add_channels(staff: &Staff, id: PromotionId, fields: &FormFields) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let channels = errors.check("channels", channels(fields.get("channels")));
    let prefix = errors.check("channel_prefix", prefix(fields.get("channel_prefix")));
    errors.into_result()?;
    let mut tx = staff.shop.begin().await?;
    stored(&mut tx, &staff.shop, id).await?;
    let prefix = prefix.unwrap_or_default();
    for channel in channels.unwrap_or_default() {
        let own = NewCode {
            channel: Some(channel),
            ..NewCode::plain(id, random_code(&prefix).map_err(Failure::internal)?)
        };
        insert_code(&mut tx, &own).await?;
    }
    staff
        .shop
        .forget_draft(&mut tx, &channel_form_of(id))
        .await?;
    tx.commit().await?;
    Ok(())
}

async fn answer(
    staff: &Staff,
    form: &str,
    id: PromotionId,
    fields: &FormFields,
    result: Result<(), Failure>,
) -> Outcome {
    match result {
        Ok(()) => admin::step(staff, &page_of(id), "added", Ok(())),
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            staff.shop.reject(form, &page_of(id), fields, error).await
        }
        Err(failure) => Err(failure),
    }
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

/// A channel's name; may be empty.
pub(in crate::promotion::admin) fn channel(text: &str) -> Result<Option<String>, Reason> {
    Ok(optional(text, ShortText::<100>::parse)?.map(String::from))
}

fn channels(text: &str) -> Result<Vec<String>, Reason> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let channels: Vec<String> = lines
        .map(|line| ShortText::<100>::parse(line).map(String::from))
        .collect::<Result<_, _>>()?;
    match channels.len() {
        0 => Err(Reason::Required),
        many if many > MOST_CHANNELS as usize => Err(Reason::TooLong { max: MOST_CHANNELS }),
        _ => Ok(channels),
    }
}

/// What codes begin with: letters, digits and hyphens; may be empty.
pub(in crate::promotion::admin) fn prefix(text: &str) -> Result<String, Reason> {
    const MOST: u32 = 20;
    let text = text.trim();
    if text.chars().count() > MOST as usize {
        return Err(Reason::TooLong { max: MOST });
    }
    if !text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(Reason::Malformed);
    }
    Ok(text.to_ascii_uppercase())
}

/// Uses of a code; none for any number.
pub(in crate::promotion::admin) fn uses(text: &str) -> Result<Option<i32>, Reason> {
    optional(text, |text| {
        let number = whole_number(text, 1, 1_000_000)?;
        i32::try_from(number).map_err(|_| Reason::NotANumber)
    })
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
