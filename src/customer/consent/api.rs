//! Saying yes or no, and taking it back.

use crate::core::{Error, FieldErrors, Reason};
use crate::customer::{Channel, ConsentSource, signed_in, store};
use crate::web::address::local_path;
use crate::web::forms::with_cookie;
use crate::web::{Failure, Form, FormFields, Outcome, Shop, session};

/// Key of the form's draft.
pub(super) const FORM: Form<'static> = Form::of("consent", &["cookies", "news"]);
/// The page of choices.
pub(super) const PAGE: &str = "/privacy/consent";

/// `POST /privacy/consent`: the answer on cookies, on marketing, or both.
pub async fn answer(shop: Shop, fields: FormFields) -> Outcome {
    let mut errors = FieldErrors::default();
    let cookies = errors.check("cookies", choice(fields.get("cookies")));
    let news = errors.check("news", choice(fields.get("news")));
    let (Some(cookies), Some(news)) = (cookies, news) else {
        return shop.reject(FORM, PAGE, &fields, errors.into()).await;
    };
    if cookies.is_none() && news.is_none() {
        let error = Error::invalid("cookies", Reason::Required);
        return shop.reject(FORM, PAGE, &fields, error).await;
    }
    let mut tx = shop.begin().await?;
    if let Some(granted) = news {
        let shopper = signed_in(&shop, &mut tx).await?;
        let source = ConsentSource::ConsentPage;
        store::insert_consent(&mut tx, shopper.account, Channel::Email, granted, source).await?;
    }
    let mut cookie = None;
    if let Some(allowed) = cookies {
        let source = source(&fields);
        let session = session::open(&mut tx, &shop.state.config, shop.session.as_ref()).await?;
        store::answer_cookies(&mut tx, &session.hash, allowed, source).await?;
        cookie = session.cookie;
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    let back = local_path(fields.get("back")).unwrap_or("/privacy/consent?done=saved");
    Ok(with_cookie(shop.see_other(back)?, cookie))
}

/// `POST /account/consent`: the marketing permission, from the account's page.
pub async fn change(shop: Shop, fields: FormFields) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let granted = fields.has("news");
    let source = ConsentSource::Account;
    store::insert_consent(&mut tx, shopper.account, Channel::Email, granted, source).await?;
    tx.commit().await?;
    shop.see_other("/account/consent?done=saved")
}

fn choice(word: &str) -> Result<Option<bool>, Reason> {
    match word {
        "" => Ok(None),
        "accept" => Ok(Some(true)),
        "decline" => Ok(Some(false)),
        _ => Err(Reason::Unknown),
    }
}

fn source(fields: &FormFields) -> ConsentSource {
    if fields.get("source") == "notice" {
        ConsentSource::CookieNotice
    } else {
        ConsentSource::ConsentPage
    }
}

/// Nothing is known of a browser without a session.
pub(super) async fn cookies_allowed(
    shop: &Shop,
    tx: &mut crate::db::TenantTx,
) -> Result<Option<bool>, Failure> {
    match &shop.session {
        Some(token) => Ok(store::cookies_allowed(tx, &token.hash()).await?),
        None => Ok(None),
    }
}
