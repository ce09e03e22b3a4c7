pub(super) mod document;
mod ordering;
mod trust;

use time::{Duration, OffsetDateTime};

use super::form::{Asks, CheckoutForm, PAYMENT, SHIPPING};
use super::key::{FIELD, IdempotencyKey, request_hash};
use super::purchase::{Attempt, Placed, Purchase, agreed, buyable, in_one, shortage};
use crate::cart::{self, Cart, Wishes, quote_cart};
use crate::core::{Error, Money, Reason, Refusal};
use crate::db::TenantTx;
use crate::gift_card::{self, Tender};
use crate::order::WEB;
use crate::payment::PaymentMethod;
use crate::promotion::{Contact, KnownBy, Offers};
use crate::shipping::{self, Arrival, Estimate, Tariff};
use crate::web::{ClientAddress, Failure, FormFields, Shop, session};

use ordering::ordering;
use trust::trust;

/// How often an order is tried that another request stood in the way of.
const TRIES: u32 = 3;

/// Places the order of the session's cart, all in one transaction. Sent again under its key, the
/// same order is answered. `Failure::Wire` says what the buyer can do about it.
///
/// # Errors
/// When a rule says no or the database refuses; then nothing has changed.
pub async fn place(
    shop: &Shop,
    client: ClientAddress,
    fields: &FormFields,
) -> Result<Placed, Failure> {
    let token = shop
        .session
        .as_ref()
        .ok_or(Error::Refused(Refusal::CartEmpty))?;
    let key = IdempotencyKey::parse(fields.get(FIELD)).map_err(|r| Error::invalid(FIELD, r))?;
    let key = key.of_owner(&token.hash());
    let mut tries = 0;
    let placed = loop {
        tries += 1;
        match in_one(shop, async |tx| {
            attempt(shop, tx, client, fields, &key).await
        })
        .await
        {
            Err(Failure::Contended) if tries < TRIES => {}
            outcome => break outcome?,
        }
    };
    match placed {
        Some(placed) => Ok(placed),
        None => Err(sold_out(shop).await?),
    }
}

async fn attempt(
    shop: &Shop,
    tx: &mut TenantTx,
    client: ClientAddress,
    fields: &FormFields,
    key: &str,
) -> Result<Attempt, Failure> {
    let request_hash = request_hash(fields);
    if let Some(placed) = Placed::under(shop, tx, key, &request_hash).await? {
        return Ok(Attempt::Placed(placed));
    }

    let asked = asked(shop, tx, fields).await?;
    let buyer = ordering(shop, tx, &asked.form).await?;
    buyer.not_closed(shop, tx, &asked).await?;
    let trust = trust(shop, tx, client, &asked, &buyer).await?;
    document::needed(shop, tx, &asked).await?;
    let Asked {
        form,
        cart,
        offers,
        estimate,
        payment,
        tender,
        due,
    } = asked;
    let purchase = Purchase {
        risk: Some(trust.risk),
        key: key.to_owned(),
        request_hash,
        channel: WEB,
        customer: Some(buyer.customer),
        account: buyer.account,
        email: Some(form.email),
        phone: form.phone,
        phones: buyer.phones,
        session: buyer.session,
        network: Some(trust.network),
        proven: buyer.proven,
        address: form.address,
        billing: form.billing,
        note: form.note,
        gift_message: form.gift_message,
        takes_document: document::is_asked(shop, &estimate),
        expected: expected(shop, &estimate, payment, &due),
        shipping_method: estimate
            .chosen
            .as_ref()
            .map(|option| option.quote.name.as_str().to_owned())
            .unwrap_or_default(),
        tender,
        gift_cards: estimate.gift_cards,
        payment,
        expires_at: expires_at(shop, payment, buyer.proven, trust.hold),
        by: None,
        quote: estimate.quote,
        taxes: estimate.taxes,
        offers,
        cart,
    };
    shop.forget_draft(tx, super::form::FORM).await?;
    purchase.settle(shop, tx).await
}

/// What is ordered, at the price that its buyer saw.
struct Asked {
    form: CheckoutForm,
    cart: Cart,
    offers: Offers,
    estimate: Estimate,
    payment: PaymentMethod,
    /// What gift cards pay of it.
    tender: Tender,
    /// What is left to be paid.
    due: Money,
}

impl Asked {
    /// Whether nothing is held on trust, since gift cards pay it all.
    fn is_paid(&self) -> bool {
        self.due.is_zero() && !self.tender.total().is_zero()
    }
}

/// Reads the form and prices the locked cart.
async fn asked(shop: &Shop, tx: &mut TenantTx, fields: &FormFields) -> Result<Asked, Failure> {
    let tariff = shipping::tariff(shop, tx).await?;
    let cart = locked_cart(shop, tx).await?;
    let asks = Asks::of(shop.settings(), cart.is_gift_cards_only());
    let form = CheckoutForm::parse(fields, &tariff, asks)?;
    let typed = Contact {
        email: Some(&form.email),
        phone: form.phone.as_ref(),
    };
    let offers = cart::offers(shop, tx, &cart, KnownBy::Session(typed)).await?;
    let (estimate, payment) = agreed_estimate(shop, &tariff, &cart, &offers, &form)?;
    let tender = agreed_tender(shop, tx, &cart, &estimate, &form).await?;
    let due = tender.due(&estimate.quote.grand_total());
    Ok(Asked {
        form,
        cart,
        offers,
        estimate,
        payment,
        tender,
        due,
    })
}

/// The cart, which nobody else can change or buy until the transaction ends.
async fn locked_cart(shop: &Shop, tx: &mut TenantTx) -> Result<Cart, Failure> {
    let empty = || Failure::Wire(Error::Refused(Refusal::CartEmpty));
    let session = session::open(tx, &shop.state.config, shop.session.as_ref()).await?;
    let locked = session.cart.ok_or_else(empty)?;
    cart::store::lock(tx, locked).await?;
    cart::change::note_arrival(shop, tx, locked).await?;
    let cart = cart::store::of_session(tx, &session.hash, shop.locale).await?;
    buyable(cart.ok_or_else(empty)?)
}

/// The price now, which must be the one that the buyer saw, and how it is paid.
fn agreed_estimate(
    shop: &Shop,
    tariff: &Tariff,
    cart: &Cart,
    offers: &Offers,
    form: &CheckoutForm,
) -> Result<(Estimate, PaymentMethod), Failure> {
    // Nobody waits at a door with a gift card.
    if cart.has_gift_cards() && form.payment == Some(PaymentMethod::CashOnDelivery) {
        return Err(Error::invalid(PAYMENT, Reason::Unknown).into());
    }
    let offered = PaymentMethod::offered(shop.settings());
    let payment = form.payment.filter(|method| offered.contains(method));
    // Where nothing is to be paid, no way of paying is asked for.
    if payment.is_none() && !form.shows_nothing_due() {
        return Err(Error::Refused(Refusal::NoPaymentMethod).into());
    }
    let wishes = Wishes {
        shipping: form.shipping,
        payment: payment.map(PaymentMethod::name),
        collected: false,
    };
    let estimate = quote_cart(shop, tariff, cart, offers, &form.to, wishes)?;
    if !estimate.can_be_sent() {
        return Err(Error::Refused(Refusal::NoShippingMethod).into());
    }
    let chosen = estimate.chosen.as_ref().map(|option| option.quote.method);
    if estimate.needs_shipping && chosen != form.shipping {
        let reason = if form.shipping.is_none() {
            Reason::Required
        } else {
            Reason::Unknown
        };
        return Err(Error::invalid(SHIPPING, reason).into());
    }
    agreed(&estimate.quote, form.shown_total)?;
    Ok((estimate, payment.unwrap_or(PaymentMethod::Nothing)))
}

/// What gift cards pay of it, which must be what the buyer saw.
async fn agreed_tender(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: &Cart,
    estimate: &Estimate,
    form: &CheckoutForm,
) -> Result<Tender, Failure> {
    let cards = gift_card::store::of_cart(tx, cart.id, shop.state.clock.now()).await?;
    let tender = Tender::of(&cards, &estimate.payable_by_cards());
    if tender.total() == form.shown_gift_cards.get() {
        Ok(tender)
    } else {
        Err(Error::Refused(Refusal::GiftCardChanged).into())
    }
}

/// What is left after somebody else took theirs.
async fn sold_out(shop: &Shop) -> Result<Failure, Failure> {
    let mut tx = shop.begin().await?;
    let cart = match &shop.session {
        Some(token) => cart::store::of_session(&mut tx, &token.hash(), shop.locale).await?,
        None => None,
    };
    let refusal = cart
        .as_ref()
        .and_then(shortage)
        // It was a gift that is gone: without it the total is another one.
        .unwrap_or(Refusal::PriceChanged);
    Ok(Error::Refused(refusal).into())
}

/// The days that the page told. What waits for a transfer has none.
fn expected(
    shop: &Shop,
    estimate: &Estimate,
    payment: PaymentMethod,
    due: &Money,
) -> Option<Arrival> {
    if payment == PaymentMethod::BankTransfer && !due.is_zero() {
        return None;
    }
    let today = shop.settings().time_zone.date(shop.state.clock.now());
    let chosen = estimate.chosen.as_ref()?;
    Some(chosen.arrival(today))
}

/// When an order ends that nobody pays.
fn expires_at(
    shop: &Shop,
    payment: PaymentMethod,
    proven: bool,
    hold: Duration,
) -> Option<OffsetDateTime> {
    match payment {
        PaymentMethod::BankTransfer => {
            let days = Duration::days(i64::from(shop.settings().transfer_days(proven)));
            shop.state.clock.now().checked_add(days)
        }
        PaymentMethod::CardOnline | PaymentMethod::PayPal => {
            shop.state.clock.now().checked_add(hold)
        }
        PaymentMethod::CashOnDelivery
        | PaymentMethod::Cash
        | PaymentMethod::Card
        | PaymentMethod::GiftCard
        | PaymentMethod::Nothing => None,
    }
}
