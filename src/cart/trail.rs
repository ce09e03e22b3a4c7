//! How far the shopper of a cart came, what they were shown there, and what stood in the way: what a merchant wants to
//! know of a cart that was left. It begins anew once the cart was bought.

use rust_decimal::Decimal;

use super::store::{self, trail};
use crate::core::{CartId, Error, Refusal};
use crate::db::TenantTx;
use crate::web::{Failure, Shop};

/// Where a shopper can have come to, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CartStep {
    /// Something lies in the cart.
    Cart,
    /// The checkout was shown.
    Checkout,
    /// An address of mail was typed there.
    Details,
    /// The order was sent off, and refused.
    Order,
}

impl CartStep {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Cart, Self::Checkout, Self::Details, Self::Order];

    /// Its word in the database and in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cart => "cart",
            Self::Checkout => "checkout",
            Self::Details => "details",
            Self::Order => "order",
        }
    }

    /// The words of all, in order.
    pub(super) fn names() -> Vec<String> {
        Self::ALL.map(|step| step.name().to_owned()).into()
    }

    /// By its word.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// What stood in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setback {
    /// A code that could not be used, and why, in a word.
    Code {
        /// As typed.
        code: String,
        /// `unknown`, `not_started`, `expired`, `used_up`, or `unmet` for a condition of its promotion.
        why: &'static str,
    },
    /// Less was left than was wanted; the SKU, if there is one.
    Stock(String),
    /// The total changed while the buyer looked at it.
    Price,
    /// The payment came to nothing; the way of paying.
    Payment(&'static str),
    /// A field of the checkout that was not accepted.
    Form(String),
    /// Nothing is sent to this country.
    Delivery(String),
    /// A rule said no; its word.
    Refused(String),
}

impl Setback {
    fn kind(&self) -> &'static str {
        match self {
            Self::Code { .. } => "code",
            Self::Stock(_) => "stock",
            Self::Price => "price",
            Self::Payment(_) => "payment",
            Self::Form(_) => "form",
            Self::Delivery(_) => "delivery",
            Self::Refused(_) => "refused",
        }
    }

    fn subject(&self) -> &str {
        match self {
            Self::Code { code: text, .. }
            | Self::Stock(text)
            | Self::Form(text)
            | Self::Delivery(text)
            | Self::Refused(text) => text,
            Self::Payment(method) => method,
            Self::Price => "",
        }
    }

    fn reason(&self) -> &'static str {
        match self {
            Self::Code { why, .. } => why,
            _ => "",
        }
    }

    /// What refused an order that was sent off for `country`.
    fn of(error: &Error, country: &str) -> Vec<Self> {
        match error {
            Error::Invalid(faults) => {
                let fields = faults.iter().map(|(field, _)| field.as_str());
                fields.map(|field| Self::Form(field.to_owned())).collect()
            }
            Error::Refused(Refusal::PriceChanged | Refusal::GiftCardChanged) => vec![Self::Price],
            Error::Refused(Refusal::NoShippingMethod) => {
                vec![Self::Delivery(country.to_owned())]
            }
            // Told by the lines themselves.
            Error::Refused(Refusal::OutOfStock { .. } | Refusal::NotForSale) => Vec::new(),
            Error::Refused(Refusal::KeyReused | Refusal::CartEmpty) => Vec::new(),
            Error::Refused(refusal) => vec![Self::Refused(word_of(*refusal))],
            _ => Vec::new(),
        }
    }
}

/// The word of a refusal on the wire.
fn word_of(refusal: Refusal) -> String {
    match serde_json::to_value(refusal) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(serde_json::Value::Object(object)) => object.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

/// What a shopper was shown at the checkout.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// What sending costs; nothing where the goods cannot go there.
    pub shipping: Option<Decimal>,
    /// What is to be paid in all.
    pub total: Decimal,
}

/// Notes that the checkout was shown, with what it said.
///
/// # Errors
/// When the database refuses.
pub async fn checkout_shown(
    tx: &mut TenantTx,
    shop: &Shop,
    cart: &super::Cart,
    shown: Shown,
) -> Result<(), Failure> {
    trail::reached(tx, cart.id, CartStep::Checkout, Some(shown)).await?;
    let missing = missing(cart);
    keep(tx, shop, cart.id, &missing).await
}

/// Notes how far a cart came.
///
/// # Errors
/// When the database refuses.
pub async fn reached(tx: &mut TenantTx, cart: CartId, step: CartStep) -> Result<(), Failure> {
    Ok(trail::reached(tx, cart, step, None).await?)
}

/// Notes that the order of this session's cart was refused. In a transaction of its own, since that of the order was
/// undone.
///
/// # Errors
/// When the database refuses.
pub async fn order_refused(shop: &Shop, error: &Error, country: &str) -> Result<(), Failure> {
    let Some(token) = &shop.session else {
        return Ok(());
    };
    let mut tx = shop.begin().await?;
    let cart = store::of_session(&mut tx, &token.hash(), shop.locale).await?;
    if let Some(cart) = cart.filter(|cart| !cart.lines.is_empty()) {
        trail::reached(&mut tx, cart.id, CartStep::Order, None).await?;
        let mut setbacks = Setback::of(error, country);
        setbacks.extend(missing(&cart));
        keep(&mut tx, shop, cart.id, &setbacks).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Notes what stood in the way of this session's cart, in a transaction of its own.
///
/// # Errors
/// When the database refuses.
pub async fn set_back(shop: &Shop, setback: &Setback) -> Result<(), Failure> {
    let Some(token) = &shop.session else {
        return Ok(());
    };
    let mut tx = shop.begin().await?;
    if let Some(cart) = trail::of_session(&mut tx, &token.hash()).await? {
        keep(&mut tx, shop, cart, std::slice::from_ref(setback)).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What of a cart is not there, or not for sale.
fn missing(cart: &super::Cart) -> Vec<Setback> {
    let lines = cart.lines.iter();
    lines
        .filter(|line| line.exceeds_stock() || !line.for_sale)
        .map(|line| Setback::Stock(line.sku.clone().unwrap_or_default()))
        .collect()
}

/// Notes what stood in the way of a cart.
pub(super) async fn keep(
    tx: &mut TenantTx,
    shop: &Shop,
    cart: CartId,
    setbacks: &[Setback],
) -> Result<(), Failure> {
    let now = shop.state.clock.now();
    for setback in setbacks {
        let (kind, reason) = (setback.kind(), setback.reason());
        let subject: String = setback.subject().chars().take(60).collect();
        trail::set_back(tx, cart, kind, &subject, reason, now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Reason;

    #[test]
    fn pz_8_a_refused_order_says_what_stood_in_its_way() {
        let refused = |refusal| Setback::of(&Error::Refused(refusal), "NO");
        assert_eq!(refused(Refusal::PriceChanged), [Setback::Price]);
        let delivery = Setback::Delivery("NO".to_owned());
        assert_eq!(refused(Refusal::NoShippingMethod), [delivery]);
        let units = Setback::Refused("unproven_units".to_owned());
        assert_eq!(refused(Refusal::UnprovenUnits { max: 3 }), [units]);
        let crowded = Setback::Refused("crowded_network".to_owned());
        assert_eq!(refused(Refusal::CrowdedNetwork), [crowded]);
        assert_eq!(refused(Refusal::CartEmpty), []);
        let form = Setback::of(&Error::invalid("email", Reason::Required), "NO");
        assert_eq!(form, [Setback::Form("email".to_owned())]);
    }
}
