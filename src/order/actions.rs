//! What the staff can do to an order. Each step takes the caller's transaction, so that the right to
//! do it is checked in the same one; the caller commits. A step that does not fit the order's state
//! is `Refusal::WrongState`, an order that does not exist `Failure::NotFound`.

mod approve;
mod cancel;
mod collect;
mod comment;
mod deliver;
mod mark_paid;
mod pack;
mod refuse;
mod reopen;
mod ship;

pub use approve::approve;
use approve::require_reviewed;
pub use cancel::{CancelReason, cancel};
pub use collect::{collect, sell_at_counter};
pub use comment::comment;
pub use deliver::deliver;
use mark_paid::capture;
pub(in crate::order) use mark_paid::capture_by_provider;
pub use mark_paid::{mark_paid, pay_nothing};
pub use pack::{PackLine, pack};
pub use refuse::{can_be_refused, refuse};
pub(in crate::order) use reopen::reopen;
pub use ship::ship;

use super::store::LockedOrder;
use super::{FulfillmentState, OrderState, PaymentState};
use crate::core::{Error, Refusal};
use crate::web::Failure;

/// Refuses a step that does not fit.
fn require(fits: bool) -> Result<(), Failure> {
    if fits {
        Ok(())
    } else {
        Err(Failure::Wire(Error::Refused(Refusal::WrongState)))
    }
}

/// An order is completed once it is delivered and paid, whatever of it went back since.
fn is_completed(payment: PaymentState, fulfilment: FulfillmentState) -> bool {
    let is_paid = matches!(
        payment,
        PaymentState::Paid | PaymentState::PartlyRefunded | PaymentState::Refunded
    );
    is_paid && fulfilment == FulfillmentState::Delivered
}

impl LockedOrder {
    fn is_open(&self) -> bool {
        self.state == OrderState::Open
    }
}
