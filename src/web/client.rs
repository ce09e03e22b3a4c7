//! The client's address: the connection's own, or what a trusted proxy says.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use super::AppState;

/// Where a request comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The address of the peer, or the entry that the outermost trusted proxy added.
    #[must_use]
    pub fn of(peer: IpAddr, headers: &HeaderMap, trusted_proxies: usize) -> Self {
        let forwarded = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect::<Vec<_>>();
        let named = forwarded
            .len()
            .checked_sub(trusted_proxies)
            .filter(|_| trusted_proxies > 0)
            .and_then(|place| forwarded.get(place))
            .and_then(|entry| entry.trim().parse().ok());
        Self(named.unwrap_or(peer).to_canonical())
    }

    /// The key under which its requests are counted: IPv6 by /64, since one client has all of it.
    #[must_use]
    pub fn network(self) -> String {
        match self.0 {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ClientAddress
where
    AppState: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let state = AppState::from_ref(state);
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(peer)| {
                peer.ip()
            });
        Ok(Self::of(peer, &parts.headers, state.config.trusted_proxies))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    const PEER: IpAddr = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1));

    fn seen(forwarded: &'static str, trusted: usize) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static(forwarded));
        ClientAddress::of(PEER, &headers, trusted).network()
    }

    #[test]
    fn only_what_a_trusted_proxy_added_counts() {
        assert_eq!(seen("1.2.3.4, 5.6.7.8", 0), "10.0.0.1");
        assert_eq!(seen("1.2.3.4, 5.6.7.8", 1), "5.6.7.8");
        assert_eq!(seen("1.2.3.4, 5.6.7.8", 3), "10.0.0.1");
        assert_eq!(seen("nonsense", 1), "10.0.0.1");
        assert_eq!(seen("2001:db8:1:2:3:4:5:6", 1), "2001:db8:1:2::/64");
        assert_eq!(seen("::ffff:9.8.7.6", 1), "9.8.7.6");
    }
}
