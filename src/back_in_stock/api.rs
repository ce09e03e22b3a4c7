//! Asking to be told, and what the links in mails do.

use axum::extract::Path;

use super::letters::{self, Asked};
use super::store::{self, NewEntry, Sought};
use super::{ANSWER, EMAIL, FORM, PATH, PRODUCT, STOPPED, VARIANT};
use crate::core::{Email, Error, Reason, Slug, VariantId};
use crate::customer;
use crate::db::TenantTx;
use crate::identity::SignInAttempt;
use crate::messaging::{self, NewMail};
use crate::web::session::SessionToken;
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// What one mailbox may wait for.
const MOST_OPEN: i64 = 50;
/// Mails that ask one mailbox for a confirmation within a day: a stranger may have typed the address.
const MOST_MAILED: i64 = 5;

/// `POST /back-in-stock`. The answer does not tell whether the address was known, or had enough of these mails.
pub async fn ask(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    let Ok(variant) = VariantId::parse(fields.get(VARIANT)) else {
        return choose_first(&shop, &fields).await;
    };
    let mut tx = shop.begin().await?;
    let sought = store::sought(&mut tx, variant).await?;
    tx.commit().await?;
    let sought = sought.ok_or(Failure::NotFound)?;
    if !sought.is_sold_out {
        return shop.see_other(&page_of(&sought, variant, ""));
    }
    match keep(&shop, client, variant, &fields).await {
        Ok(done) => shop.see_other(&page_of(&sought, variant, done)),
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::RateLimited))) => {
            let page = page_of(&sought, variant, "");
            shop.reject(FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// Nothing was chosen of what can be chosen.
async fn choose_first(shop: &Shop, fields: &FormFields) -> Outcome {
    let product = Slug::parse(fields.get(PRODUCT)).map_err(|_| Failure::NotFound)?;
    let page = format!("/products/{product}#back-in-stock");
    let error = Error::invalid(VARIANT, Reason::Required);
    shop.reject(FORM, &page, fields, error).await
}

fn page_of(sought: &Sought, variant: VariantId, done: &str) -> String {
    let done = if done.is_empty() {
        String::new()
    } else {
        format!("&done={done}")
    };
    format!(
        "/products/{}?variant={variant}{done}#back-in-stock",
        sought.slug
    )
}

/// Keeps the wish; answers what is told of it.
async fn keep(
    shop: &Shop,
    client: ClientAddress,
    variant: VariantId,
    fields: &FormFields,
) -> Result<&'static str, Failure> {
    let email = Email::parse(fields.get(EMAIL)).map_err(|it| Error::invalid(EMAIL, it))?;
    let mut tx = shop.begin().await?;
    let is_proven = is_own(shop, &mut tx, &email).await?;
    if !is_proven {
        // Under its locks those who ask for one address at once do so one after the other.
        let attempt = SignInAttempt::of("back-in-stock", &email.normalized(), client);
        attempt.begin(&mut tx).await?;
    }
    let asked = store::asked_under(&mut tx, &email).await?;
    if asked.open < MOST_OPEN && (is_proven || asked.mailed < MOST_MAILED) {
        let new = NewEntry {
            variant,
            email: &email,
            locale: shop.locale,
            is_proven,
        };
        if let Some((entry_id, to)) = store::note(&mut tx, &new).await? {
            let mail = NewMail::new(letters::CONFIRM, to, shop.locale, &Asked { entry_id });
            messaging::enqueue(&mut tx, &mail).await?;
        }
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(if is_proven { "noted" } else { "asked" })
}

/// Whether the address is that of who is signed in, and proven. Compared as written but for capitals: forms of an
/// address that are one person's with some providers are not with others.
async fn is_own(shop: &Shop, tx: &mut TenantTx, email: &Email) -> Result<bool, Failure> {
    let shopper = customer::here(shop, tx).await?;
    Ok(shopper
        .filter(|shopper| shopper.customer.is_some())
        .is_some_and(|shopper| shopper.email.eq_ignore_ascii_case(email.as_str())))
}

/// `POST /back-in-stock/{token}`: the address is confirmed, or nothing more is mailed there.
pub async fn answer(shop: Shop, Path(token): Path<String>, fields: FormFields) -> Outcome {
    let token = SessionToken::parse(&token).ok_or(Failure::Gone)?;
    let mut tx = shop.begin().await?;
    let entry = store::by_token(&mut tx, &token.hash(), shop.locale)
        .await?
        .ok_or(Failure::Gone)?;
    let next = match fields.get(ANSWER) {
        "yes" => {
            store::confirm(&mut tx, entry.id).await?;
            format!("{PATH}/{}", token.reveal())
        }
        "stop" => {
            store::stop(&mut tx, &entry.email_normalized).await?;
            STOPPED.to_owned()
        }
        _ => return Err(Error::invalid(ANSWER, Reason::Unknown).into()),
    };
    tx.commit().await?;
    shop.see_other(&next)
}
