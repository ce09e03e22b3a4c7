use std::net::IpAddr;

use futures::future::BoxFuture;
use hickory_resolver::TokioResolver;

use super::fetch::Resolve;

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
            let found = self
                .0
                .lookup_ip(host)
                .await
                .map_err(std::io::Error::other)?;
            Ok(found.iter().collect())
        })
    }
}
