//! SQL of questions.

mod own_data;

use time::OffsetDateTime;

use super::QuestionState;
use crate::core::{Email, Locale, Page, PageNumber, QuestionId, ROWS_PER_PAGE, StaffMemberId};
use crate::db::TenantTx;

pub use own_data::OWN_DATA;

/// A question that is to be kept.
#[derive(Clone, Debug)]
pub(super) struct NewQuestion<'q> {
    pub id: QuestionId,
    pub name: &'q str,
    pub email: &'q Email,
    pub subject: &'q str,
    pub message: &'q str,
    pub state: QuestionState,
    pub locale: Locale,
    /// Hash of the session that may see the number.
    pub session: &'q [u8],
    pub asked_at: OffsetDateTime,
}

/// A question with everything that is known of it.
#[derive(Clone, Debug)]
pub(super) struct QuestionDetail {
    pub id: QuestionId,
    /// What people say when they ask again.
    pub number: i64,
    pub name: String,
    pub email: String,
    pub subject: String,
    pub message: String,
    pub state: QuestionState,
    pub answer: String,
    pub answered_at: Option<OffsetDateTime>,
    /// Who answered, while they are on the staff.
    pub answered_by: Option<String>,
    pub locale: Locale,
    pub asked_at: OffsetDateTime,
}

/// Numbers a question and keeps it.
pub(super) async fn insert(tx: &mut TenantTx, question: &NewQuestion<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into questions (id, number, name, email, email_normalized, subject, message, state, locale, session_hash, asked_at)
         values ($1, nextval('question_numbers'), $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        question.id.as_uuid(),
        question.name,
        question.email.as_str(),
        question.email.normalized(),
        question.subject,
        question.message,
        question.state.name(),
        question.locale.tag(),
        question.session,
        question.asked_at as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whether the same was asked in this session since then.
pub(super) async fn was_asked(
    tx: &mut TenantTx,
    question: &NewQuestion<'_>,
    since: OffsetDateTime,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from questions where session_hash = $1 and email = $2 and subject = $3 and message = $4
                          and asked_at > $5) as "was_asked!""#,
        question.session,
        question.email.as_str(),
        question.subject,
        question.message,
        since as _
    )
    .fetch_one(&mut **tx)
    .await
}

/// How many were asked under an address of mail since then.
pub(super) async fn asked_under(
    tx: &mut TenantTx,
    email: &Email,
    since: OffsetDateTime,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from questions where email_normalized = $1 and asked_at > $2"#,
        email.normalized(),
        since as _
    )
    .fetch_one(&mut **tx)
    .await
}

/// Number and address of the last question of a session.
pub(super) async fn last_of_session(
    tx: &mut TenantTx,
    session: &[u8],
) -> sqlx::Result<Option<(i64, String)>> {
    let row = sqlx::query!(
        "select number, email from questions where session_hash = $1 order by asked_at desc, number desc limit 1",
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.number, row.email)))
}

/// One question.
pub(super) async fn question(
    tx: &mut TenantTx,
    id: QuestionId,
) -> sqlx::Result<Option<QuestionDetail>> {
    let row = sqlx::query_as!(
        QuestionRow,
        r#"select q.id, q.number, q.name, q.email, q.subject, q.message, q.state, q.answer,
                  q.answered_at as "answered_at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "answered_by?",
                  q.locale, q.asked_at as "asked_at: OffsetDateTime"
           from questions q left join staff_members s on s.id = q.answered_by where q.id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(QuestionRow::detail).transpose()
}

/// Questions of one state, or all: open ones first, of them the oldest; of the others the newest.
pub(super) async fn list(
    tx: &mut TenantTx,
    state: Option<QuestionState>,
    number: PageNumber,
) -> sqlx::Result<Page<QuestionDetail>> {
    let state = state.map(QuestionState::name);
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from questions where $1::text is null or state = $1"#,
        state
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query_as!(
        QuestionRow,
        r#"select q.id, q.number, q.name, q.email, q.subject, q.message, q.state, q.answer,
                  q.answered_at as "answered_at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "answered_by?",
                  q.locale, q.asked_at as "asked_at: OffsetDateTime"
           from questions q left join staff_members s on s.id = q.answered_by
           where $1::text is null or q.state = $1
           order by q.state <> 'open', case when q.state = 'open' then q.asked_at end, q.asked_at desc, q.id
           limit $2 offset $3"#,
        state,
        i64::from(ROWS_PER_PAGE.get()),
        number.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let items = rows
        .into_iter()
        .map(QuestionRow::detail)
        .collect::<sqlx::Result<_>>()?;
    Ok(Page::of_rows(items, number, total))
}

/// How many wait for an answer.
pub(super) async fn open(tx: &mut TenantTx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "count!" from questions where state = 'open'"#)
        .fetch_one(&mut **tx)
        .await
}

/// Lets a held question in; false where it is none.
pub(super) async fn release(tx: &mut TenantTx, id: QuestionId) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update questions set state = 'open' where id = $1 and state = 'held'",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps the answer; false where there was one already.
pub(super) async fn answer(
    tx: &mut TenantTx,
    id: QuestionId,
    answer: &str,
    by: StaffMemberId,
    at: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update questions set state = 'answered', answer = $2, answered_by = $3, answered_at = $4
         where id = $1 and state <> 'answered'",
        id.as_uuid(),
        answer,
        by.as_uuid(),
        at as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

struct QuestionRow {
    id: uuid::Uuid,
    number: i64,
    name: String,
    email: String,
    subject: String,
    message: String,
    state: String,
    answer: String,
    answered_at: Option<OffsetDateTime>,
    answered_by: Option<String>,
    locale: String,
    asked_at: OffsetDateTime,
}

impl QuestionRow {
    fn detail(self) -> sqlx::Result<QuestionDetail> {
        let unknown = || sqlx::Error::Decode(format!("unknown state: {}", self.state).into());
        Ok(QuestionDetail {
            id: QuestionId::from_uuid(self.id),
            number: self.number,
            state: QuestionState::parse(&self.state).ok_or_else(unknown)?,
            locale: Locale::parse(&self.locale).unwrap_or_default(),
            name: self.name,
            email: self.email,
            subject: self.subject,
            message: self.message,
            answer: self.answer,
            answered_at: self.answered_at,
            answered_by: self.answered_by,
            asked_at: self.asked_at,
        })
    }
}
