use super::{Sale, store};
use crate::cart::{self, Cart};
use crate::checkout::{
    Attempt, IdempotencyKey, KEY_FIELD, Placed, Purchase, agreed, buyable, in_one, request_hash,
    shortage,
};
use crate::core::{Amount, CustomerId, Error, FieldErrors, Reason, Refusal};
use crate::customer;
use crate::db::TenantTx;
use crate::gift_card::Tender;
use crate::identity::Staff;
use crate::order::{TILL, actions};
use crate::payment::PaymentMethod;
use crate::web::{Failure, FormFields};

/// The field of the way of paying.
pub(super) const METHOD: &str = "payment_method";
/// The total that the page showed; only compared, never charged.
pub(super) const SHOWN_TOTAL: &str = "shown_total";

/// A way of paying that the counter has.
pub(super) fn at_counter(word: &str) -> Result<PaymentMethod, Reason> {
    PaymentMethod::parse(word).and_then(|method| {
        let is_here = PaymentMethod::AT_COUNTER.contains(&method);
        is_here.then_some(method).ok_or(Reason::Unknown)
    })
}

/// Sells what is on the member's sale: placed as every order is, paid and handed over in the same
/// transaction. Sent again under its key, the same order is answered.
///
/// # Errors
/// When a rule says no or the database refuses; then nothing has changed.
pub(super) async fn take(staff: &Staff, fields: &FormFields) -> Result<Placed, Failure> {
    let key = IdempotencyKey::parse(fields.get(KEY_FIELD));
    let key = key.map_err(|reason| Error::invalid(KEY_FIELD, reason))?;
    let key = key.of_owner(staff.member.id.as_uuid().as_bytes());
    match in_one(&staff.shop, async |tx| sell(staff, tx, fields, &key).await).await? {
        Some(placed) => Ok(placed),
        None => Err(sold_out(staff).await?),
    }
}

async fn sell(
    staff: &Staff,
    tx: &mut TenantTx,
    fields: &FormFields,
    key: &str,
) -> Result<Attempt, Failure> {
    let shop = &staff.shop;
    let request_hash = request_hash(fields);
    if let Some(placed) = Placed::under(shop, tx, key, &request_hash).await? {
        return Ok(Attempt::Placed(placed));
    }
    let mut errors = FieldErrors::default();
    let method = errors.check(METHOD, at_counter(fields.get(METHOD)));
    let shown = errors.check(SHOWN_TOTAL, Amount::parse(fields.get(SHOWN_TOTAL)));
    let (Some(method), Some(shown)) = (method, shown) else {
        return Err(Error::from(errors).into());
    };
    let (sale, cart) = locked(staff, tx).await?;
    let priced = sale.priced(shop, tx, cart, Some(method)).await?;
    agreed(&priced.estimate.quote, shown)?;
    let method = method.of_total(&priced.estimate.quote.grand_total());
    let by = Some(staff.member.id);
    let purchase = Purchase {
        takes_document: false,
        key: key.to_owned(),
        request_hash,
        channel: TILL,
        customer: buyer(staff, tx, &sale).await?,
        account: None,
        address: sale.address(shop),
        billing: None,
        note: String::new(),
        gift_message: String::new(),
        expected: None,
        shipping_method: shop.words.t("till-collected"),
        tender: Tender::default(),
        gift_cards: priced.estimate.gift_cards,
        payment: method,
        expires_at: None,
        by,
        quote: priced.estimate.quote,
        taxes: priced.estimate.taxes,
        offers: priced.offers,
        cart: priced.cart,
        email: sale.email,
        phone: None,
        phones: sale.buyer.phone.into_iter().collect(),
        session: Vec::new(),
        network: None,
        risk: None,
        proven: false,
    };
    let attempt = purchase.settle(shop, tx).await?;
    if let Attempt::Placed(placed) = &attempt {
        actions::sell_at_counter(tx, placed.order, method, by).await?;
        store::set_buyer(tx, staff.member.id, None, None).await?;
        shop.forget_draft(tx, super::api::PAYMENT).await?;
    }
    Ok(attempt)
}

/// The sale and what is on it, which nobody else can change or pay until the transaction ends.
async fn locked(staff: &Staff, tx: &mut TenantTx) -> Result<(Sale, Cart), Failure> {
    let empty = || Failure::Wire(Error::Refused(Refusal::CartEmpty));
    let cart = Sale::of(staff, tx).await?.ok_or_else(empty)?.cart;
    cart::store::lock(tx, cart).await?;
    // Read again: who waited for the lock knows an old buyer.
    let sale = Sale::of(staff, tx).await?.ok_or_else(empty)?;
    let cart = sale.contents(&staff.shop, tx).await?.ok_or_else(empty)?;
    Ok((sale, buyable(cart)?))
}

/// Who buys: locked, so that two orders of one customer are counted one after the other.
async fn buyer(
    staff: &Staff,
    tx: &mut TenantTx,
    sale: &Sale,
) -> Result<Option<CustomerId>, Failure> {
    if let Some(customer) = sale.buyer.customer {
        customer::store::lock(tx, customer).await?;
        return Ok(Some(customer));
    }
    let Some(email) = &sale.buyer.email else {
        return Ok(None);
    };
    let locale = staff.shop.locale;
    let customer = customer::store::register(tx, email, &sale.name, locale).await?;
    Ok(Some(customer))
}

/// What is left after somebody else took theirs.
async fn sold_out(staff: &Staff) -> Result<Failure, Failure> {
    let mut tx = staff.shop.begin().await?;
    let cart = match Sale::of(staff, &mut tx).await? {
        Some(sale) => sale.contents(&staff.shop, &mut tx).await?,
        None => None,
    };
    let refusal = cart
        .as_ref()
        .and_then(shortage)
        // It was a gift that is gone: without it the total is another one.
        .unwrap_or(Refusal::PriceChanged);
    Ok(Error::Refused(refusal).into())
}
