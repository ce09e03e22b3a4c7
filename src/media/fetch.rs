//! Fetches a picture by its address, from the public network and nowhere else.
//!
//! The name is resolved once per step, every address it has must be public, and the connection is
//! made to exactly the address that was checked; each redirect is checked anew. There is no switch
//! that turns this off: tests put in a resolver.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures::future::BoxFuture;
use reqwest::{Client, Response, header, redirect};
use url::{Host, Url};

use super::MOST_BYTES;
use super::address::is_public;

/// Most redirects that are followed.
const MOST_REDIRECTS: usize = 3;
/// After so many steps that led nowhere nothing more is fetched: a file that names a thousand hosts which
/// say nothing must not keep a worker for hours.
const MOST_SILENCES: u32 = 40;
/// Longest time for one step.
const PATIENCE: Duration = Duration::from_secs(15);

/// Finds the addresses of a host.
pub trait Resolve: Send + Sync {
    /// All addresses of `host`.
    fn resolve<'a>(&'a self, host: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>>;

    /// Where an address that was found to be public is reached: there. The network of a test has
    /// its own server stand for it; what may be asked is decided before and stays as strict.
    fn reached_at(&self, address: SocketAddr) -> SocketAddr {
        address
    }
}

/// Why nothing was fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchFault {
    /// It is no address of the web.
    Malformed,
    /// It leads into a network that is not public.
    Forbidden,
    /// Nobody answered, or not with a file.
    Unreachable,
    /// It is larger than a picture may be.
    TooLarge,
}

/// The way to pictures elsewhere.
#[derive(Clone)]
pub struct Fetcher {
    resolver: Arc<dyn Resolve>,
    /// Hosts that did not answer: a file with a thousand pictures of one such host ends soon.
    silent: Arc<Mutex<HashMap<String, u32>>>,
}

impl Fetcher {
    /// A fetcher that asks `resolver`.
    #[must_use]
    pub fn new(resolver: Arc<dyn Resolve>) -> Self {
        Self {
            resolver,
            silent: Arc::default(),
        }
    }

    /// A fetcher that asks the system's name servers.
    ///
    /// # Errors
    /// When their configuration cannot be read.
    pub fn system() -> std::io::Result<Self> {
        Ok(Self::new(Arc::new(super::resolver::NameServers::new()?)))
    }

    /// The file at `address`.
    ///
    /// # Errors
    /// When the address is not public, nobody answers, or the file is too large.
    pub async fn fetch(&self, address: &str) -> Result<Bytes, FetchFault> {
        let mut url = Url::parse(address).map_err(|_| FetchFault::Malformed)?;
        for _ in 0..=MOST_REDIRECTS {
            let host = url.host_str().unwrap_or_default().to_owned();
            if self.is_silent(&host) {
                return Err(FetchFault::Unreachable);
            }
            let answer = self.ask(&url).await;
            if matches!(answer, Err(FetchFault::Unreachable)) {
                self.note_silence(host);
            }
            let response = answer?;
            match redirected(&url, &response)? {
                Some(next) => url = next,
                None => return body(response).await,
            }
        }
        Err(FetchFault::Unreachable)
    }

    async fn ask(&self, url: &Url) -> Result<Response, FetchFault> {
        let checked = self.resolver.reached_at(self.checked(url).await?);
        let unreachable = |_| FetchFault::Unreachable;
        let host = url.host_str().ok_or(FetchFault::Malformed)?;
        let client = Client::builder()
            .no_proxy()
            .redirect(redirect::Policy::none())
            .resolve_to_addrs(host, &[checked])
            .connect_timeout(Duration::from_secs(5))
            .timeout(PATIENCE)
            .user_agent("Galleria")
            .build()
            .map_err(unreachable)?;
        client.get(url.clone()).send().await.map_err(unreachable)
    }

    /// The one address to connect to. A name with any address that is not public is refused whole.
    async fn checked(&self, url: &Url) -> Result<SocketAddr, FetchFault> {
        let plain = matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none();
        let port = url
            .port_or_known_default()
            .filter(|_| plain)
            .ok_or(FetchFault::Malformed)?;
        let addresses = match url.host().ok_or(FetchFault::Malformed)? {
            Host::Ipv4(address) => vec![IpAddr::V4(address)],
            Host::Ipv6(address) => vec![IpAddr::V6(address)],
            Host::Domain(name) => self
                .resolver
                .resolve(name)
                .await
                .map_err(|_| FetchFault::Unreachable)?,
        };
        let first = addresses.first().ok_or(FetchFault::Unreachable)?;
        if addresses.iter().all(|address| is_public(*address)) {
            Ok(SocketAddr::new(*first, port))
        } else {
            Err(FetchFault::Forbidden)
        }
    }

    fn is_silent(&self, host: &str) -> bool {
        let silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        silent.get(host).is_some_and(|times| *times >= 2)
            || silent.values().sum::<u32>() >= MOST_SILENCES
    }

    fn note_silence(&self, host: String) {
        let mut silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        *silent.entry(host).or_default() += 1;
    }
}

/// Where an answer sends us on to; nothing when it is the file itself.
fn redirected(url: &Url, response: &Response) -> Result<Option<Url>, FetchFault> {
    if response.status().is_redirection() {
        let place = response
            .headers()
            .get(header::LOCATION)
            .and_then(|place| place.to_str().ok());
        let next = place.and_then(|place| url.join(place).ok());
        return next.map(Some).ok_or(FetchFault::Unreachable);
    }
    if response.status().is_success() {
        Ok(None)
    } else {
        Err(FetchFault::Unreachable)
    }
}

async fn body(mut response: Response) -> Result<Bytes, FetchFault> {
    let most = MOST_BYTES as u64;
    if response
        .content_length()
        .is_some_and(|length| length > most)
    {
        return Err(FetchFault::TooLarge);
    }
    let mut bytes = BytesMut::new();
    while let Some(part) = response
        .chunk()
        .await
        .map_err(|_| FetchFault::Unreachable)?
    {
        if bytes.len() + part.len() > MOST_BYTES {
            return Err(FetchFault::TooLarge);
        }
        bytes.extend_from_slice(&part);
    }
    Ok(bytes.freeze())
}

#[cfg(test)]
mod tests;
