use axum::extract::Path;

use super::{AnswerForm, answer_form, id_of, page_of};
use crate::admin::form::submit_form;
use crate::admin::step;
use crate::core::{Error, QuestionId, Refusal};
use crate::identity::Staff;
use crate::messaging::{self, NewMail};
use crate::question::api::tell_shop;
use crate::question::letters::{self, About};
use crate::question::store;
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/questions/{question}/answer`: keeps the answer and mails it.
pub async fn answer(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    let (key, page) = (answer_form(id), page_of(id));
    let now = staff.shop.state.clock.now();
    let by = staff.member.id;
    submit_form(
        &staff,
        &key,
        &page,
        "sent",
        &fields,
        async |tx, form: AnswerForm| {
            let question = store::question(tx, id).await?.ok_or(Failure::NotFound)?;
            if !store::answer(tx, id, form.answer.as_str(), by, now).await? {
                return Err(Error::Refused(Refusal::WrongState).into());
            }
            let about = About { question_id: id };
            let mail = NewMail::new(letters::ANSWERED, question.email, question.locale, &about);
            messaging::enqueue(tx, &mail).await?;
            Ok(())
        },
    )
    .await
}

/// `POST /admin/questions/{question}/release`: lets in what was held.
pub async fn release(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let result = let_in(&staff, id).await;
    step(&staff, &page_of(id), "changed", result)
}

async fn let_in(staff: &Staff, id: QuestionId) -> Result<(), Failure> {
    let mut tx = staff.shop.begin().await?;
    store::question(&mut tx, id)
        .await?
        .ok_or(Failure::NotFound)?;
    if !store::release(&mut tx, id).await? {
        return Err(Error::Refused(Refusal::WrongState).into());
    }
    tell_shop(&staff.shop, &mut tx, id).await?;
    tx.commit().await?;
    Ok(())
}
