//! Ordering the same once more.

use axum::extract::Path;

use super::store::{self, OrderDetail};
use super::{AccessToken, PaymentState};
use crate::cart::trail::{self, Setback};
use crate::cart::{self, Wish};
use crate::payment::PaymentMethod;
use crate::web::{Failure, Outcome, Shop};

/// `POST /orders/{access_token}/again`: whoever sees the order may put its goods into a cart of their own, at the prices of
/// the day.
pub async fn order_again(shop: Shop, Path(token): Path<String>) -> Outcome {
    let token = AccessToken::parse(&token).ok_or(Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let order = store::by_access_token(&mut tx, &token)
        .await?
        .ok_or(Failure::NotFound)?;
    tx.commit().await?;
    let answer = cart::refill(&shop, &wishes(&order)).await?;
    let payment = order.payment_method;
    if payment == PaymentMethod::CardOnline && order.payment_state == PaymentState::Unpaid {
        trail::set_back(&shop, &Setback::Payment(payment.name())).await?;
    }
    Ok(answer)
}

/// What was bought, without what was given.
fn wishes(order: &OrderDetail) -> Vec<Wish> {
    let given = |place: usize| {
        let line = order.quote.lines.get(place);
        line.is_some_and(|line| line.gift)
    };
    let bought = order.lines.iter().enumerate();
    bought
        .filter(|(place, _)| !given(*place))
        .map(|(_, line)| Wish {
            variant: line.variant,
            quantity: u32::try_from(line.quantity).unwrap_or(0),
            title: line.title.clone(),
        })
        .collect()
}
