//! The merchant's list.

use super::detail::{Withdrawal, details};
use crate::core::{Page, PageNumber, ROWS_PER_PAGE};
use crate::db::TenantTx;

/// Which statements are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::withdrawal) enum Wanted {
    /// Nobody has seen to them yet.
    Open,
    /// No order fits what was typed.
    Unmatched,
    /// Somebody has seen to them.
    Handled,
}

impl Wanted {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Open, Self::Unmatched, Self::Handled];

    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unmatched => "unmatched",
            Self::Handled => "handled",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wanted| wanted.name() == word)
    }
}

/// Statements, the newest first.
pub(in crate::withdrawal) async fn list(
    tx: &mut TenantTx,
    wanted: Option<Wanted>,
    number: PageNumber,
) -> sqlx::Result<Page<Withdrawal>> {
    let wanted = wanted.map(Wanted::name);
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from withdrawals
           where case $1::text when 'open' then handled_at is null when 'unmatched' then order_id is null
                 when 'handled' then handled_at is not null else true end"#,
        wanted
    )
    .fetch_one(&mut **tx)
    .await?;
    let ids = sqlx::query_scalar!(
        "select id from withdrawals
         where case $1::text when 'open' then handled_at is null when 'unmatched' then order_id is null
               when 'handled' then handled_at is not null else true end
         order by received_at desc, id desc limit $2 offset $3",
        wanted,
        i64::from(ROWS_PER_PAGE.get()),
        number.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(Page::of_rows(details(tx, &ids).await?, number, total))
}

/// How many nobody has seen to yet.
pub(in crate::withdrawal) async fn waiting(tx: &mut TenantTx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "count!" from withdrawals where handled_at is null"#)
        .fetch_one(&mut **tx)
        .await
}
