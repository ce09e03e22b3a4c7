//! What stand-ins for what is somebody else's have in common: pages that are marked as such, in plain HTML, and the way
//! back to the shops.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// Finds every host on this machine: shops under `*.localhost` are known to browsers, not to every system.
struct Here;

impl Resolve for Here {
    fn resolve(&self, _: Name) -> Resolving {
        let here = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
        let addresses: Addrs = Box::new(std::iter::once(here));
        Box::pin(std::future::ready(Ok(addresses)))
    }
}

pub(super) fn client() -> reqwest::Client {
    let client = reqwest::Client::builder()
        .dns_resolver(Arc::new(Here))
        .no_proxy()
        .timeout(Duration::from_secs(10))
        .build();
    client.unwrap_or_default()
}

/// Text as it stands in HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A page; `warning` stands above it and says that nothing of it is real.
pub(super) fn document(status: StatusCode, title: &str, warning: &str, body: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title><style>{STYLE}</style></head>\
         <body><p class=\"test\">Test mode: {warning}</p><main>{body}</main></body></html>"
    );
    let mut response = (status, Html(html)).into_response();
    let nowhere = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, nowhere);
    response
}

const STYLE: &str = "\
    :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0}\
    .test{margin:0;padding:.75rem 1rem;background:#ffd54a;color:#1a1a1a;font-weight:600;text-align:center}\
    main{max-width:26rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.25rem}h2{font-size:1rem;margin-top:2rem}\
    .amount{font-size:2rem;margin:.5rem 0 1.5rem}form{display:grid;gap:.5rem}.fault{margin:0;color:#c62828;font-weight:600}\
    input:not([type=checkbox]),button{font:inherit;min-height:44px;padding:.5rem .75rem;border:1px solid #767676;border-radius:6px}\
    .box{display:flex;gap:.5rem;align-items:center;min-height:44px}\
    button{background:#1f4ed8;color:#fff;border-color:#1f4ed8;font-weight:600;margin-top:.5rem;cursor:pointer}\
    .quiet{background:transparent;color:inherit;border-color:#767676}\
    @media (prefers-color-scheme:dark){.fault{color:#ff8a80}}";
