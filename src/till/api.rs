//! What the forms of the till do. Each goes back to the till, which says what came of it.

use axum::extract::Path;

use super::customer::told;
use super::scan::{LONGEST, guesser};
use super::{Sale, Scanned, payment, store};
use crate::admin;
use crate::cart::api::{MAX_LINES, put};
use crate::cart::discounts::outcome_of;
use crate::cart::{self, PricedCart};
use crate::checkout::KEY_FIELD;
use crate::core::{CartId, Error, LineItemId, OrderId, Quantity, Reason, Refusal, VariantId};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::order::{self, PaymentState};
use crate::payment::PaymentMethod;
use crate::pricing::{CouponCode, PromotionOutcome, RefusedBy};
use crate::promotion::{self, CodeStanding, FoundCode};
use crate::web::{Failure, FormFields, Outcome};

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

/// `POST /admin/till/scans`: whatever was scanned or typed.
pub async fn scan(staff: Staff, fields: FormFields) -> Outcome {
    match scanned(&staff, fields.get(SCANNED)).await {
        Ok(place) => staff.shop.see_other(&place),
        Err(Failure::Wire(error)) => {
            let is_guess = matches!(
                &error,
                Error::Refused(
                    Refusal::CodeRefused
                        | Refusal::CodeUsedUp
                        | Refusal::CodeExpired
                        | Refusal::CodeNotStarted
                )
            ) || error == unknown(Reason::Unknown);
            if is_guess {
                let limits = &staff.shop.state.limits;
                limits.count_refused_code(&guesser(&staff)).await;
            }
            staff.shop.reject(SCAN, PATH, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

fn unknown(reason: Reason) -> Error {
    Error::invalid(SCANNED, reason)
}

/// Does what the scanned thing asks for; answers where to go.
async fn scanned(staff: &Staff, typed: &str) -> Result<String, Failure> {
    if typed.trim().is_empty() {
        return Err(unknown(Reason::Required).into());
    }
    if typed.chars().count() > usize::try_from(LONGEST).unwrap_or(usize::MAX) {
        return Err(unknown(Reason::TooLong { max: LONGEST }).into());
    }
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    match Scanned::read(staff, &mut tx, typed).await? {
        Scanned::Variant(variant) => add(staff, &mut tx, variant).await?,
        Scanned::Code(code, found) => apply(staff, &mut tx, &code, &found, typed).await?,
        Scanned::Several => return Err(unknown(Reason::Mismatch).into()),
        Scanned::Nothing => return Err(unknown(Reason::Unknown).into()),
        Scanned::Order { id, by_number } => {
            forget(staff, &mut tx).await?;
            tx.commit().await?;
            let by = if by_number { "?by=number" } else { "" };
            return Ok(format!("{PATH}/orders/{id}{by}"));
        }
    }
    forget(staff, &mut tx).await?;
    tx.commit().await?;
    Ok(PATH.to_owned())
}

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

/// One more of a variant.
async fn add(staff: &Staff, tx: &mut TenantTx, variant: VariantId) -> Result<(), Failure> {
    let cart = open(staff, tx).await?;
    let (present, lines) = cart::store::contents(tx, cart, variant).await?;
    if present == 0 && lines >= i64::from(MAX_LINES) {
        return Err(Error::Refused(Refusal::CartFull { max: MAX_LINES }).into());
    }
    set(tx, cart, variant, present.saturating_add(1)).await
}

/// Exactly so many of a variant: at the counter less is not put down silently, nor taken for more.
async fn set(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
    wanted: u32,
) -> Result<(), Failure> {
    let change = put(tx, cart, variant, wanted)
        .await?
        .map_err(Error::Refused)?;
    if change.is_limited() {
        let available = change.available.unwrap_or(change.quantity);
        return Err(Error::Refused(Refusal::OutOfStock { available }).into());
    }
    Ok(())
}

/// Puts a code on the sale when it can be used for this buyer.
async fn apply(
    staff: &Staff,
    tx: &mut TenantTx,
    code: &CouponCode,
    found: &FoundCode,
    typed: &str,
) -> Result<(), Failure> {
    let shop = &staff.shop;
    let cart = open(staff, tx).await?;
    let sale = Sale::of(staff, tx).await?.ok_or(Failure::NotFound)?;
    let standing = found.standing(shop.state.clock.now(), sale.buyer.customer);
    let refusal = match standing {
        CodeStanding::Live => None,
        CodeStanding::NotStarted => Some(Refusal::CodeNotStarted),
        CodeStanding::Expired => Some(Refusal::CodeExpired),
        CodeStanding::UsedUp => Some(Refusal::CodeUsedUp),
        CodeStanding::Unknown | CodeStanding::Foreign | CodeStanding::Disabled => {
            Some(Refusal::CodeRefused)
        }
    };
    if let Some(refusal) = refusal {
        return Err(Error::Refused(refusal).into());
    }
    // A scanned address is not what the buyer would recognize.
    let shown = if typed.contains("://") {
        code.as_str()
    } else {
        typed.trim()
    };
    if !promotion::keep_code(tx, cart, code, shown).await? {
        let max = u32::try_from(promotion::MOST_CODES).unwrap_or(u32::MAX);
        return Err(Error::Refused(Refusal::LimitReached { max }).into());
    }
    if let Some(contents) = sale.contents(shop, tx).await? {
        let priced = sale.priced(shop, tx, contents, None).await?;
        if is_limited(&priced, found) {
            return Err(Error::Refused(Refusal::CodeRefused).into());
        }
    }
    Ok(())
}

/// Whether the buyer has reached a limit of what a code opens.
fn is_limited(priced: &PricedCart, found: &FoundCode) -> bool {
    let live = priced.offers.live(found.promotion);
    let outcome = live.and_then(|live| outcome_of(priced, live));
    let refused = outcome.and_then(PromotionOutcome::refused);
    matches!(
        refused.map(|refused| refused.condition),
        Some(RefusedBy::Limit | RefusedBy::Budget | RefusedBy::Dates)
    )
}

/// `POST /admin/till/lines/{line}`: how many of a line; none takes it off.
pub async fn change(staff: Staff, Path(line): Path<String>, mut fields: FormFields) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    if fields.get("quantity").trim() == "0" {
        return take_off(&staff, line).await;
    }
    let mut tx = staff.shop.begin().await?;
    let (cart, variant) = line_of(&staff, &mut tx, line).await?;
    let wanted = Quantity::parse(fields.get("quantity"))
        .map_err(|reason| Error::invalid("quantity", reason).into());
    let done = match wanted {
        Ok(wanted) => set(&mut tx, cart, variant, u32::from(wanted)).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) => {
            forget(&staff, &mut tx).await?;
            tx.commit().await?;
            staff.shop.see_other(PATH)
        }
        Err(Failure::Wire(error)) => {
            drop(tx);
            fields.set("line", line.to_string());
            staff.shop.reject(LINE, PATH, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// `POST /admin/till/lines/{line}/remove`
pub async fn remove(staff: Staff, Path(line): Path<String>) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    take_off(&staff, line).await
}

async fn take_off(staff: &Staff, line: LineItemId) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let (cart, _) = line_of(staff, &mut tx, line).await?;
    cart::store::remove(&mut tx, cart, line).await?;
    forget(staff, &mut tx).await?;
    tx.commit().await?;
    staff.shop.see_other(PATH)
}

/// The cart of the member's sale, locked, and the variant of one of its lines.
async fn line_of(
    staff: &Staff,
    tx: &mut TenantTx,
    line: LineItemId,
) -> Result<(CartId, VariantId), Failure> {
    let sale = Sale::of(staff, tx).await?.ok_or(Failure::NotFound)?;
    cart::store::lock(tx, sale.cart).await?;
    let variant = cart::store::variant_of(tx, sale.cart, line).await?;
    Ok((sale.cart, variant.ok_or(Failure::NotFound)?))
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
