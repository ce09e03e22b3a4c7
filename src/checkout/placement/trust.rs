//! How far a buyer is trusted: what may be held unpaid, for how long, and how likely the order is to be a fraud.

use time::Duration;

use super::Asked;
use super::ordering::Ordering;
use crate::checkout::caps::{Crowd, crowd, within_caps};
use crate::db::TenantTx;
use crate::order::store::{
    Before, before, has_pressure, unpaid_of_network, unpaid_of_proven, unpaid_of_unproven,
};
use crate::order::{NetworkHash, Risk, RiskFacts, card};
use crate::web::{ClientAddress, Failure, Shop};

/// On what terms an order is taken.
pub(super) struct Trust {
    pub network: NetworkHash,
    /// For how long goods are held for a payment at a provider.
    pub hold: Duration,
    pub risk: Risk,
}

/// Counts what the buyer has ordered before; who holds too much already is refused.
pub(super) async fn trust(
    shop: &Shop,
    tx: &mut TenantTx,
    client: ClientAddress,
    asked: &Asked,
    buyer: &Ordering,
) -> Result<Trust, Failure> {
    let door = asked.form.address.hash();
    let open = if buyer.proven {
        unpaid_of_proven(tx, buyer.customer).await?
    } else {
        unpaid_of_unproven(tx, buyer.customer, &door, &buyer.session).await?
    };
    if !asked.is_paid() {
        let quote = &asked.estimate.quote;
        within_caps(shop.settings(), buyer.proven, &open, quote, &asked.due)?;
    }
    let network = NetworkHash::of(shop.tenant.schema.as_str(), client);
    let crowd = match shop.state.limits.unpaid_orders() {
        Some(most) if !buyer.proven && !asked.is_paid() => {
            crowd(most, unpaid_of_network(tx, &network).await?)?
        }
        _ => Crowd::None,
    };
    let hold = if asked.payment.provider().is_some() {
        let goods: Vec<_> = asked.cart.lines.iter().map(|line| line.variant).collect();
        let is_pressed = crowd == Crowd::Dense || has_pressure(tx, &goods).await?;
        card::hold(shop.settings(), is_pressed)
    } else {
        Duration::ZERO
    };
    let before = before(tx, buyer.customer, &network, &door, &buyer.session).await?;
    let risk = Risk::of(&risk_facts(before, asked, buyer.proven));
    Ok(Trust {
        network,
        hold,
        risk,
    })
}

/// All that is known now of how likely the order is to be a fraud.
fn risk_facts(before: Before, asked: &Asked, proven: bool) -> RiskFacts {
    let (form, estimate) = (&asked.form, &asked.estimate);
    let is_express = estimate.chosen.as_ref().is_some_and(|chosen| {
        estimate.options.iter().any(|other| {
            other.max_days > chosen.max_days
                && other.quote.price.amount() < chosen.quote.price.amount()
        })
    });
    let billing = form.billing.as_ref().unwrap_or(&form.address);
    RiskFacts {
        of_network: before.of_network,
        of_buyer: before.of_buyer,
        of_address: before.of_address,
        ended_payments: before.ended_payments,
        proven,
        is_first: !before.has_ordered,
        is_express,
        total: estimate.quote.grand_total().amount(),
        has_gift_cards: !estimate.gift_cards.is_zero(),
        usual: before.usual,
        to: form.address.country,
        billed_to: billing.country,
        email: form.email.clone(),
        phone: form.phone.clone(),
    }
}
