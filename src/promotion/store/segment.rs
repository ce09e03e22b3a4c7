use crate::core::{PromotionId, SegmentId};
use crate::db::TenantTx;
use crate::promotion::PromotionState;

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

/// The promotions that ask for a segment, but for those put away.
pub async fn naming_segment(
    tx: &mut TenantTx,
    segment: SegmentId,
) -> sqlx::Result<Vec<NamingPromotion>> {
    let rows = sqlx::query!(
        r#"select id, name, state from promotions
           where state <> 'archived'
             and jsonb_path_exists(condition, '$.** ? (@.kind == "customer_in").segments[*] ? (@ == $id)',
                                   jsonb_build_object('id', $1::uuid))
           order by lower(name), id"#,
        segment.as_uuid()
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
