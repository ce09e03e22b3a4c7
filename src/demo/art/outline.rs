//! Outlines: path data from a few points.

use std::fmt::Write;

/// A point of the sheet.
pub type Point = (f32, f32);

/// Straight edges through the points, closed.
pub fn polygon(points: &[Point]) -> String {
    let mut d = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let _ = write!(d, "{}{x:.1} {y:.1}", if i == 0 { 'M' } else { 'L' });
    }
    d.push('Z');
    d
}

/// A soft curve through the points. A point given twice is a corner.
pub fn curve(points: &[Point]) -> String {
    let mut d = String::new();
    let last = points.len().saturating_sub(1);
    for i in 0..=last {
        let (x, y) = points[i];
        if i == 0 {
            let _ = write!(d, "M{x:.1} {y:.1}");
            continue;
        }
        bend(
            &mut d,
            [
                points[i.saturating_sub(2)],
                points[i - 1],
                points[i],
                points[(i + 1).min(last)],
            ],
        );
    }
    d
}

/// A soft closed curve through the points. A point given twice is a corner.
pub fn blob(points: &[Point]) -> String {
    let n = points.len();
    let mut d = format!("M{:.1} {:.1}", points[0].0, points[0].1);
    for i in 0..n {
        bend(
            &mut d,
            [
                points[(i + n - 1) % n],
                points[i],
                points[(i + 1) % n],
                points[(i + 2) % n],
            ],
        );
    }
    d.push('Z');
    d
}

fn bend(d: &mut String, [before, from, to, after]: [Point; 4]) {
    if from == to {
        return;
    }
    let _ = write!(
        d,
        "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
        from.0 + (to.0 - before.0) / 6.0,
        from.1 + (to.1 - before.1) / 6.0,
        to.0 - (after.0 - from.0) / 6.0,
        to.1 - (after.1 - from.1) / 6.0,
        to.0,
        to.1
    );
}

/// The left half of a shape, from the middle of its top to the middle of its bottom, made whole
/// around the line x = `centre`. Points are given as distances from that line.
pub fn mirrored(centre: f32, half: &[Point]) -> String {
    let left = half.iter().map(|(x, y)| (centre - x, *y));
    let right = half.iter().rev().map(|(x, y)| (centre + x, *y));
    let whole: Vec<Point> = left.chain(right).collect();
    blob(&whole)
}

/// An ellipse as path data.
pub fn oval((x, y): Point, (rx, ry): Point) -> String {
    format!(
        "M{:.1} {y:.1}A{rx:.1} {ry:.1} 0 1 0 {:.1} {y:.1}A{rx:.1} {ry:.1} 0 1 0 {:.1} {y:.1}Z",
        x - rx,
        x + rx,
        x - rx
    )
}

/// A rectangle with rounded corners as path data.
pub fn panel([x, y, w, h]: [f32; 4], radius: f32) -> String {
    let r = radius.min(w / 2.0).min(h / 2.0).max(0.1);
    let (right, foot) = (x + w, y + h);
    format!(
        "M{:.1} {y:.1}H{:.1}A{r:.1} {r:.1} 0 0 1 {right:.1} {:.1}V{:.1}A{r:.1} {r:.1} 0 0 1 {:.1} {foot:.1}H{:.1}A{r:.1} {r:.1} 0 0 1 {x:.1} {:.1}V{:.1}A{r:.1} {r:.1} 0 0 1 {:.1} {y:.1}Z",
        x + r,
        right - r,
        y + r,
        foot - r,
        right - r,
        x + r,
        foot - r,
        y + r,
        x + r
    )
}

/// A box around path data with absolute commands: x, y, width, height. It may be larger than the
/// shape, never smaller. Path data with relative commands has no such box.
pub fn bounds(d: &str) -> Option<[f32; 4]> {
    let (mut low, mut high) = ((f32::MAX, f32::MAX), (f32::MIN, f32::MIN));
    let mut add = |x: f32, y: f32, rx: f32, ry: f32| {
        low = (low.0.min(x - rx), low.1.min(y - ry));
        high = (high.0.max(x + rx), high.1.max(y + ry));
    };
    let mut last = (0.0, 0.0);
    let starts: Vec<usize> = d
        .char_indices()
        .filter(|(_, sign)| sign.is_ascii_alphabetic())
        .map(|(at, _)| at)
        .collect();
    for (i, at) in starts.iter().enumerate() {
        let part = &d[at + 1..starts.get(i + 1).copied().unwrap_or(d.len())];
        let numbers: Vec<f32> = part
            .split(' ')
            .filter(|number| !number.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        match (&d[*at..=*at], numbers.as_slice()) {
            ("M" | "L" | "C" | "Q", points) if points.len() % 2 == 0 => {
                for point in points.chunks_exact(2) {
                    last = (point[0], point[1]);
                    add(last.0, last.1, 0.0, 0.0);
                }
            }
            ("H", [x]) => last.0 = *x,
            ("V", [y]) => last.1 = *y,
            ("A", [rx, ry, _, _, _, x, y]) => {
                add(last.0, last.1, *rx, *ry);
                last = (*x, *y);
                add(last.0, last.1, *rx, *ry);
            }
            ("Z", []) => {}
            _ => return None,
        }
        add(last.0, last.1, 0.0, 0.0);
    }
    (low.0 <= high.0).then_some([low.0, low.1, high.0 - low.0, high.1 - low.1])
}

/// The silhouette of a turned body: heights with their radii, top to bottom, seen slightly from
/// above (`tilt` is how far circles open).
pub fn turned(centre: f32, profile: &[Point], tilt: f32) -> String {
    let (top, bottom) = (profile[0], profile[profile.len() - 1]);
    let left: Vec<Point> = profile.iter().map(|(y, r)| (centre - r, *y)).collect();
    let right: Vec<Point> = profile
        .iter()
        .rev()
        .map(|(y, r)| (centre + r, *y))
        .collect();
    let back = curve(&right);
    let mut d = curve(&left);
    let _ = write!(
        d,
        "A{:.1} {:.1} 0 0 0 {:.1} {:.1}",
        bottom.1.max(0.1),
        (bottom.1 * tilt).max(0.1),
        centre + bottom.1,
        bottom.0
    );
    // The second half goes on where the arc ended, so its own start is left out.
    if let Some((_, rest)) = back.split_once('C') {
        d.push('C');
        d.push_str(rest);
    }
    let _ = write!(
        d,
        "A{:.1} {:.1} 0 0 0 {:.1} {:.1}Z",
        top.1.max(0.1),
        (top.1 * tilt).max(0.1),
        centre - top.1,
        top.0
    );
    d
}

/// A row of numbers between 0 and 1 that looks random and is always the same for a seed.
pub struct Scatter(u32);

impl Scatter {
    /// Starts a row.
    pub fn new(seed: u32) -> Self {
        Self(seed.wrapping_mul(2_654_435_761) | 1)
    }

    /// The next number.
    pub fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        f32::from(u16::try_from(self.0 >> 16).unwrap_or(0)) / 65_536.0
    }

    /// The next number, between two bounds.
    pub fn between(&mut self, from: f32, to: f32) -> f32 {
        from + (to - from) * self.next()
    }
}
