use std::net::IpAddr;
use std::time::Duration;

use futures::future::BoxFuture;
use hickory_resolver::TokioResolver;
use tokio::time::timeout;

use super::fetch::Resolve;

/// How long the name servers may take together.
const PATIENCE: Duration = Duration::from_secs(10);

/// The system's name servers.
pub(super) struct NameServers(TokioResolver);

impl NameServers {
    pub(super) fn new() -> std::io::Result<Self> {
        let resolver = TokioResolver::builder_tokio().and_then(|builder| builder.build());
        resolver.map(Self).map_err(std::io::Error::other)
    }
}

impl Resolve for NameServers {
    fn resolve<'a>(&'a self, host: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>> {
        Box::pin(async move {
            let found = timeout(PATIENCE, self.0.lookup_ip(host))
                .await?
                .map_err(std::io::Error::other)?;
            Ok(found.iter().collect())
        })
    }
}
