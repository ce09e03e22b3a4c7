//! Pictures in cleaned HTML: those that were left without an address go, the others get words.

/// `html` must come from the cleaner, which writes each element in one way: small letters, values
/// between double quotes.
pub(super) fn settled(html: &str) -> String {
    let mut settled = String::with_capacity(html.len());
    let mut rest = html;
    let mut dropped = false;
    while let Some(start) = rest.find("<img") {
        let (before, picture) = rest.split_at(start);
        settled.push_str(before);
        let (picture, after) = picture.split_at(end_of_tag(picture));
        if picture.contains(" src=\"/media/") {
            let attributes = picture.strip_prefix("<img").unwrap_or_default();
            let words = if attributes.contains(" alt=\"") {
                ""
            } else {
                " alt=\"\""
            };
            settled.push_str("<img");
            settled.push_str(words);
            settled.push_str(attributes);
        } else {
            dropped = true;
        }
        rest = after;
    }
    settled.push_str(rest);
    if dropped {
        without_empty_links(&settled)
    } else {
        settled
    }
}

/// Where the element that `html` begins with ends.
fn end_of_tag(html: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in html.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    html.len()
}

/// A link that held nothing but such a picture leads nowhere that anybody could name.
fn without_empty_links(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<a ") {
        let (before, link) = rest.split_at(start);
        kept.push_str(before);
        let (opening, content) = link.split_at(end_of_tag(link));
        match content.trim_start().strip_prefix("</a>") {
            Some(after) => rest = after,
            None => {
                kept.push_str(opening);
                rest = content;
            }
        }
    }
    kept.push_str(rest);
    kept
}
