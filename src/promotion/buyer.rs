use super::store;
use crate::core::{CustomerId, Email, Phone};
use crate::customer;
use crate::db::TenantTx;
use crate::pricing::Customer;
use crate::web::{Failure, Shop};

/// Who is about to buy, as far as that is known.
#[derive(Clone, Debug, Default)]
pub struct Buyer {
    /// The customer who is signed in with a proven address.
    pub signed_in: Option<CustomerId>,
    /// What is known of them.
    pub facts: Option<Customer>,
    /// The signs under which the uses of this buyer are counted.
    pub signs: Vec<String>,
}

/// What a buyer has typed about themselves so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Contact<'t> {
    /// Address of mail.
    pub email: Option<&'t Email>,
    /// Telephone.
    pub phone: Option<&'t Phone>,
}

impl Buyer {
    /// The visitor of a shop. A guest is known by nothing until an address or a telephone is typed, and
    /// then only for what refuses: that a limit per customer is reached.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn here(shop: &Shop, tx: &mut TenantTx, typed: Contact<'_>) -> Result<Self, Failure> {
        let mut buyer = Self::of_session(shop, tx).await?;
        if buyer.signed_in.is_none()
            && let Some(email) = typed.email
            && let Some(customer) = store::customer_of_mailbox(tx, email).await?
        {
            buyer.signs = signs(customer, &[]);
        }
        buyer.signs.extend(typed.phone.map(phone_sign));
        Ok(buyer)
    }

    /// Who is signed in, and what is known of them.
    async fn of_session(shop: &Shop, tx: &mut TenantTx) -> Result<Self, Failure> {
        let Some(shopper) = customer::here(shop, tx).await? else {
            return Ok(Self::default());
        };
        let phone = Phone::parse(&shopper.phone).ok();
        let now = shop.state.clock.now();
        let facts = customer::facts(tx, shop.settings(), shopper.customer, now).await?;
        Ok(Self {
            signed_in: shopper.customer,
            facts: Some(facts),
            signs: shopper
                .customer
                .map(|customer| signs(customer, phone.as_slice()))
                .unwrap_or_default(),
        })
    }
}

/// The signs of a buyer: the customer, who is one per mailbox, and the telephones.
#[must_use]
pub fn signs(customer: CustomerId, phones: &[Phone]) -> Vec<String> {
    let mut signs = vec![format!("customer {customer}")];
    for sign in phones.iter().map(phone_sign) {
        // Each is counted once, however often it was given.
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    signs
}

fn phone_sign(phone: &Phone) -> String {
    format!("phone {}", phone.normalized())
}
