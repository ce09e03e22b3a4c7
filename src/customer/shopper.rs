use time::Date;
use tokio::sync::OnceCell;

use super::store;
use crate::core::{AccountId, CustomerId, Error};
use crate::db::TenantTx;
use crate::web::{Failure, Shop, observe};

/// A shopper who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shopper {
    /// The account.
    pub account: AccountId,
    /// The customer that the account is, once its address is proven.
    pub customer: Option<CustomerId>,
    /// Address, as typed.
    pub email: String,
    /// First name, empty where none was given.
    pub first_name: String,
    /// Surname, empty where none was given.
    pub surname: String,
    /// Telephone, empty where none was given.
    pub phone: String,
    /// Day of birth, where it was given.
    pub birthday: Option<Date>,
}

impl Shopper {
    /// Both names, as far as they were given.
    #[must_use]
    pub fn name(&self) -> String {
        let both = [self.first_name.as_str(), &self.surname].join(" ");
        both.trim().to_owned()
    }
}

/// Who is signed in, once a page has asked.
#[derive(Default)]
struct Here(OnceCell<Option<Shopper>>);

/// Who is signed in, if anybody is. Several parts of a page ask; it is read once (see
/// [`Shop::read_so_far`]).
pub async fn here(shop: &Shop, tx: &mut TenantTx) -> Result<Option<Shopper>, Failure> {
    let Some(token) = &shop.session else {
        return Ok(None);
    };
    let hash = token.hash();
    let here = shop.read_so_far::<Here>();
    let shopper = here.0.get_or_try_init(|| store::shopper(tx, &hash)).await?;
    if let Some(shopper) = shopper {
        observe::note_account(shopper.account);
    }
    Ok(shopper.clone())
}

/// Who is signed in; others are led to the sign-in page and from there back.
///
/// # Errors
/// [`Failure::SignIn`] for browsers and [`Error::Unauthenticated`] for programs when nobody is.
pub async fn signed_in(shop: &Shop, tx: &mut TenantTx) -> Result<Shopper, Failure> {
    if let Some(shopper) = here(shop, tx).await? {
        return Ok(shopper);
    }
    if shop.is_program {
        return Err(Error::Unauthenticated.into());
    }
    Err(Failure::SignIn(shop.href("/account/sign-in")))
}
