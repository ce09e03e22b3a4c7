//! Headers that every response carries, and the checks that a form came from a page of the shop.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::site::host_of;
use super::{AppState, Config, Failure};

const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Sets what a handler has not set itself.
pub async fn headers(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let transport = state
        .config
        .is_https()
        .then(|| strict_transport(&state.config, host_of(&request).as_deref()));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut default = |name: HeaderName, value: &'static str| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    default(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Forms are sent back to where they came from, so never `no-referrer`.
    default(header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    default(header::X_FRAME_OPTIONS, "DENY");
    default(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=()",
    );
    default(OPENER, "same-origin");
    // Pages bring a policy with their nonce; anything else may load nothing.
    default(
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    if let Some(transport) = transport {
        default(header::STRICT_TRANSPORT_SECURITY, transport);
    }
    response
}

/// Browsers come by TLS only, for a year. On the platform's own domain that goes for all that lies under it; a
/// merchant's domain has other names beside the shop's, which are none of our business.
fn strict_transport(config: &Config, host: Option<&str>) -> &'static str {
    let platform = config.public_host();
    let is_ours = host.is_some_and(|host| {
        host == platform
            || host
                .strip_suffix(platform)
                .is_some_and(|rest| rest.ends_with('.'))
    });
    if is_ours {
        "max-age=31536000; includeSubDomains"
    } else {
        "max-age=31536000"
    }
}

/// What lies below these belongs to somebody: no browser shows it again after the sign-out, however it goes
/// back. Carts and the rest of the storefront come back at once.
const KEPT_NOWHERE: [&str; 6] = [
    "/admin",
    "/account",
    "/checkout",
    "/orders",
    "/operator",
    "/sign-up",
];

/// Where a payment or a sign-in may go on in a window of its provider, which has to reach the page that opened it.
const OPENS_WINDOWS: [&str; 4] = [
    "/checkout",
    "/account/sign-in",
    "/account/register",
    "/admin/sign-in",
];

/// Inside a site's router, where the path has no language any more: what a page's place asks for.
pub async fn of_page(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let lies_in = |places: &[&str]| {
        places.iter().any(|place| {
            path.strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let (kept_nowhere, opens_windows) = (lies_in(&KEPT_NOWHERE), lies_in(&OPENS_WINDOWS));
    let mut response = next.run(request).await;
    if kept_nowhere {
        response.headers_mut().insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        );
    }
    if opens_windows {
        let value = HeaderValue::from_static("same-origin-allow-popups");
        response.headers_mut().entry(OPENER).or_insert(value);
    }
    response
}

/// Refuses a form of a page that came over plain http where the shops are reached over TLS: whoever sits on the
/// line can write such a page under the shop's own name.
pub async fn same_scheme(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let from_plain = request
        .headers()
        .get(header::ORIGIN)
        .is_some_and(|origin| origin.as_bytes().starts_with(b"http:"));
    if from_plain && state.config.is_https() && !request.method().is_safe() {
        return Failure::Status(StatusCode::FORBIDDEN).into_response();
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merchants_other_names_are_left_alone() {
        let config = Config {
            public_url: "https://shops.example".to_owned(),
            ..Config::default()
        };
        let of = |host| strict_transport(&config, Some(host));
        for ours in ["shops.example", "lumen.shops.example"] {
            assert!(of(ours).ends_with("includeSubDomains"), "{ours}");
        }
        for theirs in ["shop.merchant.example", "myshops.example"] {
            assert_eq!(of(theirs), "max-age=31536000", "{theirs}");
        }
        assert_eq!(strict_transport(&config, None), "max-age=31536000");
    }
}
