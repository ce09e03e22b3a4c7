use serde_json::json;

use super::buyer::signs;
use super::store::{self, NewRedemption};
use super::{Offers, PromotionNames};
use crate::core::{CustomerId, OrderId, Phone};
use crate::customer::EventKind;
use crate::customer::event::happened_to;
use crate::db::TenantTx;
use crate::pricing::Quote;
use crate::web::Failure;

/// An order whose promotions are to be counted.
#[derive(Clone, Debug)]
pub struct Redeeming<'o> {
    /// The order, already written.
    pub order: OrderId,
    /// Who bought; at the counter that need not be known.
    pub customer: Option<CustomerId>,
    /// The telephones that are known of them.
    pub phones: &'o [Phone],
    /// Where the order comes from.
    pub channel: &'o str,
    /// What it was sold at.
    pub quote: &'o Quote,
}

/// Counts the use of every promotion that the Quote applied, in the order of their ids. False when a
/// limit was reached meanwhile or a rule was changed: the total is then another one, and the caller
/// undoes its transaction. Called last, so that a popular promotion is held only briefly.
pub async fn redeem(
    tx: &mut TenantTx,
    offers: &Offers,
    names: &PromotionNames,
    order: &Redeeming<'_>,
) -> Result<bool, Failure> {
    let mut redemptions = Vec::new();
    for outcome in &order.quote.promotions {
        let Some(amount) = outcome.applied() else {
            continue;
        };
        let Some(live) = offers.promotion(&outcome.id) else {
            return Ok(false);
        };
        let code = offers.code_of(live.id);
        let found = code.and_then(|code| code.found.as_ref());
        redemptions.push(NewRedemption {
            promotion: live.id,
            code: found.map(|found| found.id),
            order: order.order,
            customer: order.customer,
            amount: amount.get(),
            channel: found
                .and_then(|found| found.channel.as_deref())
                .map(str::to_lowercase)
                .or_else(|| offers.channel().map(ToOwned::to_owned))
                .unwrap_or_else(|| order.channel.to_owned()),
            name: names.of(&outcome.id).to_owned(),
            day: offers.today,
            buyers: order
                .customer
                .map(|customer| signs(customer, order.phones))
                .unwrap_or_default(),
            priced_by: live.updated_at,
        });
    }
    redemptions.sort_by_key(|redemption| redemption.promotion);
    for redemption in &redemptions {
        if !store::redeem(tx, redemption).await? {
            return Ok(false);
        }
        let code = offers.code_of(redemption.promotion);
        let subject = json!({
            "promotion": redemption.promotion,
            "code": code.map(|code| &code.normalized),
            "order": order.order,
        });
        if let Some(customer) = order.customer {
            happened_to(tx, customer, EventKind::Redemption, subject).await?;
        }
    }
    Ok(redemptions.is_empty() || store::spend_of_campaigns(tx, order.order).await?)
}
