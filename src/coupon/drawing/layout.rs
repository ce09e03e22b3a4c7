use super::lettering::Typeface;
use super::{Drawing, DrawingFault, Ink, Symbol, number};
use crate::coupon::Face;

const MARGIN: f32 = 90.0;

/// A coupon to keep on a phone or to print: a sheet of the proportions of A6.
///
/// # Errors
/// When the typeface cannot be read.
pub fn upright(face: &Face) -> Result<Drawing, DrawingFault> {
    const WIDTH: f32 = 1080.0;
    const HEIGHT: f32 = 1528.0;
    let (regular, bold) = (Typeface::regular()?, Typeface::bold()?);
    let inner = WIDTH - 2.0 * MARGIN;
    let mut sheet = Drawing::new(face.title(), WIDTH, HEIGHT);
    sheet.rectangle([0.0, 0.0], WIDTH, 28.0, face.accent);

    let mut y = 120.0;
    let size = bold.fitting(&face.shop, &[58.0, 46.0, 38.0], inner, 1);
    y = sheet.paragraph(&bold, &face.shop, y, size, Ink::BLACK, inner);
    let address = face.address.join(", ");
    y = sheet.paragraph(&regular, &address, y + 4.0, 26.0, Ink::SOFT, inner);

    y += 50.0;
    if !face.name.is_empty() {
        y = sheet.paragraph(&regular, &face.name, y, 36.0, face.accent, inner);
        y += 22.0;
    }
    let size = bold.fitting(&face.gain, &[92.0, 76.0, 60.0, 46.0, 36.0], inner, 3);
    y = sheet.paragraph(&bold, &face.gain, y + size / 2.0, size, Ink::BLACK, inner);
    sheet.tear_line(y);

    y += 40.0;
    let side = 330.0;
    if let Some(qr) = &face.qr {
        // Whole pixels, so that edges stay sharp.
        let module = (side / number(qr.width)).floor().max(1.0);
        sheet.symbol(qr, [MARGIN, y], module, module * number(qr.height));
    }
    let column = MARGIN + side + 40.0;
    let beside = WIDTH - MARGIN - column;
    let mut text_y = y + 40.0;
    text_y = sheet.column(
        &regular,
        &face.code_label,
        column,
        text_y,
        28.0,
        Ink::SOFT,
        beside,
    );
    let size = bold.fitting(&face.code, &[60.0, 48.0, 38.0, 30.0], beside, 1);
    text_y = sheet.column(
        &bold,
        &face.code,
        column,
        text_y + 28.0,
        size,
        Ink::BLACK,
        beside,
    );
    for line in &face.when {
        text_y = sheet.column(
            &regular,
            line,
            column,
            text_y + 8.0,
            26.0,
            Ink::BLACK,
            beside,
        );
    }
    y = (y + side).max(text_y) + 36.0;
    if let Some(barcode) = &face.barcode {
        let quiet = number(2 * Symbol::BARCODE_QUIET);
        let module = (inner / (number(barcode.width) + quiet)).floor().max(1.0);
        let left = (WIDTH - module * number(barcode.width)) / 2.0;
        sheet.symbol(barcode, [left, y], module, 120.0);
        y += 150.0;
    }
    sheet.terms(&regular, face, y + 20.0, inner, HEIGHT - 60.0);
    Ok(sheet)
}

/// A coupon as link previews show it.
///
/// # Errors
/// When the typeface cannot be read.
pub fn wide(face: &Face) -> Result<Drawing, DrawingFault> {
    const WIDTH: f32 = 1200.0;
    const HEIGHT: f32 = 630.0;
    let (regular, bold) = (Typeface::regular()?, Typeface::bold()?);
    let side = 360.0;
    let inner = WIDTH - 3.0 * MARGIN - side;
    let mut sheet = Drawing::new(face.title(), WIDTH, HEIGHT);
    sheet.rectangle([0.0, 0.0], 28.0, HEIGHT, face.accent);
    let size = bold.fitting(&face.shop, &[46.0, 38.0, 30.0], inner, 1);
    let mut y = sheet.paragraph(&bold, &face.shop, 110.0, size, Ink::SOFT, inner);
    let size = bold.fitting(&face.gain, &[84.0, 66.0, 52.0, 40.0, 30.0], inner, 3);
    y = sheet.paragraph(
        &bold,
        &face.gain,
        y + size / 2.0 + 30.0,
        size,
        Ink::BLACK,
        inner,
    );
    let size = bold.fitting(&face.code, &[52.0, 42.0, 32.0, 26.0], inner, 1);
    y = sheet.paragraph(&bold, &face.code, y + 24.0, size, face.accent, inner);
    for line in &face.when {
        y = sheet.paragraph(&regular, line, y, 26.0, Ink::SOFT, inner);
    }
    if let Some(qr) = &face.qr {
        let module = (side / number(qr.width)).floor().max(1.0);
        let top = (HEIGHT - module * number(qr.height)) / 2.0;
        let left = WIDTH - MARGIN - module * number(qr.width);
        sheet.symbol(qr, [left, top], module, module * number(qr.height));
    }
    Ok(sheet)
}

impl Drawing {
    /// Text across the sheet; answers where the next line begins.
    fn paragraph(
        &mut self,
        face: &Typeface,
        text: &str,
        y: f32,
        size: f32,
        ink: Ink,
        width: f32,
    ) -> f32 {
        self.column(face, text, MARGIN, y, size, ink, width)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "what is written, where and how are no things of their own"
    )]
    fn column(
        &mut self,
        face: &Typeface,
        text: &str,
        x: f32,
        mut y: f32,
        size: f32,
        ink: Ink,
        width: f32,
    ) -> f32 {
        for line in face.lines(text, size, width) {
            self.write(face, &line, [x, y], size, ink);
            y += size * 1.3;
        }
        y
    }

    /// The terms in the largest letters at which they end before `bottom`; in the smallest, what does
    /// not fit is left to the coupon's page.
    fn terms(&mut self, face: &Typeface, coupon: &Face, top: f32, width: f32, bottom: f32) {
        let sizes = [28.0, 25.0, 22.0, 19.0, 16.0];
        let height = |size: f32| -> f32 {
            let lines = coupon
                .terms
                .iter()
                .map(|term| face.lines(term, size, width).len());
            lines.fold(0.0, |sum, count| {
                sum + size * 0.3 + size * 1.3 * number(u32::try_from(count).unwrap_or(u32::MAX))
            })
        };
        let fits = sizes.iter().find(|size| top + height(**size) <= bottom);
        let size = fits.copied().unwrap_or(16.0);
        let mut y = top;
        for term in &coupon.terms {
            for line in face.lines(term, size, width) {
                if y > bottom {
                    return;
                }
                self.write(face, &line, [MARGIN, y], size, Ink::SOFT);
                y += size * 1.3;
            }
            y += size * 0.3;
        }
    }
}
