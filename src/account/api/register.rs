//! Registering.

use crate::account::MailProofLink;
use crate::account::form::{EMAIL, FIRST_NAME, NEWS, PHONE, Registration, SURNAME};
use crate::account::store;
use crate::core::AccountId;
use crate::customer::{self, Channel, ConsentSource};
use crate::db::TenantTx;
use crate::identity::{LinkHolder, LinkPurpose, PasswordHash, SignInAttempt, promise_link};
use crate::web::forms::with_cookie;
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop, session};
use axum::http::HeaderValue;

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of(
    "account-register",
    &[EMAIL, FIRST_NAME, SURNAME, PHONE, NEWS],
);

/// `POST /account/register`. The answer is the same whether or not the address has an account, and
/// takes the same work: the address is looked up later, and a mail tells the rest to whoever owns it.
pub async fn submit(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match register(&shop, client, &fields).await {
        Ok(cookie) => Ok(with_cookie(
            shop.see_other("/account/register/sent")?,
            cookie,
        )),
        Err(Failure::Wire(error)) => shop.reject(FORM, "/account/register", &fields, error).await,
        Err(failure) => Err(failure),
    }
}

/// Returns the cookie of the session where that is new: the browser that registers is to be
/// recognized when the link is followed.
async fn register(
    shop: &Shop,
    client: ClientAddress,
    fields: &FormFields,
) -> Result<Option<HeaderValue>, Failure> {
    let form = Registration::parse(shop, fields)?;
    let mut tx = shop.begin().await?;
    let attempt = SignInAttempt::of("register", &form.email.normalized(), client);
    attempt.begin(&mut tx).await?;
    tx.commit().await?;
    let hash = form.password.hash().await?;
    let mut tx = shop.begin().await?;
    attempt.spare_network(&mut tx).await?;
    let session = session::open(&mut tx, &shop.state.config, shop.session.as_ref()).await?;
    make(shop, &mut tx, &form, &hash, &session.hash).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(session.cookie)
}

/// Makes an account that nobody has proven, also of an address that has one: it opens nothing.
async fn make(
    shop: &Shop,
    tx: &mut TenantTx,
    form: &Registration,
    hash: &PasswordHash,
    session: &[u8],
) -> Result<(), Failure> {
    let (id, locale) = (AccountId::new(), shop.locale);
    store::insert(tx, id, &form.email, &form.profile, Some(hash), locale).await?;
    if form.news {
        let source = ConsentSource::Registration;
        customer::store::insert_consent(tx, id, Channel::Email, true, source).await?;
    }
    let (purpose, holder) = (LinkPurpose::AccountProof, LinkHolder::Account(id));
    let address = form.email.as_str();
    let link = promise_link(tx, purpose, holder, address, Some(session)).await?;
    MailProofLink::queue(tx, link, locale).await
}
