//! `/media/{file}`: the files that pages show.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;

use crate::web::{Failure, Outcome, Shop};

/// Names hold the content's hash: what was seen once never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `/media/{hash}-{width}.{webp|jpg}`
pub async fn show(shop: Shop, Path(file): Path<String>, headers: HeaderMap) -> Outcome {
    let (key, kind) = key_of(&file).ok_or(Failure::NotFound)?;
    let tag = HeaderValue::try_from(format!("\"{file}\"")).map_err(Failure::internal)?;
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|sent| {
        sent.to_str()
            .is_ok_and(|sent| sent.split(',').any(|one| one.trim() == tag))
    });
    let caching = [
        (header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER)),
        (header::ETAG, tag),
    ];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    // "Whatever you have": known as soon as there is one.
    let knows_any = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|sent| sent.as_bytes().trim_ascii() == b"*");
    let content = shop
        .state
        .media
        .get(&shop.tenant.schema, &key)
        .await?
        .ok_or(Failure::NotFound)?;
    if knows_any {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    Ok((caching, [(header::CONTENT_TYPE, kind)], content).into_response())
}

/// The key in the storage; only names that we gave are looked up.
fn key_of(file: &str) -> Option<(String, &'static str)> {
    let (stem, extension) = file.split_once('.')?;
    let (hash, width) = stem.split_once('-')?;
    let kind = match extension {
        "webp" => "image/webp",
        "jpg" => "image/jpeg",
        _ => return None,
    };
    let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    let named = hash.len() == 32
        && hash.bytes().all(hex)
        && (1..=5).contains(&width.len())
        && width.bytes().all(|b| b.is_ascii_digit());
    named.then(|| (format!("{hash}/{width}.{extension}"), kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_ours_are_looked_up() {
        let hash = "0123456789abcdef0123456789abcdef";
        assert_eq!(
            key_of(&format!("{hash}-640.webp")),
            Some((format!("{hash}/640.webp"), "image/webp"))
        );
        for wrong in ["..-1.webp", "original.jpg", "../x", "-640.webp"] {
            assert_eq!(key_of(wrong), None, "{wrong}");
        }
        assert_eq!(key_of(&format!("{hash}-../original.jpg")), None);
        assert_eq!(key_of(&format!("{}-640.webp", hash.to_uppercase())), None);
    }
}
