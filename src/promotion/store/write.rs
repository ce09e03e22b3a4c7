use rust_decimal::Decimal;
use serde_json::{Value, json};
use sqlx::types::Json;
use time::OffsetDateTime;

use super::changes::{ChangeKind, record};
use crate::core::{Locale, PromotionId, StaffMemberId};
use crate::db::TenantTx;
use crate::pricing::Trigger;
use crate::promotion::{LeadField, Promotion, PromotionState};
use crate::tenancy::store::tell_changed;
use crate::tenancy::{LocalText, Tenant, Translations};

/// Writes a new promotion, and that it was made.
///
/// # Errors
/// When the database refuses; by a constraint's name where a value does not fit.
pub async fn insert(
    tx: &mut TenantTx,
    tenant: &Tenant,
    first: Locale,
    promotion: &Promotion,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into promotions (id, name, trigger, benefits) values ($1, $2, $3, '[]')",
        promotion.id.as_uuid(),
        promotion.name(),
        trigger_word(promotion)
    )
    .execute(&mut **tx)
    .await?;
    write(tx, first, promotion).await?;
    record(
        tx,
        promotion.id,
        ChangeKind::Created,
        None,
        Some(document(promotion)),
        by,
    )
    .await?;
    tell_changed(tx, tenant).await
}

/// Writes a promotion anew, all but its counters, and what was changed by whom. Answers whether
/// there is such a promotion.
///
/// # Errors
/// When the database refuses; by a constraint's name where a value does not fit.
pub async fn update(
    tx: &mut TenantTx,
    tenant: &Tenant,
    first: Locale,
    promotion: &Promotion,
    by: Option<StaffMemberId>,
) -> sqlx::Result<bool> {
    let Some(before) = super::for_change(tx, first, promotion.id).await? else {
        return Ok(false);
    };
    write(tx, first, promotion).await?;
    let (before, after) = (document(&before), document(promotion));
    if before != after {
        record(
            tx,
            promotion.id,
            ChangeKind::Edited,
            Some(before),
            Some(after),
            by,
        )
        .await?;
    }
    tell_changed(tx, tenant).await?;
    Ok(true)
}

/// Starts, pauses or archives a promotion. Answers whether there is such a promotion.
pub async fn set_state(
    tx: &mut TenantTx,
    tenant: &Tenant,
    id: PromotionId,
    state: PromotionState,
    by: Option<StaffMemberId>,
) -> sqlx::Result<bool> {
    let before = sqlx::query_scalar!(
        "select state from promotions where id = $1 for no key update",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(before) = before else {
        return Ok(false);
    };
    if before == state.name() {
        return Ok(true);
    }
    sqlx::query!(
        "update promotions set state = $2, updated_at = clock_timestamp() where id = $1",
        id.as_uuid(),
        state.name()
    )
    .execute(&mut **tx)
    .await?;
    let (before, after) = (json!({ "state": before }), json!({ "state": state.name() }));
    record(tx, id, ChangeKind::of(state), Some(before), Some(after), by).await?;
    tell_changed(tx, tenant).await?;
    Ok(true)
}

async fn write(tx: &mut TenantTx, first: Locale, promotion: &Promotion) -> sqlx::Result<()> {
    let rule = &promotion.rule;
    sqlx::query!(
        "update promotions set name = $2, public_name = $3, translations = $4, state = $5, trigger = $6, priority = $7,
                exclusive = $8, group_name = $9, starts_at = $10, ends_at = $11, skip_discounted = $12, condition = $13,
                benefits = $14, campaign_id = $15, goal = $16, announced = $17, limit_total = $18, limit_per_customer = $19,
                limit_per_day = $20, budget = $21, lead_fields = $22, updated_at = clock_timestamp()
         where id = $1",
        promotion.id.as_uuid(),
        promotion.name(),
        promotion.public_name.exactly(first),
        Json(translations(&promotion.public_name, first)) as _,
        promotion.state.name(),
        trigger_word(promotion),
        rule.priority,
        rule.exclusive,
        rule.group.as_ref().map(|group| group.as_str()),
        rule.starts_at as Option<OffsetDateTime> as _,
        rule.ends_at as Option<OffsetDateTime> as _,
        rule.skip_discounted,
        rule.condition.as_ref().map(Json) as _,
        Json(&rule.benefits) as _,
        promotion.campaign.map(|id| id.as_uuid()),
        promotion.goal,
        promotion.announced,
        number(rule.limits.total),
        number(rule.limits.per_customer),
        number(promotion.limit_per_day.map(u64::from)),
        rule.limits.budget.map(|budget| budget.get()) as Option<Decimal>,
        &LeadField::words(&promotion.lead_fields)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Larger limits than the column holds limit nothing.
fn number(limit: Option<u64>) -> Option<i32> {
    limit.and_then(|limit| i32::try_from(limit).ok())
}

fn trigger_word(promotion: &Promotion) -> &'static str {
    match promotion.rule.trigger {
        Trigger::Automatic => "automatic",
        Trigger::Code => "code",
        Trigger::Catalog => "catalog",
    }
}

fn translations(text: &LocalText, first: Locale) -> Translations {
    text.0
        .iter()
        .filter(|(locale, text)| **locale != first && !text.trim().is_empty())
        .map(|(locale, text)| (*locale, [("public_name".to_owned(), text.clone())].into()))
        .collect()
}

/// What is kept of a promotion in the history of its changes.
fn document(promotion: &Promotion) -> Value {
    let rule = &promotion.rule;
    json!({
        "name": promotion.name(),
        "public_name": promotion.public_name,
        "state": promotion.state.name(),
        "trigger": trigger_word(promotion),
        "priority": rule.priority,
        "exclusive": rule.exclusive,
        "group": rule.group,
        "starts_at": rule.starts_at.map(|at| at.unix_timestamp()),
        "ends_at": rule.ends_at.map(|at| at.unix_timestamp()),
        "skip_discounted": rule.skip_discounted,
        "condition": rule.condition,
        "benefits": rule.benefits,
        "campaign": promotion.campaign,
        "goal": promotion.goal,
        "announced": promotion.announced,
        "lead_fields": LeadField::words(&promotion.lead_fields),
        "limit_total": rule.limits.total,
        "limit_per_customer": rule.limits.per_customer,
        "limit_per_day": promotion.limit_per_day,
        "budget": rule.limits.budget,
    })
}
