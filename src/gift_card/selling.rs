//! Gift cards that shoppers buy: made when their order is paid, told by mail on their day, taken back with their order.

use time::Date;
use uuid::Uuid;

use super::letters::{self, Copy, Told};
use super::{GiftCardCode, store};
use crate::core::{GiftCardId, OrderId, StaffMemberId};
use crate::db::TenantTx;
use crate::messaging::{self, NewMail};
use crate::web::Failure;

/// Makes a card for each unit that was sold with an order, and tells those whose day has come. A second time nothing
/// is made. The caller holds the order's row, and has entered its money.
///
/// # Errors
/// When the database refuses or the system has no randomness to give.
pub async fn sell(tx: &mut TenantTx, order: OrderId, today: Date) -> Result<(), Failure> {
    let units = store::units_to_make(tx, order).await?;
    let codes = units.iter().map(|_| GiftCardCode::mint());
    let codes: Vec<_> = codes.collect::<Result<_, _>>().map_err(Failure::internal)?;
    if store::insert_sold(tx, order, &units, &codes).await? {
        deliver(tx, Some(order), today).await?;
    }
    Ok(())
}

/// Queues the letters of cards whose day has come, of one order or of all; none of an order that somebody of the staff
/// has to look at first. Answers how many cards it were.
pub async fn deliver(
    tx: &mut TenantTx,
    order: Option<OrderId>,
    today: Date,
) -> sqlx::Result<usize> {
    let due = store::due_letters(tx, order, today).await?;
    let mut told = None;
    for card in &due {
        tell(tx, card).await?;
        let is_for_another = !card.to.is_empty() && !card.buyer.eq_ignore_ascii_case(&card.to);
        if is_for_another && !card.buyer.is_empty() && told != Some(card.line) {
            told = Some(card.line);
            let about = Copy { line: card.line };
            let mail = NewMail::new(letters::COPY, card.buyer.clone(), card.locale, &about);
            messaging::enqueue(tx, &mail.of_order(card.order)).await?;
        }
    }
    Ok(due.len())
}

async fn tell(tx: &mut TenantTx, card: &store::DueCard) -> sqlx::Result<()> {
    let letter = Uuid::now_v7();
    store::begin_letter(tx, card.card, letter).await?;
    let about = Told {
        card: card.card,
        letter,
    };
    let to = if card.to.is_empty() {
        &card.buyer
    } else {
        &card.to
    };
    if !to.is_empty() {
        let mail = NewMail::new(letters::CODE, to.clone(), card.locale, &about);
        messaging::enqueue(tx, &mail.of_order(card.order)).await?;
    }
    Ok(())
}

/// Sends a card of an order once more: its code is void from now on, the letter makes another one. False when there is
/// none that could be used.
///
/// # Errors
/// When the database refuses or the system has no randomness to give.
pub async fn send_again(
    tx: &mut TenantTx,
    order: OrderId,
    card: GiftCardId,
) -> Result<bool, Failure> {
    let nobodys = GiftCardCode::mint().map_err(Failure::internal)?;
    let Some(card) = store::sold_card(tx, order, card).await? else {
        return Ok(false);
    };
    store::set_unknown_code(tx, card.card, &nobodys).await?;
    tell(tx, &card).await?;
    Ok(true)
}

/// Locks every card that paid of an order or was sold with it, in the order of their ids.
pub async fn lock_of_order(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<()> {
    store::lock_of_order(tx, order).await
}

/// Switches off what is left on the cards that were sold with an order.
pub async fn take_back(
    tx: &mut TenantTx,
    order: OrderId,
    reason: &str,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    store::disable_sold(tx, order, reason, by).await
}
