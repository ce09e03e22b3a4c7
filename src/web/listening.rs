//! Listens and serves until told to stop.
//!
//! Every connection has its limits of time: for the head of a request, for the rest between two, for a
//! body or an answer that stands still. A client that opens many and says nothing keeps nobody out.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};
use tower::ServiceExt;
use tower_http::timeout::TimeoutBody;
use tracing::{debug, error, warn};

use super::Config;
use super::connections::{Admitted, Connections};
use super::stalled::GivesUp;

/// How long requests may go on after the program was told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(30);

/// A proxy keeps its connections for the next client; it must be the one that closes them, or a request
/// is lost on its way to a connection that was just closed.
const PROXY_REST: Duration = Duration::from_secs(75);

/// Serves `app` on `listener` until `stop` is done, then finishes what was begun.
pub async fn serve(
    config: &Config,
    listener: TcpListener,
    app: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    let door = Door::new(config, app);
    let open = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = accept(&listener, &door.connections) => {
                if let Some((place, stream, peer)) = accepted {
                    let Some(admitted) = door.connections.admit(peer.ip()) else {
                        debug!("a client has too many connections; one more is closed");
                        continue;
                    };
                    let serving = Arc::clone(&door).serve(stream, peer, open.watcher());
                    tokio::spawn(async move {
                        let _counted: (_, Admitted) = (place, admitted);
                        serving.await;
                    });
                }
            }
        }
    }
    drop(listener);
    if timeout(LAST_REQUESTS, open.shutdown()).await.is_err() {
        warn!("requests that did not end in time are broken off");
    }
}

/// The next connection, once there is a place for it.
async fn accept(
    listener: &TcpListener,
    connections: &Connections,
) -> Option<(tokio::sync::OwnedSemaphorePermit, TcpStream, SocketAddr)> {
    let place = connections.place().await?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((place, stream, peer)),
        Err(cause) => {
            let gone = [
                io::ErrorKind::ConnectionRefused,
                io::ErrorKind::ConnectionAborted,
                io::ErrorKind::ConnectionReset,
            ];
            if !gone.contains(&cause.kind()) {
                // The system has no more files, for instance: others will be closed.
                error!(%cause, "no connection is taken");
                sleep(Duration::from_secs(1)).await;
            }
            None
        }
    }
}

/// What every connection is served with.
struct Door {
    app: Router,
    connections: Connections,
    protocol: http1::Builder,
    transfer_patience: Duration,
}

impl Door {
    fn new(config: &Config, app: Router) -> Arc<Self> {
        let head_patience = Duration::from_secs(config.head_patience.get());
        let mut protocol = http1::Builder::new();
        protocol
            .timer(TokioTimer::new())
            .header_read_timeout(if config.trusted_proxies == 0 {
                head_patience
            } else {
                head_patience.max(PROXY_REST)
            });
        Arc::new(Self {
            app,
            connections: Connections::new(config),
            protocol,
            transfer_patience: Duration::from_secs(config.transfer_patience.get()),
        })
    }

    async fn serve(self: Arc<Self>, stream: TcpStream, peer: SocketAddr, watcher: Watcher) {
        let patience = self.transfer_patience;
        let app = self.app.clone();
        let answer = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(|body| Body::new(TimeoutBody::new(patience, body)));
            request.extensions_mut().insert(ConnectInfo(peer));
            app.clone().oneshot(request)
        });
        let io = TokioIo::new(GivesUp::new(stream, patience));
        let connection = self.protocol.serve_connection(io, answer);
        if let Err(cause) = watcher.watch(connection).await {
            debug!(%cause, "a connection ended early");
        }
    }
}
