//! SQL of the blocklist.

mod entries;
mod prefill;

pub(super) use entries::{NewEntry, delete, entry, list, matching, save};
pub(super) use prefill::{Prefill, of_customer, of_order};

use super::Buyer;
use super::entry::Scope;
use crate::core::CustomerId;
use crate::db::TenantTx;

/// What speaks against a buyer.
pub(super) struct Record {
    /// The widest of the entries that mean them.
    pub scope: Option<Scope>,
    /// Parcels that were to be paid at the door and came back.
    pub refused_parcels: i64,
}

/// What speaks against a buyer: by address of mail, that of the customer too, by telephone or by door.
pub(super) async fn record(tx: &mut TenantTx, buyer: &Buyer) -> sqlx::Result<Record> {
    let row = sqlx::query!(
        r#"select
               (select max(e.scope) from blocklist_entries e
                where e.email_normalized = any ($2) or e.phone_normalized = any ($3) or e.address_hash = any ($4)
                   or e.email_normalized = (select email_normalized from customers where id = $1)) as scope,
               (select count(*) from (
                    select r.fulfillment_id from refused_parcels r join orders o on o.id = r.order_id where o.customer_id = $1
                    union select r.fulfillment_id from refused_parcels r where r.phone = any ($3)
                    union select r.fulfillment_id from refused_parcels r where r.address_hash = any ($4)
                ) refused) as "refused!""#,
        buyer.customer.map(CustomerId::as_uuid),
        &buyer.emails,
        &buyer.phones,
        &buyer.addresses
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(Record {
        // "orders" comes after "cash".
        scope: row.scope.and_then(|word| Scope::parse(&word).ok()),
        refused_parcels: row.refused,
    })
}
