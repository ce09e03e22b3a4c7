//! SQL of groups made by hand.

use crate::core::{CustomerGroupId, CustomerId, Error, Reason};
use crate::db::TenantTx;
use crate::web::Failure;

/// A group, and whether the customer that was asked about is in it.
#[derive(Clone, Debug)]
pub struct GroupRow {
    /// Id.
    pub id: CustomerGroupId,
    /// Name.
    pub name: String,
    /// How many are in it.
    pub members: i64,
    /// Whether the customer is.
    pub has_customer: bool,
}

/// Every group by name; `has_customer` tells of `customer`.
pub async fn groups(
    tx: &mut TenantTx,
    customer: Option<CustomerId>,
) -> sqlx::Result<Vec<GroupRow>> {
    let rows = sqlx::query!(
        r#"select g.id, g.name, (select count(*) from customer_group_members m where m.group_id = g.id) as "members!",
                  exists (select from customer_group_members m where m.group_id = g.id and m.customer_id = $1) as "has_customer!"
           from customer_groups g order by g.name"#,
        customer.map(CustomerId::as_uuid)
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| GroupRow {
            id: CustomerGroupId::from_uuid(row.id),
            name: row.name,
            members: row.members,
            has_customer: row.has_customer,
        })
        .collect())
}

/// A new group.
///
/// # Errors
/// A fault of the field `group` when there is one of that name.
pub async fn insert_group(tx: &mut TenantTx, name: &str) -> Result<(), Failure> {
    let done = sqlx::query!(
        "insert into customer_groups (id, name) values ($1, $2)
         on conflict on constraint customer_groups_name_unique do nothing",
        CustomerGroupId::new().as_uuid(),
        name
    )
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 1 {
        Ok(())
    } else {
        Err(Error::invalid("group", Reason::AlreadyTaken).into())
    }
}

/// Removes a group; its customers stay.
pub async fn delete_group(tx: &mut TenantTx, id: CustomerGroupId) -> sqlx::Result<()> {
    sqlx::query!("delete from customer_groups where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Puts a customer into exactly these groups; ids of no group are passed over.
pub async fn set_groups(
    tx: &mut TenantTx,
    customer: CustomerId,
    groups: &[CustomerGroupId],
) -> sqlx::Result<()> {
    let groups: Vec<_> = groups.iter().map(|id| id.as_uuid()).collect();
    sqlx::query!(
        "delete from customer_group_members where customer_id = $1 and group_id <> all($2)",
        customer.as_uuid(),
        &groups
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into customer_group_members (group_id, customer_id)
         select g.id, c.id from customer_groups g cross join customers c where g.id = any($2) and c.id = $1
         on conflict on constraint customer_group_members_pkey do nothing",
        customer.as_uuid(),
        &groups
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
