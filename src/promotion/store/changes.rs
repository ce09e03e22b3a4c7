use serde_json::Value;
use time::OffsetDateTime;

use crate::core::{PromotionId, StaffMemberId};
use crate::db::TenantTx;
use crate::promotion::PromotionState;

/// What was done to a promotion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It was made.
    Created,
    /// What it does was changed.
    Edited,
    /// It went back to being a draft.
    Withdrawn,
    /// It was let loose.
    Started,
    /// It was stopped.
    Paused,
    /// It was put away.
    Archived,
}

impl ChangeKind {
    const ALL: [Self; 6] = [
        Self::Created,
        Self::Edited,
        Self::Withdrawn,
        Self::Started,
        Self::Paused,
        Self::Archived,
    ];

    /// The word in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Edited => "edited",
            Self::Withdrawn => "withdrawn",
            Self::Started => "started",
            Self::Paused => "paused",
            Self::Archived => "archived",
        }
    }

    /// The change into a state.
    #[must_use]
    pub fn of(state: PromotionState) -> Self {
        match state {
            PromotionState::Draft => Self::Withdrawn,
            PromotionState::Active => Self::Started,
            PromotionState::Paused => Self::Paused,
            PromotionState::Archived => Self::Archived,
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == word)
    }
}

/// An entry of a promotion's history.
#[derive(Clone, Debug)]
pub struct PromotionChange {
    /// What was done.
    pub kind: ChangeKind,
    /// The fields before, where there were any.
    pub before: Option<Value>,
    /// The fields after.
    pub after: Option<Value>,
    /// Who did it.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

/// What was changed of a promotion, the last first.
pub async fn changes(tx: &mut TenantTx, id: PromotionId) -> sqlx::Result<Vec<PromotionChange>> {
    let rows = sqlx::query!(
        r#"select c.kind, c.before, c.after, c.changed_at as "at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from promotion_changes c left join staff_members s on s.id = c.staff_member_id
           where c.promotion_id = $1 order by c.id desc"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            let kind = ChangeKind::parse(&row.kind).ok_or_else(|| {
                sqlx::Error::Decode(format!("unknown change {}", row.kind).into())
            })?;
            Ok(PromotionChange {
                kind,
                before: row.before,
                after: row.after,
                by: row.by,
                at: row.at,
            })
        })
        .collect()
}

pub(super) async fn record(
    tx: &mut TenantTx,
    id: PromotionId,
    kind: ChangeKind,
    before: Option<Value>,
    after: Option<Value>,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into promotion_changes (promotion_id, staff_member_id, kind, before, after) values ($1, $2, $3, $4, $5)",
        id.as_uuid(),
        by.map(StaffMemberId::as_uuid),
        kind.name(),
        before,
        after
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
