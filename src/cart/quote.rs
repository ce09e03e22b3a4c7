use super::Cart;
use crate::core::ShippingMethodId;
use crate::pricing::Destination;
use crate::shipping::{Estimate, Tariff, estimate};
use crate::web::{Failure, Shop};

/// What a cart costs when it is sent somewhere. The cart page, the checkout and the placement of an
/// order all price it here, from the same lines and the same tariff.
///
/// # Errors
/// When a sum leaves the bounds of money.
pub fn quote_cart(
    shop: &Shop,
    tariff: &Tariff,
    cart: &Cart,
    to: &Destination,
    wish: Option<ShippingMethodId>,
) -> Result<Estimate, Failure> {
    estimate(shop.settings(), tariff, &cart.goods(), to, wish).map_err(Failure::internal)
}
