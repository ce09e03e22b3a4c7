//! How providers are asked: with patience that ends, and no more read than an answer may hold.

use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;

use futures::future::BoxFuture;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect;

/// Longest time for one question. A sign-in waits for three of them.
const PATIENCE: Duration = Duration::from_secs(8);
/// Longest answer that is read.
const MOST_BYTES: usize = 512 * 1024;

static CLIENT: LazyLock<reqwest::Client> = LazyLock::new(|| {
    let client = reqwest::Client::builder()
        .timeout(PATIENCE)
        .connect_timeout(Duration::from_secs(4))
        // A redirect could lead anywhere, into our own network too.
        .redirect(redirect::Policy::none())
        .no_proxy()
        .build();
    client.unwrap_or_default()
});

/// The program's client, in the shape that `openidconnect` asks for.
pub(super) struct Http;

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum HttpFault {
    Lost(reqwest::Error),
    TooLong,
    Malformed(http::Error),
}

impl fmt::Display for HttpFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(cause) => cause.fmt(f),
            Self::TooLong => f.write_str("the answer is too long"),
            Self::Malformed(cause) => cause.fmt(f),
        }
    }
}

impl std::error::Error for HttpFault {}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpFault;
    type Future = BoxFuture<'c, Result<HttpResponse, HttpFault>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(ask(request))
    }
}

/// What is answered to a question.
pub(super) async fn ask(request: HttpRequest) -> Result<HttpResponse, HttpFault> {
    // Addresses hold nothing secret, and yet are nobody's business in a log.
    let lost = |cause: reqwest::Error| HttpFault::Lost(cause.without_url());
    let (head, body) = request.into_parts();
    let mut answer = CLIENT
        .request(head.method, head.uri.to_string())
        .headers(head.headers)
        .body(body)
        .send()
        .await
        .map_err(lost)?;
    let mut response = http::Response::builder().status(answer.status());
    if let Some(headers) = response.headers_mut() {
        headers.clone_from(answer.headers());
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(lost)? {
        if body.len() + chunk.len() > MOST_BYTES {
            return Err(HttpFault::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    response.body(body).map_err(HttpFault::Malformed)
}
