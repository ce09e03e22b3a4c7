//! Pictures within a description: where their addresses stand, and other addresses in their places.

use std::ops::Range;

/// A description without the control characters that no page can show.
pub(super) fn readable(text: &str) -> String {
    let shown = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t');
    text.chars().filter(shown).collect()
}

/// The addresses of the pictures, each once.
pub(super) fn addresses(html: &str) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for range in sources(html) {
        let address = address(html.get(range).unwrap_or_default());
        if !address.is_empty() && !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses
}

/// The description with the addresses that `other` gives; all else stays letter by letter.
pub fn with_addresses(html: &str, other: impl Fn(&str) -> Option<String>) -> String {
    let mut changed = String::with_capacity(html.len());
    let mut last = 0;
    for range in sources(html) {
        let Some(other) = html
            .get(range.clone())
            .and_then(|text| other(&address(text)))
        else {
            continue;
        };
        changed.push_str(html.get(last..range.start).unwrap_or_default());
        changed.push_str(&other.replace('&', "&amp;").replace('"', "&quot;"));
        last = range.end;
    }
    changed.push_str(html.get(last..).unwrap_or_default());
    changed
}

/// An address as it is written in HTML. Shopify leaves the scheme of its own out.
fn address(text: &str) -> String {
    let text = text.trim().replace("&amp;", "&");
    if text.starts_with("//") {
        format!("https:{text}")
    } else {
        text
    }
}

/// Where the values of `src` of all pictures stand.
fn sources(html: &str) -> Vec<Range<usize>> {
    let bytes = html.as_bytes();
    let mut sources = Vec::new();
    let mut at = 0;
    while let Some(start) = next_picture(bytes, at) {
        at = start;
        while let Some((name, value, end)) = next_attribute(bytes, at) {
            at = end;
            if html
                .get(name)
                .is_some_and(|name| name.eq_ignore_ascii_case("src"))
            {
                sources.extend(value);
            }
        }
    }
    sources
}

/// Where the attributes of the next `<img` begin.
fn next_picture(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let found = rest.windows(5).position(|window| {
        window[..4].eq_ignore_ascii_case(b"<img")
            && (window[4].is_ascii_whitespace() || window[4] == b'/')
    })?;
    Some(from + found + 4)
}

/// Name, value and end of the attribute that begins at or after `from`; nothing at the end of the
/// element.
fn next_attribute(
    bytes: &[u8],
    from: usize,
) -> Option<(Range<usize>, Option<Range<usize>>, usize)> {
    let until = |from: usize, ends: &dyn Fn(u8) -> bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest
            .iter()
            .position(|byte| ends(*byte))
            .unwrap_or(rest.len())
    };
    let start = until(from, &|byte| !byte.is_ascii_whitespace() && byte != b'/');
    if bytes.get(start).is_none_or(|byte| *byte == b'>') {
        return None;
    }
    // An equals sign alone would be a name of no letter.
    let name = start..until(start + 1, &|byte| {
        byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>' | b'/')
    });
    let equals = until(name.end, &|byte| !byte.is_ascii_whitespace());
    if bytes.get(equals) != Some(&b'=') {
        return Some((name.clone(), None, name.end));
    }
    let value = until(equals + 1, &|byte| !byte.is_ascii_whitespace());
    match bytes.get(value) {
        Some(quote @ (b'"' | b'\'')) => {
            let end = until(value + 1, &|byte| byte == *quote);
            Some((name, Some(value + 1..end), (end + 1).min(bytes.len())))
        }
        _ => {
            let end = until(value, &|byte| byte.is_ascii_whitespace() || byte == b'>');
            Some((name, Some(value..end), end))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ex_7_pictures_of_a_description_are_found_however_they_are_written() {
        let html = "<p>ä</p><IMG alt='a > b' SRC = \"//cdn.example/a.jpg?v=1&amp;w=2\"/><img src='b.png'><img width=1 src=c.png><imgx src=no><img>";
        assert_eq!(
            addresses(html),
            ["https://cdn.example/a.jpg?v=1&w=2", "b.png", "c.png"]
        );
        let changed = with_addresses(html, |address| {
            (address == "b.png").then(|| "/media/x-1.jpg".to_owned())
        });
        assert_eq!(changed, html.replace("b.png", "/media/x-1.jpg"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end_and_stays(text in "(<img| |src|=|\"|'|>|/|ä|x){0,20}") {
            addresses(&text);
            prop_assert_eq!(with_addresses(&text, |_| None), text);
        }
    }
}
