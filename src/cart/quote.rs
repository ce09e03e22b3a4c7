use rust_decimal::Decimal;

use super::Cart;
use crate::core::{Amount, Error, Reason, Refusal, ShippingMethodId};
use crate::db::TenantTx;
use crate::pricing::{Destination, Fault, Faults, Flaw};
use crate::promotion::{KnownBy, Offers, PromotionNames};
use crate::shipping::{Estimate, Tariff, estimate};
use crate::web::{Failure, Shop};

/// What may change the price of a cart now for a buyer.
pub async fn offers(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: &Cart,
    known: KnownBy<'_>,
) -> Result<Offers, Failure> {
    Offers::for_cart(shop, tx, cart.id, &cart.chosen(), known).await
}

/// How a cart is to be sent and paid, as far as that was said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'w> {
    /// By which method.
    pub shipping: Option<ShippingMethodId>,
    /// How.
    pub payment: Option<&'w str>,
    /// The buyer takes the goods along: nothing is sent.
    pub collected: bool,
}

/// What a cart costs when it is sent somewhere. The cart page, the checkout and the placement of an
/// order all price it here, from the same lines, the same tariff and the same offers.
///
/// # Errors
/// [`Refusal::CartTooLarge`] when there are more units than can be priced, or a sum is beyond what an order
/// can hold.
pub fn quote_cart(
    shop: &Shop,
    tariff: &Tariff,
    cart: &Cart,
    offers: &Offers,
    to: &Destination,
    wishes: Wishes<'_>,
) -> Result<Estimate, Failure> {
    let occasion = offers.occasion(wishes.payment);
    let mut goods = cart.goods(offers);
    for good in &mut goods {
        good.requires_shipping &= !wishes.collected;
    }
    let estimate = estimate(
        shop.settings(),
        tariff,
        occasion,
        &goods,
        to,
        wishes.shipping,
    )
    .map_err(|faults| unpriced(&faults))?;
    let totals = &estimate.quote.totals;
    let most = Decimal::from(Amount::MOST_KEPT);
    if totals.list.get().max(totals.grand.get()) > most {
        return Err(Error::Refused(Refusal::CartTooLarge).into());
    }
    Ok(estimate)
}

/// What is beyond a bound is the cart's fault and told; everything else is ours.
fn unpriced(faults: &Faults) -> Failure {
    let is_bound = |fault: &Fault| {
        matches!(
            fault.flaw,
            Flaw::Reason(Reason::OutOfRange { .. } | Reason::TooLong { .. })
        )
    };
    if faults.0.iter().all(is_bound) {
        Error::Refused(Refusal::CartTooLarge).into()
    } else {
        Failure::internal(faults)
    }
}

/// A cart with what it costs and why.
#[derive(Clone, Debug)]
pub struct PricedCart {
    /// What was chosen.
    pub cart: Cart,
    /// What may change its price.
    pub offers: Offers,
    /// What the reader calls the promotions.
    pub names: PromotionNames,
    /// What it costs.
    pub estimate: Estimate,
}

/// Prices a cart for a page, for a buyer.
///
/// # Errors
/// When the database refuses, and as [`quote_cart`].
pub async fn price(
    shop: &Shop,
    tx: &mut TenantTx,
    tariff: &Tariff,
    cart: Cart,
    to: &Destination,
    wishes: Wishes<'_>,
    known: KnownBy<'_>,
) -> Result<PricedCart, Failure> {
    let offers = offers(shop, tx, &cart, known).await?;
    let estimate = quote_cart(shop, tariff, &cart, &offers, to, wishes)?;
    Ok(PricedCart {
        names: offers.names(shop),
        cart,
        offers,
        estimate,
    })
}
