//! Merchants' text as HTML: Markdown with HTML in it goes in, only harmless HTML comes out.

use std::borrow::Cow;
use std::sync::LazyLock;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};

/// The heading of the page itself; texts begin one below.
const PAGE_HEADING: u8 = 1;

/// Renders `markdown`. Nothing of it can run, load from elsewhere or change the page around it.
#[must_use]
pub fn html(markdown: &str) -> String {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    // Imported descriptions are HTML; what it may hold is decided below.
    options.render.r#unsafe = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    for node in root.descendants() {
        if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
            heading.level = (heading.level + PAGE_HEADING).min(6);
        }
    }
    let mut rendered = String::new();
    // Writing to a string does not fail; an empty text is the safe answer if it ever does.
    if format_html(root, &options, &mut rendered).is_err() {
        return String::new();
    }
    CLEANER.clean(&rendered).to_string()
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::default();
    // Two first-level headings confuse readers of outlines; pictures of other hosts would tell
    // them who looks, and the Content-Security-Policy blocks them.
    cleaner
        .rm_tags(["h1"])
        .link_rel(Some("noopener noreferrer nofollow"))
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("img", "src") if !value.starts_with("/media/") => None,
            _ => Some(Cow::Borrowed(value)),
        });
    cleaner
});

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn markdown_and_html_both_come_through() {
        let page = html("# Oak\n\nFrom *old* trees.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        assert!(page.contains("<h2>Oak</h2>"), "{page}");
        assert!(page.contains("<em>old</em>"), "{page}");
        assert!(page.contains("<td>1</td>"), "{page}");
        assert!(html("<p>Made <b>here</b></p>").contains("<b>here</b>"));
    }

    #[test]
    fn sec_13_nothing_that_runs_gets_through() {
        for text in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<svg onload=alert(1)>",
            "<p style=\"position:fixed\" onclick=\"alert(1)\">x</p>",
            "<iframe src=\"https://elsewhere.example\"></iframe>",
            "<form action=\"/x\"><input name=a></form>",
        ] {
            let page = html(text);
            for evil in [
                "<script",
                "onerror",
                "onload",
                "onclick",
                "javascript:",
                "style=",
                "<iframe",
                "<form",
                "<svg",
            ] {
                assert!(!page.contains(evil), "{text} gave {page}");
            }
        }
        assert!(!html("![x](https://elsewhere.example/a.png)").contains("elsewhere"));
    }
}
