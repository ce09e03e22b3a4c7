//! Cards as the merchant sees them.

use rust_decimal::Decimal;
use time::OffsetDateTime;
use uuid::Uuid;

use super::money;
use crate::core::{GiftCardId, Money, OrderId, Page, PageNumber, ROWS_PER_PAGE};
use crate::db::TenantTx;
use crate::gift_card::GiftCardState;

/// A card.
#[derive(Clone, Debug)]
pub struct GiftCardRow {
    /// Its id.
    pub id: GiftCardId,
    /// The last signs of its code.
    pub code_end: String,
    /// What it began with.
    pub initial: Money,
    /// What is on it.
    pub balance: Money,
    /// What it is good for.
    pub state: GiftCardState,
    /// When its time is over.
    pub expires_at: Option<OffsetDateTime>,
    /// When it was made.
    pub made_at: OffsetDateTime,
    /// What it is for, in the staff's words.
    pub note: String,
}

/// An entry of a card's ledger.
#[derive(Clone, Debug)]
pub struct GiftCardEntry {
    /// `issue`, `spend`, `give_back` or `disable`.
    pub kind: String,
    /// What came onto the card, or with a minus what went off it.
    pub amount: Money,
    /// What was on it then.
    pub balance_after: Money,
    /// The order and the number people say.
    pub order: Option<(OrderId, i64)>,
    /// Why, in the staff's words; empty for nothing.
    pub reason: String,
    /// Who of the staff did it.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

struct Row {
    id: Uuid,
    code_end: String,
    currency: String,
    initial: Decimal,
    balance: Decimal,
    is_disabled: bool,
    expires_at: Option<OffsetDateTime>,
    made_at: OffsetDateTime,
    note: String,
}

impl Row {
    fn read(self, now: OffsetDateTime) -> sqlx::Result<GiftCardRow> {
        let is_empty = self.balance.is_zero();
        Ok(GiftCardRow {
            id: GiftCardId::from_uuid(self.id),
            code_end: self.code_end,
            initial: money(self.initial, &self.currency)?,
            balance: money(self.balance, &self.currency)?,
            state: GiftCardState::of(self.is_disabled, is_empty, self.expires_at, now),
            expires_at: self.expires_at,
            made_at: self.made_at,
            note: self.note,
        })
    }
}

/// Cards whose code ends with these signs, all without any; the newest first.
pub async fn list(
    tx: &mut TenantTx,
    code_end: &str,
    page: PageNumber,
    now: OffsetDateTime,
) -> sqlx::Result<Page<GiftCardRow>> {
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from gift_cards where $1 = '' or code_end = $1"#,
        code_end
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select c.id, c.code_end, c.currency, c.initial, c.balance, c.state = 'disabled' as "is_disabled!",
                  c.expires_at as "expires_at: OffsetDateTime", c.made_at as "made_at: OffsetDateTime", b.note
           from gift_cards c join gift_card_batches b on b.id = c.batch_id
           where $1 = '' or c.code_end = $1
           order by c.made_at desc, c.id desc
           limit $2 offset $3"#,
        code_end,
        i64::from(ROWS_PER_PAGE.get()),
        page.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let items: sqlx::Result<Vec<_>> = rows.into_iter().map(|row| row.read(now)).collect();
    Ok(Page::of_rows(items?, page, total))
}

/// A card.
pub async fn by_id(
    tx: &mut TenantTx,
    id: GiftCardId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<GiftCardRow>> {
    let row = sqlx::query_as!(
        Row,
        r#"select c.id, c.code_end, c.currency, c.initial, c.balance, c.state = 'disabled' as "is_disabled!",
                  c.expires_at as "expires_at: OffsetDateTime", c.made_at as "made_at: OffsetDateTime", b.note
           from gift_cards c join gift_card_batches b on b.id = c.batch_id where c.id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| row.read(now)).transpose()
}

/// The ledger of a card, the first entry first.
pub async fn entries(tx: &mut TenantTx, id: GiftCardId) -> sqlx::Result<Vec<GiftCardEntry>> {
    let rows = sqlx::query!(
        r#"select e.kind, e.amount, e.balance_after, c.currency, e.order_id, o.number as "number?", e.reason,
                  coalesce(nullif(s.name, ''), s.email) as "by?", e.made_at as "made_at: OffsetDateTime"
           from gift_card_entries e
           join gift_cards c on c.id = e.gift_card_id
           left join orders o on o.id = e.order_id
           left join staff_members s on s.id = e.staff_member_id
           where e.gift_card_id = $1 order by e.id"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(GiftCardEntry {
                kind: row.kind,
                amount: money(row.amount, &row.currency)?,
                balance_after: money(row.balance_after, &row.currency)?,
                order: row.order_id.map(OrderId::from_uuid).zip(row.number),
                reason: row.reason,
                by: row.by,
                at: row.made_at,
            })
        })
        .collect()
}
