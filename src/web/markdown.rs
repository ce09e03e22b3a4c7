//! Merchants' text as HTML: Markdown with HTML in it, or HTML alone, goes in, only harmless HTML
//! comes out.

mod picture;

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
    // What HTML in it may hold is decided below.
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
    harmless(&rendered)
}

/// HTML that came from elsewhere, as harmless as [`html`]. Where it has no element at all it is
/// text, and its lines stay lines.
#[must_use]
pub fn of_html(text: &str) -> String {
    if has_element(text) {
        return harmless(text);
    }
    let paragraphs: Vec<String> = paragraphs(text)
        .map(|lines| format!("<p>{}</p>", lines.join("<br>\n")))
        .collect();
    harmless(&paragraphs.join("\n"))
}

/// The one way out: every text passes here.
fn harmless(html: &str) -> String {
    picture::settled(&CLEANER.clean(html).to_string())
}

fn has_element(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))
            && rest.contains('>')
    })
}

/// Lines between blank lines.
fn paragraphs(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs: Vec<Vec<&str>> = lines
        .split(|line| line.is_empty())
        .filter(|lines| !lines.is_empty())
        .map(<[&str]>::to_vec)
        .collect();
    paragraphs.into_iter()
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
    use super::{html, of_html};

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
    #[test]
    fn ex_7_html_is_no_markdown() {
        let stars = of_html("Size: 30*40*50 cm, box 2*3*4 cm. Model A_100_B. ~~~");
        assert_eq!(
            stars,
            "<p>Size: 30*40*50 cm, box 2*3*4 cm. Model A_100_B. ~~~</p>"
        );
        let spans = of_html("<span>Size: 30*40*50 cm</span>\n<span>Weight: 1*2*3</span>");
        assert!(spans.contains("30*40*50 cm") && spans.contains("1*2*3"));
        let lines = of_html("Line one\r\nLine two\n\n1. first\n3. third\n+ plus\n# 1 seller & <3");
        assert_eq!(
            lines,
            "<p>Line one<br>\nLine two</p>\n<p>1. first<br>\n3. third<br>\n+ plus<br>\n# 1 seller &amp; &lt;3</p>"
        );
        let list =
            of_html("<div>\n  <p>First.</p>\n\n    <ul>\n      <li>Oak</li>\n    </ul>\n</div>");
        assert!(list.contains("<li>Oak</li>") && !list.contains("<code>"));
    }

    #[test]
    fn sec_13_no_picture_without_source_and_none_without_words() {
        let page = of_html(
            "<p>Look:</p><p><a href=\"/x\"><img src=\"https://elsewhere.example/a.jpg\" width=549></a></p><img src='/media/a-9.jpg' width=9><img alt=\"a > b\">",
        );
        assert_eq!(
            page,
            "<p>Look:</p><p></p><img alt=\"\" src=\"/media/a-9.jpg\" width=\"9\">"
        );
        assert!(!html("![x](https://elsewhere.example/a.png)").contains("<img"));
        assert!(!of_html("<p onclick=\"x()\"><script>y()</script>z</p>").contains("()"));
    }
}
