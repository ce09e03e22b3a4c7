//! Which account somebody gets whom an OpenID provider has sent.
//!
//! A person of a provider who is known signs in to their account. Anybody else gets a new one where the provider knows
//! that the address is theirs and nobody has an account with it; where somebody has, they first sign in with what they
//! have. Nothing else joins a provider to an account.

use super::form::Profile;
use super::letters;
use super::proof::prove;
use super::store::{self, Handoff};
use crate::core::{AccountId, Email, Locale};
use crate::customer;
use crate::db::TenantTx;
use crate::identity::openid::OpenIdBrowser;
use crate::messaging::{self, NewMail};
use crate::web::Failure;

/// What becomes of somebody who has come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    /// They sign in to this account.
    Enters(AccountId),
    /// An account has their address: they sign in to it first.
    Waits,
    /// The provider does not vouch for an address.
    Unverified,
}

/// What becomes of somebody who was not signed in when they set out.
pub(super) async fn arrive(
    tx: &mut TenantTx,
    handoff: &Handoff,
    locale: Locale,
) -> Result<Arrival, Failure> {
    let claims = &handoff.claims;
    let token = &handoff.token_hash;
    if let Some(account) = store::owner_of_identity(tx, claims).await? {
        store::delete_handoff(tx, token).await?;
        return Ok(Arrival::Enters(account));
    }
    let Some(email) = claims.verified_email() else {
        store::delete_handoff(tx, token).await?;
        return Ok(Arrival::Unverified);
    };
    if let Some(owner) = store::proven_by_person(tx, email).await? {
        store::let_wait(tx, token, owner.id).await?;
        return Ok(Arrival::Waits);
    }
    store::delete_handoff(tx, token).await?;
    let account = open_account(tx, handoff, email, locale).await?;
    Ok(Arrival::Enters(account))
}

/// An account whose address the provider has proven, with all that a proof by mail brings.
async fn open_account(
    tx: &mut TenantTx,
    handoff: &Handoff,
    email: &Email,
    locale: Locale,
) -> Result<AccountId, Failure> {
    let account = AccountId::new();
    let profile = Profile {
        first_name: handoff.claims.first_name.clone(),
        surname: handoff.claims.surname.clone(),
        ..Profile::default()
    };
    store::insert(tx, account, email, &profile, None, locale).await?;
    let shopper = customer::store::of_account(tx, account).await?;
    let shopper = shopper.ok_or(Failure::NotFound)?;
    prove(tx, &shopper, locale).await?;
    if !store::insert_identity(tx, handoff, account).await? {
        // Another tab of theirs was faster.
        return Err(Failure::Contended);
    }
    Ok(account)
}

/// Connects whoever waits for `account` in this browser, now that its owner has shown to be here; says whether somebody
/// did wait.
pub(super) async fn connect_waiting(
    tx: &mut TenantTx,
    browser: &OpenIdBrowser,
    account: AccountId,
    locale: Locale,
) -> Result<Option<bool>, Failure> {
    let Some(handoff) = store::waiting(tx, &browser.hash(), account).await? else {
        return Ok(None);
    };
    if !store::delete_handoff(tx, &handoff.token_hash).await? {
        return Ok(None);
    }
    if !store::insert_identity(tx, &handoff, account).await? {
        return Ok(Some(false));
    }
    let shopper = customer::store::of_account(tx, account).await?;
    let shopper = shopper.ok_or(Failure::NotFound)?;
    let about = letters::About {
        account_id: account,
    };
    let kind = letters::OPENID_CONNECTED;
    let mail = NewMail::new(kind, shopper.email, locale, &about);
    messaging::enqueue(tx, &mail).await?;
    Ok(Some(true))
}
