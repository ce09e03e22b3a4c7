//! SQL of what must be true. A statement finds what is not, by the id or number that people look for it under.

mod gift_cards;
mod money;
mod promotions;
mod stock;

use std::fmt;

use crate::db::TenantTx;

/// Something that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which rule is broken.
    pub rule: &'static str,
    /// What it is broken by, by its id or number.
    pub what: String,
    /// What was found.
    pub found: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.rule, self.what, self.found)
    }
}

/// A row of what a rule finds.
struct Row {
    what: String,
    found: String,
}

/// Everything that is broken in a shop, rule by rule.
pub async fn broken(tx: &mut TenantTx) -> sqlx::Result<Vec<Broken>> {
    let mut all = Vec::new();
    let mut add = |rule, rows: Vec<Row>| {
        all.extend(
            rows.into_iter()
                .map(|Row { what, found }| Broken { rule, what, found }),
        );
    };
    add("stock-on-hand", stock::on_hand(tx).await?);
    add("stock-committed", stock::committed(tx).await?);
    add("stock-of-orders", stock::of_orders(tx).await?);
    add("stock-of-cancelled-orders", stock::of_cancelled(tx).await?);
    add("payment-state", money::states(tx).await?);
    add("payment-refunds", money::attempts(tx).await?);
    add("payment-captures", money::captures(tx).await?);
    add("payment-ledger", money::refunds(tx).await?);
    add("money-total", money::totals(tx).await?);
    add("gift-card-balance", gift_cards::balances(tx).await?);
    add("cards-of-orders", gift_cards::of_orders(tx).await?);
    add("gift-cards-sold", gift_cards::sold(tx).await?);
    add("promotion-uses", promotions::uses(tx).await?);
    add("promotion-uses-of-day", promotions::of_days(tx).await?);
    add("promotion-uses-of-buyer", promotions::of_buyers(tx).await?);
    add("code-uses", promotions::of_codes(tx).await?);
    add("redemptions-of-orders", promotions::of_orders(tx).await?);
    Ok(all)
}
