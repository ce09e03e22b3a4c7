use axum::extract::Path;
use leptos::prelude::*;

use super::{AnswerForm, NAVIGATION, PATH, answer_form, badge, id_of, page_of};
use crate::admin::form::OpenForm;
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::identity::{Right, Staff};
use crate::question::QuestionState;
use crate::question::store::{self, QuestionDetail};
use crate::web::{Failure, Head, Outcome};

/// `GET /admin/questions/{question}`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let question = store::question(&mut tx, id)
        .await?
        .ok_or(Failure::NotFound)?;
    let draft = staff.shop.draft(&mut tx, &answer_form(id)).await?;
    let title = staff.shop.words.with(
        "questions-one",
        [("number", question.number.to_string().into())],
    );
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let words = &inner.shop.words;
        let action = format!("{}/answer", page_of(id));
        let form = (question.state != QuestionState::Answered).then(|| {
            OpenForm::new::<AnswerForm>(&inner.shop, draft, None, action)
                .titled("questions-answer")
                .submitted_by("questions-answer-send")
                .card()
        });
        let badge = badge(&inner, question.state);
        let release = release_button(&inner, &question);
        let (asked, answered) = (asked(&inner, &question), answer(&inner, &question));
        view! {
            {breadcrumb(&inner, PATH, words.t("questions-title"), title.clone())}
            <PageHead title lead=inner.shop.moment(question.asked_at)>
                {badge}
                {release}
            </PageHead>
            {asked}
            {answered}
            {form}
        }
    })
    .await
}

/// What was asked, as plain text: nothing in it becomes a link.
fn asked(staff: &Staff, question: &QuestionDetail) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let email = staff.email(&question.email);
    let email = if staff.member.may(Right::SeeContactData) {
        view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any()
    } else {
        email.into_any()
    };
    let name = (!question.name.is_empty()).then(|| {
        let name = staff.note(&question.name, "");
        view! { <div><dt>{words.t("question-name")}</dt><dd>{name}</dd></div> }
    });
    view! {
        <section class="card stack" data-gap="4">
            <h2>{staff.note(&question.subject, "")}</h2>
            <p class="request-words">{staff.note(&question.message, "")}</p>
            <dl class="facts">
                {name}
                <div><dt>{words.t("question-email")}</dt><dd>{email}</dd></div>
                <div><dt>{words.t("admin-language")}</dt><dd>{question.locale.own_name()}</dd></div>
            </dl>
        </section>
    }
}

fn answer(staff: &Staff, question: &QuestionDetail) -> Option<impl IntoView + use<>> {
    let at = question.answered_at?;
    let by = question.answered_by.as_ref().map(|by| format!(" · {by}"));
    Some(view! {
        <section class="card stack" data-gap="4">
            <h2>{staff.shop.words.t("questions-answer")}</h2>
            <p class="request-words">{staff.note(&question.answer, "")}</p>
            <p class="small soft">{staff.shop.time(at)} {by}</p>
        </section>
    })
}

/// Lets in what was held.
fn release_button(staff: &Staff, question: &QuestionDetail) -> Option<impl IntoView + use<>> {
    let shop = &staff.shop;
    (question.state == QuestionState::Held).then(|| {
        let action = shop.href(&format!("{}/release", page_of(question.id)));
        let text = shop.words.t("questions-release");
        view! { <form method="post" action=action><button class="button">{text}</button></form> }
    })
}
