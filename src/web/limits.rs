//! How many requests one client may make: named profiles, counted per address (IPv6 by /64).

use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};

mod profile;

pub use profile::{LimitProfile, Rate};

use super::{AppState, ClientAddress, Failure};
use crate::core::{Error, Kept};

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    File,
    Page,
    Write,
    SignIn,
}

impl Kind {
    fn of(request: &Request) -> Self {
        let path = request.uri().path();
        if matches!(*request.method(), Method::GET | Method::HEAD) {
            let folders = ["/pkg/", "/live/", "/media/"];
            if folders.iter().any(|folder| path.starts_with(folder)) {
                Self::File
            } else {
                Self::Page
            }
        } else if path.starts_with("/webhooks/") {
            // One sender for everybody's payments, many at once.
            Self::Page
        } else {
            Self::Write
        }
    }
}

/// The routes that take passwords, or send mail to any address that is typed. They are compared with
/// the route that was found, not with the address: a language's prefix, or whatever else an address may
/// hold on its way to the same route, changes nothing.
const SIGN_IN_ROUTES: [&str; 34] = [
    "/account/sign-in",
    "/account/sign-in-link",
    "/account/register",
    "/account/forgotten-password",
    "/account/password-reset/{token}",
    "/account/proof",
    "/account/proof/{token}",
    "/account/new-email/{token}",
    "/account/email",
    "/account/password",
    "/account/password/link",
    "/account/data/erase",
    "/account/data/link",
    "/account/providers/confirm",
    "/account/passkeys/challenge",
    "/account/passkeys/sign-in",
    "/orders/{access_token}/account",
    "/back-in-stock",
    "/contact",
    "/withdrawal/confirm",
    "/orders/{access_token}/withdrawal/confirm",
    "/admin/sign-in",
    "/admin/sign-in/code",
    "/admin/account/second-factor",
    "/admin/account/second-factor/off",
    "/admin/account/second-factor/codes",
    "/admin/forgotten-password",
    "/admin/invitation/{token}",
    "/admin/password-reset/{token}",
    "/admin/password",
    "/operator/sign-in",
    "/operator/password",
    "/sign-up",
    "/sign-up/proof/{token}",
];

/// Where somebody signs in by following a link, so that every request counts: a provider is asked each time.
const ASKS_PROVIDER: &str = "/sign-in/openid/{provider}/callback";

/// One counter per client and kind.
#[derive(Clone)]
pub struct Limits {
    profile: LimitProfile,
    // Bounded: a flood from many addresses pushes out the least used, not the memory.
    counters: Kept<DefaultDirectRateLimiter>,
    guesses: Kept<Guesses>,
}

/// What somebody guessed wrong, and until when they have to wait.
struct Guesses {
    counter: DefaultDirectRateLimiter,
    blocked_until: Mutex<Option<Instant>>,
}

impl std::fmt::Debug for Limits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Limits({:?})", self.profile)
    }
}

impl Limits {
    /// Counters at zero.
    #[must_use]
    pub fn new(profile: LimitProfile) -> Self {
        Self {
            profile,
            counters: Kept::while_asked_for(50_000, Duration::from_mins(5)),
            guesses: Kept::while_asked_for(50_000, Duration::from_mins(30)),
        }
    }

    /// Orders without proof of the buyer that one client may leave unpaid within an hour.
    #[must_use]
    pub fn unpaid_orders(&self) -> Option<NonZeroU32> {
        self.profile.unpaid_orders
    }

    /// Tries to pay by card of one client that may come to nothing within an hour.
    #[must_use]
    pub fn ended_payments(&self) -> Option<NonZeroU32> {
        self.profile.ended_payments
    }

    /// How long who guessed too many codes has to wait, known by any of these signs. Asked before a
    /// code is looked at: a right one is then refused as a wrong one is.
    pub fn guessing_pause(&self, signs: &[String]) -> Option<Duration> {
        let mut longest = None;
        for sign in signs {
            if let Some(guesses) = self.guesses.get(sign) {
                longest = longest.max(guesses.pause());
            }
        }
        longest
    }

    /// Counts a code that could not be used.
    pub fn count_refused_code(&self, signs: &[String]) {
        let rate = self.profile.refused_code;
        let quota = Quota::per_minute(rate.per_minute).allow_burst(rate.burst);
        for sign in signs {
            let new = || Guesses {
                counter: RateLimiter::direct(quota),
                blocked_until: Mutex::new(None),
            };
            self.guesses.get_or_insert(sign.clone(), new).count();
        }
    }

    /// How long the client has to wait, when this is one request too many.
    fn excess(&self, kind: Kind, client: ClientAddress) -> Option<Duration> {
        let rate = match kind {
            Kind::File => self.profile.file,
            Kind::Page => self.profile.page,
            Kind::Write => self.profile.write,
            Kind::SignIn => self.profile.sign_in,
        };
        let quota = Quota::per_minute(rate.per_minute).allow_burst(rate.burst);
        let name = format!("{kind:?} {}", client.network());
        let counter = self
            .counters
            .get_or_insert(name, || RateLimiter::direct(quota));
        let refusal = counter.check().err()?;
        Some(refusal.wait_time_from(DefaultClock::default().now()))
    }
}

impl Guesses {
    fn pause(&self) -> Option<Duration> {
        let until = *self
            .blocked_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        until?.checked_duration_since(Instant::now())
    }

    fn count(&self) {
        if let Err(refusal) = self.counter.check() {
            let wait = refusal.wait_time_from(DefaultClock::default().now());
            *self
                .blocked_until
                .lock()
                .unwrap_or_else(PoisonError::into_inner) = Instant::now().checked_add(wait);
        }
    }
}

/// Turns away a client that asks too often: 429 and when to come back.
pub async fn turn_away(
    State(state): State<AppState>,
    client: ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    match state.limits.excess(Kind::of(&request), client) {
        Some(wait) => too_many(wait),
        None => next.run(request).await,
    }
}

/// The same for sign-ins, once the route is known. Stands around the routes themselves.
pub async fn turn_away_sign_ins(
    State(state): State<AppState>,
    client: ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    let route = request.extensions().get::<MatchedPath>();
    let changes = !request.method().is_safe();
    let is_sign_in = route.is_some_and(|route| {
        (changes && SIGN_IN_ROUTES.contains(&route.as_str())) || route.as_str() == ASKS_PROVIDER
    });
    if is_sign_in && let Some(wait) = state.limits.excess(Kind::SignIn, client) {
        return too_many(wait);
    }
    next.run(request).await
}

fn too_many(wait: Duration) -> Response {
    let mut response = Failure::Wire(Error::RateLimited).into_response();
    let seconds = HeaderValue::from(wait.as_secs().saturating_add(1));
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv6Addr};

    use super::*;

    #[test]
    fn sec_15_one_client_is_turned_away_and_others_are_not() {
        let limits = Limits::new(LimitProfile::STANDARD);
        let client = |low: u16| {
            ClientAddress(IpAddr::V6(Ipv6Addr::new(
                0x2001, 0xdb8, 0, low, 0, 0, 0, low,
            )))
        };
        for _ in 0..LimitProfile::STANDARD.sign_in.burst.get() {
            assert_eq!(limits.excess(Kind::SignIn, client(1)), None);
        }
        assert!(limits.excess(Kind::SignIn, client(1)).is_some());
        assert_eq!(limits.excess(Kind::Page, client(1)), None);
        assert_eq!(limits.excess(Kind::SignIn, client(2)), None);
    }
}
