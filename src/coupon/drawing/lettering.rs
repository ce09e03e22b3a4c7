use ttf_parser::{Face, GlyphId, OutlineBuilder};

use super::{Drawing, DrawingFault, Ink, Point, Shape, Step, Written};

/// A typeface that travels with the program: a server has none of its own.
pub(super) struct Typeface {
    face: Face<'static>,
}

impl Typeface {
    /// For running text.
    pub(super) fn regular() -> Result<Self, DrawingFault> {
        Self::read(dejavu::sans::regular())
    }

    /// For what must be seen first.
    pub(super) fn bold() -> Result<Self, DrawingFault> {
        Self::read(dejavu::sans::bold())
    }

    fn read(file: &'static [u8]) -> Result<Self, DrawingFault> {
        let face = Face::parse(file, 0)?;
        Ok(Self { face })
    }

    /// How much of a letter's own measure one pixel is.
    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.face.units_per_em())
    }

    /// What a sign looks like; an empty box for one that the typeface has not.
    fn glyph(&self, sign: char) -> GlyphId {
        self.face.glyph_index(sign).unwrap_or(GlyphId(0))
    }

    /// How wide a text is.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let units: f32 = text.chars().map(|sign| self.advance(sign)).sum();
        units * self.scale(size)
    }

    fn advance(&self, sign: char) -> f32 {
        let advance = self.face.glyph_hor_advance(self.glyph(sign));
        f32::from(advance.unwrap_or_default())
    }

    /// A text in lines that are at most `width` wide, broken between words, a long word inside.
    pub(super) fn lines(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split(may_break).filter(|word| !word.is_empty()) {
            let mut rest = word;
            while !rest.is_empty() {
                let Some(line) = lines.last_mut() else { break };
                let gap = if line.is_empty() { "" } else { " " };
                let longer = format!("{line}{gap}{rest}");
                if self.width(&longer, size) <= width {
                    *line = longer;
                    rest = "";
                } else if !line.is_empty() {
                    lines.push(String::new());
                } else {
                    let (fits, left) = self.split(rest, size, width);
                    fits.clone_into(line);
                    rest = left;
                    if !rest.is_empty() {
                        lines.push(String::new());
                    }
                }
            }
        }
        lines
    }

    /// The largest beginning of a word that fits, at least one sign, and the rest.
    fn split<'w>(&self, word: &'w str, size: f32, width: f32) -> (&'w str, &'w str) {
        let mut end = word.chars().next().map_or(0, char::len_utf8);
        for (at, sign) in word.char_indices() {
            let next = at + sign.len_utf8();
            if word
                .get(..next)
                .is_some_and(|start| self.width(start, size) <= width)
            {
                end = end.max(next);
            }
        }
        word.split_at(end)
    }

    /// The largest of the sizes at which a text takes no more than `most` lines; the last otherwise.
    pub(super) fn fitting(&self, text: &str, sizes: &[f32], width: f32, most: usize) -> f32 {
        let fits = |size: &&f32| self.lines(text, **size, width).len() <= most;
        let chosen = sizes.iter().find(fits).or(sizes.last());
        chosen.copied().unwrap_or(16.0)
    }
}

/// Whether a line may end here: "12,00 €" and "« Oak »" stay together.
fn may_break(sign: char) -> bool {
    sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}')
}

impl Drawing {
    /// Writes one line; `at` is where its base line begins.
    pub(super) fn write(&mut self, face: &Typeface, text: &str, at: Point, size: f32, ink: Ink) {
        let mut outline = Outline {
            steps: Vec::new(),
            origin: at,
            scale: face.scale(size),
            last: at,
        };
        for sign in text.chars() {
            // A space has no outline.
            let _ = face.face.outline_glyph(face.glyph(sign), &mut outline);
            outline.origin[0] += face.advance(sign) * outline.scale;
        }
        let steps = outline.steps;
        self.shapes.push(Shape { steps, ink });
        self.written.push(Written {
            text: text.to_owned(),
            at,
            size,
        });
    }
}

/// Letters grow upwards, the sheet downwards.
struct Outline {
    steps: Vec<Step>,
    origin: Point,
    scale: f32,
    last: Point,
}

impl Outline {
    fn point(&self, x: f32, y: f32) -> Point {
        let [left, base] = self.origin;
        [left + x * self.scale, base - y * self.scale]
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last = self.point(x, y);
        self.steps.push(Step::Move(self.last));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.last = self.point(x, y);
        self.steps.push(Step::Line(self.last));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, end) = (self.point(x1, y1), self.point(x, y));
        let towards = |from: Point| {
            [
                from[0] + (control[0] - from[0]) * 2.0 / 3.0,
                from[1] + (control[1] - from[1]) * 2.0 / 3.0,
            ]
        };
        let curve = Step::Curve(towards(self.last), towards(end), end);
        self.steps.push(curve);
        self.last = end;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let end = self.point(x, y);
        let curve = Step::Curve(self.point(x1, y1), self.point(x2, y2), end);
        self.steps.push(curve);
        self.last = end;
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_between_words_and_long_words_inside() -> Result<(), DrawingFault> {
        let face = Typeface::regular()?;
        let width = face.width("abcdefghij", 20.0);
        assert_eq!(face.lines("abc def ghi", 20.0, width), ["abc def", "ghi"]);
        assert_eq!(
            face.lines("abcd efgh\u{202f}:\u{a0}ij", 20.0, width),
            ["abcd", "efgh\u{202f}:\u{a0}ij"]
        );
        let lines = face.lines("abcdefghijabcdefghij", 20.0, width);
        assert_eq!(lines.concat(), "abcdefghijabcdefghij");
        assert!(lines.len() >= 2 && lines.iter().all(|line| face.width(line, 20.0) <= width));
        assert_eq!(face.lines("ab", 20.0, 0.0), ["a", "b"]);
        Ok(())
    }
}
