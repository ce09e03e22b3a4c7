//! Asking for another address; it counts once the link sent to it was followed.

use super::password::confirm;
use crate::account::MailProofLink;
use crate::account::form::EMAIL;
use crate::core::{Email, Error};
use crate::customer::signed_in;
use crate::identity::{LinkHolder, LinkPurpose, SignInAttempt, promise_link};
use crate::web::session::SessionToken;
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of("account-email", &[EMAIL]);

/// `POST /account/email`. The answer is the same whether or not the address has an account, and takes
/// the same work: the address is looked up later.
pub async fn ask(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match promise(&shop, client, &fields).await {
        Ok(()) => shop.see_other("/account/profile?done=sent"),
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::RateLimited))) => {
            shop.reject(FORM, "/account/profile#change-email", &fields, error)
                .await
        }
        Err(failure) => Err(failure),
    }
}

async fn promise(shop: &Shop, client: ClientAddress, fields: &FormFields) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    tx.commit().await?;
    let email = Email::parse(fields.get(EMAIL)).map_err(|reason| Error::invalid(EMAIL, reason))?;
    let confirmed = confirm(shop, client, &shopper, fields).await?;
    let mut tx = shop.begin().await?;
    confirmed.succeeded(&mut tx).await?;
    let asked = SignInAttempt::of("new-address", &shopper.email, client);
    asked.begin(&mut tx).await?;
    let (purpose, holder) = (
        LinkPurpose::AccountEmail,
        LinkHolder::Account(shopper.account),
    );
    let session = shop.session.as_ref().map(SessionToken::hash);
    let address = email.as_str();
    let link = promise_link(&mut tx, purpose, holder, address, session.as_deref()).await?;
    MailProofLink::queue(&mut tx, link, shop.locale).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}
