//! [`Shop`]: everything a shop's page or form needs to know about the request it answers.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use leptos::prelude::*;
use rust_decimal::Decimal;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::core::{Locale, Money, Notation, format_date, format_date_time, format_money};
use crate::db::TenantTx;
use crate::tenancy::{Store, StoreSettings, Tenant};
use crate::words::Words;

use super::session::{SessionToken, session_cookie};
use super::site::Addressed;
use super::{AppState, Arrival, Failure, RequestMemory};

/// The shop a request is for, in the language it is read in, by whoever holds the session.
#[derive(Clone, Debug)]
pub struct Shop {
    /// The running program.
    pub state: AppState,
    /// Whose shop.
    pub tenant: Arc<Tenant>,
    /// Its settings and navigation.
    pub store: Arc<Store>,
    /// The reader's language.
    pub locale: Locale,
    /// Words in that language.
    pub words: Words,
    /// The shopper's session, if the browser sent one (not yet looked up).
    pub session: Option<SessionToken>,
    /// Where the visit came from, if that is known.
    pub arrival: Option<Arrival>,
    /// Path and query as the router sees them: without the language's prefix.
    pub uri: Uri,
    /// Whether the caller is a program rather than a browser: failures are status codes and JSON.
    pub is_program: bool,
    /// Whether a member of the staff is signed in, as far as the admin's routes have looked.
    pub is_staff: bool,
    /// Whether it is a live part of a page that asks, for its reader: failures are answered as for a
    /// program, and kept as for a browser, to be shown by the piece of page that is fetched next.
    pub is_live: bool,
    /// Whether the browser only fetches the page ahead, in case its reader opens it.
    pub is_ahead: bool,
    /// What the request has read so far: see [`Shop::read_so_far`].
    pub request_memory: RequestMemory,
}

impl<S: Send + Sync> FromRequestParts<S> for Shop
where
    AppState: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let state = AppState::from_ref(state);
        let addressed = parts
            .extensions
            .get::<Addressed>()
            .cloned()
            .ok_or(Failure::NotFound)?;
        Ok(Self {
            session: session_cookie(&parts.headers, &state.config),
            arrival: Arrival::of_address(&parts.uri)
                .or_else(|| Arrival::of_cookie(&parts.headers, &state.config)),
            state,
            tenant: addressed.tenant,
            store: addressed.store,
            locale: addressed.locale,
            words: Words::in_locale(addressed.locale),
            uri: parts.uri.clone(),
            is_program: !accepts_html(&parts.headers),
            is_staff: false,
            is_live: parts.headers.contains_key("x-live"),
            is_ahead: is_ahead(&parts.headers),
            request_memory: RequestMemory::of(&parts.method),
        })
    }
}

impl Shop {
    /// The store's settings.
    #[must_use]
    pub fn settings(&self) -> &StoreSettings {
        &self.store.settings
    }

    /// How the reader writes amounts.
    #[must_use]
    pub fn notation(&self) -> Notation {
        Notation::new(self.settings().currency, self.locale)
    }

    /// Begins a transaction in this shop's schema.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&self) -> Result<TenantTx, Failure> {
        Ok(self.state.db.begin(&self.tenant.schema).await?)
    }

    /// Commits what changed something that is remembered of the shop: its settings, menus, promotions.
    /// Other nodes are told by the transaction; this one sees the change at once.
    pub async fn commit_change(&self, tx: TenantTx) -> Result<(), Failure> {
        tx.commit().await?;
        self.state.registry.forget(&self.tenant);
        Ok(())
    }

    /// `path` in the reader's language: `/cart` is `/de/cart` when German is not the store's first.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        self.href_in(self.locale, path)
    }

    /// `path` in another language.
    #[must_use]
    pub fn href_in(&self, locale: Locale, path: &str) -> String {
        if locale == self.settings().first_locale() {
            path.to_owned()
        } else if path == "/" {
            format!("/{}", locale.tag())
        } else {
            format!("/{}{path}", locale.tag())
        }
    }

    /// The shop's public address, without a slash at the end: its proven own domain, else the subdomain.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.state
            .config
            .store_url(self.tenant.name.as_str(), self.store.domain.as_deref())
    }

    /// An absolute address in the reader's language.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{}", self.base_url(), self.href(path))
    }

    /// An amount of the store's currency as the reader writes it.
    #[must_use]
    pub fn amount(&self, amount: Decimal) -> String {
        self.money(&self.settings().money(amount))
    }

    /// An amount as the reader writes it.
    #[must_use]
    pub fn money(&self, amount: &Money) -> String {
        format_money(amount, self.locale)
    }

    /// A moment on the clock in the shop, as the reader writes it.
    #[must_use]
    pub fn moment(&self, at: OffsetDateTime) -> String {
        format_date_time(self.settings().time_zone.local(at), self.locale)
    }

    /// A moment as a `<time>`.
    #[must_use]
    pub fn time(&self, at: OffsetDateTime) -> impl IntoView + use<> {
        let machine = at.format(&Rfc3339).unwrap_or_default();
        view! { <time datetime=machine>{self.moment(at)}</time> }
    }

    /// The day of a moment in the shop, as the reader writes it.
    #[must_use]
    pub fn day(&self, at: OffsetDateTime) -> String {
        format_date(self.settings().time_zone.date(at), self.locale)
    }
}

/// Browsers ask for HTML; programs for JSON or anything.
pub fn accepts_html(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// Browsers say so when nobody looks at what they ask for.
pub(super) fn is_ahead(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-moz"].iter().any(|name| {
        headers
            .get(*name)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("prefetch") || value.contains("preview"))
    })
}
