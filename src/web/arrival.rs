//! Where a visit came from, as the address of its first page said.
//!
//! It is remembered in a cookie of its own that names nobody and ends with the browser's session;
//! the server keeps nothing until there is a cart. The last arrival counts.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use url::form_urlencoded::{Serializer, parse};

use super::session::{cookie, session_long_cookie};
use super::{AppState, Config, Failure};

/// Name of the cookie.
const COOKIE: &str = "arrival";
/// Longest part, in characters; a longer one was not written by a campaign.
const LONGEST: usize = 80;

/// What the address of an advertisement says of itself; small letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The place it was shown at (`utm_source`), which is the visit's channel.
    pub channel: String,
    /// The kind of place (`utm_medium`).
    pub medium: Option<String>,
    /// What it was shown for (`utm_campaign`).
    pub campaign: Option<String>,
}

impl Arrival {
    /// A visit from a channel of which no more is known, such as the one a code was handed out in.
    #[must_use]
    pub fn by_channel(channel: &str) -> Option<Self> {
        Some(Self {
            channel: part(channel)?,
            medium: None,
            campaign: None,
        })
    }

    /// Reads an address; what is odd is as if it were not there.
    #[must_use]
    pub fn of_address(uri: &Uri) -> Option<Self> {
        Self::read(uri.query()?, ["utm_source", "utm_medium", "utm_campaign"])
    }

    /// What the browser remembers.
    #[must_use]
    pub fn of_cookie(headers: &HeaderMap, config: &Config) -> Option<Self> {
        Self::read(cookie(headers, config, COOKIE)?, ["s", "m", "c"])
    }

    /// The cookie that remembers it.
    ///
    /// # Errors
    /// When it cannot stand in a header.
    pub fn cookie(&self, config: &Config) -> Result<HeaderValue, Failure> {
        let mut text = Serializer::new(String::new());
        text.append_pair("s", &self.channel);
        for (name, part) in [("m", &self.medium), ("c", &self.campaign)] {
            if let Some(part) = part {
                text.append_pair(name, part);
            }
        }
        session_long_cookie(config, COOKIE, &text.finish())
    }

    fn read(text: &str, [source, medium, campaign]: [&str; 3]) -> Option<Self> {
        let mut arrival = Self {
            channel: String::new(),
            medium: None,
            campaign: None,
        };
        for (name, value) in parse(text.as_bytes()) {
            if name == source {
                arrival.channel = part(&value)?;
            } else if name == medium {
                arrival.medium = part(&value);
            } else if name == campaign {
                arrival.campaign = part(&value);
            }
        }
        (!arrival.channel.is_empty()).then_some(arrival)
    }
}

/// One line of ordinary characters, in small letters.
fn part(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let is_fine = !text.is_empty()
        && text.chars().nth(LONGEST).is_none()
        && !text.contains('\u{fffd}')
        && !text.chars().any(char::is_control);
    is_fine.then_some(text)
}

/// Lets the browser remember where a visit came from, whatever page it began on.
pub async fn remember(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let is_seen = request.method() == Method::GET && !super::shop::is_ahead(request.headers());
    let arrival = is_seen
        .then(|| Arrival::of_address(request.uri()))
        .flatten();
    let mut response = next.run(request).await;
    if let Some(arrival) = arrival
        && let Ok(cookie) = arrival.cookie(&state.config)
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrival(query: &str) -> Option<Arrival> {
        Arrival::of_address(&format!("/?{query}").parse::<Uri>().ok()?)
    }

    #[test]
    fn cpn_19_an_address_says_where_it_was_followed() {
        let full = arrival("utm_source=Facebook&utm_medium=cpc&utm_campaign=Spring+Sale&x=1");
        assert_eq!(
            full,
            Some(Arrival {
                channel: "facebook".to_owned(),
                medium: Some("cpc".to_owned()),
                campaign: Some("spring sale".to_owned()),
            })
        );
        let long = "x".repeat(LONGEST + 1);
        for odd in [
            "utm_medium=cpc".to_owned(),
            "utm_source=".to_owned(),
            "utm_source=%00".to_owned(),
            "utm_source=%ff".to_owned(),
            "utm_source=a%0d%0ab".to_owned(),
            format!("utm_source={long}"),
        ] {
            assert_eq!(arrival(&odd), None, "{odd}");
        }
        let only = arrival(&format!("utm_source=a&utm_campaign={long}"));
        assert_eq!(only, Arrival::by_channel("a"));
    }

    #[test]
    fn reads_what_it_remembers() {
        for query in [
            "utm_source=a%3Bb%26c&utm_campaign=%C3%BC",
            "utm_source=%F0%9F%98%80",
        ] {
            let config = Config::default();
            let before = arrival(query);
            let cookie = before.as_ref().and_then(|it| it.cookie(&config).ok());
            let mut headers = HeaderMap::new();
            if let Some(pair) = cookie
                .as_ref()
                .and_then(|it| it.to_str().ok()?.split(';').next())
                && let Ok(pair) = HeaderValue::from_str(pair)
            {
                headers.insert(header::COOKIE, pair);
            }
            assert!(before.is_some());
            assert_eq!(Arrival::of_cookie(&headers, &config), before);
        }
    }
}
