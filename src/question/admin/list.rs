use super::{PATH, badge, page_of};
use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::identity::Staff;
use crate::question::QuestionState;
use crate::question::store::{self, QuestionDetail};
use crate::ui::IconName;
use crate::web::{Head, Outcome};
use leptos::prelude::*;

/// `GET /admin/questions`: who waits longest stands first.
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let state = query.choice("state", QuestionState::parse)?;
    let mut tx = staff.shop.begin().await?;
    let questions = store::list(&mut tx, state, query.page()?).await?;
    let title = staff.shop.words.t("questions-title");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, super::NAVIGATION, move || {
        let words = &inner.shop.words;
        let all = ("", words.t("questions-all"));
        let states = QuestionState::ALL.map(|state| {
            let word = state.name();
            (word, words.t(&format!("questions-state-{word}")))
        });
        let tabs = std::iter::once(all).chain(states);
        view! {
            <PageHead title lead=words.t("questions-lead")/>
            {query.tabs(&inner, "state", "questions-by-state", tabs)}
            <section class="card" data-flush="">
                {table(&inner, &questions.items)}
                {query.pagination(&inner, &questions)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, questions: &[QuestionDetail]) -> AnyView {
    let shop = &staff.shop;
    let who = |question: &QuestionDetail| match question.name.as_str() {
        "" => staff.email(&question.email),
        name => staff.note(name, ""),
    };
    Table::of(questions)
        .link("questions-number", |question| {
            (page_of(question.id), question.number)
        })
        .column("question-subject", |question| {
            staff.note(&question.subject, "")
        })
        .column("questions-who", who)
        .column("questions-when", |question| shop.time(question.asked_at))
        .column("questions-state", |question| badge(staff, question.state))
        .empty(IconName::Mail, "questions-none")
        .view(shop)
}
