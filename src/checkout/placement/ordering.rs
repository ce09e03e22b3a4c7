//! Who orders, and by what they may be recognized.

use super::Asked;
use crate::blocklist::{self, Buyer, Closed};
use crate::checkout::caps::is_proven;
use crate::checkout::form::{CheckoutForm, PAYMENT};
use crate::core::{AccountId, CustomerId, Error, Phone, Reason, Refusal};
use crate::customer;
use crate::db::TenantTx;
use crate::payment::PaymentMethod;
use crate::web::session::SessionToken;
use crate::web::{Failure, Shop};

/// Who orders. The customer is locked until the transaction ends.
pub(super) struct Ordering {
    pub customer: CustomerId,
    /// The account that is signed in.
    pub account: Option<AccountId>,
    /// Whether it is one with a proven address.
    pub proven: bool,
    /// The telephones of the form and of the account.
    pub phones: Vec<Phone>,
    /// Hash of the session.
    pub session: Vec<u8>,
}

/// Finds or registers who sends the form.
pub(super) async fn ordering(
    shop: &Shop,
    tx: &mut TenantTx,
    form: &CheckoutForm,
) -> Result<Ordering, Failure> {
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
    let of_account = shopper
        .as_ref()
        .and_then(|shopper| Phone::parse(&shopper.phone).ok());
    let session = shop.session.as_ref().map(SessionToken::hash);
    Ok(Ordering {
        customer,
        proven: is_proven(shopper.as_ref()),
        account: shopper.map(|shopper| shopper.account),
        phones: form.phone.iter().cloned().chain(of_account).collect(),
        session: session.unwrap_or_default(),
    })
}

impl Ordering {
    /// Whether the buyer may order, and pay like this. The answer tells neither why nor what it is about.
    pub async fn not_closed(
        &self,
        shop: &Shop,
        tx: &mut TenantTx,
        asked: &Asked,
    ) -> Result<(), Failure> {
        let form = &asked.form;
        let addresses = [Some(&form.address), form.billing.as_ref()];
        let addresses: Vec<_> = addresses.into_iter().flatten().collect();
        let customer = Some(self.customer);
        let home = shop.settings().country;
        let buyer = Buyer::of_order(customer, Some(&form.email), &self.phones, &addresses, home);
        match blocklist::closed_to(tx, shop.settings(), &buyer).await? {
            Closed::Orders => Err(Error::Refused(Refusal::OrderNotAccepted).into()),
            Closed::Cash if asked.payment == PaymentMethod::CashOnDelivery => {
                Err(Error::invalid(PAYMENT, Reason::Unknown).into())
            }
            Closed::Cash | Closed::Nothing => Ok(()),
        }
    }
}
