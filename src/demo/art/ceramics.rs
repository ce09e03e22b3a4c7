//! Thrown clay. Feet stand at y = 1182.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{round, speckle};
use super::outline::{Point, curve, oval, turned};
use super::room::{branch, ramp, shadow};

fn clay() -> Ramp {
    ramp("#b9926e")
}

/// A thrown body: bare clay at the foot, glaze above the line at `dip`.
fn thrown(c: &mut Canvas, profile: &[Point], tilt: f32, dip: f32, tone: &Ramp) -> String {
    let body = turned(600.0, profile, tilt);
    let raw = clay();
    round(c, &body, &raw);
    let grit = speckle(c, raw.deep, 9, 2.0);
    c.veil(&body, grit, 0.6);
    let widest = profile.iter().fold(0.0_f32, |wide, (_, r)| wide.max(*r));
    c.clipped(&body, |c| {
        let sag = widest * tilt;
        let (left, right) = (600.0 - widest - 20.0, 600.0 + widest + 20.0);
        let edge = format!(
            "C{:.0} {:.0} {:.0} {:.0} 600 {:.0}C{:.0} {:.0} {:.0} {:.0} {left:.0} {dip:.0}",
            right - widest * 0.3,
            dip + sag * 0.9,
            right - widest * 0.7,
            dip + sag * 1.5,
            dip + sag * 1.3,
            600.0 - widest * 0.3,
            dip + sag * 1.1,
            left + widest * 0.4,
            dip + sag * 1.2
        );
        let glaze = format!("M{left:.0} 0H{right:.0}V{dip:.0}{edge}Z");
        c.line(&format!("M{right:.0} {dip:.0}{edge}"), tone.deep, 7.0, 0.45);
        c.clipped(&glaze, |c| {
            round(c, &body, tone);
            let marks = speckle(c, tone.deep, 4, 2.8);
            c.veil(&body, marks, 0.75);
            let fade = c.down(&[
                (0.0, &tone.glow, 0.35),
                (0.4, &tone.glow, 0.0),
                (0.75, &tone.deep, 0.0),
                (1.0, &tone.deep, 0.35),
            ]);
            c.path(&body, fade);
            for i in 0..12_u8 {
                let y = profile[0].0 + f32::from(i) * (1190.0 - profile[0].0) / 12.0;
                c.line(
                    &format!(
                        "M{left:.0} {y:.0}Q600 {:.0} {right:.0} {y:.0}",
                        y + sag * 2.0
                    ),
                    tone.deep,
                    2.0,
                    0.10,
                );
            }
        });
    });
    body
}

fn gleam(c: &mut Canvas, body: &str, d: &str, width: f32, tone: &Ramp) {
    c.clipped(body, |c| {
        c.blurred(width * 0.4, |c| c.line(d, tone.glow, width, 0.85));
        c.blurred(3.0, |c| c.line(d, ramp("#fffaf0").glow, width * 0.2, 0.55));
    });
}

fn mouth(c: &mut Canvas, y: f32, r: f32, tilt: f32, tone: &Ramp) {
    c.ellipse((600.0, y), (r, r * tilt), tone.light);
    let inside = c.across(&[
        (0.0, &tone.deep, 1.0),
        (0.6, &tone.dark, 1.0),
        (1.0, &tone.base, 1.0),
    ]);
    let lip = (r * 0.13).min(9.0);
    c.ellipse(
        (600.0, y + lip * 0.2),
        (r - lip, (r * tilt - lip * 0.6).max(1.0)),
        inside,
    );
    c.line(
        &curve(&[
            (600.0 - r, y),
            (600.0 - r * 0.7, y + r * tilt * 0.72),
            (600.0, y + r * tilt),
            (600.0 + r * 0.7, y + r * tilt * 0.72),
            (600.0 + r, y),
        ]),
        tone.glow,
        2.2,
        0.7,
    );
}

/// A tall vase with a thin neck.
pub fn bottle_vase(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1180.0), 180.0, 46.0);
    let body = thrown(
        c,
        &[
            (430.0, 62.0),
            (450.0, 48.0),
            (520.0, 42.0),
            (640.0, 52.0),
            (740.0, 112.0),
            (850.0, 196.0),
            (960.0, 222.0),
            (1070.0, 196.0),
            (1150.0, 142.0),
            (1180.0, 124.0),
        ],
        0.17,
        1096.0,
        tone,
    );
    gleam(c, &body, "M470 960C476 890 500 830 530 780", 26.0, tone);
    gleam(c, &body, "M574 640C572 590 574 540 578 490", 10.0, tone);
    mouth(c, 430.0, 62.0, 0.2, tone);
}

/// A wide jar, almost a ball, with a branch in it.
pub fn moon_vase(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1180.0), 240.0, 56.0);
    c.ellipse((600.0, 712.0), (92.0, 18.0), tone.deep);
    branch(c, 600.0, 712.0, 1.25);
    let body = thrown(
        c,
        &[
            (712.0, 96.0),
            (736.0, 100.0),
            (780.0, 190.0),
            (860.0, 276.0),
            (960.0, 302.0),
            (1060.0, 266.0),
            (1140.0, 186.0),
            (1180.0, 150.0),
        ],
        0.17,
        1190.0,
        tone,
    );
    gleam(c, &body, "M404 950C414 880 450 820 510 784", 34.0, tone);
    let front = "M504 712A96 18 0 0 0 696 712";
    c.line(front, tone.deep, 7.0, 0.5);
    c.line(front, tone.glow, 4.0, 0.9);
    c.clipped(&body, |c| {
        c.line("M300 962Q600 1010 900 962", tone.deep, 2.5, 0.25);
        c.line("M300 966Q600 1014 900 966", tone.glow, 2.5, 0.35);
    });
}

/// A wide bowl for the middle of the table.
pub fn bowl(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1180.0), 300.0, 60.0);
    let body = thrown(
        c,
        &[
            (880.0, 404.0),
            (910.0, 400.0),
            (980.0, 366.0),
            (1060.0, 280.0),
            (1120.0, 178.0),
            (1150.0, 140.0),
            (1182.0, 132.0),
        ],
        0.2,
        1068.0,
        tone,
    );
    gleam(c, &body, "M262 940C290 1000 340 1050 400 1086", 20.0, tone);
    let rim = oval((600.0, 880.0), (404.0, 92.0));
    c.path(&rim, tone.light);
    let well = oval((600.0, 884.0), (392.0, 84.0));
    let inside = c.slant(&[
        (0.0, &tone.deep, 1.0),
        (0.45, &tone.base, 1.0),
        (1.0, &tone.glow, 1.0),
    ]);
    c.path(&well, inside);
    c.clipped(&well, |c| {
        let marks = speckle(c, tone.deep, 14, 2.8);
        c.veil(&well, marks, 0.7);
        c.blurred(12.0, |c| {
            c.ellipse((620.0, 948.0), (190.0, 26.0), tone.light)
        });
        for k in [0.86_f32, 0.68, 0.5] {
            c.line(
                &oval((604.0, 900.0 + (1.0 - k) * 60.0), (392.0 * k, 82.0 * k)),
                tone.deep,
                2.0,
                0.14,
            );
        }
    });
    c.line(&rim, tone.glow, 3.0, 0.75);
}

/// A cup with a handle for a whole hand.
pub fn mug(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (610.0, 1180.0), 230.0, 54.0);
    let handle = "M800 850C940 826 980 900 950 990C928 1056 860 1090 786 1090";
    c.line(handle, tone.deep, 50.0, 1.0);
    c.placed("translate(-3 -4)", |c| c.line(handle, tone.base, 40.0, 1.0));
    c.placed("translate(-6 -9)", |c| {
        c.line(handle, tone.light, 16.0, 0.8)
    });
    let body = thrown(
        c,
        &[
            (740.0, 232.0),
            (800.0, 236.0),
            (920.0, 240.0),
            (1040.0, 234.0),
            (1130.0, 206.0),
            (1168.0, 170.0),
            (1182.0, 160.0),
        ],
        0.17,
        1082.0,
        tone,
    );
    gleam(c, &body, "M436 1030C428 950 430 880 436 800", 28.0, tone);
    let rim = oval((600.0, 740.0), (232.0, 42.0));
    c.path(&rim, tone.light);
    let inside = c.across(&[
        (0.0, &tone.deep, 1.0),
        (0.7, &tone.base, 1.0),
        (1.0, &tone.light, 1.0),
    ]);
    let well = oval((600.0, 744.0), (221.0, 36.0));
    c.path(&well, inside);
    let coffee = ramp("#4a2c1d");
    c.clipped(&well, |c| {
        let fill = c.slant(&[
            (0.0, &coffee.deep, 1.0),
            (0.6, &coffee.base, 1.0),
            (1.0, &coffee.light, 1.0),
        ]);
        c.ellipse((600.0, 772.0), (214.0, 34.0), fill);
        c.line("M440 772C500 786 560 790 600 790", coffee.glow, 3.0, 0.5);
    });
    c.line(&rim, tone.glow, 2.5, 0.7);
}

/// A stack of plates, the upper one leaning.
pub fn plates(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1178.0), 380.0, 62.0);
    for (i, r) in [400.0_f32, 400.0, 400.0, 300.0, 300.0]
        .into_iter()
        .enumerate()
    {
        let y = [1120.0, 1092.0, 1064.0, 1030.0, 1004.0][i];
        let body = turned(
            600.0,
            &[
                (y, r),
                (y + 16.0, r * 0.97),
                (y + 46.0, r * 0.62),
                (y + 58.0, r * 0.56),
            ],
            0.2,
        );
        round(
            c,
            &body,
            &if i % 2 == 0 {
                *tone
            } else {
                Ramp {
                    light: tone.base,
                    ..*tone
                }
            },
        );
        let raw = clay();
        let d = oval((600.0, y), (r, r * 0.22));
        c.path(&d, raw.light);
        let top = oval((600.0, y + 2.0), (r - 7.0, r * 0.22 - 4.0));
        let fill = c.slant(&[
            (0.0, &tone.dark, 1.0),
            (0.3, &tone.base, 1.0),
            (1.0, &tone.glow, 1.0),
        ]);
        c.path(&top, fill);
        if i == 2 || i == 4 {
            let marks = speckle(c, tone.deep, 6, 2.6);
            c.veil(&top, marks, 0.8);
        }
    }
    let (y, r) = (1004.0_f32, 300.0_f32);
    let ring = oval((600.0, y + 10.0), (r * 0.72, r * 0.15));
    c.line(&ring, tone.deep, 3.0, 0.3);
    let well = c.slant(&[
        (0.0, &tone.dark, 0.8),
        (0.5, &tone.base, 0.4),
        (1.0, &tone.glow, 0.9),
    ]);
    c.path(&ring, well);
    c.clipped(&ring, |c| {
        c.blurred(10.0, |c| {
            c.ellipse((560.0, 1010.0), (90.0, 14.0), tone.glow)
        })
    });
    c.line("M400 1168C300 1150 230 1134 204 1122", tone.glow, 4.0, 0.5);
}
