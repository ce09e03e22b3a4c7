//! Asking the DNS: an edge, so that tests can put another resolver in its place.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::proto::rr::RData;
use tokio::time::timeout;
use tracing::warn;

/// The texts of a name's TXT records; none when there are none or nobody answers.
pub trait TxtLookup: Debug + Send + Sync {
    /// Asks for the records of `name`.
    fn txt<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = Vec<String>> + Send + 'a>>;
}

/// How long the name servers may take together.
const PATIENCE: Duration = Duration::from_secs(10);

/// The machine's own resolver.
#[derive(Clone, Copy, Debug)]
pub struct SystemDns;

impl TxtLookup for SystemDns {
    fn txt<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = Vec<String>> + Send + 'a>> {
        Box::pin(async move {
            match timeout(PATIENCE, look_up(name))
                .await
                .unwrap_or_else(|late| Err(late.into()))
            {
                Ok(records) => records,
                Err(cause) => {
                    warn!(%cause, name, "no TXT record");
                    Vec::new()
                }
            }
        })
    }
}

async fn look_up(name: &str) -> Result<Vec<String>, Box<dyn std::error::Error + Send + Sync>> {
    // A resolver of its own per question: its cache must not hide a record that was just made.
    let resolver = TokioResolver::builder_tokio()?.build()?;
    let answer = resolver.txt_lookup(format!("{name}.")).await?;
    Ok(answer
        .answers()
        .iter()
        .filter_map(|record| match &record.data {
            RData::TXT(text) => Some(text.to_string()),
            _ => None,
        })
        .collect())
}
