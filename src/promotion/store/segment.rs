use serde_json::{Value, json};

use super::changes::{ChangeKind, record};
use crate::core::{PromotionId, StaffMemberId};
use crate::db::TenantTx;
use crate::promotion::PromotionState;
use crate::tenancy::Tenant;
use crate::tenancy::store::tell_changed;

/// A promotion whose conditions name a segment.
#[derive(Clone, Debug)]
pub struct NamingPromotion {
    /// Its id.
    pub id: PromotionId,
    /// Its name for the merchant.
    pub name: String,
    /// Whether it is let loose, so that the segment cannot go.
    pub is_active: bool,
}

/// The promotions that ask for a segment by its name, but for those put away.
pub async fn naming_segment(
    tx: &mut TenantTx,
    segment: &str,
) -> sqlx::Result<Vec<NamingPromotion>> {
    let rows = sqlx::query!(
        r#"select id, name, state from promotions
           where state <> 'archived'
             and jsonb_path_exists(condition, '$.** ? (@.kind == "customer_in").segments[*] ? (@ == $name)',
                                   jsonb_build_object('name', $1::text))
           order by lower(name), id"#,
        segment
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| NamingPromotion {
            id: PromotionId::from_uuid(row.id),
            name: row.name,
            is_active: row.state == PromotionState::Active.name(),
        })
        .collect())
}

/// Lets the promotions that ask for a segment follow its new name, the archived ones too. The
/// caller holds the segment's row.
pub async fn rename_segment(
    tx: &mut TenantTx,
    tenant: &Tenant,
    before: &str,
    after: &str,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select id, condition as "condition!" from promotions
           where jsonb_path_exists(condition, '$.** ? (@.kind == "customer_in").segments[*] ? (@ == $name)',
                                   jsonb_build_object('name', $1::text))
           order by id for no key update"#,
        before
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let mut condition = row.condition.clone();
        rename(&mut condition, before, after);
        sqlx::query!(
            "update promotions set condition = $2, updated_at = clock_timestamp() where id = $1",
            row.id,
            condition
        )
        .execute(&mut **tx)
        .await?;
        let (old, new) = (
            json!({ "condition": row.condition }),
            json!({ "condition": condition }),
        );
        let id = PromotionId::from_uuid(row.id);
        record(tx, id, ChangeKind::Edited, Some(old), Some(new), by).await?;
    }
    tell_changed(tx, tenant).await
}

/// Only where a condition asks for segments: the same word may name a group or a channel.
fn rename(condition: &mut Value, before: &str, after: &str) {
    let asks_for_customers = condition.get("kind").and_then(Value::as_str) == Some("customer_in");
    if asks_for_customers {
        let segments = condition.get_mut("segments").and_then(Value::as_array_mut);
        for segment in segments.into_iter().flatten() {
            if segment.as_str() == Some(before) {
                *segment = after.into();
            }
        }
        return;
    }
    match condition {
        Value::Object(fields) => {
            for (_, part) in fields.iter_mut() {
                rename(part, before, after);
            }
        }
        Value::Array(parts) => {
            for part in parts {
                rename(part, before, after);
            }
        }
        _ => {}
    }
}
