use std::collections::BTreeMap;

use serde_json::json;
use time::{Duration, OffsetDateTime};

use super::form::{CheckoutForm, SHIPPING};
use super::key::{FIELD, IdempotencyKey, request_hash};
use super::store;
use crate::cart::{self, Cart, CartLine, Wishes, quote_cart};
use crate::core::{Error, OrderId, Phone, Reason, Refusal};
use crate::customer::event::happened_to;
use crate::customer::{self, EventKind};
use crate::db::TenantTx;
use crate::inventory::{self, Units};
use crate::order::AccessToken;
use crate::order::store::{NewLine, NewOrder, insert, placed_under, take_arrival, unpaid_open};
use crate::partner::{Credit, credit};
use crate::payment::PaymentMethod;
use crate::pricing::{Quote, QuoteLine};
use crate::promotion::{self, Contact, Gift, Offers, Redeeming, redeem};
use crate::shipping::{self, Estimate, Tariff};
use crate::web::session::SessionToken;
use crate::web::{Failure, FormFields, Shop, session};

/// An order that stands.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What stands in its page's address.
    pub access_token: String,
}

/// Places the order of the session's cart, all in one transaction. Sent again under its key, the
/// same order is answered. `Failure::Wire` says what the buyer can do about it.
///
/// # Errors
/// When a rule says no or the database refuses; then nothing has changed.
pub async fn place(shop: &Shop, fields: &FormFields) -> Result<Placed, Failure> {
    let token = shop
        .session
        .as_ref()
        .ok_or(Error::Refused(Refusal::CartEmpty))?;
    let key = IdempotencyKey::parse(fields.get(FIELD)).map_err(|r| Error::invalid(FIELD, r))?;
    let key = key.of_session(&token.hash());
    let mut tx = shop.begin().await?;
    // Ended here and not by dropping it, which undoes it some time after the answer: until then the
    // key would still be held, and a program that asks again would be told that it is in flight.
    match attempt(shop, &mut tx, fields, &key).await {
        Ok(Attempt::Placed(placed)) => {
            tx.commit().await?;
            Ok(placed)
        }
        Ok(Attempt::SoldOut) => {
            tx.rollback().await?;
            Err(sold_out(shop).await?)
        }
        Err(failure) => {
            // A connection that cannot even do this is closed, and its server undoes everything.
            let _ = tx.rollback().await;
            Err(failure)
        }
    }
}

enum Attempt {
    Placed(Placed),
    /// Somebody else took what was left.
    SoldOut,
}

async fn attempt(
    shop: &Shop,
    tx: &mut TenantTx,
    fields: &FormFields,
    key: &str,
) -> Result<Attempt, Failure> {
    let request_hash = request_hash(fields);
    claim(shop, tx, key).await?;
    if let Some(placed) = placed_under(tx, key).await? {
        if placed.request_hash != request_hash {
            return Err(Error::Refused(Refusal::KeyReused).into());
        }
        return Ok(Attempt::Placed(Placed {
            access_token: placed.access_token,
        }));
    }

    let tariff = shipping::store::tariff(tx, shop.settings(), shop.locale).await?;
    let form = CheckoutForm::parse(fields, &tariff, shop.settings().asks_phone)?;
    let cart = locked_cart(shop, tx).await?;
    let typed = Contact {
        email: Some(&form.email),
        phone: form.phone.as_ref(),
    };
    let offers = cart::offers(shop, tx, &cart, typed).await?;
    let estimate = agreed_estimate(shop, &tariff, &cart, &offers, &form)?;
    let shopper = customer::here(shop, tx).await?;
    let customer = match shopper.as_ref().and_then(|shopper| shopper.customer) {
        Some(customer) => {
            customer::store::lock(tx, customer).await?;
            customer
        }
        None => {
            let name = &form.address.name;
            customer::store::register(tx, &form.email, name, shop.locale).await?
        }
    };
    let (of_customer, to_address) = unpaid_open(tx, customer, &form.address.hash()).await?;
    let cap = i64::from(shop.settings().open_unpaid_orders);
    if of_customer >= cap || to_address >= cap {
        return Err(Error::Refused(Refusal::TooManyOpenOrders).into());
    }
    let gifts = given(&offers, &estimate.quote)?;
    if !inventory::store::commit(tx, &units(&cart, &gifts)).await? {
        return Ok(Attempt::SoldOut);
    }

    let of_account = shopper
        .as_ref()
        .and_then(|shopper| Phone::parse(&shopper.phone).ok());
    let phones: Vec<Phone> = form.phone.iter().cloned().chain(of_account).collect();
    let access_token = AccessToken::mint()?;
    let order = NewOrder {
        id: OrderId::new(),
        access_token: access_token.clone(),
        idempotency_key: key.to_owned(),
        request_hash,
        customer,
        account: shopper.map(|shopper| shopper.account),
        email: form.email,
        phone: form.phone,
        address: form.address,
        locale: shop.locale,
        lines: new_lines(&cart, &gifts, &estimate.quote)?,
        shipping_method: estimate
            .chosen
            .as_ref()
            .map(|option| option.quote.name.as_str().to_owned())
            .unwrap_or_default(),
        quote: estimate.quote,
        payment_method: form.payment,
        expires_at: expires_at(shop, form.payment),
    };
    insert(tx, &order).await?;
    if offers.channel().is_some() {
        take_arrival(tx, order.id, cart.id).await?;
    }
    let total = order.quote.grand_total().amount();
    let subject = json!({ "order": order.id, "total": total });
    happened_to(tx, customer, EventKind::Order, subject).await?;
    let session = shop.session.as_ref().map(SessionToken::hash);
    let session = session.unwrap_or_default();
    credit(
        tx,
        &offers,
        &Credit {
            order: order.id,
            cart: cart.id,
            session: &session,
            quote: &order.quote,
        },
    )
    .await?;
    cart::store::empty(tx, cart.id).await?;
    promotion::store::drop_codes(tx, cart.id).await?;
    shop.forget_draft(tx, super::form::FORM).await?;
    let redeeming = Redeeming {
        order: order.id,
        customer,
        phones: &phones,
        channel: "web",
        quote: &order.quote,
    };
    if !redeem(tx, &offers, &offers.names(shop), &redeeming).await? {
        return Err(Error::Refused(Refusal::PriceChanged).into());
    }
    Ok(Attempt::Placed(Placed {
        access_token: access_token.as_str().to_owned(),
    }))
}

/// A second click waits for the first; a program is told that the first is still under way.
async fn claim(shop: &Shop, tx: &mut TenantTx, key: &str) -> Result<(), Failure> {
    if !shop.is_program {
        store::claim(tx, key).await?;
    } else if !store::try_claim(tx, key).await? {
        return Err(Error::Conflict.into());
    }
    Ok(())
}

/// The cart, which nobody else can change or buy until the transaction ends.
async fn locked_cart(shop: &Shop, tx: &mut TenantTx) -> Result<Cart, Failure> {
    let empty = || Failure::Wire(Error::Refused(Refusal::CartEmpty));
    let session = session::open(tx, &shop.state.config, shop.session.as_ref()).await?;
    let locked = session.cart.ok_or_else(empty)?;
    cart::store::lock(tx, locked).await?;
    cart::api::note_arrival(shop, tx, locked).await?;
    let cart = cart::store::of_session(tx, &session.hash, shop.locale)
        .await?
        .filter(|cart| !cart.lines.is_empty())
        .ok_or_else(empty)?;
    if cart.lines.iter().any(|line| !line.for_sale) {
        return Err(Error::Refused(Refusal::NotForSale).into());
    }
    match shortage(&cart) {
        Some(refusal) => Err(Error::Refused(refusal).into()),
        None => Ok(cart),
    }
}

/// The price now, which must be the one that the buyer saw.
fn agreed_estimate(
    shop: &Shop,
    tariff: &Tariff,
    cart: &Cart,
    offers: &Offers,
    form: &CheckoutForm,
) -> Result<Estimate, Failure> {
    if !PaymentMethod::offered(shop.settings()).contains(&form.payment) {
        return Err(Error::Refused(Refusal::NoPaymentMethod).into());
    }
    let wishes = Wishes {
        shipping: form.shipping,
        payment: Some(form.payment.name()),
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
    if form.shown_total.get() != estimate.quote.totals.grand.get() {
        return Err(Error::Refused(Refusal::PriceChanged).into());
    }
    Ok(estimate)
}

/// The first line that wants more than there is.
fn shortage(cart: &Cart) -> Option<Refusal> {
    cart.lines
        .iter()
        .find(|line| line.exceeds_stock())
        .map(|line| Refusal::OutOfStock {
            available: line.available.unwrap_or(0),
        })
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

/// What the promotions of a Quote give away.
fn given<'g>(
    offers: &'g Offers,
    quote: &'g Quote,
) -> Result<Vec<(&'g Gift, &'g QuoteLine)>, Failure> {
    let find = |line: &'g QuoteLine| {
        let gift = offers
            .gifts
            .iter()
            .find(|gift| gift.sku == line.sku.as_str());
        gift.map(|gift| (gift, line))
            .ok_or_else(|| Failure::internal("a gift that nobody sells"))
    };
    quote
        .lines
        .iter()
        .filter(|line| line.gift)
        .map(find)
        .collect()
}

/// What is promised to the order, each variant once: a gift may be bought as well.
fn units(cart: &Cart, gifts: &[(&Gift, &QuoteLine)]) -> Vec<Units> {
    let bought = cart.lines.iter().map(|line| (line.variant, line.quantity));
    let given = gifts
        .iter()
        .map(|(gift, line)| (gift.variant, line.quantity));
    let mut units = BTreeMap::new();
    for (variant, quantity) in bought.chain(given) {
        *units.entry(variant).or_insert(0_i32) += i32::from(quantity);
    }
    units
        .into_iter()
        .map(|(variant, quantity)| Units { variant, quantity })
        .collect()
}

fn new_lines(
    cart: &Cart,
    gifts: &[(&Gift, &QuoteLine)],
    quote: &Quote,
) -> Result<Vec<NewLine>, Failure> {
    let bought = cart.lines.iter().zip(&quote.lines).map(|(line, priced)| {
        let is_same = priced
            .id
            .as_ref()
            .is_some_and(|id| id.as_str() == line.id.to_string());
        if !is_same {
            return Err(Failure::internal("the quote's lines are not the cart's"));
        }
        Ok(new_line(line, priced.unit_price.get(), priced.total.get()))
    });
    let given = gifts.iter().map(|(gift, line)| Ok(gift_line(gift, line)));
    bought.chain(given).collect()
}

fn gift_line(gift: &Gift, line: &QuoteLine) -> NewLine {
    NewLine {
        variant: gift.variant,
        product: gift.product,
        slug: gift.slug.clone(),
        sku: gift.sku.clone(),
        title: gift.title.clone(),
        options: gift.options.clone(),
        care_tips: gift.care_tips.clone(),
        media: gift.media,
        quantity: line.quantity,
        unit_price: line.unit_price.get(),
        total: line.total.get(),
    }
}

fn new_line(
    line: &CartLine,
    unit_price: rust_decimal::Decimal,
    total: rust_decimal::Decimal,
) -> NewLine {
    NewLine {
        variant: line.variant,
        product: line.product,
        slug: line.slug.clone(),
        sku: line.sku.clone().unwrap_or_default(),
        title: line.title.clone(),
        options: line.options.clone(),
        care_tips: line.care_tips.clone(),
        media: line.media,
        quantity: line.quantity,
        unit_price,
        total,
    }
}

fn expires_at(shop: &Shop, payment: PaymentMethod) -> Option<OffsetDateTime> {
    let days = Duration::days(i64::from(shop.settings().bank_transfer.days));
    match payment {
        PaymentMethod::BankTransfer => shop.state.clock.now().checked_add(days),
        PaymentMethod::CashOnDelivery => None,
    }
}

impl Placed {
    /// Address of the order's page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/orders/{}", self.access_token)
    }
}
