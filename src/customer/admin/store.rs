//! What the merchant sees of customers.

use rust_decimal::Decimal;
use time::{Date, OffsetDateTime};

use crate::core::{CustomerId, OrderId, Page, PageNumber, ROWS_PER_PAGE, like_pattern};
use crate::customer::Consent;
use crate::db::TenantTx;
use crate::order::OrderState;

/// A customer in the list.
#[derive(Clone, Debug)]
pub struct CustomerRow {
    /// Id.
    pub id: CustomerId,
    /// Name, perhaps empty.
    pub name: String,
    /// Address.
    pub email: String,
    /// Whether there is a proven account.
    pub is_registered: bool,
    /// Orders that were not cancelled.
    pub orders: i64,
    /// What they came to.
    pub spent: Decimal,
    /// When the last was placed.
    pub last_order_at: Option<OffsetDateTime>,
}

/// A page of the customers whose name (or, where that may be seen, address or number) holds `text`.
pub async fn list(
    tx: &mut TenantTx,
    text: &str,
    by_contact: bool,
    page: PageNumber,
) -> sqlx::Result<Page<CustomerRow>> {
    let pattern = (!text.is_empty()).then(|| like_pattern(text));
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from customers
           where $1::text is null or name ilike $1 or ($2 and (email ilike $1 or phone ilike $1))"#,
        pattern,
        by_contact
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query!(
        r#"with page as (
               select id, name, email, created_at from customers
               where $1::text is null or name ilike $1 or ($2 and (email ilike $1 or phone ilike $1))
               order by created_at desc, id desc limit $3 offset $4
           )
           select c.id, c.name, c.email, exists (select from accounts a where a.customer_id = c.id) as "is_registered!",
                  o.orders as "orders!", o.spent as "spent!", o.last_at as "last_at: OffsetDateTime"
           from page c cross join lateral (
               select count(*) as orders, coalesce(sum(grand_total), 0) as spent, max(placed_at) as last_at
               from orders where customer_id = c.id and state <> 'cancelled'
           ) o
           order by c.created_at desc, c.id desc"#,
        pattern,
        by_contact,
        i64::from(ROWS_PER_PAGE.get()),
        page.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let items = rows
        .into_iter()
        .map(|row| CustomerRow {
            id: CustomerId::from_uuid(row.id),
            name: row.name,
            email: row.email,
            is_registered: row.is_registered,
            orders: row.orders,
            spent: row.spent,
            last_order_at: row.last_at,
        })
        .collect();
    Ok(Page::of_rows(items, page, total))
}

/// Everything about a customer.
#[derive(Clone, Debug)]
pub struct CustomerDetail {
    /// Id.
    pub id: CustomerId,
    /// Name, perhaps empty.
    pub name: String,
    /// Address.
    pub email: String,
    /// Telephone, perhaps empty.
    pub phone: String,
    /// Since when the shop knows the customer.
    pub created_at: OffsetDateTime,
    /// When the account was made, once its address is proven.
    pub signed_up_at: Option<OffsetDateTime>,
    /// Day of birth, where it was given.
    pub birthday: Option<Date>,
    /// The newest orders.
    pub orders: Vec<CustomerOrder>,
    /// The last word on each channel.
    pub consents: Vec<Consent>,
}

/// An order of a customer.
#[derive(Clone, Debug)]
pub struct CustomerOrder {
    /// Id.
    pub id: OrderId,
    /// The number people say.
    pub number: i64,
    /// When it was placed.
    pub placed_at: OffsetDateTime,
    /// What was bought, in words.
    pub goods: String,
    /// What the buyer pays.
    pub grand_total: Decimal,
    /// Where it stands.
    pub state: OrderState,
}

/// A customer with what was bought and allowed.
pub async fn detail(tx: &mut TenantTx, id: CustomerId) -> sqlx::Result<Option<CustomerDetail>> {
    let row = sqlx::query!(
        r#"select c.name, c.email, c.phone, c.created_at as "created_at: OffsetDateTime",
                  a.created_at as "signed_up_at?: OffsetDateTime", a.birthday as "birthday: Date"
           from customers c left join accounts a on a.customer_id = c.id where c.id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(CustomerDetail {
        id,
        name: row.name,
        email: row.email,
        phone: row.phone,
        created_at: row.created_at,
        signed_up_at: row.signed_up_at,
        birthday: row.birthday,
        orders: orders(tx, id).await?,
        consents: consents(tx, id).await?,
    }))
}

/// What went wrong with a customer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Trouble {
    /// Parcels that were to be paid at the door and came back.
    pub refused_parcels: i64,
    /// What they, or somebody under their address of mail, asked or complained about.
    pub questions: i64,
    /// Contracts that they withdrew from.
    pub withdrawals: i64,
}

/// What went wrong with a customer.
pub async fn trouble(tx: &mut TenantTx, id: CustomerId) -> sqlx::Result<Trouble> {
    sqlx::query_as!(
        Trouble,
        r#"select
               (select count(*) from refused_parcels r join orders o on o.id = r.order_id
                where o.customer_id = c.id) as "refused_parcels!",
               (select count(*) from questions q
                where q.email_normalized = c.email_normalized and q.state <> 'held') as "questions!",
               (select count(*) from withdrawals w
                where w.order_id in (select id from orders where customer_id = c.id)) as "withdrawals!"
           from customers c where c.id = $1"#,
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

async fn orders(tx: &mut TenantTx, id: CustomerId) -> sqlx::Result<Vec<CustomerOrder>> {
    let rows = sqlx::query!(
        r#"select o.id, o.number, o.placed_at as "placed_at: OffsetDateTime", o.grand_total, o.state,
                  (select coalesce(string_agg(l.quantity || ' × ' || l.title, ', ' order by l.position), '')
                   from order_lines l where l.order_id = o.id) as "goods!"
           from orders o where o.customer_id = $1 order by o.placed_at desc, o.number desc limit 200"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(CustomerOrder {
                id: OrderId::from_uuid(row.id),
                number: row.number,
                placed_at: row.placed_at,
                goods: row.goods,
                grand_total: row.grand_total,
                state: OrderState::parse(&row.state)?,
            })
        })
        .collect())
}

async fn consents(tx: &mut TenantTx, id: CustomerId) -> sqlx::Result<Vec<Consent>> {
    let rows = sqlx::query!(
        r#"select distinct on (channel) channel, granted, source, recorded_at as "recorded_at: OffsetDateTime"
           from consents where customer_id = $1 order by channel, id desc"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Consent::read(&row.channel, row.granted, &row.source, row.recorded_at))
        .collect())
}
