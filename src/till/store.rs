//! SQL of the till.

mod taking_over;

pub use taking_over::TAKE_OVER;

use crate::core::{CartId, CustomerId, Email, Phone, StaffMemberId, VariantId};
use crate::db::TenantTx;
use crate::order::TILL;

/// The open sale of a member of the staff.
pub(super) struct SaleRow {
    pub cart: CartId,
    pub customer: Option<CustomerId>,
    /// Address that is no customer's yet.
    pub email: Option<String>,
    pub customer_name: Option<String>,
    pub customer_email: Option<String>,
    pub customer_phone: Option<String>,
}

/// The sale of a member; none when nothing was ever scanned.
pub(super) async fn sale(
    tx: &mut TenantTx,
    member: StaffMemberId,
) -> sqlx::Result<Option<SaleRow>> {
    let row = sqlx::query!(
        r#"select t.cart_id, t.customer_id, t.email, c.name as "name?", c.email as "customer_email?", c.phone as "phone?"
           from till_sales t left join customers c on c.id = t.customer_id where t.staff_member_id = $1"#,
        member.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| SaleRow {
        cart: CartId::from_uuid(row.cart_id),
        customer: row.customer_id.map(CustomerId::from_uuid),
        email: row.email,
        customer_name: row.name,
        customer_email: row.customer_email,
        customer_phone: row.phone,
    }))
}

/// The cart of a member's sale, which is begun when there is none.
pub(super) async fn open(tx: &mut TenantTx, member: StaffMemberId) -> sqlx::Result<CartId> {
    // Two devices of one member begin one after the other.
    sqlx::query!(
        "select id from staff_members where id = $1 for no key update",
        member.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let known = sqlx::query_scalar!(
        "select cart_id from till_sales where staff_member_id = $1",
        member.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    if let Some(cart) = known {
        return Ok(CartId::from_uuid(cart));
    }
    let cart = CartId::new();
    sqlx::query!(
        "insert into carts (id, channel) values ($1, $2)",
        cart.as_uuid(),
        TILL
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into till_sales (staff_member_id, cart_id) values ($1, $2)",
        member.as_uuid(),
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(cart)
}

/// Remembers who buys: a customer, an address that is nobody's yet, or nobody in particular.
pub(super) async fn set_buyer(
    tx: &mut TenantTx,
    member: StaffMemberId,
    customer: Option<CustomerId>,
    email: Option<&Email>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update till_sales set customer_id = $2, email = $3 where staff_member_id = $1",
        member.as_uuid(),
        customer.map(CustomerId::as_uuid),
        email.map(Email::as_str)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The customers of a telephone, at most two: more than one names nobody.
pub(super) async fn customers_of_phone(
    tx: &mut TenantTx,
    phone: &Phone,
) -> sqlx::Result<Vec<CustomerId>> {
    let ids = sqlx::query_scalar!(
        "select id from customers where phone_normalized = $1 limit 2",
        phone.normalized()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(CustomerId::from_uuid).collect())
}

/// The variants that carry a text as their SKU, else in capitals or small letters, else one of these
/// barcodes; at most two, since more than one names none.
pub(super) async fn variants(
    tx: &mut TenantTx,
    sku: &str,
    barcodes: &[String],
) -> sqlx::Result<Vec<VariantId>> {
    let by_sku = sqlx::query!(
        r#"select id, sku = $1 as "is_exact!" from variants v where sku in ($1, upper($1), lower($1))
             and not exists (select from products p where p.id = v.product_id and p.is_gift_card)
           order by 2 desc limit 2"#,
        sku
    )
    .fetch_all(&mut **tx)
    .await?;
    if let Some(exact) = by_sku.iter().find(|row| row.is_exact) {
        return Ok(vec![VariantId::from_uuid(exact.id)]);
    }
    let ids = if by_sku.is_empty() {
        sqlx::query_scalar!(
            "select v.id from variants v join products p on p.id = v.product_id
             where v.barcode <> '' and v.barcode = any($1) and p.state <> 'archived' and not p.is_gift_card limit 2",
            barcodes
        )
        .fetch_all(&mut **tx)
        .await?
    } else {
        by_sku.into_iter().map(|row| row.id).collect()
    };
    Ok(ids.into_iter().map(VariantId::from_uuid).collect())
}
