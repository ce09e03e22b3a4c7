//! The merchant's side: what waits for an answer, and the answer.

mod api;
mod detail;
mod list;

pub use api::{answer, release};
pub use detail::show;
pub use list::list;

use futures::future::BoxFuture;

use super::QuestionState;
use super::store;
use crate::admin::NavigationItem;
use crate::admin::form::form;
use crate::admin::parts::StateBadge;
use crate::core::{QuestionId, Text};
use crate::db::TenantTx;
use crate::identity::{Right, Staff};
use crate::ui::IconName;
use crate::web::Failure;
use leptos::prelude::*;

/// Where the pages live.
const PATH: &str = "/admin/questions";

fn open_questions(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<i64>> {
    Box::pin(store::open(tx))
}

/// Questions, with how many wait for an answer.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: PATH,
    words: "questions-title",
    icon: IconName::Mail,
    right: Right::AnswerQuestions,
    count: Some(open_questions),
};

form! {
    /// What the shop answers.
    struct AnswerForm in "question" {
        answer: Text<4000>;
    }
}

fn id_of(text: &str) -> Result<QuestionId, Failure> {
    QuestionId::parse(text).map_err(|_| Failure::NotFound)
}

fn page_of(id: QuestionId) -> String {
    format!("{PATH}/{id}")
}

/// Key of the draft of an answer.
fn answer_form(id: QuestionId) -> String {
    format!("question-answer-{id}")
}

/// The state as a pill.
fn badge(staff: &Staff, state: QuestionState) -> impl IntoView + use<> {
    let kind = match state {
        QuestionState::Open => "info",
        QuestionState::Held => "warn",
        QuestionState::Answered => "success",
    };
    let text = staff
        .shop
        .words
        .t(&format!("questions-state-{}", state.name()));
    view! { <StateBadge kind text/> }
}
