//! Who may open a shop, and who waits for the operator's consent.

use leptos::prelude::*;

use super::frame::{Place, operator_page};
use crate::core::format_date;
use crate::platform::SignUpPolicy;
use crate::platform::operator::Operator;
use crate::platform::sign_up::{self, SignUp};
use crate::web::Outcome;
use crate::words::Words;

/// `/operator/sign-ups`
pub async fn show(Operator(operator): Operator) -> Outcome {
    let db = &operator.front.state.db;
    let policy = sign_up::settings(db).await?.sign_up;
    let waiting = sign_up::waiting(db).await?;
    let words = operator.front.words.clone();
    let title = words.t("platform-sign-ups");
    Ok(
        operator_page(&operator, title.clone(), Place::SignUps, move || {
            let nothing = waiting
                .is_empty()
                .then(|| view! { <p class="soft">{words.t("platform-nobody-waits")}</p> });
            let rows: Vec<_> = waiting.iter().map(|wish| wish_row(&words, wish)).collect();
            view! {
                <header class="page-head"><div><h1>{title}</h1></div></header>
                <section class="card">
                    <header class="card-head"><h2>{words.t("platform-policy")}</h2></header>
                    {policy_form(&words, policy)}
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("platform-waiting-list")}</h2></header>
                    {nothing}
                    <dl class="facts">{rows}</dl>
                </section>
            }
        })
        .await,
    )
}

fn policy_form(words: &Words, policy: SignUpPolicy) -> impl IntoView + use<> {
    let choices: Vec<_> = SignUpPolicy::ALL
        .into_iter()
        .map(|choice| {
            let (word, chosen) = (choice.word(), choice == policy);
            view! {
                <label class="choice choice-card">
                    <input type="radio" name="policy" value=word checked=chosen/>
                    <span>
                        {words.t(&format!("platform-policy-{word}"))}
                        <span class="field-hint">{words.t(&format!("platform-policy-{word}-text"))}</span>
                    </span>
                </label>
            }
        })
        .collect();
    view! {
        <form class="form" method="post" action="/operator/policy">
            <fieldset class="field">
                <legend>{words.t("platform-policy-question")}</legend>
                <div class="choices">{choices}</div>
            </fieldset>
            <div class="form-actions"><button class="button" data-kind="primary">{words.t("platform-save")}</button></div>
        </form>
    }
}

fn wish_row(words: &Words, wish: &SignUp) -> impl IntoView + use<> {
    let button = |step: &str, label: &str, kind: Option<&'static str>| {
        let action = format!("/operator/sign-ups/{}/{step}", wish.id);
        view! {
            <form method="post" action=action>
                <button class="button" data-size="small" data-kind=kind>{words.t(label)}</button>
            </form>
        }
    };
    view! {
        <div>
            <dt>{wish.shop_name.clone()} <br/> <small class="soft">{wish.tenant.to_string()}</small></dt>
            <dd>
                {wish.email.to_string()} <br/>
                <small class="soft">{format_date(wish.asked_on, words.locale())}</small>
                <div class="cluster">
                    {button("approve", "platform-approve", Some("primary"))}
                    {button("decline", "platform-decline", None)}
                </div>
            </dd>
        </div>
    }
}
