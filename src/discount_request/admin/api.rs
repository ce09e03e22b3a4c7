use axum::extract::Path;
use time::Duration;

use super::{decline_form, grant_form, id_of, page_of};
use crate::admin::step;
use crate::core::{
    CouponCodeId, DiscountRequestId, Error, FieldErrors, Locale, PromotionId, Reason, Refusal,
    Text, optional,
};
use crate::db::TenantTx;
use crate::discount_request::benefit::Granted;
use crate::discount_request::letter;
use crate::discount_request::store::{self, Answer, OpenRequest};
use crate::identity::Staff;
use crate::messaging::{self, MailKind, NewMail};
use crate::promotion::admin::batches::random_code;
use crate::promotion::store::{self as promotions, NewCode};
use crate::promotion::words::{TargetNames, benefits_text, terms};
use crate::promotion::{Promotion, PromotionState};
use crate::tenancy::LocalText;
use crate::web::{Failure, FormFields, Outcome, Shop};
use crate::words::Words;

/// The longest that a granted code holds.
const MOST_DAYS: i64 = 730;

/// `POST /admin/discount-requests/{request}/grant`
pub async fn grant(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    let result = give(&staff, id, &fields).await;
    let page = page_of(id);
    answer(&staff, &grant_form(id), &page, "#grant", &fields, result).await
}

/// `POST /admin/discount-requests/{request}/decline`
pub async fn decline(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    let result = refuse(&staff, id, &fields).await;
    let page = page_of(id);
    answer(
        &staff,
        &decline_form(id),
        &page,
        "#decline",
        &fields,
        result,
    )
    .await
}

async fn answer(
    staff: &Staff,
    form: &str,
    page: &str,
    place: &str,
    fields: &FormFields,
    result: Result<(), Failure>,
) -> Outcome {
    match result {
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let page = format!("{page}{place}");
            staff.shop.reject(form, &page, fields, error).await
        }
        result => step(staff, page, "sent", result),
    }
}

async fn give(staff: &Staff, id: DiscountRequestId, fields: &FormFields) -> Result<(), Failure> {
    let shop = &staff.shop;
    let mut errors = FieldErrors::default();
    let granted = Granted::parse(fields, shop.settings(), &mut errors);
    let days = errors.check("days", days(fields.get("days")));
    let words = errors.check(
        "answer",
        optional(fields.get("answer"), Text::<2000>::parse),
    );
    let (Some(granted), Some(days), Some(words)) = (granted, days, words) else {
        return Err(Error::from(errors).into());
    };
    let mut tx = shop.begin().await?;
    let request = open(&mut tx, id).await?;
    let reader = read_by(shop, request.locale);
    let promotion = promotion_for(staff, &mut tx, &granted).await?;
    let ends_at = shop.state.clock.now() + days;
    let code = new_code(&mut tx, promotion, &request, ends_at).await?;
    let mut rule = granted.rule(None)?;
    rule.ends_at = Some(ends_at);
    rule.limits.total = Some(1);
    let names = TargetNames::default();
    let answer = Answer {
        gain: benefits_text(&reader, &rule, &names),
        terms: terms(&reader, &rule, &names),
        answer: words.map(String::from).unwrap_or_default(),
        offers_newsletter: false,
        code: Some(code),
        by: staff.member.id,
    };
    store::answer_request(&mut tx, id, &answer).await?;
    tell(&mut tx, letter::GRANTED, id, request).await?;
    shop.forget_draft(&mut tx, &grant_form(id)).await?;
    // The customer may use the code at once.
    shop.commit_change(tx).await
}

async fn refuse(staff: &Staff, id: DiscountRequestId, fields: &FormFields) -> Result<(), Failure> {
    let shop = &staff.shop;
    let policy = optional(fields.get("policy"), Text::<2000>::parse)
        .map_err(|reason| Error::invalid("policy", reason))?;
    let mut tx = shop.begin().await?;
    let request = open(&mut tx, id).await?;
    let answer = Answer {
        gain: String::new(),
        terms: Vec::new(),
        answer: policy.map(String::from).unwrap_or_default(),
        offers_newsletter: fields.has("newsletter"),
        code: None,
        by: staff.member.id,
    };
    store::answer_request(&mut tx, id, &answer).await?;
    tell(&mut tx, letter::DECLINED, id, request).await?;
    shop.forget_draft(&mut tx, &decline_form(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// The wish, which nobody else can answer until the transaction ends.
async fn open(tx: &mut TenantTx, id: DiscountRequestId) -> Result<OpenRequest, Failure> {
    let request = store::lock_request(tx, id)
        .await?
        .ok_or(Failure::NotFound)?;
    if request.is_open {
        Ok(request)
    } else {
        Err(Error::Refused(Refusal::WrongState).into())
    }
}

async fn tell(
    tx: &mut TenantTx,
    kind: MailKind,
    id: DiscountRequestId,
    request: OpenRequest,
) -> Result<(), Failure> {
    let about = letter::About {
        discount_request_id: id,
    };
    let mail = NewMail::new(kind, request.email, request.locale, &about);
    messaging::enqueue(tx, &mail).await?;
    Ok(())
}

/// The shop as the customer reads it.
fn read_by(shop: &Shop, locale: Locale) -> Shop {
    Shop {
        locale,
        words: Words::in_locale(locale),
        ..shop.clone()
    }
}

fn days(text: &str) -> Result<Duration, Reason> {
    let range = Reason::OutOfRange {
        min: 1,
        max: MOST_DAYS,
    };
    if text.trim().is_empty() {
        return Err(Reason::Required);
    }
    let days: i64 = text.trim().parse().map_err(|_| Reason::Malformed)?;
    if (1..=MOST_DAYS).contains(&days) {
        Ok(Duration::days(days))
    } else {
        Err(range)
    }
}

/// The promotion that gives this to whoever has a code of it: the one of an earlier grant, or a new
/// one.
async fn promotion_for(
    staff: &Staff,
    tx: &mut TenantTx,
    granted: &Granted,
) -> Result<PromotionId, Failure> {
    let shop = &staff.shop;
    let rule = granted.rule(None)?;
    let (benefits, condition) = (
        serde_json::to_value(&rule.benefits).map_err(Failure::internal)?,
        rule.condition
            .as_ref()
            .map(serde_json::to_value)
            .transpose()
            .map_err(Failure::internal)?,
    );
    store::hold_granting(tx).await?;
    if let Some(known) = store::granting_promotion(tx, &benefits, condition.as_ref()).await? {
        return Ok(known);
    }
    let gain = benefits_text(shop, &rule, &TargetNames::default());
    let name = shop
        .words
        .with("admin-request-promotion", [("gain", gain.into())]);
    let first = shop.settings().first_locale();
    let public_name = Words::in_locale(first).t("request-promotion-name");
    let mut promotion = Promotion::draft(granted.rule(Some(&name))?, shop.state.clock.now());
    promotion.state = PromotionState::Active;
    promotion.public_name = LocalText::of(first, &public_name);
    let by = Some(staff.member.id);
    promotions::insert(tx, &shop.tenant, first, &promotion, by).await?;
    store::mark_granting(tx, promotion.id).await?;
    Ok(promotion.id)
}

/// A code that nobody guesses, for this customer, once.
async fn new_code(
    tx: &mut TenantTx,
    promotion: PromotionId,
    request: &OpenRequest,
    ends_at: time::OffsetDateTime,
) -> Result<CouponCodeId, Failure> {
    let new = NewCode {
        customer: Some(request.customer),
        limit_total: Some(1),
        ends_at: Some(ends_at),
        ..NewCode::plain(promotion, random_code("").map_err(Failure::internal)?)
    };
    let id = promotions::insert_code(tx, &new).await?;
    id.ok_or_else(|| Failure::internal("a random code that is taken"))
}
