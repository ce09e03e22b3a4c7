//! Lamps: three that hang, two for a table, one that stands.

use super::canvas::Canvas;
use super::colour::{Colour, Ramp};
use super::material::{polished, round, weave};
use super::outline::{curve, mirrored, oval, polygon, turned};
use super::room::{brass, linen, ramp, shadow};

fn flame() -> [Colour; 3] {
    ["#fffaf0", "#ffe6b0", "#f0b868"].map(Colour::from_hex)
}

/// The light that hangs in the air around a lamp.
fn halo(c: &mut Canvas, centre: (f32, f32), radius: f32, strength: f32) {
    let [_, warm, _] = flame();
    let fill = c.around(
        0.5,
        0.5,
        0.5,
        &[
            (0.0, &warm, strength),
            (0.45, &warm, strength * 0.35),
            (1.0, &warm, 0.0),
        ],
    );
    c.ellipse(centre, (radius, radius), fill);
}

fn cord(c: &mut Canvas, to: f32) {
    c.line(
        &format!("M600 -1500V{to}"),
        Colour::from_hex("#3a2c22"),
        5.0,
        1.0,
    );
    c.line(
        &format!("M598.6 -1500V{to}"),
        Colour::from_hex("#8a705a"),
        1.4,
        0.8,
    );
}

fn opening(c: &mut Canvas, y: f32, rx: f32, ry: f32, tone: &Ramp) {
    let [white, warm, amber] = flame();
    c.ellipse((600.0, y), (rx, ry), tone.dark);
    let inside = c.around(
        0.5,
        0.35,
        0.62,
        &[
            (0.0, &white, 1.0),
            (0.35, &warm, 1.0),
            (0.8, &amber, 1.0),
            (1.0, &tone.dark, 1.0),
        ],
    );
    c.ellipse((600.0, y), (rx - 7.0, ry - 4.0), inside);
    c.line(
        &format!(
            "M{:.0} {y}A{rx} {ry} 0 0 0 {:.0} {y}",
            600.0 - rx,
            600.0 + rx
        ),
        tone.glow,
        2.5,
        0.7,
    );
}

/// A spun metal dome.
pub fn dome(c: &mut Canvas, tone: &Ramp) {
    halo(c, (600.0, 900.0), 560.0, 0.5);
    cord(c, 430.0);
    let metal = brass();
    polished(
        c,
        &turned(600.0, &[(418.0, 20.0), (436.0, 28.0), (486.0, 30.0)], 0.12),
        &metal,
    );
    let shell = turned(
        600.0,
        &[
            (484.0, 32.0),
            (496.0, 78.0),
            (540.0, 160.0),
            (620.0, 248.0),
            (720.0, 312.0),
            (806.0, 338.0),
        ],
        0.10,
    );
    polished(c, &shell, tone);
    c.clipped(&shell, |c| {
        let [_, warm, _] = flame();
        let low = c.down(&[
            (0.0, &tone.deep, 0.0),
            (0.7, &tone.deep, 0.0),
            (1.0, &tone.deep, 0.45),
        ]);
        c.path(&shell, low);
        c.blurred(12.0, |c| {
            c.line("M410 640C450 570 500 530 560 506", tone.glow, 16.0, 0.6)
        });
        for y in [540.0, 560.0, 748.0] {
            c.line(
                &format!("M240 {y}Q600 {:.0} 960 {y}", y + 34.0),
                tone.deep,
                1.6,
                0.18,
            );
        }
        c.line("M262 806Q600 876 938 806", warm, 3.0, 0.35);
    });
    opening(c, 806.0, 338.0, 44.0, tone);
}

/// Folded cloth, wide at the foot.
pub fn pleat(c: &mut Canvas, tone: &Ramp) {
    halo(c, (600.0, 760.0), 620.0, 0.55);
    cord(c, 450.0);
    polished(
        c,
        &turned(600.0, &[(432.0, 16.0), (446.0, 40.0), (470.0, 42.0)], 0.12),
        &brass(),
    );
    opening(c, 838.0, 352.0, 40.0, tone);
    let [_, warm, _] = flame();
    let folds = 34_u8;
    for i in 0..folds {
        let at = |k: f32| {
            let angle = (k / f32::from(folds) - 0.5) * std::f32::consts::PI;
            (angle.sin(), angle.cos())
        };
        let ((from, depth), (middle, _), (to, far)) = (
            at(f32::from(i)),
            at(f32::from(i) + 0.5),
            at(f32::from(i) + 1.0),
        );
        let piece = |a: f32, da: f32, b: f32, db: f32| {
            polygon(&[
                (600.0 + a * 112.0, 470.0 + da * 10.0),
                (600.0 + b * 112.0, 470.0 + db * 10.0),
                (600.0 + b * 360.0, 832.0 + db * 40.0),
                (600.0 + a * 360.0, 832.0 + da * 40.0),
            ])
        };
        let side = (from + 1.0) / 2.0;
        let lit = tone.glow.mix(tone.dark, (side - 0.3).abs() * 0.9);
        let shaded = tone.base.mix(tone.deep, 0.15 + side * 0.5);
        c.path(&piece(from, depth, middle, depth), lit);
        c.path(&piece(middle, depth, to, far), shaded);
    }
    let body = polygon(&[
        (488.0, 470.0),
        (712.0, 470.0),
        (960.0, 832.0),
        (240.0, 832.0),
    ]);
    let lit = c.around(
        0.5,
        0.78,
        0.52,
        &[(0.0, &warm, 0.6), (0.6, &warm, 0.2), (1.0, &warm, 0.0)],
    );
    c.path(&body, lit);
    c.line("M488 470Q600 492 712 470", tone.deep, 4.0, 0.6);
}

/// Opal glass on a rod; the swatch is the metal.
pub fn globe(c: &mut Canvas, tone: &Ramp) {
    let [white, warm, amber] = flame();
    halo(c, (600.0, 740.0), 620.0, 0.7);
    let rod = polygon(&[
        (593.0, -1500.0),
        (607.0, -1500.0),
        (607.0, 470.0),
        (593.0, 470.0),
    ]);
    polished(c, &rod, tone);
    let sphere = oval((600.0, 740.0), (256.0, 256.0));
    let clay = Colour::from_hex("#d7b48a");
    let glass = c.around(
        0.46,
        0.46,
        0.58,
        &[
            (0.0, &white, 1.0),
            (0.45, &Colour::from_hex("#fff3d8"), 1.0),
            (0.78, &warm, 1.0),
            (0.95, &amber, 1.0),
            (1.0, &clay, 1.0),
        ],
    );
    c.path(&sphere, glass);
    c.clipped(&sphere, |c| {
        c.blurred(16.0, |c| {
            c.line("M420 660C440 590 490 540 560 520", white, 26.0, 0.9);
            c.line("M470 960C560 1000 700 990 800 900", clay, 24.0, 0.5);
        });
    });
    polished(
        c,
        &turned(
            600.0,
            &[(452.0, 30.0), (468.0, 62.0), (500.0, 96.0), (518.0, 98.0)],
            0.16,
        ),
        tone,
    );
    c.line("M504 518Q600 542 696 518", tone.glow, 3.0, 0.7);
}

/// A low lamp with a cap like a mushroom.
pub fn mushroom(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1186.0), 230.0, 58.0);
    halo(c, (600.0, 880.0), 480.0, 0.45);
    let stem = turned(
        600.0,
        &[
            (700.0, 96.0),
            (860.0, 88.0),
            (1000.0, 98.0),
            (1100.0, 140.0),
            (1160.0, 190.0),
            (1182.0, 200.0),
        ],
        0.17,
    );
    polished(c, &stem, tone);
    let [white, warm, _] = flame();
    c.clipped(&stem, |c| {
        let lit = c.down(&[(0.0, &white, 0.95), (0.26, &warm, 0.55), (0.6, &warm, 0.0)]);
        c.path(&stem, lit);
    });
    let cap = mirrored(
        600.0,
        &[
            (0.0, 436.0),
            (130.0, 456.0),
            (268.0, 530.0),
            (348.0, 660.0),
            (366.0, 760.0),
            (352.0, 786.0),
            (180.0, 824.0),
            (0.0, 834.0),
        ],
    );
    polished(c, &cap, tone);
    c.clipped(&cap, |c| {
        let top = c.down(&[
            (0.0, &tone.glow, 0.45),
            (0.35, &tone.light, 0.0),
            (0.75, &tone.deep, 0.0),
            (1.0, &tone.deep, 0.55),
        ]);
        c.path(&cap, top);
        c.blurred(14.0, |c| {
            c.line("M340 640C370 560 430 505 520 478", tone.glow, 24.0, 0.75)
        });
        c.line(
            "M238 776C330 826 480 832 600 834C720 832 870 826 962 776",
            warm,
            5.0,
            0.7,
        );
    });
    let knob = turned(600.0, &[(410.0, 10.0), (418.0, 24.0), (440.0, 22.0)], 0.2);
    polished(c, &knob, &brass());
}

/// A thrown foot with a linen drum.
pub fn drum(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1186.0), 190.0, 50.0);
    halo(c, (600.0, 640.0), 560.0, 0.5);
    polished(
        c,
        &turned(600.0, &[(740.0, 16.0), (850.0, 16.0)], 0.1),
        &brass(),
    );
    let foot = turned(
        600.0,
        &[
            (842.0, 46.0),
            (872.0, 52.0),
            (920.0, 120.0),
            (990.0, 182.0),
            (1060.0, 186.0),
            (1130.0, 142.0),
            (1182.0, 112.0),
        ],
        0.18,
    );
    round(c, &foot, tone);
    c.clipped(&foot, |c| {
        for y in [906.0, 940.0, 974.0, 1008.0, 1042.0, 1076.0, 1110.0, 1142.0] {
            c.line(
                &format!("M400 {y}Q600 {:.0} 800 {y}", y + 36.0),
                tone.deep,
                3.0,
                0.28,
            );
            c.line(
                &format!("M400 {:.0}Q600 {:.0} 800 {:.0}", y + 4.0, y + 40.0, y + 4.0),
                tone.glow,
                2.0,
                0.3,
            );
        }
        c.blurred(10.0, |c| {
            c.line("M480 1010C490 970 510 940 540 920", tone.glow, 18.0, 0.7)
        });
    });
    let cloth = linen();
    let [white, warm, amber] = flame();
    let shade = turned(
        600.0,
        &[(420.0, 232.0), (600.0, 256.0), (788.0, 284.0)],
        0.10,
    );
    let lit = c.around(
        0.48,
        0.62,
        0.62,
        &[
            (0.0, &white, 1.0),
            (0.4, &warm, 1.0),
            (0.85, &cloth.base, 1.0),
            (1.0, &cloth.dark, 1.0),
        ],
    );
    c.path(&shade, lit);
    let cover = weave(c, &cloth, 7.0);
    c.veil(&shade, cover, 0.55);
    let turn = c.across(&[
        (0.0, &cloth.deep, 0.45),
        (0.25, &cloth.deep, 0.0),
        (0.7, &cloth.deep, 0.05),
        (1.0, &cloth.deep, 0.6),
    ]);
    c.path(&shade, turn);
    c.line("M316 788Q600 846 884 788", cloth.dark, 7.0, 0.8);
    c.ellipse((600.0, 420.0), (232.0, 23.0), amber);
    let inside = c.down(&[(0.0, &amber, 1.0), (1.0, &white, 1.0)]);
    c.ellipse((600.0, 421.0), (226.0, 19.0), inside);
}

/// A reading lamp on a long bent stem.
pub fn floor_lamp(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (470.0, 1306.0), 170.0, 40.0);
    halo(c, (800.0, 640.0), 420.0, 0.55);
    let disc = turned(470.0, &[(1280.0, 168.0), (1304.0, 170.0)], 0.2);
    round(c, &disc, tone);
    c.ellipse((470.0, 1280.0), (168.0, 33.0), tone.light);
    let stem = "M470 1276V430C470 260 560 190 660 190C760 190 806 260 806 366";
    c.line(stem, tone.deep, 18.0, 1.0);
    c.line(stem, tone.base, 13.0, 1.0);
    c.placed("translate(-3 -1)", |c| c.line(stem, tone.glow, 3.5, 0.8));
    let joint = brass();
    polished(
        c,
        &turned(470.0, &[(820.0, 16.0), (872.0, 16.0)], 0.2),
        &joint,
    );
    polished(
        c,
        &turned(470.0, &[(1250.0, 24.0), (1284.0, 34.0)], 0.2),
        &joint,
    );
    let [white, warm, amber] = flame();
    c.placed("rotate(-9 806 400)", |c| {
        let hood = curve(&[
            (770.0, 372.0),
            (770.0, 372.0),
            (716.0, 430.0),
            (668.0, 540.0),
            (656.0, 590.0),
            (656.0, 590.0),
        ]);
        let hood =
            format!("{hood}A150 26 0 0 0 956 590C940 520 900 430 842 372A40 10 0 0 0 770 372Z");
        polished(c, &hood, tone);
        c.clipped(&hood, |c| {
            c.blurred(9.0, |c| {
                c.line("M716 560C726 500 746 450 776 410", tone.glow, 16.0, 0.6)
            });
        });
        c.ellipse((806.0, 591.0), (150.0, 25.0), tone.dark);
        let inside = c.around(
            0.5,
            0.3,
            0.6,
            &[(0.0, &white, 1.0), (0.5, &warm, 1.0), (1.0, &amber, 1.0)],
        );
        c.ellipse((806.0, 592.0), (143.0, 20.0), inside);
        polished(
            c,
            &turned(806.0, &[(346.0, 22.0), (376.0, 38.0)], 0.15),
            &joint,
        );
    });
    let beam = c.down(&[(0.0, &warm, 0.35), (1.0, &warm, 0.0)]);
    c.path(
        &polygon(&[
            (690.0, 610.0),
            (978.0, 566.0),
            (1120.0, 1180.0),
            (640.0, 1220.0),
        ]),
        beam,
    );
    // A brass pull chain.
    c.line("M880 596V690", ramp("#b98f52").base, 3.0, 0.9);
    c.ellipse((880.0, 698.0), (8.0, 10.0), joint.light);
}
