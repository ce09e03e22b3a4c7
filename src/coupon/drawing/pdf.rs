use pdf_writer::types::TextRenderingMode;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::{Drawing, Step};

/// Width of A6 in points.
const PAGE_WIDTH: f32 = 297.64;
const FONT: Name<'static> = Name(b"F");

/// A drawing as a PDF of one page. The text lies over its outlines, unseen, to be searched, copied
/// and read aloud.
#[must_use]
pub fn pdf(drawing: &Drawing) -> Vec<u8> {
    let (catalog, pages, page, font) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    let (content, about) = (Ref::new(5), Ref::new(6));
    let scale = PAGE_WIDTH / drawing.width;
    let height = drawing.height * scale;
    let mut file = Pdf::new();
    file.catalog(catalog).pages(pages);
    file.pages(pages).kids([page]).count(1);
    file.document_info(about).title(TextStr(&drawing.title));
    let mut sheet = file.page(page);
    sheet
        .media_box(Rect::new(0.0, 0.0, PAGE_WIDTH, height))
        .parent(pages)
        .contents(content);
    sheet.resources().fonts().pair(FONT, font);
    sheet.finish();
    file.type1_font(font)
        .base_font(Name(b"Helvetica"))
        .encoding_predefined(Name(b"WinAnsiEncoding"));
    let marks = marks(drawing, scale, height);
    file.stream(content, &marks);
    file.finish()
}

fn marks(drawing: &Drawing, scale: f32, height: f32) -> Vec<u8> {
    let mut content = Content::new();
    // A page is measured from below.
    content
        .save_state()
        .transform([scale, 0.0, 0.0, -scale, 0.0, height]);
    for shape in &drawing.shapes {
        let [red, green, blue] = shape.ink.0.map(|part| f32::from(part) / 255.0);
        content.set_fill_rgb(red, green, blue);
        for step in &shape.steps {
            match *step {
                Step::Move([x, y]) => content.move_to(x, y),
                Step::Line([x, y]) => content.line_to(x, y),
                Step::Curve([ax, ay], [bx, by], [x, y]) => content.cubic_to(ax, ay, bx, by, x, y),
                Step::Close => content.close_path(),
            };
        }
        content.fill_nonzero();
    }
    content.restore_state().begin_text();
    content.set_text_rendering_mode(TextRenderingMode::Invisible);
    for line in &drawing.written {
        let [x, y] = line.at;
        content
            .set_font(FONT, line.size * scale)
            .set_text_matrix([1.0, 0.0, 0.0, 1.0, x * scale, height - y * scale])
            .show(Str(&encoded(&line.text)));
    }
    content.end_text();
    content.finish().to_vec()
}

/// A text in the encoding that every reader knows, the same as Latin 1 but for a few signs; what it
/// has not becomes a question mark.
fn encoded(text: &str) -> Vec<u8> {
    text.chars()
        .map(|sign| match sign {
            '€' => 0x80,
            '–' => 0x96,
            '—' => 0x97,
            '…' => 0x85,
            '‘' => 0x91,
            '’' => 0x92,
            '“' => 0x93,
            '”' => 0x94,
            '„' => 0x84,
            'Œ' => 0x8c,
            'œ' => 0x9c,
            '\u{202f}' => 0xa0,
            sign => u8::try_from(sign).unwrap_or(b'?'),
        })
        .collect()
}
