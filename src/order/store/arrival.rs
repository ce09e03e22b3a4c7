use crate::core::{CartId, OrderId};
use crate::db::TenantTx;

/// Keeps with an order where the visit came from in which its cart was filled.
pub async fn take_arrival(tx: &mut TenantTx, order: OrderId, cart: CartId) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set utm_source = c.channel, utm_medium = c.utm_medium, utm_campaign = c.utm_campaign
         from carts c where orders.id = $1 and c.id = $2",
        order.as_uuid(),
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
