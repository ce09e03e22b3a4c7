//! What the forms of the till do. Each goes back to the till, which says what came of it.

mod lines;
mod scan;

use axum::extract::Path;

use super::customer::told;
use super::{payment, store};
use crate::admin;
use crate::cart;
use crate::cart::change::put;
use crate::checkout::KEY_FIELD;
use crate::core::{CartId, Error, OrderId, Refusal, VariantId};
use crate::db::TenantTx;
use crate::gift_card::Recipient;
use crate::identity::Staff;
use crate::order::{self, PaymentState};
use crate::payment::PaymentMethod;
use crate::pricing::CouponCode;
use crate::promotion;
use crate::web::{Failure, FormFields, Outcome};

pub use lines::{change, remove};
pub use scan::scan;

/// Where the till is.
pub const PATH: &str = "/admin/till";

/// Key of what there is to say about the last scan, and its field.
pub(super) const SCAN: &str = "till-scan";
pub(super) const SCANNED: &str = "scan";
/// Key of what there is to say about a line's quantity.
pub(super) const LINE: &str = "till-line";
/// Key of the customer's form, and its field.
pub(super) const CUSTOMER: &str = "till-customer";
pub(super) const TOLD: &str = "customer";
/// Key of the payment's form.
pub(super) const PAYMENT: &str = "till-payment";

/// What was wrong before is not wrong any more.
async fn forget(staff: &Staff, tx: &mut TenantTx) -> Result<(), Failure> {
    for form in [SCAN, LINE, PAYMENT] {
        staff.shop.forget_draft(tx, form).await?;
    }
    Ok(())
}

/// The cart of the member's sale, locked; begun when there is none.
async fn open(staff: &Staff, tx: &mut TenantTx) -> Result<CartId, Failure> {
    let cart = store::open(tx, staff.member.id).await?;
    cart::store::lock(tx, cart).await?;
    Ok(cart)
}

/// Exactly so many of a variant: at the counter less is not put down silently, nor taken for more.
async fn set(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
    wanted: u32,
) -> Result<(), Failure> {
    let change = put(tx, cart, variant, &Recipient::default(), wanted)
        .await?
        .map_err(Error::Refused)?;
    if change.is_limited() {
        let available = change.available.unwrap_or(change.quantity);
        return Err(Error::Refused(Refusal::OutOfStock { available }).into());
    }
    Ok(())
}

/// `POST /admin/till/codes/remove`
pub async fn remove_code(staff: Staff, fields: FormFields) -> Outcome {
    let code = CouponCode::parse(fields.get("code")).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let cart = open(&staff, &mut tx).await?;
    promotion::drop_code(&mut tx, cart, &code).await?;
    forget(&staff, &mut tx).await?;
    tx.commit().await?;
    staff.shop.see_other(PATH)
}

/// `POST /admin/till/customer`: who buys, by e-mail address or telephone.
pub async fn set_customer(staff: Staff, fields: FormFields) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    match told(&mut tx, fields.get(TOLD)).await {
        Ok((customer, email)) => {
            open(&staff, &mut tx).await?;
            store::set_buyer(&mut tx, staff.member.id, customer, email.as_ref()).await?;
            staff.shop.forget_draft(&mut tx, CUSTOMER).await?;
            forget(&staff, &mut tx).await?;
            tx.commit().await?;
            staff.shop.see_other(PATH)
        }
        Err(Failure::Wire(error)) => {
            drop(tx);
            staff.shop.reject(CUSTOMER, PATH, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// `POST /admin/till/customer/remove`
pub async fn forget_customer(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    store::set_buyer(&mut tx, staff.member.id, None, None).await?;
    staff.shop.forget_draft(&mut tx, CUSTOMER).await?;
    forget(&staff, &mut tx).await?;
    tx.commit().await?;
    staff.shop.see_other(PATH)
}

/// `POST /admin/till/clear`: the buyer thought better of it.
pub async fn clear(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let cart = open(&staff, &mut tx).await?;
    cart::store::empty(&mut tx, cart).await?;
    promotion::drop_codes(&mut tx, cart).await?;
    store::set_buyer(&mut tx, staff.member.id, None, None).await?;
    forget(&staff, &mut tx).await?;
    tx.commit().await?;
    staff.shop.see_other(PATH)
}

/// `POST /admin/till/payments`: the money is here, the goods change hands.
pub async fn take_payment(staff: Staff, mut fields: FormFields) -> Outcome {
    match payment::take(&staff, &fields).await {
        Ok(placed) => {
            let receipt = format!("{PATH}/receipts/{}", placed.order);
            staff.shop.see_other(&receipt)
        }
        Err(Failure::Wire(error)) => {
            if error == Error::Refused(Refusal::KeyReused) {
                // The next try is another sale.
                fields.set(KEY_FIELD, "");
            }
            staff.shop.reject(PAYMENT, PATH, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// `POST /admin/till/orders/{order}/collected`: an order from the shop's pages is handed over, and paid
/// at the counter where its money is still missing.
pub async fn hand_over(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let id = OrderId::parse(&order).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let done = collected(&staff, &mut tx, id, fields.get(payment::METHOD)).await;
    if done.is_ok() {
        tx.commit().await?;
    }
    admin::step(&staff, &format!("{PATH}/orders/{id}"), "collected", done)
}

async fn collected(
    staff: &Staff,
    tx: &mut TenantTx,
    id: OrderId,
    method: &str,
) -> Result<(), Failure> {
    let by = Some(staff.member.id);
    let found = order::store::by_id(tx, id).await?;
    if found.payment_state != PaymentState::Unpaid {
        return order::actions::collect(tx, id, by).await;
    }
    let method =
        payment::at_counter(method).map_err(|reason| Error::invalid(payment::METHOD, reason))?;
    order::actions::sell_at_counter(tx, id, method, by).await
}

/// The ways of paying at the counter, as the pages offer them.
pub(super) const METHODS: [PaymentMethod; 2] = PaymentMethod::AT_COUNTER;
