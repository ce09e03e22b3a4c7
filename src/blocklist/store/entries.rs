use sqlx::types::Json;
use time::OffsetDateTime;

use crate::blocklist::Buyer;
use crate::blocklist::entry::{Entry, Scope};
use crate::core::{
    BlocklistEntryId, CustomerId, Email, Page, PageNumber, Phone, ROWS_PER_PAGE, Reason,
    StaffMemberId, like_pattern,
};
use crate::db::TenantTx;
use crate::order::Address;

struct Row {
    id: uuid::Uuid,
    email: Option<String>,
    phone: Option<String>,
    address: Option<Json<Address>>,
    scope: String,
    reason: String,
    created_at: OffsetDateTime,
    by: Option<String>,
}

impl Row {
    fn entry(self) -> sqlx::Result<Entry> {
        let unknown = |reason: Reason| sqlx::Error::Decode(reason.to_string().into());
        Ok(Entry {
            id: BlocklistEntryId::from_uuid(self.id),
            email: self.email,
            phone: self.phone,
            address: self.address.map(|Json(address)| address),
            scope: Scope::parse(&self.scope).map_err(unknown)?,
            reason: self.reason,
            created_at: self.created_at,
            by: self.by,
        })
    }
}

/// A page of the entries in which `text` stands, the newest first. A telephone is found however it is typed.
pub(in crate::blocklist) async fn list(
    tx: &mut TenantTx,
    text: &str,
    page: PageNumber,
) -> sqlx::Result<Page<Entry>> {
    let pattern = (!text.is_empty()).then(|| like_pattern(text));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = (digits.len() > 4).then(|| like_pattern(digits.trim_start_matches('0')));
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from blocklist_entries e
           where $1::text is null or e.email ilike $1 or e.phone ilike $1 or e.phone_normalized like $2 or e.reason ilike $1
              or concat_ws(' ', e.address ->> 'street', e.address ->> 'postal_code', e.address ->> 'city') ilike $1"#,
        pattern,
        digits
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select e.id, e.email, e.phone, e.address as "address: Json<Address>", e.scope, e.reason,
                  e.created_at as "created_at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from blocklist_entries e left join staff_members s on s.id = e.created_by
           where $1::text is null or e.email ilike $1 or e.phone ilike $1 or e.phone_normalized like $2 or e.reason ilike $1
              or concat_ws(' ', e.address ->> 'street', e.address ->> 'postal_code', e.address ->> 'city') ilike $1
           order by e.created_at desc, e.id desc limit $3 offset $4"#,
        pattern,
        digits,
        i64::from(ROWS_PER_PAGE.get()),
        page.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let entries: sqlx::Result<Vec<_>> = rows.into_iter().map(Row::entry).collect();
    Ok(Page::of_rows(entries?, page, total))
}

/// An entry by its id.
pub(in crate::blocklist) async fn entry(
    tx: &mut TenantTx,
    id: BlocklistEntryId,
) -> sqlx::Result<Option<Entry>> {
    let row = sqlx::query_as!(
        Row,
        r#"select e.id, e.email, e.phone, e.address as "address: Json<Address>", e.scope, e.reason,
                  e.created_at as "created_at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from blocklist_entries e left join staff_members s on s.id = e.created_by where e.id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(Row::entry).transpose()
}

/// The entries that mean a buyer, the widest first.
pub(in crate::blocklist) async fn matching(
    tx: &mut TenantTx,
    buyer: &Buyer,
) -> sqlx::Result<Vec<Entry>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select e.id, e.email, e.phone, e.address as "address: Json<Address>", e.scope, e.reason,
                  e.created_at as "created_at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from blocklist_entries e left join staff_members s on s.id = e.created_by
           where e.email_normalized = any ($2) or e.phone_normalized = any ($3) or e.address_hash = any ($4)
              or e.email_normalized = (select email_normalized from customers where id = $1)
           order by e.scope desc, e.created_at limit 20"#,
        buyer.customer.map(CustomerId::as_uuid),
        &buyer.emails,
        &buyer.phones,
        &buyer.addresses
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Row::entry).collect()
}

/// What is written of an entry.
pub(in crate::blocklist) struct NewEntry<'e> {
    pub id: BlocklistEntryId,
    pub email: Option<&'e Email>,
    pub phone: Option<&'e Phone>,
    /// E.164.
    pub phone_normalized: Option<String>,
    pub address: Option<&'e Address>,
    pub scope: Scope,
    pub reason: &'e str,
    pub by: StaffMemberId,
    pub at: OffsetDateTime,
}

/// Writes an entry, or changes one; who made it and when stays.
pub(in crate::blocklist) async fn save(
    tx: &mut TenantTx,
    entry: &NewEntry<'_>,
    is_new: bool,
) -> sqlx::Result<()> {
    let email_normalized = entry.email.map(Email::normalized);
    let address_hash = entry.address.map(Address::hash);
    if is_new {
        sqlx::query!(
            "insert into blocklist_entries (id, email, email_normalized, phone, phone_normalized, address, address_hash,
                                            scope, reason, created_at, created_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            entry.id.as_uuid(),
            entry.email.map(Email::as_str),
            email_normalized,
            entry.phone.map(Phone::as_str),
            entry.phone_normalized,
            entry.address.map(Json) as _,
            address_hash,
            entry.scope.name(),
            entry.reason,
            entry.at as _,
            entry.by.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        return Ok(());
    }
    sqlx::query!(
        "update blocklist_entries
         set email = $2, email_normalized = $3, phone = $4, phone_normalized = $5, address = $6, address_hash = $7,
             scope = $8, reason = $9
         where id = $1
         returning id",
        entry.id.as_uuid(),
        entry.email.map(Email::as_str),
        email_normalized,
        entry.phone.map(Phone::as_str),
        entry.phone_normalized,
        entry.address.map(Json) as _,
        address_hash,
        entry.scope.name(),
        entry.reason
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(())
}

/// Takes somebody off the list.
pub(in crate::blocklist) async fn delete(
    tx: &mut TenantTx,
    id: BlocklistEntryId,
) -> sqlx::Result<()> {
    sqlx::query!("delete from blocklist_entries where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
