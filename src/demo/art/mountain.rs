//! The surroundings of fjell: studio paper, a hut wall, haze and rock, under an overcast sky.

use super::canvas::Canvas;
use super::colour::{Colour, MOUNTAIN, Ramp};
use super::material::{grain, speckle};
use super::outline::{Scatter, blob, curve, panel, polygon};
use super::piece::{Piece, Stand};

/// A ramp under mountain light.
pub fn ramp(hex: &str) -> Ramp {
    Ramp::new(hex, MOUNTAIN)
}

/// The soft dark under things.
pub fn shadow(c: &mut Canvas, centre: (f32, f32), rx: f32, ry: f32) {
    let dark = Colour::from_hex(MOUNTAIN.shade);
    let cast = c.around(
        0.5,
        0.5,
        0.5,
        &[(0.0, &dark, 0.32), (0.5, &dark, 0.18), (1.0, &dark, 0.0)],
    );
    c.ellipse(
        (centre.0 + rx * 0.3, centre.1 + ry * 0.15),
        (rx * 1.45, ry * 1.4),
        cast,
    );
    let contact = c.around(
        0.5,
        0.5,
        0.5,
        &[(0.0, &dark, 0.66), (0.72, &dark, 0.42), (1.0, &dark, 0.0)],
    );
    c.ellipse(
        (centre.0 + rx * 0.03, centre.1),
        (rx * 1.06, ry * 0.6),
        contact,
    );
}

/// Studio paper in a tone that the object stands out from.
pub fn paper(c: &mut Canvas, object: Colour) {
    let hex = if object.lightness() > 0.76 {
        "#9fadb2"
    } else {
        "#d5dadb"
    };
    let tone = ramp(hex);
    let (w, h) = (c.width(), c.height());
    let fill = c.around(
        0.32,
        0.24,
        1.0,
        &[
            (0.0, &tone.glow, 1.0),
            (0.4, &tone.base, 1.0),
            (1.0, &tone.dark, 1.0),
        ],
    );
    c.rect([0.0, 0.0, w, h], 0.0, fill);
}

/// The whole piece before plain paper.
pub fn studio(c: &mut Canvas, piece: &Piece, object: Colour, tone: &Ramp) {
    paper(c, object);
    let (w, h) = (c.width(), c.height());
    let sheet = ramp(if object.lightness() > 0.76 {
        "#9fadb2"
    } else {
        "#d5dadb"
    });
    match piece.stand {
        Stand::Hanger => {}
        Stand::Rock => slab(c, 1080.0),
        _ => {
            let ground = c.down(&[
                (0.0, &sheet.dark, 0.0),
                (0.14, &sheet.dark, 0.9),
                (0.6, &sheet.base, 1.0),
                (1.0, &sheet.light, 1.0),
            ]);
            c.rect([0.0, 1060.0, w, h - 1060.0], 0.0, ground);
        }
    }
    if piece.stand == Stand::Hanger {
        c.placed("translate(-48 4) scale(1.08)", |c| (piece.paint)(c, tone));
    } else {
        (piece.paint)(c, tone);
    }
}

/// A block of split granite across the sheet.
pub fn slab(c: &mut Canvas, y: f32) {
    let (w, h) = (c.width(), c.height());
    let stone = ramp("#8d969a");
    let top = blob(&[
        (-60.0, y + 10.0),
        (-60.0, y + 10.0),
        (220.0, y - 6.0),
        (600.0, y + 4.0),
        (980.0, y - 8.0),
        (w + 60.0, y + 8.0),
        (w + 60.0, y + 8.0),
        (w + 60.0, y + 180.0),
        (w + 60.0, y + 180.0),
        (900.0, y + 206.0),
        (560.0, y + 190.0),
        (260.0, y + 212.0),
        (-60.0, y + 190.0),
        (-60.0, y + 190.0),
    ]);
    let side = c.down(&[
        (0.0, &stone.dark, 1.0),
        (0.4, &stone.deep, 1.0),
        (1.0, &stone.deep, 1.0),
    ]);
    c.rect([0.0, y + 150.0, w, h - y - 150.0], 0.0, side);
    let cracks =
        "M180 1290L240 1390L220 1500M520 1280L500 1360L560 1440M860 1290L900 1400L880 1500";
    c.line(cracks, stone.deep, 4.0, 0.7);
    c.placed("translate(4 2)", |c| c.line(cracks, stone.base, 2.0, 0.5));
    let fill = c.down(&[
        (0.0, &stone.base, 1.0),
        (0.8, &stone.light, 1.0),
        (1.0, &stone.glow, 1.0),
    ]);
    c.path(&top, fill);
    let grit = speckle(c, stone.deep, 12, 3.0);
    c.faded(0.5, |c| {
        c.rect([0.0, y - 10.0, w, h - y + 10.0], 0.0, &grit)
    });
    let pale = speckle(c, stone.glow, 31, 2.6);
    c.faded(0.5, |c| {
        c.rect([0.0, y - 10.0, w, h - y + 10.0], 0.0, &pale)
    });
}

/// Sky and ridges, each paler the farther away; `foot` is where the land before them begins.
pub fn ridges(c: &mut Canvas, foot: f32) {
    let (w, k) = (c.width(), c.width() / 1200.0);
    let sky = ["#b9cbd6", "#dfe5e4", "#f3ead9"].map(Colour::from_hex);
    let fill = c.down(&[
        (0.0, &sky[0], 1.0),
        (0.6, &sky[1], 1.0),
        (1.0, &sky[2], 1.0),
    ]);
    c.rect([0.0, 0.0, w, foot + 40.0], 0.0, fill);
    let sun = Colour::from_hex("#fff6e2");
    let glow = c.around(0.5, 0.5, 0.5, &[(0.0, &sun, 0.95), (1.0, &sun, 0.0)]);
    c.ellipse((w * 0.24, foot * 0.42), (420.0 * k, 420.0 * k), glow);
    for (i, (hex, rise, low)) in [
        ("#b7c6cd", 0.64, 0.26),
        ("#93a8b2", 0.48, 0.18),
        ("#6f8892", 0.32, 0.11),
        ("#4f6770", 0.17, 0.04),
    ]
    .into_iter()
    .enumerate()
    {
        let tone = ramp(hex);
        let mut random = Scatter::new(40 + u32::try_from(i).unwrap_or(0) * 7);
        let mut crest = vec![(-40.0, foot + 40.0)];
        let mut peaks = Vec::new();
        let steps = if k > 1.4 { 15_u8 } else { 9 };
        for s in 0..=steps {
            let x = -40.0 + (w + 80.0) * f32::from(s) / f32::from(steps);
            let high = s % 2 == i as u8 % 2;
            let y = foot
                * (1.0
                    - if high {
                        rise * random.between(0.72, 1.0)
                    } else {
                        low + rise * random.between(0.28, 0.45)
                    });
            crest.push((x + random.between(-30.0, 30.0), y));
            if high {
                peaks.push(crest[crest.len() - 1]);
            }
        }
        crest.push((w + 40.0, foot + 40.0));
        let d = polygon(&crest);
        let haze = tone.base.mix(sky[1], 0.75);
        let body = c.down(&[(0.0, &tone.base, 1.0), (1.0, &haze, 1.0)]);
        c.path(&d, body);
        c.clipped(&d, |c| {
            for (x, y) in peaks {
                let (s, deep) = (rise * 260.0 * k, tone.dark);
                let right = polygon(&[
                    (x, y),
                    (x + s * 1.5, y + s * 1.3),
                    (x + s * 0.5, y + s * 1.4),
                    (x + s * 0.22, y + s * 0.72),
                    (x - s * 0.08, y + s * 0.42),
                ]);
                c.veil(&right, deep, 0.35);
                if i < 2 {
                    let snow = polygon(&[
                        (x, y),
                        (x + s * 0.34, y + s * 0.40),
                        (x + s * 0.12, y + s * 0.34),
                        (x + s * 0.04, y + s * 0.56),
                        (x - s * 0.12, y + s * 0.38),
                        (x - s * 0.36, y + s * 0.52),
                        (x - s * 0.2, y + s * 0.22),
                    ]);
                    c.veil(&snow, Colour::from_hex("#fbfcfb"), 0.85);
                }
            }
        });
    }
    let mist = Colour::from_hex("#eef0ec");
    let veil = c.down(&[(0.0, &mist, 0.0), (1.0, &mist, 0.75)]);
    c.rect([0.0, foot * 0.72, w, foot * 0.28 + 40.0], 0.0, veil);
}

/// Grass and stones from `y` down.
pub fn heath(c: &mut Canvas, y: f32) {
    let (w, h) = (c.width(), c.height());
    let grass = ramp("#7d8063");
    let d = blob(&[
        (-60.0, y + 30.0),
        (-60.0, y + 30.0),
        (w * 0.22, y),
        (w * 0.55, y + 22.0),
        (w * 0.8, y - 6.0),
        (w + 60.0, y + 20.0),
        (w + 60.0, y + 20.0),
        (w + 60.0, h + 40.0),
        (w + 60.0, h + 40.0),
        (-60.0, h + 40.0),
        (-60.0, h + 40.0),
    ]);
    let fill = c.down(&[
        (0.0, &grass.light, 1.0),
        (0.4, &grass.base, 1.0),
        (1.0, &grass.dark, 1.0),
    ]);
    c.path(&d, fill);
    let mut random = Scatter::new(77);
    let mut blades = [String::new(), String::new()];
    for i in 0..230_u16 {
        let (x, v) = (random.between(0.0, w), random.next());
        let top = y + 40.0 + (h - y - 40.0) * v;
        let tall = 10.0 + 26.0 * v;
        blades[usize::from(i % 2)].push_str(&format!(
            "M{x:.0} {top:.0}l{:.0} -{tall:.0}",
            random.between(-9.0, 9.0)
        ));
    }
    c.line(&blades[0], grass.glow, 2.4, 0.5);
    c.line(&blades[1], grass.deep, 2.4, 0.45);
    for (x, top, size) in [
        (0.08, 0.55, 1.2),
        (0.9, 0.32, 1.0),
        (0.78, 0.8, 0.6),
        (0.2, 0.86, 0.5),
    ] {
        stone(c, w * x, y + (h - y) * top, size * 110.0);
    }
}

fn stone(c: &mut Canvas, x: f32, y: f32, s: f32) {
    let rock = ramp("#979fa1");
    shadow(c, (x, y + s * 0.3), s * 1.0, s * 0.22);
    let d = blob(&[
        (x - s, y + s * 0.3),
        (x - s * 0.9, y - s * 0.1),
        (x - s * 0.3, y - s * 0.5),
        (x + s * 0.4, y - s * 0.42),
        (x + s * 0.95, y),
        (x + s, y + s * 0.3),
        (x + s, y + s * 0.3),
        (x, y + s * 0.36),
        (x - s, y + s * 0.3),
    ]);
    let fill = c.slant(&[
        (0.0, &rock.glow, 1.0),
        (0.45, &rock.base, 1.0),
        (1.0, &rock.deep, 1.0),
    ]);
    c.path(&d, fill);
    let grit = speckle(c, rock.deep, 12, 3.0);
    c.veil(&d, grit, 0.6);
    c.veil(
        &polygon(&[
            (x + s * 0.1, y - s * 0.46),
            (x + s * 0.4, y - s * 0.42),
            (x + s * 0.95, y),
            (x + s, y + s * 0.3),
            (x + s * 0.3, y + s * 0.32),
        ]),
        rock.deep,
        0.28,
    );
}

/// The piece in use.
pub fn scene(c: &mut Canvas, piece: &Piece, tone: &Ramp) {
    match piece.stand {
        Stand::Hanger => {
            hut(c);
            c.placed("translate(-70 70) scale(0.86)", |c| (piece.paint)(c, tone));
        }
        Stand::Rock => {
            ridges(c, 1060.0);
            slab(c, 1080.0);
            stone(c, 1090.0, 1130.0, 90.0);
            c.placed("translate(90 192) scale(0.84)", |c| (piece.paint)(c, tone));
        }
        _ => {
            ridges(c, 900.0);
            heath(c, 900.0);
            c.placed("translate(120 250) scale(0.80)", |c| (piece.paint)(c, tone));
        }
    }
}

/// Tarred boards with a rail of pegs across the sheet.
pub fn wall(c: &mut Canvas) {
    boards(c);
    rail(c, c.width());
}

fn boards(c: &mut Canvas) {
    let (w, h) = (c.width(), c.height());
    let timber = ramp("#8b7a66");
    let marks = grain(c, &timber, 90.0);
    for i in 0..11_u8 {
        let x = f32::from(i) * 150.0;
        let shade = timber.base.mix(
            timber.dark,
            [0.1, 0.45, 0.2, 0.6, 0.3, 0.15, 0.5, 0.35, 0.2, 0.55, 0.3][usize::from(i)],
        );
        c.rect([x, 0.0, 150.0, h], 0.0, shade);
        c.line(&format!("M{x} 0V{h}"), timber.deep, 5.0, 0.7);
        c.line(&format!("M{:.0} 0V{h}", x + 4.0), timber.glow, 2.0, 0.35);
    }
    c.faded(0.7, |c| c.rect([0.0, 0.0, w, h], 0.0, marks));
    let (pale, dark) = (Colour::from_hex("#eaf0f2"), timber.deep);
    let lit = c.across(&[(0.0, &dark, 0.25), (0.6, &pale, 0.0), (1.0, &pale, 0.30)]);
    c.rect([0.0, 0.0, w, h], 0.0, lit);
}

/// The rail that the pegs sit on.
fn rail(c: &mut Canvas, end: f32) {
    let timber = ramp("#c4a67c");
    c.rect([0.0, 262.0, end, 14.0], 0.0, ramp("#8b7a66").deep);
    let face = c.down(&[
        (0.0, &timber.glow, 1.0),
        (0.2, &timber.base, 1.0),
        (1.0, &timber.dark, 1.0),
    ]);
    c.rect([0.0, 196.0, end, 70.0], 3.0, face);
}

/// The inside of a hut: boards, a rail, a window to the mountains.
fn hut(c: &mut Canvas) {
    boards(c);
    let timber = ramp("#8b7a66");
    let dark = timber.deep;
    let frame = ramp("#b39c7d");
    c.rect([866.0, 236.0, 420.0, 728.0], 4.0, frame.deep);
    c.rect([872.0, 242.0, 420.0, 716.0], 4.0, frame.base);
    c.clipped(&panel([900.0, 270.0, 400.0, 660.0], 2.0), |c| {
        c.placed("translate(720 270) scale(0.62)", |c| {
            ridges(c, 900.0);
            c.rect(
                [0.0, 900.0, 1200.0, 300.0],
                0.0,
                Colour::from_hex("#66705f"),
            );
        });
    });
    c.line("M900 560H1200", frame.base, 16.0, 1.0);
    c.line("M900 569H1200", frame.deep, 3.0, 0.6);
    c.line("M900 270V930", frame.deep, 5.0, 0.6);
    c.rect([846.0, 950.0, 360.0, 34.0], 3.0, frame.light);
    c.rect([846.0, 980.0, 360.0, 12.0], 3.0, frame.deep);
    rail(c, 800.0);
    let rail = ramp("#c4a67c");
    for x in [110.0, 770.0] {
        c.ellipse((x + 6.0, 244.0), (22.0, 22.0), rail.deep);
        let knob = c.around(
            0.35,
            0.3,
            0.7,
            &[
                (0.0, &rail.glow, 1.0),
                (0.6, &rail.base, 1.0),
                (1.0, &rail.deep, 1.0),
            ],
        );
        c.ellipse((x, 236.0), (20.0, 20.0), knob);
    }
    let rope = curve(&[
        (110.0, 250.0),
        (92.0, 420.0),
        (104.0, 600.0),
        (128.0, 520.0),
        (120.0, 250.0),
    ]);
    let hemp = ramp("#d3a24b");
    for (dx, w) in [(0.0_f32, 13.0_f32), (14.0, 13.0), (-12.0, 13.0)] {
        c.placed(&format!("translate({dx} {:.0})", dx.abs() * 1.6), |c| {
            c.line(&rope, hemp.deep, w, 1.0);
            c.line(&rope, hemp.base, w * 0.7, 1.0);
            c.stitch(&rope, hemp.glow, w * 0.4, 0.7);
        });
    }
    c.rect([0.0, 1400.0, 1200.0, 100.0], 0.0, frame.dark);
    c.line("M0 1400H1200", frame.glow, 3.0, 0.5);
    let low = c.down(&[(0.0, &dark, 0.0), (1.0, &dark, 0.35)]);
    c.rect([0.0, 1000.0, 1200.0, 400.0], 0.0, low);
}
