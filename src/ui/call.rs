use std::future::Future;

use http::Method;
use leptos::server_fn::client::Client;
use leptos::server_fn::codec::Json;
use leptos::server_fn::server::Server;
use leptos::server_fn::{Http, Protocol};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::core::Error;

/// How islands call server functions: `#[server(protocol = Call)]`. JSON goes there and comes back; a failure
/// is a [`crate::core::Error`] with its own status. The browser's half is ours, because the one that leptos brings
/// knows streams, sockets and forms, which nobody here needs.
#[derive(Debug)]
pub struct Call;

impl<I, O, C, S> Protocol<I, O, C, S, Error> for Call
where
    I: Serialize + DeserializeOwned + Send + 'static,
    O: Serialize + DeserializeOwned + Send + 'static,
    C: Client<Error>,
    S: Server<Error>,
{
    const METHOD: Method = Method::POST;

    fn run_server<F, A>(
        request: S::Request,
        server_fn: F,
    ) -> impl Future<Output = Result<S::Response, Error>> + Send
    where
        F: Fn(I) -> A + Send,
        A: Future<Output = Result<O, Error>> + Send,
    {
        <Http<Json, Json> as Protocol<I, O, C, S, Error>>::run_server(request, server_fn)
    }

    async fn run_client(path: &str, input: I) -> Result<O, Error> {
        #[cfg(feature = "hydrate")]
        return super::fetch::call(path, &input).await;
        #[cfg(not(feature = "hydrate"))]
        {
            let _ = (path, input);
            Err(Error::Transport)
        }
    }
}
