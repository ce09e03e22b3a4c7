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
    /// Somebody at the counter who stays unnamed: what is limited per customer cannot be given.
    pub is_unnamed: bool,
}

/// By what a buyer is known.
#[derive(Clone, Copy, Debug)]
pub enum KnownBy<'k> {
    /// By the session; a guest by what was typed so far.
    Session(Contact<'k>),
    /// By what they told the staff.
    Counter(&'k AtCounter),
}

/// What somebody at the counter told of themselves.
#[derive(Clone, Debug, Default)]
pub struct AtCounter {
    /// The customer they are.
    pub customer: Option<CustomerId>,
    /// That customer's telephone.
    pub phone: Option<Phone>,
    /// An address that is no customer's yet.
    pub email: Option<Email>,
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
    /// Whom the staff serve: a customer they recognize counts as signed in.
    pub(super) async fn at_counter(
        shop: &Shop,
        tx: &mut TenantTx,
        told: &AtCounter,
    ) -> Result<Self, Failure> {
        let Some(customer) = told.customer else {
            return Ok(Self {
                is_unnamed: told.email.is_none(),
                ..Self::default()
            });
        };
        let now = shop.state.clock.now();
        Ok(Self {
            signed_in: Some(customer),
            facts: Some(customer::facts(tx, shop.settings(), Some(customer), now).await?),
            signs: signs(customer, told.phone.as_slice()),
            is_unnamed: false,
        })
    }

    /// The same buyer by what was typed. A guest is known by nothing until an address or a telephone is
    /// typed, and then only for what refuses: that a limit per customer is reached.
    pub(super) async fn having_typed(
        mut self,
        tx: &mut TenantTx,
        typed: Contact<'_>,
    ) -> Result<Self, Failure> {
        if self.signed_in.is_none()
            && let Some(email) = typed.email
            && let Some(customer) = store::customer_of_mailbox(tx, email).await?
        {
            self.signs = signs(customer, &[]);
        }
        self.signs.extend(typed.phone.map(phone_sign));
        Ok(self)
    }

    /// Who is signed in, and what is known of them.
    pub(super) async fn of_session(shop: &Shop, tx: &mut TenantTx) -> Result<Self, Failure> {
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
            is_unnamed: false,
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
