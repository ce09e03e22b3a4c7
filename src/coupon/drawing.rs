//! A coupon as a drawing. Letters are outlines, so that every screen and printer shows the same;
//! the PNG and the PDF are made from the same shapes.
#![expect(
    clippy::float_arithmetic,
    reason = "a drawing is geometry, never money"
)]

mod layout;
mod lettering;
mod pdf;
mod png;

pub use layout::{upright, wide};
pub use pdf::pdf;
pub use png::png;

use super::Symbol;

/// Why a drawing cannot be made.
pub type DrawingFault = Box<dyn std::error::Error + Send + Sync>;

/// From the left and from above.
type Point = [f32; 2];

/// One stroke of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Move(Point),
    Line(Point),
    Curve(Point, Point, Point),
    Close,
}

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub [u8; 3]);

impl Ink {
    const PAPER: Self = Self([255, 255, 255]);
    const BLACK: Self = Self([20, 20, 20]);
    const SOFT: Self = Self([96, 96, 96]);
    const LINE: Self = Self([190, 190, 190]);

    /// Reads `#rrggbb`.
    #[must_use]
    pub fn of_hex(text: &str) -> Self {
        let part = |from: usize| {
            let digits = text.get(from..from + 2)?;
            u8::from_str_radix(digits, 16).ok()
        };
        match (part(1), part(3), part(5)) {
            (Some(red), Some(green), Some(blue)) => Self([red, green, blue]),
            _ => Self::BLACK,
        }
    }
}

/// An area filled with one ink.
#[derive(Clone, Debug)]
struct Shape {
    steps: Vec<Step>,
    ink: Ink,
}

/// A line of text as it was drawn, so that programs can read it too.
#[derive(Clone, Debug)]
struct Written {
    text: String,
    at: Point,
    size: f32,
}

/// A sheet with shapes on it, back to front.
#[derive(Clone, Debug)]
pub struct Drawing {
    title: String,
    width: f32,
    height: f32,
    shapes: Vec<Shape>,
    written: Vec<Written>,
}

impl Drawing {
    fn new(title: String, width: f32, height: f32) -> Self {
        let mut drawing = Self {
            title,
            width,
            height,
            shapes: Vec::new(),
            written: Vec::new(),
        };
        drawing.rectangle([0.0, 0.0], width, height, Ink::PAPER);
        drawing
    }

    fn rectangle(&mut self, [x, y]: Point, width: f32, height: f32, ink: Ink) {
        let steps = rectangle([x, y], width, height).to_vec();
        self.shapes.push(Shape { steps, ink });
    }

    /// A line of dashes from edge to edge.
    fn tear_line(&mut self, y: f32) {
        const DASH: f32 = 14.0;
        let mut steps = Vec::new();
        let mut x = DASH;
        while x < self.width - DASH {
            steps.extend(rectangle([x, y], DASH, 3.0));
            x += 2.0 * DASH;
        }
        let ink = Ink::LINE;
        self.shapes.push(Shape { steps, ink });
    }

    /// A symbol, each module `module` wide and its bars stretched to `height`.
    fn symbol(&mut self, symbol: &Symbol, [x, y]: Point, module: f32, height: f32) {
        let row = height / number(symbol.height);
        let steps = symbol
            .bars
            .iter()
            .flat_map(|bar| {
                let corner = [x + number(bar.x) * module, y + number(bar.y) * row];
                let (width, height) = (number(bar.width) * module, number(bar.height) * row);
                rectangle(corner, width, height)
            })
            .collect();
        let ink = Ink::BLACK;
        self.shapes.push(Shape { steps, ink });
    }
}

fn rectangle([x, y]: Point, width: f32, height: f32) -> [Step; 5] {
    [
        Step::Move([x, y]),
        Step::Line([x + width, y]),
        Step::Line([x + width, y + height]),
        Step::Line([x, y + height]),
        Step::Close,
    ]
}

/// Modules of a symbol are few; no precision is lost.
fn number(modules: u32) -> f32 {
    f32::from(u16::try_from(modules).unwrap_or(u16::MAX))
}
