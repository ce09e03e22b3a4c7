//! A sheet of SVG: shapes are added back to front; paints and filters get their ids here.

use super::extent::Extent;
use super::outline::bounds;
use std::collections::HashMap;
use std::fmt::{Display, Write};

/// One stop of a gradient: where (0 to 1), which color, how opaque.
pub type Stop<'a> = (f32, &'a dyn Display, f32);

/// An SVG picture in the making.
pub struct Canvas {
    width: f32,
    height: f32,
    defs: String,
    body: String,
    ids: usize,
    paints: HashMap<String, usize>,
    window: [f32; 4],
    drawn: Extent,
}

impl Canvas {
    /// An empty sheet.
    pub fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            defs: String::new(),
            body: String::new(),
            ids: 0,
            paints: HashMap::new(),
            window: [-60.0, -60.0, width + 120.0, height + 120.0],
            drawn: Extent::Nothing,
        }
    }

    /// The whole document.
    pub fn finish(self) -> String {
        let (w, h) = (self.width, self.height);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\"><defs>{}</defs><g stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g></svg>",
            self.defs, self.body
        )
    }

    /// Width of the sheet.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// Height of the sheet.
    pub fn height(&self) -> f32 {
        self.height
    }

    fn put(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.body.write_fmt(piece);
    }

    fn reach(&mut self, area: Option<[f32; 4]>, margin: f32) {
        self.drawn = self.drawn.and(Extent::around(area, margin));
    }

    fn id(&mut self) -> usize {
        self.ids += 1;
        self.ids
    }

    /// A filled path.
    pub fn path(&mut self, d: &str, fill: impl Display) {
        self.put(format_args!("<path d=\"{d}\" fill=\"{fill}\"/>"));
        self.reach(bounds(d), 0.0);
    }

    /// A filled path that lets through what is behind it.
    pub fn veil(&mut self, d: &str, fill: impl Display, opacity: f32) {
        self.put(format_args!(
            "<path d=\"{d}\" fill=\"{fill}\" opacity=\"{opacity:.2}\"/>"
        ));
        self.reach(bounds(d), 0.0);
    }

    /// A stroked path with round ends.
    pub fn line(&mut self, d: &str, stroke: impl Display, width: f32, opacity: f32) {
        self.put(format_args!(
            "<path d=\"{d}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width:.1}\""
        ));
        if opacity < 1.0 {
            self.put(format_args!(" opacity=\"{opacity:.2}\""));
        }
        self.body.push_str("/>");
        self.reach(bounds(d), width);
    }

    /// A dashed line: a row of stitches.
    pub fn stitch(&mut self, d: &str, stroke: impl Display, width: f32, opacity: f32) {
        self.put(format_args!(
            "<path d=\"{d}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width:.1}\" stroke-dasharray=\"7 5\" stroke-linecap=\"butt\" opacity=\"{opacity:.2}\"/>"
        ));
        self.reach(bounds(d), width);
    }

    /// An ellipse.
    pub fn ellipse(&mut self, centre: (f32, f32), radii: (f32, f32), fill: impl Display) {
        self.put(format_args!(
            "<ellipse cx=\"{:.1}\" cy=\"{:.1}\" rx=\"{:.1}\" ry=\"{:.1}\" fill=\"{fill}\"/>",
            centre.0, centre.1, radii.0, radii.1
        ));
        let (x, y) = (centre.0 - radii.0, centre.1 - radii.1);
        self.reach(Some([x, y, radii.0 * 2.0, radii.1 * 2.0]), 0.0);
    }

    /// A rectangle with rounded corners: x, y, width, height.
    pub fn rect(&mut self, [x, y, w, h]: [f32; 4], radius: f32, fill: impl Display) {
        self.put(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"{radius:.1}\" fill=\"{fill}\"/>"
        ));
        self.reach(Some([x, y, w, h]), 0.0);
    }

    /// A paint is kept once, however often it is asked for.
    fn paint(&mut self, tag: &str, content: String) -> String {
        if let Some(id) = self.paints.get(&content) {
            return format!("url(#p{id})");
        }
        let id = self.id();
        let _ = write!(self.defs, "<{tag} id=\"p{id}\"{content}</{tag}>");
        self.paints.insert(content, id);
        format!("url(#p{id})")
    }

    fn gradient(&mut self, tag: &str, shape: &str, stops: &[Stop<'_>]) -> String {
        let mut content = format!(" {shape}>");
        for (at, colour, opacity) in stops {
            let _ = write!(content, "<stop offset=\"{at:.2}\" stop-color=\"{colour}\"");
            if *opacity < 1.0 {
                let _ = write!(content, " stop-opacity=\"{opacity:.2}\"");
            }
            content.push_str("/>");
        }
        self.paint(tag, content)
    }

    /// A gradient from the left edge of a shape to its right edge.
    pub fn across(&mut self, stops: &[Stop<'_>]) -> String {
        self.gradient(
            "linearGradient",
            "x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"",
            stops,
        )
    }

    /// A gradient from the top of a shape to its bottom.
    pub fn down(&mut self, stops: &[Stop<'_>]) -> String {
        self.gradient(
            "linearGradient",
            "x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"",
            stops,
        )
    }

    /// A gradient from the upper left of a shape, where the light is, to its lower right.
    pub fn slant(&mut self, stops: &[Stop<'_>]) -> String {
        self.gradient(
            "linearGradient",
            "x1=\"0.1\" y1=\"0\" x2=\"0.8\" y2=\"1\"",
            stops,
        )
    }

    /// A gradient from a point inside a shape (as shares of its box) outwards.
    pub fn around(&mut self, x: f32, y: f32, radius: f32, stops: &[Stop<'_>]) -> String {
        self.gradient(
            "radialGradient",
            &format!("cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{radius:.2}\" fx=\"{x:.2}\" fy=\"{y:.2}\""),
            stops,
        )
    }

    /// A tile that repeats; `tile` is what it shows, turned by `turn` degrees.
    pub fn pattern(&mut self, (w, h): (f32, f32), turn: f32, tile: &str) -> String {
        let content = format!(
            " width=\"{w:.1}\" height=\"{h:.1}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn:.1})\">{tile}"
        );
        self.paint("pattern", content)
    }

    /// Whatever `draw` adds, softened. Filters cost time for every pixel they look at, so they look
    /// no farther than what is drawn can spread.
    pub fn blurred(&mut self, sigma: f32, draw: impl FnOnce(&mut Self)) {
        let body = std::mem::take(&mut self.body);
        let before = std::mem::replace(&mut self.drawn, Extent::Nothing);
        draw(self);
        let inside = std::mem::replace(&mut self.body, body);
        let spread = self.drawn.grown(sigma * 3.0 + 2.0);
        self.drawn = before.and(spread);
        let [mut x, mut y, mut w, mut h] = self.window;
        if let Extent::Within([left, top, right, foot]) = spread {
            let (end, low) = ((x + w).min(right.ceil()), (y + h).min(foot.ceil()));
            (x, y) = (x.max(left.floor()), y.max(top.floor()));
            (w, h) = ((end - x).max(1.0), (low - y).max(1.0));
        }
        let content = format!(
            " filterUnits=\"userSpaceOnUse\" x=\"{x:.0}\" y=\"{y:.0}\" width=\"{w:.0}\" height=\"{h:.0}\" color-interpolation-filters=\"sRGB\"><feGaussianBlur stdDeviation=\"{sigma:.1}\"/>"
        );
        let filter = self.paint("filter", content);
        self.put(format_args!("<g filter=\"{filter}\">{inside}</g>"));
    }

    /// Whatever `draw` adds, only inside `d`.
    pub fn clipped(&mut self, d: &str, draw: impl FnOnce(&mut Self)) {
        let id = self.id();
        let _ = write!(
            self.defs,
            "<clipPath id=\"c{id}\"><path d=\"{d}\"/></clipPath>"
        );
        self.put(format_args!("<g clip-path=\"url(#c{id})\">"));
        match bounds(d) {
            Some(area) => self.within(area, draw),
            None => draw(self),
        }
        self.body.push_str("</g>");
    }

    /// Whatever `draw` adds; filters leave out what is farther from the area than a few points.
    /// They cost time for every pixel they look at.
    pub fn within(&mut self, [x, y, w, h]: [f32; 4], draw: impl FnOnce(&mut Self)) {
        let all = self.window;
        let (left, top) = (all[0].max(x - 4.0), all[1].max(y - 4.0));
        let right = (all[0] + all[2]).min(x + w + 4.0);
        let foot = (all[1] + all[3]).min(y + h + 4.0);
        self.window = [left, top, (right - left).max(1.0), (foot - top).max(1.0)];
        draw(self);
        self.window = all;
    }

    /// Whatever `draw` adds, moved as the SVG transform says.
    pub fn placed(&mut self, transform: &str, draw: impl FnOnce(&mut Self)) {
        // What is seen has other coordinates inside, so filters look at everything again.
        let everything = [-60.0, -60.0, self.width + 120.0, self.height + 120.0];
        let all = std::mem::replace(&mut self.window, everything);
        self.put(format_args!("<g transform=\"{transform}\">"));
        let before = std::mem::replace(&mut self.drawn, Extent::Nothing);
        draw(self);
        self.drawn = before.and(self.drawn.moved(transform));
        self.body.push_str("</g>");
        self.window = all;
    }

    /// Whatever `draw` adds, `zoom` times nearer, with `focus` in the middle of the sheet.
    pub fn near(&mut self, focus: (f32, f32), zoom: f32, draw: impl FnOnce(&mut Self)) {
        let (w, h) = (self.width, self.height);
        let shift = format!(
            "translate({:.0} {:.0}) scale({zoom})",
            w / 2.0 - focus.0 * zoom,
            h / 2.0 - focus.1 * zoom
        );
        let (seen_w, seen_h) = (w / zoom * 1.1, h / zoom * 1.1);
        let seen = [
            focus.0 - seen_w / 2.0,
            focus.1 - seen_h / 2.0,
            seen_w,
            seen_h,
        ];
        self.placed(&shift, |c| c.within(seen, draw));
    }

    /// Whatever `draw` adds, as one translucent layer.
    pub fn faded(&mut self, opacity: f32, draw: impl FnOnce(&mut Self)) {
        self.put(format_args!("<g opacity=\"{opacity:.2}\">"));
        draw(self);
        self.body.push_str("</g>");
    }
}
