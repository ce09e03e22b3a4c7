//! Asking for another address; it counts once the link sent to it was followed.

use super::password::confirm;
use crate::account::form::EMAIL;
use crate::account::store;
use crate::core::{Email, Error};
use crate::customer::signed_in;
use crate::identity::{Attempt, LinkHolder, LinkPurpose, send_link};
use crate::messaging::{self, MailKind, NewMail};
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: &str = "account-email";

/// `POST /account/email`. The answer is the same whether or not the address has an account.
pub async fn ask(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match promise(&shop, client, &fields).await {
        Ok(()) => shop.see_other("/account?done=sent"),
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::RateLimited))) => {
            shop.reject(FORM, "/account#change-email", &fields, error)
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
    let asked = Attempt::of("new-address", &shopper.email, client);
    asked.begin(&mut tx).await?;
    let owner = store::proven_by_person(&mut tx, &email).await?;
    match owner.filter(|owner| owner.id != shopper.account) {
        Some(owner) => {
            let kind = MailKind::AccountExists;
            let mail = NewMail::about_account(kind, owner.email, shop.locale, owner.id);
            messaging::enqueue(&mut tx, &mail).await?;
        }
        None => {
            let holder = LinkHolder::Account(shopper.account);
            let purpose = LinkPurpose::AccountEmail;
            send_link(&mut tx, purpose, holder, email.as_str(), shop.locale).await?;
        }
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}
