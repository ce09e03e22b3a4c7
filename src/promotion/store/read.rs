use serde_json::Value;
use sqlx::types::Json;
use time::OffsetDateTime;

use super::row::RuleColumns;
use crate::core::{CampaignId, Locale, PromotionId};
use crate::db::TenantTx;
use crate::promotion::{Counters, LeadField, Promotion, PromotionState};
use crate::tenancy::Translations;
use crate::tenancy::store::localized;

/// A promotion; its texts in the store's first language and the translations.
///
/// # Errors
/// When the database refuses, or the row holds what the money engine cannot read.
pub async fn by_id(
    tx: &mut TenantTx,
    first: Locale,
    id: PromotionId,
) -> sqlx::Result<Option<Promotion>> {
    let row = sqlx::query!(
        r#"select id, name, public_name, translations as "translations: Json<Translations>", state, trigger, priority,
                  exclusive, group_name, starts_at as "starts_at: OffsetDateTime", ends_at as "ends_at: OffsetDateTime",
                  skip_discounted, condition, benefits, campaign_id, goal, announced, lead_fields, limit_total, limit_per_customer,
                  limit_per_day, budget, used, spent, created_at as "created_at: OffsetDateTime"
           from promotions where id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let columns = RuleColumns {
        id: row.id,
        name: row.name,
        trigger: row.trigger,
        priority: row.priority,
        exclusive: row.exclusive,
        group_name: row.group_name,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        skip_discounted: row.skip_discounted,
        condition: row.condition.filter(|condition| *condition != Value::Null),
        benefits: row.benefits,
        limit_total: row.limit_total,
        limit_per_customer: row.limit_per_customer,
        budget: row.budget,
        created_at: row.created_at,
    };
    let decode = |fault: String| sqlx::Error::Decode(fault.into());
    let state = PromotionState::parse(&row.state)
        .ok_or_else(|| decode(format!("unknown state {}", row.state)))?;
    Ok(Some(Promotion {
        id,
        rule: columns.rule().map_err(decode)?,
        state,
        public_name: localized(first, row.public_name, &row.translations.0, "public_name"),
        campaign: row.campaign_id.map(CampaignId::from_uuid),
        goal: row.goal,
        announced: row.announced,
        lead_fields: LeadField::read(&row.lead_fields),
        limit_per_day: row
            .limit_per_day
            .and_then(|limit| u32::try_from(limit).ok()),
        counters: Counters {
            used: u64::try_from(row.used).unwrap_or(0),
            spent: row.spent,
        },
        created_at: row.created_at,
    }))
}

/// The same, held until `tx` ends, so that two people who save at once do not undo each other.
///
/// # Errors
/// As [`by_id`].
pub async fn for_change(
    tx: &mut TenantTx,
    first: Locale,
    id: PromotionId,
) -> sqlx::Result<Option<Promotion>> {
    sqlx::query!(
        "select id from promotions where id = $1 for no key update",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    by_id(tx, first, id).await
}
