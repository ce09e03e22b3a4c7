//! `POST /contact`: a question is kept, numbered and acknowledged.

use time::{Duration, OffsetDateTime};

use super::letters::{self, About};
use super::store::{self, NewQuestion};
use super::{EMAIL, FORM, MESSAGE, NAME, PATH, QuestionState, SENT, SUBJECT, TRAP};
use crate::core::{Email, Error, FieldErrors, QuestionId, ShortText, Text, optional};
use crate::db::TenantTx;
use crate::messaging::{self, NewMail};
use crate::web::forms::with_cookie;
use crate::web::{Failure, FormFields, Outcome, Shop, session};

/// With so many links a question is held.
const MANY_LINKS: usize = 5;
/// Questions under one address of mail within a day.
const MOST_A_DAY: i64 = 10;
/// The same question from the same browser within this time is one.
const ONE_QUESTION: Duration = Duration::hours(1);

/// What was typed.
struct Asked {
    name: Option<ShortText<100>>,
    email: Email,
    subject: ShortText<150>,
    message: Text<4000>,
    is_trapped: bool,
}

/// `POST /contact`
pub async fn submit(shop: Shop, fields: FormFields) -> Outcome {
    match keep(&shop, &fields).await {
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            shop.reject(FORM, PATH, &fields, error).await
        }
        outcome => outcome,
    }
}

async fn keep(shop: &Shop, fields: &FormFields) -> Outcome {
    let asked = Asked::parse(fields)?;
    let now = shop.state.clock.now();
    let mut tx = shop.begin().await?;
    let session = session::open(&mut tx, &shop.state.config, shop.session.as_ref()).await?;
    // Sent twice at once, it is one question with one number.
    session::hold(&mut tx, &session).await?;
    let question = asked.question(shop, &session.hash, now);
    if !store::was_asked(&mut tx, &question, now - ONE_QUESTION).await? {
        let since = now - Duration::DAY;
        if store::asked_under(&mut tx, question.email, since).await? >= MOST_A_DAY {
            return Err(Error::RateLimited.into());
        }
        store::insert(&mut tx, &question).await?;
        if !asked.is_trapped {
            acknowledge(&mut tx, &question).await?;
        }
        if question.state == QuestionState::Open {
            tell_shop(shop, &mut tx, question.id).await?;
        }
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    let response = shop.see_other(SENT)?;
    Ok(with_cookie(response, session.cookie))
}

async fn acknowledge(tx: &mut TenantTx, question: &NewQuestion<'_>) -> sqlx::Result<()> {
    let about = About {
        question_id: question.id,
    };
    let recipient = question.email.as_str();
    let mail = NewMail::new(letters::RECEIVED, recipient, question.locale, &about);
    messaging::enqueue(tx, &mail).await?;
    Ok(())
}

/// Sends a question to the shop's own mailbox, if it has one.
pub(super) async fn tell_shop(
    shop: &Shop,
    tx: &mut TenantTx,
    question: QuestionId,
) -> sqlx::Result<()> {
    let settings = shop.settings();
    if let Some(own) = &settings.email {
        let about = About {
            question_id: question,
        };
        let locale = settings.first_locale();
        let mail = NewMail::new(letters::ASKED, own.as_str(), locale, &about);
        messaging::enqueue(tx, &mail).await?;
    }
    Ok(())
}

impl Asked {
    fn parse(fields: &FormFields) -> Result<Self, Failure> {
        let mut errors = FieldErrors::default();
        let name = errors.check(NAME, optional(fields.get(NAME), ShortText::parse));
        let email = errors.check(EMAIL, Email::parse(fields.get(EMAIL)));
        let subject = errors.check(SUBJECT, ShortText::parse(fields.get(SUBJECT)));
        let message = errors.check(MESSAGE, Text::parse(fields.get(MESSAGE)));
        let (Some(name), Some(email), Some(subject), Some(message)) =
            (name, email, subject, message)
        else {
            return Err(Error::from(errors).into());
        };
        Ok(Self {
            name,
            email,
            subject,
            message,
            is_trapped: !fields.get(TRAP).trim().is_empty(),
        })
    }

    fn question<'q>(
        &'q self,
        shop: &Shop,
        session: &'q [u8],
        asked_at: OffsetDateTime,
    ) -> NewQuestion<'q> {
        let name = self.name.as_ref().map_or("", ShortText::as_str);
        let texts = [name, self.subject.as_str(), self.message.as_str()];
        let links: usize = texts.into_iter().map(links).sum();
        let is_held = self.is_trapped || links >= MANY_LINKS;
        NewQuestion {
            id: QuestionId::new(),
            name,
            email: &self.email,
            subject: self.subject.as_str(),
            message: self.message.as_str(),
            state: if is_held {
                QuestionState::Held
            } else {
                QuestionState::Open
            },
            locale: shop.locale,
            session,
            asked_at,
        }
    }
}

/// How many addresses of pages a text holds.
fn links(text: &str) -> usize {
    let text = text.to_lowercase();
    let bare = text
        .match_indices("www.")
        .filter(|(at, _)| !text.get(..*at).is_some_and(|it| it.ends_with("://")));
    text.matches("://").count() + bare.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_1_links_are_counted_however_they_are_written() {
        for (text, count) in [
            ("Is the lamp dimmable? 50/50 :// no", 1),
            ("see https://a.example and HTTP://B.EXAMPLE", 2),
            ("www.a.example, WWW.b.example", 2),
            ("https://www.a.example", 1),
            ("<a href=\"https://a.example\">https://a.example</a>", 2),
            ("awww. how nice", 1),
            ("write to ada@example.com", 0),
        ] {
            assert_eq!(links(text), count, "{text}");
        }
    }
}
