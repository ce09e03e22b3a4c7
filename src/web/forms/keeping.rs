//! What the server keeps of a form until its sender has seen what was wrong, and how it answers.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{Draft, FormFields};
use crate::core::Error;
use crate::db::TenantTx;
use crate::web::draft::{Allowance, Form};
use crate::web::{Failure, Outcome, Shop, address, observe, session, store};

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
