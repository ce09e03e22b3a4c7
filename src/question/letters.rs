//! Mails about a question: that it has arrived, to the shop, and the answer.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use super::store::{self, QuestionDetail};
use crate::core::{Email, QuestionId};
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};
use crate::words::Words;

/// To who asked: the number.
pub const RECEIVED: MailKind = MailKind::new("question_received");
/// To the shop: what was asked.
pub const ASKED: MailKind = MailKind::new("question_asked");
/// To who asked: the answer.
pub const ANSWERED: MailKind = MailKind::new("question_answered");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 3] = [RECEIVED, ASKED, ANSWERED];

/// Which question a mail is about.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The question.
    pub question_id: QuestionId,
}

/// Writes a mail of [`KINDS`].
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter(tx, context))
}

async fn letter(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let About { question_id } = context.about()?;
    let question = store::question(tx, question_id)
        .await?
        .ok_or(LetterFault::Outdated)?;
    let (letterhead, words) = (context.letterhead, context.words);
    let name = context.kind.key();
    let mut letter = Letter::begin(|part| {
        words.with(
            &format!("mail-{name}-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("number", question.number.to_string().into()),
            ],
        )
    });
    match context.kind {
        ASKED => asked(&mut letter, words, &question, |path| {
            letterhead.url(words.locale(), path)
        }),
        ANSWERED => answered(&mut letter, words, &question),
        // Whoever typed the address may be a stranger to its owner: none of their words goes there.
        _ => {
            letter.paragraph(words.t("mail-question-received-text"));
            letter.say(Part::Link {
                label: words.t("page-faq"),
                href: letterhead.url(words.locale(), "/faq"),
            });
        }
    }
    Ok(letter)
}

fn asked(
    letter: &mut Letter,
    words: &Words,
    question: &QuestionDetail,
    url: impl Fn(&str) -> String,
) {
    letter.reply_to = Email::parse(&question.email).ok();
    let rows = [
        ("question-name", &question.name),
        ("question-email", &question.email),
        ("question-subject", &question.subject),
    ];
    letter
        .say(Part::Rows {
            rows: rows
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(key, value)| (words.t(key), value.clone()))
                .collect(),
            summed: false,
        })
        .paragraph(question.message.clone())
        .paragraph(words.t("mail-question-asked-how"))
        .say(Part::Button {
            label: words.t("mail-question-asked-button"),
            href: url(&format!("/admin/questions/{}", question.id)),
        });
}

fn answered(letter: &mut Letter, words: &Words, question: &QuestionDetail) {
    if !question.name.is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", question.name.clone().into())]));
    }
    letter
        .paragraph(question.answer.clone())
        .say(Part::Heading(words.t("mail-question-answered-asked")))
        .paragraph(question.subject.clone())
        .paragraph(question.message.clone());
}
