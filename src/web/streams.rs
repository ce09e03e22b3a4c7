//! Answers that stay open and go on telling: so many altogether, so many of one client, and none once the program
//! is told to stop.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio_util::sync::CancellationToken;

use super::{ClientAddress, Config};

/// Streams of one client (IPv6 by /64). Its further pages ask now and then.
const PER_CLIENT: usize = 24;

/// No more than this part of all connections.
const PART: usize = 2;

/// Counts open streams.
#[derive(Clone, Debug)]
pub struct Streams {
    most: usize,
    open: Arc<Mutex<HashMap<String, usize>>>,
    end: CancellationToken,
}

impl Streams {
    pub(super) fn new(config: &Config) -> Self {
        let connections = usize::try_from(config.connections.get()).unwrap_or(usize::MAX);
        Self {
            most: (connections / PART).max(1),
            open: Arc::default(),
            end: CancellationToken::new(),
        }
    }

    /// Counts a stream of `client` for as long as the answer lives; nothing when it has too many.
    #[must_use]
    pub fn admit(&self, client: ClientAddress) -> Option<Stream> {
        let client = client.network();
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.values().sum::<usize>() >= self.most {
            return None;
        }
        let own = open.entry(client.clone()).or_default();
        if *own >= PER_CLIENT {
            return None;
        }
        *own += 1;
        Some(Stream {
            streams: self.clone(),
            client,
        })
    }

    /// How many are open.
    #[must_use]
    pub fn count(&self) -> usize {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.values().sum()
    }

    /// Ends all of them, and those that begin later.
    pub fn close(&self) {
        self.end.cancel();
    }
}

/// A counted stream.
#[derive(Debug)]
pub struct Stream {
    streams: Streams,
    client: String,
}

impl Stream {
    /// Done when it has to end.
    pub async fn ended(&self) {
        self.streams.end.cancelled().await;
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        let open = &self.streams.open;
        let mut open = open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = open.get_mut(&self.client) {
            *own = own.saturating_sub(1);
            if *own == 0 {
                open.remove(&self.client);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;

    #[test]
    fn sec_15_one_client_has_its_share_of_streams_and_gets_it_back() {
        let streams = Streams::new(&Config::default());
        let client = |last| ClientAddress(IpAddr::from([192, 0, 2, last]));
        let held: Vec<_> = (0..PER_CLIENT + 1)
            .filter_map(|_| streams.admit(client(1)))
            .collect();
        assert_eq!((held.len(), streams.count()), (PER_CLIENT, PER_CLIENT));
        assert!(streams.admit(client(2)).is_some());
        drop(held);
        assert_eq!(streams.count(), 0);
        assert!(streams.admit(client(1)).is_some());
    }
}
