//! What things are made of: fills with light on them, and fine surface marks.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::outline::Scatter;
use std::fmt::Write;

/// A round body with light from the left: fills `d`.
pub fn round(c: &mut Canvas, d: &str, ramp: &Ramp) {
    let fill = c.across(&[
        (0.0, &ramp.dark, 1.0),
        (0.10, &ramp.base, 1.0),
        (0.28, &ramp.light, 1.0),
        (0.52, &ramp.base, 1.0),
        (0.86, &ramp.deep, 1.0),
        (1.0, &ramp.dark, 1.0),
    ]);
    c.path(d, fill);
}

/// A round body that mirrors its surroundings: lacquer, glass or metal.
pub fn polished(c: &mut Canvas, d: &str, ramp: &Ramp) {
    let fill = c.across(&[
        (0.0, &ramp.deep, 1.0),
        (0.08, &ramp.dark, 1.0),
        (0.20, &ramp.light, 1.0),
        (0.27, &ramp.glow, 1.0),
        (0.34, &ramp.light, 1.0),
        (0.56, &ramp.base, 1.0),
        (0.88, &ramp.deep, 1.0),
        (0.95, &ramp.dark, 1.0),
        (1.0, &ramp.base, 1.0),
    ]);
    c.path(d, fill);
}

/// A flat or gently curved face: light upper left, shade lower right.
pub fn face(c: &mut Canvas, d: &str, ramp: &Ramp) {
    let fill = c.slant(&[
        (0.0, &ramp.light, 1.0),
        (0.45, &ramp.base, 1.0),
        (1.0, &ramp.dark, 1.0),
    ]);
    c.path(d, fill);
}

/// A soft, padded body: edges turn away from the light. `edge` is how wide the turn is.
pub fn soft(c: &mut Canvas, d: &str, ramp: &Ramp, edge: f32) {
    face(c, d, ramp);
    c.clipped(d, |c| {
        c.blurred(edge * 0.45, |c| {
            c.placed(
                &format!("translate({:.1} {:.1})", edge * 0.2, edge * 0.3),
                |c| {
                    c.line(d, ramp.deep, edge, 0.55);
                },
            );
            c.placed(&format!("translate({0:.1} {0:.1})", edge * 0.45), |c| {
                c.line(d, ramp.glow, edge * 0.25, 0.35);
            });
        });
    });
}

/// Wood: a lit face with grain that runs along `turn` degrees.
pub fn wood(c: &mut Canvas, d: &str, ramp: &Ramp, turn: f32) {
    face(c, d, ramp);
    let grain = grain(c, ramp, turn);
    c.veil(d, grain, 0.55);
}

/// The grain of wood as a paint.
pub fn grain(c: &mut Canvas, ramp: &Ramp, turn: f32) -> String {
    let mut tile = String::new();
    let mut random = Scatter::new(7);
    for i in 0..11_u8 {
        let y = f32::from(i) * 11.0 + random.between(0.0, 5.0);
        let sway = random.between(-4.0, 4.0);
        let _ = write!(
            tile,
            "<path d=\"M0 {y:.1}C100 {:.1} 260 {:.1} 360 {y:.1}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.1}\" opacity=\"{:.2}\"/>",
            y + sway,
            y - sway,
            ramp.dark,
            random.between(0.7, 2.2),
            random.between(0.25, 0.8)
        );
    }
    c.pattern((360.0, 124.0), turn, &tile)
}

/// Plain weave, seen close: crossing threads `step` apart.
pub fn weave(c: &mut Canvas, ramp: &Ramp, step: f32) -> String {
    let half = step / 2.0;
    let tile = format!(
        "<path d=\"M0 {q}H{half}M{half} {t}H{step}\" stroke=\"{}\" stroke-width=\"{w}\" opacity=\".5\"/><path d=\"M{q} {half}V{step}M{t} 0V{half}\" stroke=\"{}\" stroke-width=\"{w}\" opacity=\".5\"/>",
        ramp.light,
        ramp.deep,
        q = half / 2.0,
        t = half * 1.5,
        w = step * 0.22
    );
    c.pattern((step, step), 0.0, &tile)
}

/// The fine square grid of tear-proof cloth.
pub fn ripstop(c: &mut Canvas, ramp: &Ramp) -> String {
    let tile = format!(
        "<path d=\"M0 0H16M0 0V16\" stroke=\"{}\" stroke-width=\"1.1\" opacity=\".55\"/><path d=\"M0 1.3H16M1.3 0V16\" stroke=\"{}\" stroke-width=\"1\" opacity=\".4\"/>",
        ramp.deep, ramp.light
    );
    c.pattern((16.0, 16.0), 0.0, &tile)
}

/// Knitted ribs `step` wide.
pub fn rib(c: &mut Canvas, ramp: &Ramp, step: f32, turn: f32) -> String {
    let tile = format!(
        "<rect width=\"{a:.1}\" height=\"20\" fill=\"{}\" opacity=\".55\"/><rect x=\"{b:.1}\" width=\"{a:.1}\" height=\"20\" fill=\"{}\" opacity=\".35\"/>",
        ramp.deep,
        ramp.glow,
        a = step * 0.28,
        b = step * 0.5
    );
    c.pattern((step, 20.0), turn, &tile)
}

/// Stocking stitch: small v's `step` wide.
pub fn knit(c: &mut Canvas, ramp: &Ramp, step: f32) -> String {
    let (h, s) = (step * 0.5, step * 0.78);
    let tile = format!(
        "<path d=\"M{a} {b}L{h} {e}L{f} {b}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{w}\" opacity=\".55\"/><path d=\"M0 0V{s}\" stroke=\"{}\" stroke-width=\"{w}\" opacity=\".45\"/>",
        ramp.light,
        ramp.deep,
        a = step * 0.12,
        b = s * 0.15,
        e = s * 0.75,
        f = step * 0.88,
        w = step * 0.15
    );
    c.pattern((step, s), 0.0, &tile)
}

/// Deep pile: short curls all over.
pub fn pile(c: &mut Canvas, ramp: &Ramp) -> String {
    let mut curls = [String::new(), String::new()];
    let mut random = Scatter::new(23);
    for i in 0..78_usize {
        let (x, y) = (random.between(0.0, 150.0), random.between(0.0, 150.0));
        let (bend, reach) = (random.between(-11.0, 11.0), random.between(-10.0, 10.0));
        let _ = write!(
            curls[i % 2],
            "M{x:.0} {y:.0}q{bend:.0} {:.0} {reach:.0} {:.0}",
            -6.0 - reach.abs() * 0.4,
            bend * 0.6
        );
    }
    let mut tile = String::new();
    for (d, ink) in curls.iter().zip([ramp.glow, ramp.deep]) {
        let _ = write!(
            tile,
            "<path d=\"{d}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"3.2\" stroke-linecap=\"round\" opacity=\".26\"/>"
        );
    }
    c.pattern((150.0, 150.0), 12.0, &tile)
}

/// Glaze speckle or stone: fine dots in `ink`.
pub fn speckle(c: &mut Canvas, ink: impl std::fmt::Display, seed: u32, size: f32) -> String {
    // Dots are strokes of no length with round ends: far fewer bytes than circles.
    let mut sizes = [String::new(), String::new(), String::new()];
    let mut random = Scatter::new(seed);
    for i in 0..48_usize {
        let (x, y) = (random.between(2.0, 188.0), random.between(2.0, 188.0));
        let _ = write!(sizes[i % 3], "M{x:.0} {y:.0}h0");
    }
    let mut tile = String::new();
    for (dots, (share, opacity)) in sizes.iter().zip([(0.9, 0.7), (1.4, 0.5), (1.9, 0.4)]) {
        let _ = write!(
            tile,
            "<path d=\"{dots}\" stroke=\"{ink}\" stroke-width=\"{:.1}\" stroke-linecap=\"round\" opacity=\"{opacity}\"/>",
            share * size
        );
    }
    c.pattern((190.0, 190.0), 17.0, &tile)
}

/// Folds: soft dark valleys with a lit edge beside them, kept inside `d`.
pub fn folds(c: &mut Canvas, d: &str, ramp: &Ramp, lines: &[&str], width: f32) {
    c.clipped(d, |c| {
        c.blurred(width * 0.42, |c| {
            for line in lines {
                c.line(line, ramp.deep, width, 0.42);
                c.placed(
                    &format!("translate({:.1} {:.1})", -width * 0.8, -width * 0.3),
                    |c| {
                        c.line(line, ramp.glow, width * 0.6, 0.38);
                    },
                );
            }
        });
    });
}
