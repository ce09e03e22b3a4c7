//! Forms: read as typed, checked field by field, and given back as typed when they fail.
//!
//! A form that fails leaves a draft on the server, bound to the session, and the browser is sent
//! back to the page it came from (303). Programs get 422 and the faults as JSON. Passwords are
//! never kept.

mod fields;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use time::OffsetDateTime;

use crate::core::{Error, Reason};
use crate::db::TenantTx;
use crate::ui::{ListedFault, SummaryText};
use crate::words::Words;

use super::draft::{Allowance, Form};
use super::edits::{Edit, Editing};
use super::{Failure, Outcome, Shop, address, observe, session, store};

pub use fields::FormFields;

/// A form as it was last typed, with what was wrong with it.
#[derive(Clone, Debug)]
pub struct Draft {
    fields: FormFields,
    error: Error,
    /// When it was kept; none when nothing was.
    kept: Option<OffsetDateTime>,
    /// For a form that several people may have open.
    editing: Option<Editing>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            fields: FormFields::default(),
            error: Error::Invalid(Vec::new()),
            kept: None,
            editing: None,
        }
    }
}

impl Draft {
    pub(super) fn new(fields: FormFields, error: Error, kept: OffsetDateTime) -> Self {
        Self {
            fields,
            error,
            kept: Some(kept),
            editing: None,
        }
    }

    pub(super) fn of_editor(self, form: &str, last: Option<Edit>, now: OffsetDateTime) -> Self {
        Self {
            editing: Some(Editing {
                form: form.to_owned(),
                last,
                draft_age: self.kept.map(|kept| now - kept),
            }),
            ..self
        }
    }

    /// What is known of a form that several people may have open.
    #[must_use]
    pub fn editing(&self) -> Option<&Editing> {
        self.editing.as_ref()
    }

    /// What was typed, or what the page would show otherwise.
    #[must_use]
    pub fn value(&self, name: &str, otherwise: &str) -> String {
        if self.kept.is_some() {
            self.fields.get(name).to_owned()
        } else {
            otherwise.to_owned()
        }
    }

    /// Whether a box was ticked, or what the page would show otherwise.
    #[must_use]
    pub fn ticked(&self, name: &str, otherwise: bool) -> bool {
        if self.kept.is_some() {
            self.fields.has(name)
        } else {
            otherwise
        }
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn reason(&self, name: &str) -> Option<&Reason> {
        match &self.error {
            Error::Invalid(faults) => faults
                .iter()
                .find(|(field, _)| field.as_str() == name)
                .map(|(_, reason)| reason),
            _ => None,
        }
    }

    /// What is wrong with a field, in the reader's words.
    #[must_use]
    pub fn fault(&self, name: &str, words: &Words) -> Option<String> {
        self.reason(name).map(|reason| words.reason(reason))
    }

    /// Everything that is wrong; [`Error::Invalid`] of nothing when all is well.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// What stands above the form: a sentence, and what is wrong with each field by the words under the key
    /// beside its name in `labels`.
    #[must_use]
    pub fn summary(&self, words: &Words, labels: &[(&str, &str)]) -> Option<SummaryText> {
        self.summary_by(words, |field| {
            let known = labels.iter().find(|(name, _)| *name == field);
            known.map(|(_, key)| words.t(key))
        })
    }

    /// The same, where `label_of` knows what the fields of the page are called.
    #[must_use]
    pub fn summary_by(
        &self,
        words: &Words,
        label_of: impl Fn(&str) -> Option<String>,
    ) -> Option<SummaryText> {
        let sentence = words.error(&self.error)?;
        let Error::Invalid(faults) = &self.error else {
            return Some(SummaryText {
                sentence,
                faults: Vec::new(),
            });
        };
        let mut told: Vec<&str> = Vec::new();
        let mut listed = Vec::new();
        for (field, reason) in faults {
            let field = field.as_str();
            if told.contains(&field) || told.len() == SummaryText::MOST_LISTED {
                continue;
            }
            told.push(field);
            let reason = words.reason(reason);
            listed.push(match label_of(field) {
                Some(label) => ListedFault {
                    id: Some(field.to_owned()),
                    text: words.fault_of(label, reason),
                },
                None => ListedFault {
                    id: None,
                    text: reason,
                },
            });
        }
        Some(SummaryText {
            sentence,
            faults: listed,
        })
    }

    /// When it was kept; none when nothing was.
    #[must_use]
    pub fn kept(&self) -> Option<OffsetDateTime> {
        self.kept
    }

    /// The typed fields, if a draft was kept.
    #[must_use]
    pub fn fields(&self) -> Option<&FormFields> {
        self.kept.map(|_| &self.fields)
    }
}

impl Shop {
    /// The draft of `form`, empty when there is none.
    pub async fn draft(
        &self,
        tx: &mut TenantTx,
        form: impl Into<Form<'_>>,
    ) -> Result<Draft, Failure> {
        match &self.session {
            Some(token) => Ok(store::draft(tx, &token.hash(), form.into().name())
                .await?
                .unwrap_or_default()),
            None => Ok(Draft::default()),
        }
    }

    /// The drafts of several forms, in the order in which they are named; empty where nothing was refused.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn drafts<const N: usize>(
        &self,
        tx: &mut TenantTx,
        forms: [Form<'_>; N],
    ) -> Result<[Draft; N], Failure> {
        let found = match &self.session {
            Some(token) => store::drafts(tx, &token.hash(), forms.map(|form| form.name())).await?,
            None => [const { None }; N],
        };
        Ok(found.map(Option::unwrap_or_default))
    }

    /// Keeps a form as it was typed so far, within what the sender is allowed; `session` is the hash of an open
    /// session.
    pub async fn keep_draft(
        &self,
        tx: &mut TenantTx,
        session: &[u8],
        form: impl Into<Form<'_>>,
        fields: &FormFields,
        error: &Error,
    ) -> Result<(), Failure> {
        let allowance = if self.is_staff {
            Allowance::STAFF
        } else {
            Allowance::STRANGER
        };
        store::save_draft(tx, session, &form.into(), fields, error, allowance).await?;
        Ok(())
    }

    /// Forgets the draft of a form that succeeded.
    pub async fn forget_draft(
        &self,
        tx: &mut TenantTx,
        form: impl Into<Form<'_>>,
    ) -> Result<(), Failure> {
        if let Some(token) = &self.session {
            store::delete_draft(tx, &token.hash(), form.into().name()).await?;
        }
        Ok(())
    }

    /// Forgets the drafts of several forms.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn forget_each(&self, tx: &mut TenantTx, forms: &[Form<'_>]) -> Result<(), Failure> {
        if let Some(token) = &self.session {
            let names: Vec<_> = forms.iter().map(Form::name).collect();
            store::delete_some_drafts(tx, &token.hash(), &names).await?;
        }
        Ok(())
    }

    /// Answers a form that cannot be accepted: keeps it as typed and sends the browser back to
    /// `page`; a program gets the error's status and JSON, and so does a live part of a page, for which
    /// the form is kept too. The caller's own transaction must be dropped before.
    pub async fn reject(
        &self,
        form: impl Into<Form<'_>>,
        page: &str,
        fields: &FormFields,
        error: Error,
    ) -> Outcome {
        let cookie = self.keep_rejected(form, fields, &error).await?;
        let response = if self.is_program {
            Failure::Wire(error).into_response()
        } else {
            self.see_other(page)?
        };
        Ok(with_cookie(response, cookie))
    }

    /// Keeps a form that cannot be accepted as it was typed, where its sender is going to see it again; answers
    /// the cookie of the session, where that is new.
    pub async fn keep_rejected(
        &self,
        form: impl Into<Form<'_>>,
        fields: &FormFields,
        error: &Error,
    ) -> Result<Option<HeaderValue>, Failure> {
        let form = form.into();
        observe::note_refusal(form.name(), error);
        if self.is_program && !self.is_live {
            return Ok(None);
        }
        let mut tx = self.begin().await?;
        let session = session::open(&mut tx, &self.state.config, self.session.as_ref()).await?;
        self.keep_draft(&mut tx, &session.hash, form, fields, error)
            .await?;
        tx.commit().await?;
        Ok(session.cookie)
    }

    /// Sends the browser on to `path` of this shop, in the reader's language.
    ///
    /// # Errors
    /// When it is no path of this site.
    pub fn see_other(&self, path: &str) -> Outcome {
        let location = address::location(&self.href(path))?;
        Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response())
    }
}

/// Adds a session's new cookie, if it has one, to a response.
#[must_use]
pub fn with_cookie(mut response: Response, cookie: Option<HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
