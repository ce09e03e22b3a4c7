//! Addresses that no page can have are turned away before anything reads them.

use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Failure;

/// Longest path and query, in bytes. The longest of our own is a filter with all its values.
const LONGEST: usize = 8 * 1024;

/// 414 for an address that is too long, 400 for one that holds NUL or is not UTF-8 when decoded.
pub async fn check(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let query = uri.query().unwrap_or_default();
    if uri.path().len() + query.len() > LONGEST {
        return Failure::Status(StatusCode::URI_TOO_LONG).into_response();
    }
    if is_clean(uri.path()) && is_clean(query) {
        next.run(request).await
    } else {
        Failure::Status(StatusCode::BAD_REQUEST).into_response()
    }
}

/// Bytes that were no UTF-8 come out of the decoder as U+FFFD; Postgres takes no NUL.
fn is_clean(encoded: &str) -> bool {
    if !encoded.contains('%') {
        return !encoded.contains(['\0', '\u{fffd}']);
    }
    url::form_urlencoded::parse(encoded.as_bytes()).all(|(key, value)| {
        [key, value]
            .iter()
            .all(|text| !text.contains(['\0', '\u{fffd}']))
    })
}

/// The `Location` of a form's answer. Browsers hold every page of ours to its policy, which lets a form
/// lead to this site only, redirects included: whoever is to go to another host gets a page of ours with
/// a link.
///
/// # Errors
/// When it is no path of this site.
pub(super) fn location(path: &str) -> Result<HeaderValue, Failure> {
    if !path.starts_with('/') || path.starts_with("//") || path.starts_with("/\\") {
        return Err(Failure::internal(format!(
            "a form's answer must not lead to {path}"
        )));
    }
    HeaderValue::try_from(path).map_err(Failure::internal)
}

/// A path of this site that a form may lead back to; nothing for any other address.
#[must_use]
pub fn local_path(path: &str) -> Option<&str> {
    let plain = path.len() <= 500
        && path.starts_with('/')
        && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
        && !path.contains("//")
        && !path.contains("/..");
    plain.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_11_nul_and_broken_utf_8_are_no_address() {
        for hostile in ["/a%00b", "q=%00", "q=%ed%a0%80", "/%ff", "a&b=%c3"] {
            assert!(!is_clean(hostile), "{hostile}");
        }
        for fine in ["/lampen/gr%C3%BCn", "q=100%", "a=b&c=%zz", ""] {
            assert!(is_clean(fine), "{fine}");
        }
    }

    #[test]
    fn sec_14_no_form_is_answered_by_another_host() {
        for local in [
            "/",
            "/cart",
            "/de/cart?done=saved",
            "/operator?next=https://a.example",
        ] {
            assert!(location(local).is_ok(), "{local}");
        }
        for foreign in [
            "https://shop.example/admin",
            "//shop.example",
            "/\\shop.example",
            "javascript:alert(1)",
            "cart",
            "",
        ] {
            assert!(location(foreign).is_err(), "{foreign}");
        }
    }
}
