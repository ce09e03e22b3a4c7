//! MJML made of the letter's parts, and HTML made of that.

use mrml::prelude::render::RenderOptions;

use super::Foot;
use crate::messaging::Letterhead;
use crate::messaging::letter::{Good, Letter, Part};
use crate::words::Words;

/// Mail programs take only what is written at each element, so the dark scheme must override it.
const STYLE: &str = "
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { color: inherit; }
.goods td { vertical-align: top; }
@media (prefers-color-scheme: dark) {
  body, .page { background-color: #161513 !important; }
  .sheet, .sheet > table { background-color: #211f1d !important; }
  .sheet div, .sheet td, .sheet th, .sheet h1, .sheet h2 { color: #f1eeea !important; }
  .sheet .quiet, .sheet .quiet div, .foot div { color: #b5aea6 !important; }
  .rule td, .rule th { border-color: #45413c !important; }
  .notice, .notice td { background-color: #2d2a26 !important; }
}";

pub(super) fn render(
    letter: &Letter,
    letterhead: &Letterhead,
    words: &Words,
    foot: &Foot,
) -> Result<String, String> {
    let mjml = document(letter, letterhead, words, foot);
    let parsed = mrml::parse(&mjml).map_err(|error| format!("mail template: {error}"))?;
    let options = RenderOptions {
        // Fonts would be fetched from somebody else's host.
        fonts: std::collections::HashMap::new(),
        ..RenderOptions::default()
    };
    parsed
        .element
        .render(&options)
        .map_err(|error| format!("mail template: {error}"))
}

fn document(letter: &Letter, letterhead: &Letterhead, words: &Words, foot: &Foot) -> String {
    let accent = &letterhead.accent;
    let on_accent = if is_light(accent) {
        "#1d1b19"
    } else {
        "#ffffff"
    };
    let mut parts = String::new();
    for part in &letter.parts {
        parts.push_str(&block(part));
    }
    format!(
        "<mjml lang=\"{language}\"><mj-head><mj-title>{subject}</mj-title><mj-preview>{preview}</mj-preview>\
         <mj-attributes><mj-all font-family=\"-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\"/>\
         <mj-text color=\"#1d1b19\" font-size=\"16px\" line-height=\"1.5\" padding=\"6px 24px\"/>\
         <mj-table color=\"#1d1b19\" font-size=\"16px\" line-height=\"1.5\" padding=\"6px 24px\"/>\
         <mj-button background-color=\"{accent}\" color=\"{on_accent}\" font-size=\"16px\" font-weight=\"600\" border-radius=\"6px\" inner-padding=\"14px 24px\" padding=\"14px 24px\" align=\"left\"/>\
         <mj-section padding=\"0\"/></mj-attributes>\
         <mj-style>{STYLE}</mj-style><mj-raw><meta name=\"color-scheme\" content=\"light dark\"/><meta name=\"supported-color-schemes\" content=\"light dark\"/></mj-raw></mj-head>\
         <mj-body background-color=\"#f3f1ee\" css-class=\"page\">\
         <mj-section padding=\"24px 0 0\"><mj-column><mj-spacer height=\"8px\"/></mj-column></mj-section>\
         <mj-section background-color=\"#ffffff\" border-top=\"4px solid {accent}\" css-class=\"sheet\" padding=\"20px 0 0\"><mj-column>{head}\
         <mj-text font-size=\"26px\" line-height=\"1.25\" font-weight=\"700\" padding=\"14px 24px 6px\"><h1 style=\"margin:0;font-size:26px;line-height:1.25\">{heading}</h1></mj-text></mj-column></mj-section>\
         {parts}\
         <mj-section background-color=\"#ffffff\" css-class=\"sheet\"><mj-column><mj-spacer height=\"18px\"/></mj-column></mj-section>\
         {foot}</mj-body></mjml>",
        language = words.locale().tag(),
        subject = escaped(&letter.subject),
        preview = escaped(&letter.preview),
        head = shop_head(letterhead),
        heading = escaped(&letter.heading),
        foot = foot_block(foot),
    )
}

/// The shop's logo or its name, as a link to it.
fn shop_head(letterhead: &Letterhead) -> String {
    if let Some(logo) = &letterhead.logo {
        return format!(
            "<mj-image src=\"{src}\" width=\"{width}px\" alt=\"{name}\" href=\"{href}\" align=\"left\" padding=\"6px 24px\" font-size=\"18px\" border-radius=\"4px\"/>",
            src = escaped(&logo.address),
            width = logo.width,
            name = escaped(&letterhead.name),
            href = escaped(&letterhead.base_url),
        );
    }
    format!(
        "<mj-text font-size=\"18px\" font-weight=\"600\"><a href=\"{href}\" target=\"_blank\" style=\"color:inherit;text-decoration:none\">{name}</a></mj-text>",
        href = escaped(&letterhead.base_url),
        name = escaped(&letterhead.name),
    )
}

fn sheet(inner: &str) -> String {
    format!(
        "<mj-section background-color=\"#ffffff\" css-class=\"sheet\"><mj-column>{inner}</mj-column></mj-section>"
    )
}

fn block(part: &Part) -> String {
    match part {
        Part::Paragraph(text) => sheet(&format!("<mj-text>{}</mj-text>", lines(text))),
        Part::Heading(text) => sheet(&format!(
            "<mj-text font-size=\"18px\" font-weight=\"600\" padding=\"18px 24px 4px\"><h2 style=\"margin:0;font-size:18px;line-height:1.4\">{}</h2></mj-text>",
            escaped(text)
        )),
        Part::Goods(goods) => sheet(&goods_table(goods)),
        Part::Rows { rows, summed } => sheet(&rows_table(rows, *summed)),
        Part::Notice { title, text } => format!(
            "<mj-section background-color=\"#ffffff\" css-class=\"sheet\" padding=\"12px 24px\"><mj-column background-color=\"#f6f2ea\" css-class=\"notice\" padding=\"10px 0\" border-radius=\"6px\">\
             <mj-text padding=\"6px 18px\"><strong>{}</strong></mj-text><mj-text padding=\"4px 18px 6px\">{}</mj-text></mj-column></mj-section>",
            escaped(title),
            lines(text)
        ),
        Part::Button { label, href } => sheet(&format!(
            "<mj-button href=\"{}\" css-class=\"action\">{}</mj-button>",
            escaped(href),
            escaped(label)
        )),
        Part::Link { label, href } => sheet(&format!("<mj-text>{}</mj-text>", link(label, href))),
    }
}

fn goods_table(goods: &[Good]) -> String {
    let rows: String = goods.iter().map(good_row).collect();
    format!("<mj-table css-class=\"goods rule\" role=\"presentation\">{rows}</mj-table>")
}

fn good_row(good: &Good) -> String {
    const CELL: &str = "padding:10px 0;border-bottom:1px solid #e4dfd8;vertical-align:top";
    let picture = good.picture.as_ref().map_or_else(String::new, |src| {
        format!(
            "<td style=\"{CELL};width:64px;padding-right:14px\"><img src=\"{}\" width=\"64\" alt=\"\" style=\"display:block;width:64px;border-radius:4px\"/></td>",
            escaped(src)
        )
    });
    let detail = if good.detail.is_empty() {
        String::new()
    } else {
        format!(
            "<div class=\"quiet\" style=\"font-size:14px;color:#5f5952\">{}</div>",
            escaped(&good.detail)
        )
    };
    format!(
        "<tr>{picture}<td style=\"{CELL}\"><strong>{}</strong>{detail}</td><td style=\"{CELL};text-align:right;white-space:nowrap;padding-left:14px\">{}</td></tr>",
        escaped(&good.title),
        escaped(&good.amount)
    )
}

fn rows_table(rows: &[(String, String)], summed: bool) -> String {
    let last = rows.len().saturating_sub(1);
    let rows: String = rows
        .iter()
        .enumerate()
        .map(|(index, (word, value))| {
            let weight = if summed && index == last {
                "font-weight:700;border-top:1px solid #e4dfd8;padding:8px 0"
            } else {
                "font-weight:400;padding:4px 0"
            };
            let align = if summed { "right" } else { "left" };
            format!(
                "<tr><th scope=\"row\" style=\"text-align:left;padding-right:14px;{weight}\">{}</th><td style=\"text-align:{align};{weight}\">{}</td></tr>",
                escaped(word),
                escaped(value)
            )
        })
        .collect();
    format!("<mj-table css-class=\"rule\">{rows}</mj-table>")
}

fn foot_block(foot: &Foot) -> String {
    let mut text: Vec<String> = foot.imprint.iter().map(|line| escaped(line)).collect();
    if let Some((label, href)) = &foot.link {
        text.push(link(label, href));
    }
    format!(
        "<mj-section css-class=\"foot\" padding=\"16px 0 32px\"><mj-column><mj-text font-size=\"13px\" color=\"#5f5952\">{}</mj-text>\
         <mj-text font-size=\"13px\" color=\"#5f5952\">{}</mj-text></mj-column></mj-section>",
        escaped(&foot.promise),
        text.join("<br/>")
    )
}

fn link(label: &str, href: &str) -> String {
    format!(
        "<a href=\"{}\" target=\"_blank\" style=\"color:inherit;text-decoration:underline\">{}</a>",
        escaped(href),
        escaped(label)
    )
}

fn lines(text: &str) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("<br/>")
}

/// Text that cannot become markup, in an element or in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Template languages of mail programs and of MJML see nothing to fill in.
            '{' => safe.push_str("&#123;"),
            '}' => safe.push_str("&#125;"),
            c if c.is_control() && c != '\t' => {}
            c => safe.push(c),
        }
    }
    safe
}

/// Whether dark letters read better than white ones on the color `#rrggbb`.
fn is_light(colour: &str) -> bool {
    let channel = |from: usize| {
        colour
            .get(from..from + 2)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .unwrap_or(0)
    };
    // Weights of perceived brightness.
    299 * channel(1) + 587 * channel(3) + 114 * channel(5) > 150_000
}
