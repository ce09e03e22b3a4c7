//! Adding, renaming and removing passkeys, and signing in with one.

use axum::extract::Path;
use axum::http::HeaderMap;
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential,
};

use super::password;
use super::sign_in::{enter, safe_next};
use crate::account::letters;
use crate::account::openid::connect_waiting;
use crate::account::passkey::{MOST, ask, discoverable, host, name, relying_party, take};
use crate::account::store::{self, OwnPasskey};
use crate::core::{AccountId, Error, PasskeyId, Refusal};
use crate::customer::signed_in;
use crate::db::TenantTx;
use crate::identity::Device;
use crate::identity::openid::OpenIdBrowser;
use crate::messaging::{self, NewMail};
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// `POST /account/passkeys/challenge`: what a new passkey is asked to sign. Whoever holds a session of an account with a
/// password has to know that, as for connecting a provider.
pub async fn begin_adding(
    shop: Shop,
    client: ClientAddress,
    headers: HeaderMap,
    fields: FormFields,
) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let account = shopper.account;
    let has_password = store::password_of(&mut tx, account).await?.is_some();
    tx.commit().await?;
    if shopper.customer.is_none() {
        return Err(Failure::NotFound);
    }
    let confirmed = match has_password {
        true => Some(password::confirm(&shop, client, &shopper, &fields).await?),
        false => None,
    };
    let mut tx = shop.begin().await?;
    if let Some(confirmed) = confirmed {
        confirmed.succeeded(&mut tx).await?;
    }
    let known = store::passkeys(&mut tx, account).await?;
    let handle = known
        .first()
        .map_or_else(Uuid::new_v4, |one| one.user_handle);
    let here = host(&shop)?;
    let of_here = known.iter().filter(|one| one.host == here);
    let excluded = of_here.map(|one| one.key.cred_id().clone()).collect();
    let (options, state) = relying_party(&shop)?
        .start_passkey_registration(handle, &shopper.email, &shopper.email, Some(excluded))
        .map_err(Failure::internal)?;
    let mut options = serde_json::to_value(options).map_err(Failure::internal)?;
    discoverable(&mut options);
    let maker = Some((account, handle));
    let response = ask(&shop, &mut tx, &headers, maker, &state, &options).await?;
    tx.commit().await?;
    Ok(response)
}

/// `POST /account/passkeys`: keeps the passkey that was made.
pub async fn add(shop: Shop, headers: HeaderMap, fields: FormFields) -> Outcome {
    let mut tx = shop.begin().await?;
    let account = signed_in(&shop, &mut tx).await?.account;
    let typed = fields.get("challenge");
    let taken = take(&shop, &mut tx, &headers, typed, Some(account)).await?;
    tx.commit().await?;
    let Some((state, (_, handle))) = taken.and_then(|one| Some((one.state, one.maker?))) else {
        return shop.see_other("/account/password?done=passkey-expired");
    };
    let done = keep(&shop, account, handle, state, &fields).await?;
    shop.see_other(&format!("/account/password?done={done}"))
}

async fn keep(
    shop: &Shop,
    account: AccountId,
    handle: Uuid,
    state: serde_json::Value,
    fields: &FormFields,
) -> Result<&'static str, Failure> {
    let state: PasskeyRegistration = serde_json::from_value(state).map_err(Failure::internal)?;
    let answer = serde_json::from_str::<RegisterPublicKeyCredential>(fields.get("credential"));
    let Ok(answer) = answer else {
        return Ok("passkey-refused");
    };
    let Ok(key) = relying_party(shop)?.finish_passkey_registration(&answer, &state) else {
        return Ok("passkey-refused");
    };
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    store::lock(&mut tx, account).await?;
    if store::passkeys(&mut tx, account).await?.len() >= MOST {
        return Ok("passkey-full");
    }
    let called = name(fields.get("name"), shop.words.t("account-passkey-unnamed"));
    if !store::insert_passkey(&mut tx, account, handle, &host(shop)?, &key, &called).await? {
        return Ok("passkey-refused");
    }
    let about = letters::About {
        account_id: account,
    };
    let mail = NewMail::new(letters::PASSKEY_ADDED, shopper.email, shop.locale, &about);
    messaging::enqueue(&mut tx, &mail).await?;
    tx.commit().await?;
    Ok("passkey-added")
}

/// `POST /account/passkeys/{passkey}/name`
pub async fn rename(shop: Shop, Path(passkey): Path<String>, fields: FormFields) -> Outcome {
    let id = passkey_id(&passkey)?;
    let mut tx = shop.begin().await?;
    let account = signed_in(&shop, &mut tx).await?.account;
    let called = name(fields.get("name"), shop.words.t("account-passkey-unnamed"));
    if !store::rename_passkey(&mut tx, account, id, &called).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    shop.see_other("/account/password?done=saved")
}

/// `POST /account/passkeys/{passkey}/remove`. The last way to sign in without a mailed link stays.
pub async fn remove(shop: Shop, Path(passkey): Path<String>) -> Outcome {
    let id = passkey_id(&passkey)?;
    let mut tx = shop.begin().await?;
    let account = signed_in(&shop, &mut tx).await?.account;
    store::lock(&mut tx, account).await?;
    let here = host(&shop)?;
    let known = store::passkeys(&mut tx, account).await?;
    let opens = |one: &OwnPasskey| one.host == here;
    let is_in_use = known.iter().any(|one| one.id == id && opens(one));
    let keeps_another = !is_in_use
        || known.iter().any(|one| one.id != id && opens(one))
        || store::password_of(&mut tx, account).await?.is_some()
        || !store::identities(&mut tx, account).await?.is_empty();
    let done = if keeps_another {
        store::delete_passkey(&mut tx, account, id).await?;
        "passkey-removed"
    } else {
        "passkey-last"
    };
    tx.commit().await?;
    shop.see_other(&format!("/account/password?done={done}"))
}

/// `POST /account/passkeys/sign-in/challenge`: what any passkey of the shop is asked to sign. It tells nothing of who has one.
pub async fn begin_sign_in(shop: Shop, headers: HeaderMap) -> Outcome {
    let (options, state) = relying_party(&shop)?
        .start_discoverable_authentication()
        .map_err(Failure::internal)?;
    let options = serde_json::to_value(options).map_err(Failure::internal)?;
    let mut tx = shop.begin().await?;
    let response = ask(&shop, &mut tx, &headers, None, &state, &options).await?;
    tx.commit().await?;
    Ok(response)
}

/// `POST /account/passkeys/sign-in`. Every wrong answer is answered alike.
pub async fn sign_in(
    shop: Shop,
    device: Device,
    browser: OpenIdBrowser,
    headers: HeaderMap,
    fields: FormFields,
) -> Outcome {
    let next = safe_next(fields.get("next"));
    let Some((mut tx, account)) = recognize(&shop, &headers, &fields).await? else {
        if shop.is_program {
            return Err(Error::Refused(Refusal::WrongCredentials).into());
        }
        let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        return shop.see_other(&format!(
            "/account/sign-in?done=passkey-unknown&next={next}"
        ));
    };
    let next = match connect_waiting(&mut tx, &browser, account, shop.locale).await? {
        Some(true) if next == "/account" => "/account?done=openid-connected",
        _ => next,
    };
    enter(&shop, tx, &device, account, next).await
}

/// Whose passkey signed what this browser was asked; with the account held.
async fn recognize(
    shop: &Shop,
    headers: &HeaderMap,
    fields: &FormFields,
) -> Result<Option<(TenantTx, AccountId)>, Failure> {
    let mut tx = shop.begin().await?;
    let taken = take(shop, &mut tx, headers, fields.get("challenge"), None).await?;
    // Used up, whatever the answer is worth.
    tx.commit().await?;
    let answer = serde_json::from_str::<PublicKeyCredential>(fields.get("credential"));
    let (Some(taken), Ok(answer)) = (taken, answer) else {
        return Ok(None);
    };
    let state: DiscoverableAuthentication =
        serde_json::from_value(taken.state).map_err(Failure::internal)?;
    let party = relying_party(shop)?;
    let Ok((handle, credential)) = party.identify_discoverable_authentication(&answer) else {
        return Ok(None);
    };
    let mut tx = shop.begin().await?;
    let Some(account) = store::owner_of_passkey(&mut tx, credential, handle).await? else {
        return Ok(None);
    };
    // Its sign count is read by one sign-in after the other.
    store::lock(&mut tx, account).await?;
    let known = store::passkeys(&mut tx, account).await?;
    let of_answer = |one: &OwnPasskey| AsRef::<[u8]>::as_ref(one.key.cred_id()) == credential;
    let Some(mut passkey) = known.into_iter().find(of_answer) else {
        return Ok(None);
    };
    let checked = party.finish_discoverable_authentication_v2(&answer, state, &passkey.key);
    let result = match checked {
        Ok(result) => result,
        Err(fault) => {
            tracing::info!(%account, %fault, "a passkey was refused");
            return Ok(None);
        }
    };
    passkey.key.update_credential(&result);
    store::note_use(&mut tx, passkey.id, &passkey.key).await?;
    Ok(Some((tx, account)))
}

fn passkey_id(text: &str) -> Result<PasskeyId, Failure> {
    PasskeyId::parse(text).map_err(|_| Failure::NotFound)
}
