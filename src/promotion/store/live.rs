use std::sync::Arc;

use serde_json::Value;
use sqlx::types::Json;
use time::OffsetDateTime;
use tracing::warn;

use super::row::RuleColumns;
use crate::core::{CampaignId, Locale, PromotionId};
use crate::db::TenantTx;
use crate::promotion::incentive::about_visit;
use crate::promotion::{LeadField, LivePromotion, LivePromotions};
use crate::tenancy::Translations;
use crate::tenancy::store::localized;

/// Every promotion that is active and not over at `now`, those that have yet to begin too, in the
/// order in which they are looked at; one round trip. One that the money engine cannot read is
/// logged and left out.
pub async fn live(
    tx: &mut TenantTx,
    first: Locale,
    now: OffsetDateTime,
) -> sqlx::Result<LivePromotions> {
    let rows = sqlx::query!(
        r#"select p.id, p.name, p.public_name, p.translations as "translations: Json<Translations>", p.trigger, p.priority,
                  p.exclusive, p.group_name, p.skip_discounted, p.announced, p.lead_fields, p.condition, p.benefits, p.campaign_id,
                  p.limit_total, p.limit_per_customer, p.limit_per_day, p.budget, c.budget as "campaign_budget?",
                  -- A campaign's dates hold for its promotions too.
                  greatest(p.starts_at, c.starts_at) as "starts_at: OffsetDateTime",
                  least(p.ends_at, c.ends_at) as "ends_at: OffsetDateTime",
                  p.created_at as "created_at: OffsetDateTime", p.updated_at as "updated_at: OffsetDateTime"
           from promotions p left join campaigns c on c.id = p.campaign_id
           where p.state = 'active' and coalesce(p.ends_at > $1, true) and coalesce(c.ends_at > $1, true)
           order by p.priority desc, p.created_at, p.id"#,
        now as _
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut live = Vec::with_capacity(rows.len());
    for row in rows {
        let id = PromotionId::from_uuid(row.id);
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
        match columns.rule() {
            Ok(rule) => live.push(LivePromotion {
                id,
                of_visit: about_visit(&rule),
                rule: Arc::new(rule),
                public_name: localized(first, row.public_name, &row.translations.0, "public_name"),
                announced: row.announced,
                lead_fields: LeadField::read(&row.lead_fields),
                campaign: row.campaign_id.map(CampaignId::from_uuid),
                campaign_has_budget: row.campaign_budget.is_some(),
                limit_per_day: row
                    .limit_per_day
                    .and_then(|limit| u32::try_from(limit).ok()),
                updated_at: row.updated_at,
            }),
            Err(fault) => warn!(promotion = %id, %fault, "a promotion cannot be read"),
        }
    }
    Ok(live.into())
}
