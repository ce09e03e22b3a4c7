//! [`PlatformContext`]: a request to the platform's own site, the counterpart of [`super::Shop`].

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use super::draft::{Allowance, Form};
use super::forms::{Draft, FormFields};
use super::neutral::preferred_locale;
use super::render::{self, Body, Document, Head};
use super::session::{self, SESSION_COOKIE, SessionToken, session_cookie};
use super::{AppState, Failure, Outcome, address, observe, shop, store};
use crate::core::Error;
use crate::db::{SchemaName, TenantTx};
use crate::words::Words;

/// How long a form's draft is kept, in seconds.
const DRAFT_SECONDS: i64 = 2 * 3_600;

/// A request to the platform's own site.
#[derive(Clone, Debug)]
pub struct PlatformContext {
    /// The running program.
    pub state: AppState,
    /// Words in the language that the browser prefers.
    pub words: Words,
    /// Whose drafts the browser may see.
    pub session: Option<SessionToken>,
    /// Path and query.
    pub uri: Uri,
    /// Whether the caller is a program rather than a browser.
    pub is_program: bool,
}

impl<S: Send + Sync> FromRequestParts<S> for PlatformContext
where
    AppState: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let state = AppState::from_ref(state);
        Ok(Self {
            words: Words::in_locale(preferred_locale(&parts.headers)),
            session: session_cookie(&parts.headers, &state.config),
            state,
            uri: parts.uri.clone(),
            is_program: !shop::accepts_html(&parts.headers),
        })
    }
}

impl PlatformContext {
    /// Begins a transaction on the platform's tables that have the form of a tenant's: drafts and
    /// throttles.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&self) -> Result<TenantTx, Failure> {
        Ok(self.state.db.begin(&SchemaName::platform()).await?)
    }

    /// The draft of `form`, empty when there is none.
    pub async fn draft(&self, form: Form<'_>) -> Result<Draft, Failure> {
        let Some(token) = &self.session else {
            return Ok(Draft::default());
        };
        let mut tx = self.begin().await?;
        Ok(store::draft(&mut tx, &token.hash(), form.name())
            .await?
            .unwrap_or_default())
    }

    /// Forgets the draft of a form that succeeded.
    pub async fn forget_draft(&self, form: Form<'_>) -> Result<(), Failure> {
        if let Some(token) = &self.session {
            let mut tx = self.begin().await?;
            store::delete_draft(&mut tx, &token.hash(), form.name()).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Answers a form that cannot be accepted: keeps it as typed and sends the browser back to
    /// `page`; a program gets the error's status and JSON.
    pub async fn reject(
        &self,
        form: Form<'_>,
        page: &str,
        fields: &FormFields,
        error: Error,
    ) -> Outcome {
        observe::note_refusal(form.name(), &error);
        if self.is_program {
            return Err(Failure::Wire(error));
        }
        let token = match &self.session {
            Some(token) => token.clone(),
            None => SessionToken::mint()?,
        };
        let mut tx = self.begin().await?;
        store::delete_old_drafts(&mut tx).await?;
        let (hash, allowance) = (token.hash(), Allowance::STRANGER);
        store::save_draft(&mut tx, &hash, &form, fields, &error, allowance).await?;
        tx.commit().await?;
        let mut response = self.see_other(page)?;
        let config = &self.state.config;
        let cookie = session::set_cookie(config, SESSION_COOKIE, &token.reveal(), DRAFT_SECONDS)?;
        response.headers_mut().append(header::SET_COOKIE, cookie);
        Ok(response)
    }

    /// Sends the browser on to `path` of the platform's site.
    ///
    /// # Errors
    /// When it is no path of this site.
    pub fn see_other(&self, path: &str) -> Outcome {
        let location = address::location(path)?;
        Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response())
    }

    /// Renders a page of the platform.
    pub async fn render<V: IntoView + 'static>(
        &self,
        head: Head,
        body_class: &'static str,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Response {
        self.rendered(head, body_class, render::body(body)).await
    }

    async fn rendered(&self, head: Head, body_class: &'static str, body: Body) -> Response {
        let name = self.words.t("platform-name");
        let document = Document {
            head: Head {
                title: format!("{} – {name}", head.title),
                ..head
            },
            language: self.words.locale().tag(),
            site_name: name,
            body_class,
            theme: None,
            islands: false,
        };
        let skip = self.words.t("frame-skip");
        let page = move || {
            view! {
                <a class="skip-link" href="#content">{skip}</a>
                {body()}
            }
        };
        render::private(render::render(&self.state.assets, document, page).await)
    }
}
