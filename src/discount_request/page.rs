//! `/account/discount`: asking for a discount, and what was answered.

use leptos::prelude::*;

use super::RequestState;
use crate::core::{Error, Reason, Text};
use crate::coupon;
use crate::customer::signed_in;
use crate::discount_request::store::{self, OwnRequest};
use crate::ui::{ErrorSummary, TextArea};
use crate::web::render::private;
use crate::web::{Draft, Failure, Form, FormFields, Head, Outcome, Shop};

const PATH: &str = "/account/discount";
/// Key of the form's draft.
const FORM: Form<'static> = Form::of("discount-request", &[MESSAGE]);
const MESSAGE: &str = "message";

/// `GET /account/discount`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let requests = match shopper.customer {
        Some(customer) => store::requests_of_customer(&mut tx, customer).await?,
        None => Vec::new(),
    };
    let draft = shop.draft(&mut tx, FORM).await?;
    let head = Head::unlisted(shop.words.t("request-title"));
    let inner = shop.clone();
    let is_proven = shopper.customer.is_some();
    let response = shop
        .page(tx, head, move || {
            let words = &inner.words;
            let is_open = requests.iter().any(|request| request.state == RequestState::Open);
            let form = if !is_proven {
                view! { <p class="notice" data-kind="warn">{words.t("request-unproven")}</p> }.into_any()
            } else if is_open {
                view! { <p class="notice" data-kind="info" role="status">{words.t("request-waits")}</p> }.into_any()
            } else {
                form(&inner, &draft).into_any()
            };
            let past: Vec<_> = requests.iter().map(|request| entry(&inner, request)).collect();
            view! {
                <main id="content" tabindex="-1" class="section stack account" data-width="narrow" data-gap="6">
                    <header class="page-title">
                        <h1>{words.t("request-title")}</h1>
                        <p class="lead">{words.t("request-lead")}</p>
                    </header>
                    {form}
                    {(!past.is_empty()).then(|| view! { <ul class="promotion-list">{past}</ul> })}
                    <p><a href=inner.href("/account")>{words.t("request-account")}</a></p>
                </main>
            }
        })
        .await?;
    Ok(private(response))
}

fn form(shop: &Shop, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <form class="form" method="post" action=shop.href(PATH) novalidate>
            <ErrorSummary text=draft.summary(words, &[(MESSAGE, "request-message")])/>
            <TextArea name=MESSAGE label=words.t("request-message") value=draft.value(MESSAGE, "") error=draft.fault(MESSAGE, words) hint=Some(words.t("request-message-hint")) maxlength=1000/>
            <div class="form-actions"><button class="button" data-kind="primary">{words.t("request-send")}</button></div>
        </form>
    }
}

fn entry(shop: &Shop, request: &OwnRequest) -> impl IntoView + use<> {
    let words = &shop.words;
    let state = words.t(&format!("request-state-{}", request.state.name()));
    let code = request.code.as_ref().map(|code| {
        let href = shop.href(&coupon::path_of(code));
        let gain = words.labeled(&request.gain, "");
        view! { <p>{gain}<a href=href><code>{code.clone()}</code></a></p> }
    });
    let answer = (!request.answer.is_empty())
        .then(|| view! { <p class="request-words">{request.answer.clone()}</p> });
    view! {
        <li class="card promotion-entry">
            <p class="small soft">{shop.day(request.created_at)} " · " {state}</p>
            <p class="request-words">{request.message.clone()}</p>
            {code}
            {answer}
        </li>
    }
}

/// `POST /account/discount`
pub async fn ask(shop: Shop, fields: FormFields) -> Outcome {
    match keep(&shop, &fields).await {
        Ok(()) => shop.see_other(PATH),
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::Refused(_)))) => {
            shop.reject(FORM, PATH, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn keep(shop: &Shop, fields: &FormFields) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    let message = Text::<1000>::parse(fields.get(MESSAGE))
        .map_err(|reason| Error::invalid(MESSAGE, reason))?;
    // Only a proven address has a history that the merchant can look at.
    let customer = shopper.customer.ok_or(Error::Forbidden)?;
    if !store::insert_request(&mut tx, customer, message.as_str(), shop.locale).await? {
        return Err(Error::invalid(MESSAGE, Reason::AlreadyTaken).into());
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}
