use super::store;
use crate::cart::{self, Cart, PricedCart, Wishes, price};
use crate::core::{CartId, Email, Phone};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::order::Address;
use crate::payment::PaymentMethod;
use crate::pricing::Destination;
use crate::promotion::{AtCounter, KnownBy, customer_of_mailbox};
use crate::shipping::{self, Tariff};
use crate::web::{Failure, Shop};

/// The open sale of a member of the staff.
#[derive(Clone, Debug)]
pub struct Sale {
    /// Its cart.
    pub cart: CartId,
    /// Who buys, as far as they said.
    pub buyer: AtCounter,
    /// The customer's name, may be empty.
    pub name: String,
    /// Where to write to.
    pub email: Option<Email>,
}

impl Sale {
    /// The sale of the member; none when nothing was scanned so far.
    pub async fn of(staff: &Staff, tx: &mut TenantTx) -> Result<Option<Self>, Failure> {
        let Some(row) = store::sale(tx, staff.member.id).await? else {
            return Ok(None);
        };
        let email = row.customer_email.as_deref().or(row.email.as_deref());
        let email = email.and_then(|email| Email::parse(email).ok());
        // Whose address it is may have become known since it was told.
        let customer = match (row.customer, &email) {
            (None, Some(email)) => customer_of_mailbox(tx, email).await?,
            (customer, _) => customer,
        };
        Ok(Some(Self {
            cart: row.cart,
            name: row.customer_name.unwrap_or_default(),
            buyer: AtCounter {
                customer,
                phone: row.customer_phone.and_then(|text| Phone::parse(&text).ok()),
                email: email.clone().filter(|_| customer.is_none()),
            },
            email,
        }))
    }

    /// What is on it.
    pub async fn contents(&self, shop: &Shop, tx: &mut TenantTx) -> Result<Option<Cart>, Failure> {
        Ok(cart::store::by_id(tx, self.cart, shop.locale).await?)
    }

    /// What it comes to when it is paid in a way: the buyer takes the goods along, taxed where the shop
    /// is.
    ///
    /// # Errors
    /// When the database refuses or a sum leaves the bounds of money.
    pub async fn priced(
        &self,
        shop: &Shop,
        tx: &mut TenantTx,
        cart: Cart,
        payment: Option<PaymentMethod>,
    ) -> Result<PricedCart, Failure> {
        let tariff = shipping::tariff(shop, tx).await?;
        let to = here(shop, &tariff);
        let wishes = Wishes {
            shipping: None,
            payment: payment.map(PaymentMethod::name),
            collected: true,
        };
        let known = KnownBy::Counter(&self.buyer);
        price(shop, tx, &tariff, cart, &to, wishes, known).await
    }

    /// Where the goods are handed over.
    #[must_use]
    pub fn address(&self, shop: &Shop) -> Address {
        let settings = shop.settings();
        Address {
            name: self.name.clone(),
            company: None,
            street: settings.address.street.clone(),
            postal_code: settings.address.postal_code.clone(),
            city: settings.address.city.clone(),
            region: None,
            country: settings.country,
        }
    }
}

fn here(shop: &Shop, tariff: &Tariff) -> Destination {
    tariff.estimated(shop.settings().country, "")
}
