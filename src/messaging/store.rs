//! SQL of the outbox.

use super::NewMail;
use crate::core::MessageId;
use crate::db::TenantTx;

/// Puts a mail into the outbox; it goes out once `tx` is committed.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue(tx: &mut TenantTx, mail: &NewMail) -> sqlx::Result<MessageId> {
    let id = MessageId::new();
    sqlx::query!(
        "insert into outbox (id, kind, recipient, locale, data, order_id, secret) values ($1, $2, $3, $4, $5, $6, $7)",
        id.as_uuid(),
        mail.kind.name(),
        mail.recipient,
        mail.locale.tag(),
        mail.data,
        mail.order.map(crate::core::OrderId::as_uuid),
        mail.kind.is_secret()
    )
    .execute(&mut **tx)
    .await?;
    Ok(id)
}
