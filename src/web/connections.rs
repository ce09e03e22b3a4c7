//! Who may hold a connection open: so many altogether, so many of one client.
//!
//! A connection costs the one who opens it nothing and us a file and its memory. Requests are counted
//! elsewhere ([`super::limits`]); this is about those that never become one.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use rustix::process::{Resource, getrlimit, setrlimit};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tracing::{info, warn};

use super::{ClientAddress, Config};

/// Files that are not connections of clients: the listener, logs, files on their way, name servers.
const RESERVED_FILES: u64 = 64;

/// No client may have more than this part of all connections.
const CLIENT_PART: usize = 4;

/// Counts open connections.
#[derive(Clone, Debug)]
pub(super) struct Connections {
    places: Arc<Semaphore>,
    /// Nothing where the peer is a proxy, through which everybody comes.
    per_client: Option<usize>,
    of_clients: Arc<Mutex<HashMap<String, usize>>>,
}

impl Connections {
    /// As many as the configuration wishes and the system has files for.
    pub(super) fn new(config: &Config) -> Self {
        let wished = usize::try_from(config.connections.get()).unwrap_or(usize::MAX);
        let places = wished.min(spare_files(config));
        let of_client = usize::try_from(config.connections_per_client.get()).unwrap_or(usize::MAX);
        Self {
            places: Arc::new(Semaphore::new(places)),
            per_client: (config.trusted_proxies == 0)
                .then(|| of_client.min(places / CLIENT_PART).max(1)),
            of_clients: Arc::default(),
        }
    }

    /// Waits for a place. While there is none, clients wait in the system's own queue.
    pub(super) async fn place(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.places).acquire_owned().await.ok()
    }

    /// Counts a connection of `peer` for as long as the answer lives; nothing when it has too many.
    pub(super) fn admit(&self, peer: IpAddr) -> Option<Admitted> {
        let Some(most) = self.per_client else {
            return Some(Admitted(None));
        };
        let client = ClientAddress(peer.to_canonical()).network();
        let mut clients = self.clients();
        let open = clients.entry(client.clone()).or_default();
        if *open >= most {
            return None;
        }
        *open += 1;
        drop(clients);
        Some(Admitted(Some((self.clone(), client))))
    }

    fn clients(&self) -> std::sync::MutexGuard<'_, HashMap<String, usize>> {
        self.of_clients
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// A counted connection.
#[derive(Debug)]
pub(super) struct Admitted(Option<(Connections, String)>);

impl Drop for Admitted {
    fn drop(&mut self) {
        let Some((connections, client)) = self.0.take() else {
            return;
        };
        let mut clients = connections.clients();
        if let Some(open) = clients.get_mut(&client) {
            *open = open.saturating_sub(1);
            if *open == 0 {
                clients.remove(&client);
            }
        }
    }
}

/// How many files this process may open.
fn most_files() -> u64 {
    getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
}

fn spare_files(config: &Config) -> usize {
    let reserved = RESERVED_FILES + u64::from(config.database_connections);
    // Half at least, where the system allows next to nothing.
    let spare = most_files().saturating_sub(reserved).max(most_files() / 2);
    usize::try_from(spare)
        .unwrap_or(usize::MAX)
        .clamp(1, Semaphore::MAX_PERMITS)
}

/// Lets this process open as many files as the system allows it at all; shells start programs with far
/// fewer, and each connection is one.
pub fn raise_file_limit() {
    let mut limit = getrlimit(Resource::Nofile);
    let before = limit.current;
    limit.current = limit.maximum;
    match setrlimit(Resource::Nofile, limit) {
        Ok(()) => info!(?before, now = ?limit.maximum, "files that may be open at once"),
        Err(cause) => warn!(%cause, ?before, "the limit of open files stays as it is"),
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::*;

    fn connections(all: u32, per_client: u32, trusted_proxies: usize) -> Connections {
        let number = |value| NonZeroU32::new(value).unwrap_or(NonZeroU32::MIN);
        Connections::new(&Config {
            connections: number(all),
            connections_per_client: number(per_client),
            trusted_proxies,
            ..Config::default()
        })
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap_or(IpAddr::from([0, 0, 0, 0]))
    }

    #[test]
    fn sec_15_one_network_has_its_share_and_gets_it_back() {
        let connections = connections(100, 2, 0);
        let first = connections.admit(address("2001:db8::1"));
        let second = connections.admit(address("2001:db8::ffff:2"));
        assert!(first.is_some() && second.is_some());
        assert!(connections.admit(address("2001:db8::3")).is_none());
        assert!(connections.admit(address("2001:db8:0:1::3")).is_some());
        drop(second);
        assert!(connections.admit(address("2001:db8::3")).is_some());
        drop(first);
        assert!(connections.clients().is_empty());
    }

    #[test]
    fn sec_15_no_client_may_have_more_than_a_quarter() {
        let connections = connections(8, 1_000, 0);
        let held: Vec<_> = (0..9)
            .filter_map(|_| connections.admit(address("192.0.2.1")))
            .collect();
        assert_eq!(held.len(), 2);
    }

    #[test]
    fn sec_15_a_trusted_proxy_is_not_one_client() {
        let connections = connections(100, 2, 1);
        let held: Vec<_> = (0..50)
            .filter_map(|_| connections.admit(address("192.0.2.1")))
            .collect();
        assert_eq!(held.len(), 50);
    }
}
