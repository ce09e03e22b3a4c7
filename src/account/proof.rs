//! What an account gets once its address is proven.

use serde_json::json;

use super::store;
use crate::core::{AccountId, Email, Error, Locale, Phone, Refusal, SecretLinkId};
use crate::customer::event::happened_to;
use crate::customer::{self, EventKind, Shopper};
use crate::db::TenantTx;
use crate::identity::{
    LinkHolder, LinkPurpose, PasswordHash, end_what_was_opened, send_link, void_links,
};
use crate::web::{AppState, Failure};

/// Makes an account whose address is proven the customer of that address, with the orders of the
/// past. One that is proven already stays as it is.
///
/// # Errors
/// [`Refusal::LinkExpired`] when somebody has proven the address with another account meanwhile.
pub(super) async fn prove(
    tx: &mut TenantTx,
    shopper: &Shopper,
    locale: Locale,
) -> Result<(), Failure> {
    if shopper.customer.is_some() {
        return Ok(());
    }
    let email = address(&shopper.email)?;
    nobody_else(tx, shopper.account, &email).await?;
    let customer = customer::store::register(tx, &email, &shopper.name(), locale).await?;
    let phone = Phone::parse(&shopper.phone);
    let phone = phone.map_or_else(|_| String::new(), |phone| phone.normalized());
    store::be_customer(tx, shopper.account, customer, &phone).await?;
    happened_to(tx, customer, EventKind::SignUp, json!({})).await?;
    store::delete_rivals(tx, shopper.account, &email).await?;
    Ok(())
}

/// Sets an account's password and ends everything that was opened with the one before: sessions, but
/// for the one to keep, links that were asked for, browsers that are known.
pub(super) async fn renew(
    tx: &mut TenantTx,
    account: AccountId,
    password: &PasswordHash,
    keep: &[u8],
) -> Result<(), Failure> {
    let holder = LinkHolder::Account(account);
    store::set_password(tx, account, password, keep).await?;
    end_what_was_opened(tx, holder).await
}

/// The same for somebody who has shown by mail that the account's address is theirs, whoever made the
/// account. To be called before it is proven. Without a new password the account has none.
pub(super) async fn take_over(
    tx: &mut TenantTx,
    shopper: &Shopper,
    password: Option<&PasswordHash>,
) -> Result<(), Failure> {
    if shopper.customer.is_none() {
        store::leave_orders(tx, shopper.account).await?;
        store::delete_addresses(tx, shopper.account).await?;
    }
    // Whoever was in the account may have connected a provider or a passkey of their own.
    store::delete_identities(tx, shopper.account).await?;
    store::delete_passkeys(tx, shopper.account).await?;
    match password {
        Some(password) => renew(tx, shopper.account, password, &[]).await,
        None => forget_password(tx, shopper.account).await,
    }
}

/// Shuts everybody out of an account whose owner says that a sign-in was not theirs: sessions end, no browser is known, no
/// provider is connected, the password opens nothing, nor does a passkey that was added or used since `link` was promised, which
/// is when that sign-in was. A link for a new one is mailed in the language given.
pub(super) async fn disown(
    tx: &mut TenantTx,
    shopper: &Shopper,
    link: SecretLinkId,
    locale: Option<Locale>,
) -> Result<(), Failure> {
    let holder = LinkHolder::Account(shopper.account);
    store::lock(tx, shopper.account).await?;
    store::delete_passkeys_since(tx, shopper.account, link).await?;
    forget_password(tx, shopper.account).await?;
    store::delete_identities(tx, shopper.account).await?;
    if let Some(locale) = locale {
        let purpose = LinkPurpose::AccountPassword;
        send_link(tx, purpose, holder, &shopper.email, locale).await?;
    }
    tracing::warn!(account = %shopper.account, "a sign-in was somebody else's");
    Ok(())
}

/// Takes an account's password away, and everything that was opened with it.
async fn forget_password(tx: &mut TenantTx, account: AccountId) -> Result<(), Failure> {
    let holder = LinkHolder::Account(account);
    store::forget_password(tx, account).await?;
    end_what_was_opened(tx, holder).await
}

/// Gives an account the address that its owner has just proven. What was bought under that address
/// as a guest becomes the account's.
///
/// # Errors
/// [`Refusal::LinkExpired`] when somebody has proven the address with another account meanwhile.
pub(super) async fn change_address(
    state: &AppState,
    tx: &mut TenantTx,
    shopper: &Shopper,
    email: &Email,
    locale: Locale,
) -> Result<(), Failure> {
    nobody_else(tx, shopper.account, email).await?;
    store::delete_rivals(tx, shopper.account, email).await?;
    if let Some(customer) = shopper.customer {
        customer::take_over(state, tx, customer, email).await?;
    }
    store::set_email(tx, shopper.account, email).await?;
    // A link that lies in the old mailbox must not open the account.
    void_links(tx, LinkHolder::Account(shopper.account)).await?;
    let shopper = Shopper {
        email: email.as_str().to_owned(),
        ..shopper.clone()
    };
    prove(tx, &shopper, locale).await
}

async fn nobody_else(tx: &mut TenantTx, account: AccountId, email: &Email) -> Result<(), Failure> {
    if store::other_proven(tx, account, email).await? {
        return Err(Error::Refused(Refusal::LinkExpired).into());
    }
    Ok(())
}

/// A stored address.
pub(super) fn address(stored: &str) -> Result<Email, Failure> {
    Email::parse(stored).map_err(Failure::internal)
}
