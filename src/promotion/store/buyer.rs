use time::OffsetDateTime;

use crate::core::{Amount, CustomerId, Email};
use crate::customer::Shopper;
use crate::db::TenantTx;
use crate::pricing::{Birthday, Customer, Label, PastRedemption};

/// The customer of a mailbox, if there is one.
///
/// # Errors
/// When the database refuses.
pub async fn customer_of_mailbox(
    tx: &mut TenantTx,
    email: &Email,
) -> sqlx::Result<Option<CustomerId>> {
    let id = sqlx::query_scalar!(
        "select id from customers where email_normalized = $1",
        email.normalized()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(CustomerId::from_uuid))
}

/// What is known of a shopper who is signed in. Nothing of it grants anything before the address is
/// proven.
///
/// # Errors
/// When the database refuses.
pub async fn customer_facts(tx: &mut TenantTx, shopper: &Shopper) -> sqlx::Result<Customer> {
    let mut facts = Customer::new(shopper.customer.is_some());
    facts.birthday = shopper.birthday.and_then(|day| Birthday::new(day).ok());
    let Some(id) = shopper.customer else {
        return Ok(facts);
    };
    let row = sqlx::query!(
        r#"select count(*) as "placed!", count(*) filter (where o.state = 'cancelled') as "cancelled!",
                  coalesce(sum(o.grand_total) filter (where o.state <> 'cancelled'), 0) as "spent!",
                  (select a.created_at from accounts a where a.id = $2) as "signed_up_at: OffsetDateTime"
           from orders o where o.customer_id = $1"#,
        id.as_uuid(),
        shopper.account.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let redemptions = sqlx::query!(
        r#"select k.code as "code?", r.promotion_id, r.redeemed_at as "at: OffsetDateTime"
           from redemptions r left join coupon_codes k on k.id = r.code_id
           where r.customer_id = $1 and r.given_back_at is null order by r.redeemed_at desc limit 500"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    facts.id = Label::parse(&id.to_string()).ok();
    facts.placed_orders = number(row.placed);
    facts.cancelled_orders = number(row.cancelled);
    facts.lifetime_spend = Amount::new(row.spent).unwrap_or(Amount::ZERO);
    facts.signed_up_at = row.signed_up_at;
    facts.redemptions = redemptions
        .into_iter()
        .map(|row| PastRedemption {
            code: row.code.and_then(|code| Label::parse(&code).ok()),
            promotion: Label::parse(&row.promotion_id.to_string()).ok(),
            at: Some(row.at),
        })
        .collect();
    Ok(facts)
}
