//! Registering.

use crate::account::form::Registration;
use crate::account::store;
use crate::core::AccountId;
use crate::customer::{self, Channel, ConsentSource};
use crate::db::TenantTx;
use crate::identity::{Attempt, LinkHolder, LinkPurpose, PasswordHash, send_link};
use crate::messaging::{self, MailKind, NewMail};
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: &str = "account-register";

/// `POST /account/register`. The answer is the same whether or not the address has an account: a
/// mail tells the rest to whoever owns it.
pub async fn submit(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match register(&shop, client, &fields).await {
        Ok(()) => shop.see_other("/account/register/sent"),
        Err(Failure::Wire(error)) => shop.reject(FORM, "/account/register", &fields, error).await,
        Err(failure) => Err(failure),
    }
}

async fn register(shop: &Shop, client: ClientAddress, fields: &FormFields) -> Result<(), Failure> {
    let today = shop.state.clock.now().date();
    let form = Registration::parse(fields, today)?;
    let mut tx = shop.begin().await?;
    let attempt = Attempt::of("register", &form.email.normalized(), client);
    attempt.begin(&mut tx).await?;
    tx.commit().await?;
    // Hashed for known addresses too, so that the time tells nothing.
    let hash = form.password.hash().await?;
    let mut tx = shop.begin().await?;
    attempt.spare_network(&mut tx).await?;
    match store::proven_by_person(&mut tx, &form.email).await? {
        Some(owner) => {
            let kind = MailKind::AccountExists;
            let mail = NewMail::about_account(kind, owner.email, shop.locale, owner.id);
            messaging::enqueue(&mut tx, &mail).await?;
        }
        None => make(shop, &mut tx, &form, &hash).await?,
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}

async fn make(
    shop: &Shop,
    tx: &mut TenantTx,
    form: &Registration,
    hash: &PasswordHash,
) -> Result<(), Failure> {
    let (id, locale) = (AccountId::new(), shop.locale);
    store::insert(tx, id, &form.email, &form.profile, hash, locale).await?;
    if form.news {
        let source = ConsentSource::Registration;
        customer::store::insert_consent(tx, id, Channel::Email, true, source).await?;
    }
    let holder = LinkHolder::Account(id);
    let address = form.email.as_str();
    send_link(tx, LinkPurpose::AccountProof, holder, address, locale).await
}
