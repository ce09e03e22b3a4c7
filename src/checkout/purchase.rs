//! What every purchase has in common, at the checkout and at the counter: one transaction, in which
//! the stock is promised, the order written and its promotions counted.

mod goods;

pub use self::goods::shortage;

use serde_json::json;
use time::OffsetDateTime;

use self::goods::{given, new_lines, not_at_counter, units};
use super::store;
use crate::cart::{self, Cart};
use crate::core::{
    AccountId, Amount, CustomerId, Email, Error, Money, OrderId, Phone, Refusal, StaffMemberId,
};
use crate::customer::EventKind;
use crate::customer::event::happened_to;
use crate::db::TenantTx;
use crate::gift_card::{self, Tender};
use crate::inventory;
use crate::order::actions::pay_nothing;
use crate::order::store::{NewOrder, insert, placed_under, take_arrival, take_document};
use crate::order::{AccessToken, Address, NetworkHash, Risk, WEB};
use crate::partner::{Credit, credit};
use crate::payment::PaymentMethod;
use crate::pricing::Quote;
use crate::promotion::{self, Offers, Redeeming, redeem};
use crate::shipping::{Arrival, Taxes};
use crate::web::{Failure, Shop};

/// An order that stands.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The order.
    pub order: OrderId,
    /// What stands in its page's address.
    pub access_token: String,
}

/// What came of trying to place one.
#[derive(Clone, Debug)]
pub enum Attempt {
    /// It stands.
    Placed(Placed),
    /// Somebody else took what was left.
    SoldOut,
}

/// A cart that is bought as it stands, with everything agreed about it.
#[derive(Clone, Debug)]
pub struct Purchase {
    /// The cart, locked.
    pub cart: Cart,
    /// What changed its price.
    pub offers: Offers,
    /// The price that the buyer agreed to.
    pub quote: Quote,
    /// The taxes in it by name and rate.
    pub taxes: Taxes,
    /// The key it is placed under, with its owner's.
    pub key: String,
    /// Hash of what was asked.
    pub request_hash: Vec<u8>,
    /// Where it is bought.
    pub channel: &'static str,
    /// Who buys; at the counter that need not be known.
    pub customer: Option<CustomerId>,
    /// The account that is signed in.
    pub account: Option<AccountId>,
    /// Where to write to.
    pub email: Option<Email>,
    /// The telephone that was typed with the order.
    pub phone: Option<Phone>,
    /// Every telephone that is known of the buyer.
    pub phones: Vec<Phone>,
    /// Hash of the session it is placed in; empty at the counter, where there is none.
    pub session: Vec<u8>,
    /// The network it comes from; none at the counter.
    pub network: Option<NetworkHash>,
    /// How likely it is to be a fraud; none at the counter.
    pub risk: Option<Risk>,
    /// Whether the buyer is signed in with a proven address.
    pub proven: bool,
    /// Where it goes.
    pub address: Address,
    /// Where the bill goes, if not there.
    pub billing: Option<Address>,
    /// What the buyer tells the merchant; empty for nothing.
    pub note: String,
    /// What is printed for the receiver of a present; empty for nothing.
    pub gift_message: String,
    /// Whether the number of an identity document goes with it.
    pub takes_document: bool,
    /// When the buyer was told that it arrives; none where it waits for a payment.
    pub expected: Option<Arrival>,
    /// Name of the way of sending.
    pub shipping_method: String,
    /// What gift cards pay of it.
    pub tender: Tender,
    /// What of it is the price of gift cards.
    pub gift_cards: Money,
    /// How the rest is paid, unless there is none.
    pub payment: PaymentMethod,
    /// When an unpaid transfer ends.
    pub expires_at: Option<OffsetDateTime>,
    /// Who of the staff takes the order.
    pub by: Option<StaffMemberId>,
}

/// Tries to place an order in a transaction of its own. None when somebody else took what was left.
///
/// # Errors
/// When a rule says no or the database refuses; then nothing has changed.
pub async fn in_one(
    shop: &Shop,
    attempt: impl AsyncFnOnce(&mut TenantTx) -> Result<Attempt, Failure>,
) -> Result<Option<Placed>, Failure> {
    let mut tx = shop.begin().await?;
    // Ended here and not by dropping it, which undoes it some time after the answer: until then the
    // key would still be held, and a program that asks again would be told that it is in flight.
    match attempt(&mut tx).await {
        Ok(Attempt::Placed(placed)) => {
            tx.commit().await?;
            Ok(Some(placed))
        }
        Ok(Attempt::SoldOut) => {
            tx.rollback().await?;
            Ok(None)
        }
        Err(failure) => {
            // A connection that cannot even do this is closed, and its server undoes everything.
            let _ = tx.rollback().await;
            Err(failure)
        }
    }
}

/// A cart of which everything can be bought.
///
/// # Errors
/// When it is empty, or holds what is not for sale or not there.
pub fn buyable(cart: Cart) -> Result<Cart, Failure> {
    if cart.lines.is_empty() {
        return Err(Error::Refused(Refusal::CartEmpty).into());
    }
    if cart.lines.iter().any(|line| !line.for_sale) {
        return Err(Error::Refused(Refusal::NotForSale).into());
    }
    match shortage(&cart) {
        Some(refusal) => Err(Error::Refused(refusal).into()),
        None => Ok(cart),
    }
}

/// The price now must be the one that was shown.
///
/// # Errors
/// [`Refusal::PriceChanged`] when it is another one.
pub fn agreed(quote: &Quote, shown: Amount) -> Result<(), Failure> {
    if shown.get() == quote.totals.grand.get() {
        Ok(())
    } else {
        Err(Error::Refused(Refusal::PriceChanged).into())
    }
}

impl Placed {
    /// The order that was placed under a key, if there is one. The key is held until `tx` ends: a second
    /// click waits for the first; a program is told that the first is still under way.
    ///
    /// # Errors
    /// When the key was used for something else, or is in flight.
    pub async fn under(
        shop: &Shop,
        tx: &mut TenantTx,
        key: &str,
        request_hash: &[u8],
    ) -> Result<Option<Self>, Failure> {
        if !shop.is_program {
            store::claim(tx, key).await?;
        } else if !store::try_claim(tx, key).await? {
            return Err(Error::Conflict.into());
        }
        let Some(placed) = placed_under(tx, key).await? else {
            return Ok(None);
        };
        if placed.request_hash != request_hash {
            return Err(Error::Refused(Refusal::KeyReused).into());
        }
        Ok(Some(Self {
            order: OrderId::from_uuid(placed.id),
            access_token: placed.access_token,
        }))
    }

    /// Address of the order's page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/orders/{}", self.access_token)
    }
}

impl Purchase {
    /// Promises the goods, writes the order, empties the cart and counts the promotions, in this order.
    ///
    /// # Errors
    /// When a limit was reached meanwhile or the database refuses; the caller undoes `tx`.
    pub async fn settle(self, shop: &Shop, tx: &mut TenantTx) -> Result<Attempt, Failure> {
        not_at_counter(&self.cart, self.channel)?;
        let gifts = given(&self.offers, &self.quote)?;
        if !inventory::store::commit(tx, &units(&self.cart, &gifts)).await? {
            return Ok(Attempt::SoldOut);
        }
        let lines = new_lines(&self.cart, &gifts, &self.quote)?;
        let access_token = AccessToken::mint()?;
        let total = self.quote.grand_total();
        let due = self.tender.due(&total);
        let payment = self.payment.of_due(&total, &due);
        let is_settled = due.is_zero();
        let order = NewOrder {
            id: OrderId::new(),
            access_token: access_token.clone(),
            idempotency_key: self.key,
            request_hash: self.request_hash,
            channel: self.channel,
            customer: self.customer,
            account: self.account,
            email: self.email,
            phone: self.phone,
            by: self.by,
            address: self.address,
            billing: self.billing,
            note: self.note,
            gift_message: self.gift_message,
            expected: self.expected,
            locale: shop.locale,
            lines,
            shipping_method: self.shipping_method,
            quote: self.quote,
            taxes: self.taxes,
            payment_method: payment,
            gift_card_total: self.tender.total(),
            gift_cards_sold: self.gift_cards.amount(),
            expires_at: self.expires_at.filter(|_| !is_settled),
            proven: self.proven,
            session: self.session.clone(),
            network: self.network,
            is_in_review: self
                .risk
                .as_ref()
                .is_some_and(|risk| risk.is_reviewed(shop.settings().review_from)),
            risk: self.risk,
        };
        insert(tx, &order).await?;
        if is_settled && order.channel == WEB {
            pay_nothing(tx, order.id).await?;
        }
        if order.channel == WEB && self.offers.channel().is_some() {
            take_arrival(tx, order.id, self.cart.id).await?;
        }
        if self.takes_document {
            take_document(tx, order.id, self.cart.id).await?;
        }
        if let Some(customer) = order.customer {
            let total = order.quote.grand_total().amount() - order.gift_cards_sold;
            let subject = json!({ "order": order.id, "total": total });
            happened_to(tx, customer, EventKind::Order, subject).await?;
        }
        let credited = Credit {
            order: order.id,
            cart: self.cart.id,
            session: &self.session,
            quote: &order.quote,
            goods: order.goods(),
        };
        credit(tx, &self.offers, &credited).await?;
        cart::store::empty(tx, self.cart.id).await?;
        if !self.offers.codes.is_empty() {
            promotion::drop_codes(tx, self.cart.id).await?;
        }
        gift_card::store::clear(tx, self.cart.id).await?;
        let redeeming = Redeeming {
            order: order.id,
            customer: order.customer,
            phones: &self.phones,
            channel: order.channel,
            quote: &order.quote,
        };
        if !redeem(tx, &self.offers, &self.offers.names(shop), &redeeming).await? {
            return Err(Error::Refused(Refusal::PriceChanged).into());
        }
        // Cards are locked last.
        gift_card::spend(tx, order.id, &self.tender, shop.state.clock.now()).await?;
        Ok(Attempt::Placed(Placed {
            order: order.id,
            access_token: access_token.as_str().to_owned(),
        }))
    }
}
