use rust_decimal::Decimal;

use super::Totals;
use crate::core::PartnerId;
use crate::db::TenantTx;
use crate::partner::PartnerKind;

/// A partner as the merchant keeps it.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// What the merchant, and the page of the link, calls them.
    pub name: String,
    /// What they do.
    pub kind: PartnerKind,
    /// In the address of the link.
    pub slug: String,
    /// Where they are written to; may be empty.
    pub email: String,
    /// Of the goods of each order, in hundredths.
    pub commission: Option<Decimal>,
    /// What stands in the address of their report.
    pub report_token: Option<String>,
    /// Whether their link and report are shut and nothing is credited any more.
    pub is_disabled: bool,
}

/// A partner in the list.
#[derive(Clone, Debug)]
pub struct PartnerRow {
    /// Its id.
    pub id: PartnerId,
    /// What the merchant calls them.
    pub name: String,
    /// What they do.
    pub kind: PartnerKind,
    /// Whether they are switched off.
    pub is_disabled: bool,
    /// What came of them.
    pub totals: Totals,
}

/// What a partner's link leads to.
#[derive(Clone, Debug)]
pub struct PartnerLink {
    /// The partner.
    pub id: PartnerId,
    /// Their name.
    pub name: String,
    /// Their newest code that is not switched off.
    pub code: Option<String>,
}

fn kind(word: &str) -> sqlx::Result<PartnerKind> {
    PartnerKind::parse(word)
        .ok_or_else(|| sqlx::Error::Decode(format!("unknown kind of partner: {word}").into()))
}

/// Every partner with what came of them, the best first.
pub async fn partners(tx: &mut TenantTx) -> sqlx::Result<Vec<PartnerRow>> {
    let rows = sqlx::query!(
        r#"select p.id, p.name, p.kind, p.disabled_at is not null as "is_disabled!",
                  count(o.id) as "orders!", coalesce(sum(o.grand_total - o.gift_cards_sold), 0) as "revenue!",
                  coalesce(sum(r.cost), 0) as "cost!", coalesce(sum(c.commission), 0) as "commission!"
           from partners p
           left join partner_credits c on c.partner_id = p.id and c.taken_back_at is null
           left join orders o on o.id = c.order_id
           left join lateral (
               select sum(r.amount) as cost from redemptions r join coupon_codes k on k.id = r.code_id
               where r.order_id = o.id and k.partner_id = p.id and r.given_back_at is null
           ) r on true
           group by p.id order by p.disabled_at is not null, 6 desc, p.name, p.id"#
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(PartnerRow {
                id: PartnerId::from_uuid(row.id),
                name: row.name,
                kind: kind(&row.kind)?,
                is_disabled: row.is_disabled,
                totals: Totals {
                    orders: row.orders,
                    revenue: row.revenue,
                    cost: row.cost,
                    commission: row.commission,
                },
            })
        })
        .collect()
}

/// A partner.
pub async fn by_id(tx: &mut TenantTx, id: PartnerId) -> sqlx::Result<Option<Partner>> {
    let row = sqlx::query!(
        "select name, kind, slug, email, commission, report_token, disabled_at is not null as \"is_disabled!\"
         from partners where id = $1",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| {
        Ok(Partner {
            id,
            name: row.name,
            kind: kind(&row.kind)?,
            slug: row.slug,
            email: row.email,
            commission: row.commission,
            report_token: row.report_token,
            is_disabled: row.is_disabled,
        })
    })
    .transpose()
}

/// The partner of a link that is open.
pub async fn by_slug(tx: &mut TenantTx, slug: &str) -> sqlx::Result<Option<PartnerLink>> {
    let row = sqlx::query!(
        r#"select p.id, p.name, (
               select k.code from coupon_codes k
               where k.partner_id = p.id and k.disabled_at is null order by k.created_at desc, k.id desc limit 1
           ) as code
           from partners p where p.slug = $1 and p.disabled_at is null"#,
        slug
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| PartnerLink {
        id: PartnerId::from_uuid(row.id),
        name: row.name,
        code: row.code,
    }))
}

/// The partner of a report that is open.
pub async fn by_report_token(tx: &mut TenantTx, token: &str) -> sqlx::Result<Option<Partner>> {
    let id = sqlx::query_scalar!(
        "select id from partners where report_token = $1 and disabled_at is null",
        token
    )
    .fetch_optional(&mut **tx)
    .await?;
    match id {
        Some(id) => by_id(tx, PartnerId::from_uuid(id)).await,
        None => Ok(None),
    }
}

/// Writes a partner, a new one too. False when somebody else has the address of the link.
pub async fn save(tx: &mut TenantTx, partner: &Partner) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into partners (id, name, kind, slug, email, commission) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint partners_pkey
         do update set name = $2, kind = $3, slug = $4, email = $5, commission = $6",
        partner.id.as_uuid(),
        partner.name,
        partner.kind.name(),
        partner.slug,
        partner.email,
        partner.commission
    )
    .execute(&mut **tx)
    .await;
    match done {
        Ok(_) => Ok(true),
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("partners_slug_unique") => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// Gives a partner's report another address, or none.
pub async fn set_report_token(
    tx: &mut TenantTx,
    id: PartnerId,
    token: Option<&str>,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update partners set report_token = $2 where id = $1",
        id.as_uuid(),
        token
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Switches a partner off or on again.
pub async fn set_disabled(
    tx: &mut TenantTx,
    id: PartnerId,
    is_disabled: bool,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update partners set disabled_at = case when $2 then coalesce(disabled_at, now()) end where id = $1",
        id.as_uuid(),
        is_disabled
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
