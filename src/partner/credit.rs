use super::store;
use crate::core::{CartId, Money, OrderId, Percentage};
use crate::db::TenantTx;
use crate::pricing::Quote;
use crate::promotion::Offers;
use crate::web::Failure;

/// Days in which an order is credited to the partner whose link was followed.
pub const CREDIT_DAYS: i32 = 30;

/// An order that a partner may be credited with.
#[derive(Clone, Copy, Debug)]
pub struct Credit<'o> {
    /// The order, already written.
    pub order: OrderId,
    /// The cart it was, with its codes still in it.
    pub cart: CartId,
    /// Hash of the session it was placed in.
    pub session: &'o [u8],
    /// What it was sold at.
    pub quote: &'o Quote,
    /// What its goods come to, gift cards left out.
    pub goods: Money,
}

/// Credits the order to the partner who was met last: by the link that was followed within the last
/// 30 days, or by a code that counted.
pub async fn credit(
    tx: &mut TenantTx,
    offers: &Offers,
    credit: &Credit<'_>,
) -> Result<(), Failure> {
    let applied = credit
        .quote
        .promotions
        .iter()
        .filter(|outcome| outcome.applied().is_some())
        .filter_map(|outcome| offers.promotion(&outcome.id));
    let codes: Vec<String> = applied
        .filter_map(|live| offers.code_of(live.id))
        .map(|code| code.normalized.clone())
        .collect();
    let Some(met) = store::met_last(tx, credit.session, credit.cart, &codes).await? else {
        return Ok(());
    };
    let goods = credit.goods;
    let commission = match met.commission.map(Percentage::new) {
        Some(percent) => percent
            .map_err(Failure::internal)?
            .of(&goods)
            .map_err(Failure::internal)?
            .amount(),
        None => rust_decimal::Decimal::ZERO,
    };
    store::insert_credit(tx, credit.order, &met, commission).await?;
    Ok(())
}
