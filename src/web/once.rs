//! What was done is told once: `?done=` and its like count right after the redirect that wrote them.
//! In an address that is opened again, or that stayed in the bar while something else was done, they
//! say nothing.

use axum::extract::{Request, State};
use axum::http::{Method, Uri, header};
use axum::middleware::Next;
use axum::response::Response;

use super::AppState;
use super::session::{cookie, set_cookie};

/// Name of the cookie that a redirect leaves for the page it leads to.
const COOKIE: &str = "just_done";

/// Seconds in which a browser follows.
const PATIENCE: i64 = 60;

/// What an address says of what was done.
const TOLD: [&str; 3] = ["done", "refused", "count"];

/// Forgets what an address tells, unless this browser was just led to it.
pub async fn tell_once(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let telling = request.method() == Method::GET && tells(request.uri());
    let asked = telling.then(|| sign_of(request.uri()));
    let led = cookie(request.headers(), &state.config, COOKIE);
    let just_done = telling && led == asked.as_deref();
    if telling
        && !just_done
        && let Some(silent) = silenced(request.uri())
    {
        *request.uri_mut() = silent;
    }
    let mut response = next.run(request).await;
    let kept = match news_of(&response) {
        Some(address) => set_cookie(&state.config, COOKIE, &sign_of(&address), PATIENCE),
        None if just_done => set_cookie(&state.config, COOKIE, "", 0),
        None => return response,
    };
    if let Ok(cookie) = kept {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Where a redirect leads that tells something.
fn news_of(response: &Response) -> Option<Uri> {
    if !response.status().is_redirection() {
        return None;
    }
    let location = response.headers().get(header::LOCATION)?;
    let address: Uri = location.to_str().ok()?.parse().ok()?;
    tells(&address).then_some(address)
}

/// What the cookie holds of an address: it counts for that one only.
fn sign_of(address: &Uri) -> String {
    let path = address.path_and_query().map_or("/", |path| path.as_str());
    let hash = blake3::hash(path.as_bytes()).to_hex();
    hash.chars().take(16).collect()
}

fn pairs(address: &Uri) -> impl Iterator<Item = (String, String)> {
    let query = address.query().unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes()).into_owned()
}

fn tells(address: &Uri) -> bool {
    pairs(address).any(|(name, _)| TOLD[..2].contains(&name.as_str()))
}

/// The address without it.
fn silenced(address: &Uri) -> Option<Uri> {
    let kept = pairs(address).filter(|(name, _)| !TOLD.contains(&name.as_str()));
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept)
        .finish();
    let path = address.path();
    let path_and_query = if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    };
    let mut parts = address.clone().into_parts();
    parts.path_and_query = Some(path_and_query.parse().ok()?);
    Uri::from_parts(parts).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_its_news_is_the_same_page() {
        for (address, silent) in [
            ("/admin/products?done=archived&count=3", "/admin/products"),
            (
                "/admin/orders?state=open&done=paid&page=2",
                "/admin/orders?state=open&page=2",
            ),
            ("/admin?refused=in-use", "/admin"),
        ] {
            let address: Uri = address.parse().unwrap_or_default();
            assert!(tells(&address));
            let silent_address = silenced(&address).map(|uri| uri.to_string());
            assert_eq!(silent_address.as_deref(), Some(silent));
        }
        assert!(!tells(&Uri::from_static("/products?q=done&count=3")));
    }
}
