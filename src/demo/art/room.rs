//! The rooms of lumen: plaster walls, oak, and sun through a window on the left.

use super::canvas::Canvas;
use super::colour::{Colour, ROOM, Ramp};
use super::material::{grain, speckle, wood};
use super::outline::{Scatter, blob, oval, panel, polygon};

/// A ramp under the light of the room.
pub fn ramp(hex: &str) -> Ramp {
    Ramp::new(hex, ROOM)
}

/// The oak of the house.
pub fn oak() -> Ramp {
    ramp("#c79d68")
}

/// Aged brass.
pub fn brass() -> Ramp {
    ramp("#b98f52")
}

/// Undyed linen.
pub fn linen() -> Ramp {
    ramp("#e6dac4")
}

/// The soft dark that things leave on the ground; the light comes from the upper left.
pub fn shadow(c: &mut Canvas, centre: (f32, f32), rx: f32, ry: f32) {
    let dark = Colour::from_hex(ROOM.shade);
    let cast = c.around(
        0.5,
        0.5,
        0.5,
        &[(0.0, &dark, 0.34), (0.5, &dark, 0.20), (1.0, &dark, 0.0)],
    );
    c.ellipse(
        (centre.0 + rx * 0.38, centre.1 + ry * 0.12),
        (rx * 1.5, ry * 1.35),
        cast,
    );
    let contact = c.around(
        0.5,
        0.5,
        0.5,
        &[(0.0, &dark, 0.62), (0.72, &dark, 0.38), (1.0, &dark, 0.0)],
    );
    c.ellipse(
        (centre.0 + rx * 0.04, centre.1),
        (rx * 1.08, ry * 0.62),
        contact,
    );
}

/// A plastered wall over the whole sheet.
pub fn wall(c: &mut Canvas, tone: &Ramp) {
    let (w, h) = (c.width(), c.height());
    let fill = c.around(
        0.28,
        0.26,
        0.95,
        &[
            (0.0, &tone.light, 1.0),
            (0.5, &tone.base, 1.0),
            (1.0, &tone.dark, 1.0),
        ],
    );
    c.rect([0.0, 0.0, w, h], 0.0, fill);
    let sand = speckle(c, tone.dark, 5, 1.5);
    c.faded(0.35, |c| c.rect([0.0, 0.0, w, h], 0.0, sand));
}

/// Sun through a window, on the wall, and the shadow of a branch in it.
pub fn sunlight(c: &mut Canvas, x: f32, y: f32, strength: f32) {
    let sun = Colour::from_hex("#fff1cf");
    c.faded(strength, |c| {
        let area = [x - 40.0, y - 40.0, 480.0, 820.0];
        c.within(area, |c| {
            c.blurred(9.0, |c| {
                for (column, row) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
                    let (left, top) = (x + column * 205.0, y + row * 330.0 + column * 52.0);
                    let d = polygon(&[
                        (left, top),
                        (left + 180.0, top + 46.0),
                        (left + 180.0, top + 346.0),
                        (left, top + 300.0),
                    ]);
                    c.veil(&d, sun, 0.85);
                }
            })
        });
    });
}

/// Blurred leaves, as a tree before the window throws them.
pub fn leaf_shadow(c: &mut Canvas, x: f32, y: f32, tone: &Ramp) {
    c.faded(0.30, |c| {
        let area = [x - 120.0, y - 140.0, 580.0, 560.0];
        c.within(area, |c| {
            c.blurred(7.0, |c| {
                let mut random = Scatter::new(11);
                c.line(
                    &format!("M{x} {y}c60 90 150 170 300 220"),
                    tone.deep,
                    6.0,
                    0.9,
                );
                for i in 0..11_u8 {
                    let t = f32::from(i) / 11.0;
                    let (px, py) = (x + 300.0 * t, y + 230.0 * t.powf(0.8));
                    let turn = random.between(20.0, 75.0) + if i % 2 == 0 { 0.0 } else { -95.0 };
                    c.placed(
                        &format!("translate({px:.0} {py:.0}) rotate({turn:.0})"),
                        |c| {
                            c.path("M0 0C24 -26 74 -26 108 0C74 24 24 22 0 0Z", tone.deep);
                        },
                    );
                }
            })
        });
    });
}

/// The floor from `y` down: oak boards that run away from the viewer.
pub fn floor(c: &mut Canvas, y: f32) {
    let (w, h) = (c.width(), c.height());
    let tone = ramp("#c4a077");
    let fill = c.down(&[
        (0.0, &tone.dark, 1.0),
        (0.3, &tone.base, 1.0),
        (1.0, &tone.light, 1.0),
    ]);
    c.rect([0.0, y, w, h - y], 0.0, fill);
    let marks = grain(c, &tone, 0.0);
    c.faded(0.4, |c| c.rect([0.0, y, w, h - y], 0.0, marks));
    let mut boards = String::new();
    for i in -8_i8..=8 {
        let far = w * 0.5 + f32::from(i) * w * 0.11;
        let near = w * 0.5 + f32::from(i) * w * 0.20;
        boards.push_str(&format!("M{far:.0} {y:.0}L{near:.0} {h:.0}"));
    }
    c.line(&boards, tone.deep, 2.0, 0.32);
    skirting(c, y);
}

fn skirting(c: &mut Canvas, y: f32) {
    let w = c.width();
    let tone = ramp("#efe6d6");
    let fill = c.down(&[
        (0.0, &tone.light, 1.0),
        (0.8, &tone.base, 1.0),
        (1.0, &tone.dark, 1.0),
    ]);
    c.rect([0.0, y - 46.0, w, 48.0], 0.0, fill);
    c.line(&format!("M0 {:.0}H{w}", y - 46.0), tone.deep, 1.5, 0.35);
    let dark = tone.deep;
    let under = c.down(&[(0.0, &dark, 0.45), (1.0, &dark, 0.0)]);
    c.rect([0.0, y + 1.0, w, 34.0], 0.0, under);
}

/// A smooth studio ground from `y` down, in the color of the wall.
pub fn sweep(c: &mut Canvas, y: f32, tone: &Ramp) {
    let (w, h) = (c.width(), c.height());
    let fill = c.down(&[
        (0.0, &tone.dark, 0.0),
        (0.10, &tone.dark, 0.75),
        (0.5, &tone.base, 1.0),
        (1.0, &tone.light, 1.0),
    ]);
    c.rect([0.0, y, w, h - y], 0.0, fill);
}

/// A slab of stone to set small things on, its top edge at `y`.
pub fn plinth(c: &mut Canvas, y: f32, tone: &Ramp) {
    let (w, h) = (c.width(), c.height());
    let top = c.down(&[(0.0, &tone.base, 1.0), (1.0, &tone.light, 1.0)]);
    c.rect([0.0, y, w, 190.0], 0.0, top);
    let front = c.down(&[
        (0.0, &tone.dark, 1.0),
        (0.15, &tone.base, 1.0),
        (1.0, &tone.dark, 1.0),
    ]);
    c.rect([0.0, y + 190.0, w, h - y - 190.0], 0.0, front);
    c.line(&format!("M0 {:.0}H{w}", y + 190.0), tone.glow, 3.0, 0.9);
    let stone = speckle(c, tone.deep, 3, 2.6);
    c.faded(0.5, |c| c.rect([0.0, y, w, h - y], 0.0, stone));
    let back = tone.deep;
    let haze = c.down(&[(0.0, &back, 0.0), (1.0, &back, 0.28)]);
    c.rect([0.0, y - 60.0, w, 60.0], 0.0, haze);
}

/// An oak board across the picture, its back edge at `y`.
pub fn board(c: &mut Canvas, y: f32) {
    let (w, h) = (c.width(), c.height());
    let tone = oak();
    let top = panel([0.0, y, w, 230.0], 0.0);
    let fill = c.down(&[
        (0.0, &tone.dark, 1.0),
        (0.5, &tone.base, 1.0),
        (1.0, &tone.light, 1.0),
    ]);
    c.path(&top, fill);
    let marks = grain(c, &tone, 0.6);
    c.veil(&top, marks, 0.6);
    let edge = panel([0.0, y + 230.0, w, 52.0], 0.0);
    wood(c, &edge, &ramp("#b2864f"), 0.0);
    c.line(&format!("M0 {:.0}H{w}", y + 230.0), tone.glow, 3.0, 0.8);
    let dark = ramp("#6d4c36");
    let below = c.down(&[
        (0.0, &dark.deep, 1.0),
        (0.5, &dark.dark, 1.0),
        (1.0, &dark.dark, 1.0),
    ]);
    c.rect([0.0, y + 282.0, w, (h - y - 282.0).max(0.0)], 0.0, below);
}

/// A tall window on the left with the light behind it.
pub fn window(c: &mut Canvas, [x, y, w, h]: [f32; 4]) {
    let frame = ramp("#efe7d8");
    let recess = panel([x - 26.0, y - 26.0, w + 52.0, h + 52.0], 4.0);
    c.path(&recess, frame.dark);
    let sky = [
        Colour::from_hex("#fdf6e6"),
        Colour::from_hex("#e3e8e0"),
        Colour::from_hex("#c9d3c0"),
    ];
    let glass = c.down(&[
        (0.0, &sky[0], 1.0),
        (0.6, &sky[1], 1.0),
        (1.0, &sky[2], 1.0),
    ]);
    c.rect([x, y, w, h], 2.0, glass);
    let view = panel([x, y, w, h], 2.0);
    c.clipped(&view, |c| {
        c.blurred(14.0, |c| {
            let mut random = Scatter::new(31);
            for _ in 0..12_u8 {
                let at = (
                    x + random.between(0.0, w),
                    y + h * random.between(0.62, 1.0),
                );
                let size = random.between(0.10, 0.26) * w;
                c.ellipse(
                    at,
                    (size, size * 0.8),
                    Colour::from_hex("#9fb08e").mix(sky[1], random.between(0.1, 0.6)),
                );
            }
        });
    });
    let (mid, bar) = (x + w / 2.0, y + h * 0.42);
    c.line(
        &format!("M{mid:.0} {y:.0}V{:.0}M{x:.0} {bar:.0}H{:.0}", y + h, x + w),
        frame.base,
        16.0,
        1.0,
    );
    c.line(
        &format!("M{:.0} {y:.0}V{:.0}", mid + 8.0, y + h),
        frame.deep,
        2.0,
        0.4,
    );
    c.line(&view, frame.light, 14.0, 1.0);
    c.line(&recess, frame.deep, 2.0, 0.3);
}

/// A framed sheet on the wall: two shapes in the room's colors.
pub fn picture(c: &mut Canvas, [x, y, w, h]: [f32; 4]) {
    let frame = oak();
    shadow_panel(c, [x + 14.0, y + 22.0, w, h]);
    wood(c, &panel([x, y, w, h], 3.0), &frame, 90.0);
    let paper = ramp("#f3ecdf");
    let sheet = panel([x + 14.0, y + 14.0, w - 28.0, h - 28.0], 0.0);
    c.path(&sheet, paper.light);
    c.clipped(&sheet, |c| {
        c.path(
            &oval((x + w * 0.56, y + h * 0.40), (w * 0.20, w * 0.20)),
            Colour::from_hex("#c8794f"),
        );
        let hill = blob(&[
            (x + w * 0.16, y + h * 0.84),
            (x + w * 0.16, y + h * 0.62),
            (x + w * 0.38, y + h * 0.50),
            (x + w * 0.62, y + h * 0.66),
            (x + w * 0.84, y + h * 0.60),
            (x + w * 0.84, y + h * 0.84),
            (x + w * 0.84, y + h * 0.84),
        ]);
        c.path(&hill, Colour::from_hex("#7d8468"));
        c.veil(
            &polygon(&[(x, y), (x + w * 0.6, y), (x + w * 0.2, y + h), (x, y + h)]),
            paper.glow,
            0.25,
        );
    });
}

fn shadow_panel(c: &mut Canvas, area: [f32; 4]) {
    let [x, y, w, h] = area;
    c.within([x - 40.0, y - 40.0, w + 80.0, h + 80.0], |c| {
        c.blurred(14.0, |c| {
            c.veil(&panel(area, 4.0), Colour::from_hex(ROOM.shade), 0.30);
        });
    });
}

/// A few books lying on each other; `y` is where they lie.
pub fn books(c: &mut Canvas, x: f32, y: f32) {
    shadow(c, (x + 130.0, y), 150.0, 26.0);
    for (i, (hex, w, h, shift)) in [
        ("#8b4a34", 270.0, 38.0, 0.0),
        ("#d9c7a6", 240.0, 30.0, 14.0),
        ("#5f6b5a", 215.0, 34.0, 6.0),
    ]
    .into_iter()
    .enumerate()
    {
        let tone = ramp(hex);
        let top = y - [38.0, 68.0, 102.0][i];
        let d = panel([x + shift, top, w, h], 4.0);
        super::material::face(c, &d, &tone);
        c.line(
            &format!(
                "M{:.0} {:.0}H{:.0}",
                x + shift + 24.0,
                top + h * 0.5,
                x + shift + w * 0.5
            ),
            tone.glow,
            2.0,
            0.5,
        );
    }
}

/// A dry branch with leaves that rises from a neck at (x, y).
pub fn branch(c: &mut Canvas, x: f32, y: f32, size: f32) {
    let stem = ramp("#6f5a3c");
    let leaf = ramp("#86895f");
    c.placed(&format!("translate({x:.0} {y:.0}) scale({size:.2})"), |c| {
        c.line("M0 20C-10 -120 30 -240 110 -390M-2 -60C-40 -150 -70 -210 -130 -290M28 -210C10 -280 0 -330 -10 -420", stem.base, 6.0, 1.0);
        let leaves = [
            (110.0, -390.0, -70.0), (84.0, -330.0, 10.0), (60.0, -280.0, -150.0), (-130.0, -290.0, -130.0),
            (-104.0, -250.0, 160.0), (-76.0, -205.0, -60.0), (-10.0, -420.0, -95.0), (2.0, -350.0, -20.0),
            (-2.0, -320.0, -160.0), (30.0, -215.0, -10.0), (-44.0, -150.0, 170.0), (100.0, -355.0, -120.0),
        ];
        let fill = c.slant(&[(0.0, &leaf.light, 1.0), (1.0, &leaf.dark, 1.0)]);
        for (lx, ly, turn) in leaves {
            c.placed(&format!("translate({lx} {ly}) rotate({turn})"), |c| {
                c.path("M0 0C22 -24 66 -26 96 -4C68 18 26 20 0 0Z", &fill);
            });
        }
    });
}
