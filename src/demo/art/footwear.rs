//! Shoes, boots and socks. Soles stand at y = 1182.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{folds, knit, rib, ripstop, soft};
use super::mountain::{ramp, shadow};
use super::outline::{blob, curve, polygon};

/// A sole with lugs from heel (x = 250) to toe (x = 950).
fn sole(c: &mut Canvas, tone: &Ramp, thick: f32) {
    let top = 1182.0 - thick;
    let mut points = vec![
        (246.0, top - 10.0),
        (246.0, top - 10.0),
        (420.0, top + 8.0),
        (600.0, top + 10.0),
        (800.0, top),
        (960.0, top - 34.0),
        (960.0, top - 34.0),
        (966.0, top + 10.0),
        (930.0, 1150.0),
    ];
    let mut x = 900.0_f32;
    while x > 290.0 {
        points.extend([
            (x, 1180.0),
            (x, 1180.0),
            (x - 34.0, 1180.0),
            (x - 34.0, 1180.0),
            (x - 38.0, 1164.0),
            (x - 38.0, 1164.0),
            (x - 50.0, 1164.0),
            (x - 50.0, 1164.0),
        ]);
        x -= 54.0;
    }
    points.extend([(262.0, 1178.0), (244.0, 1140.0)]);
    let d = blob(&points);
    let fill = c.down(&[
        (0.0, &tone.light, 1.0),
        (0.35, &tone.base, 1.0),
        (1.0, &tone.deep, 1.0),
    ]);
    c.path(&d, fill);
    c.line(
        &curve(&[
            (246.0, top + 14.0),
            (420.0, top + 32.0),
            (600.0, top + 34.0),
            (800.0, top + 24.0),
            (962.0, top - 8.0),
        ]),
        tone.glow,
        3.0,
        0.5,
    );
}

fn laces(c: &mut Canvas, from: (f32, f32), to: (f32, f32), rows: u8, tone: &Ramp) {
    let cord = ramp("#d8c79d");
    let steel = ramp("#aab0b2");
    for i in 0..rows {
        let t = f32::from(i) / f32::from(rows - 1);
        let (x, y) = (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
        let (a, b) = ((x - 52.0, y + 26.0), (x + 26.0, y - 8.0));
        for (p, q) in [(a, b), ((a.0 + 14.0, a.1 - 34.0), (b.0 - 12.0, b.1 + 30.0))] {
            let d = format!(
                "M{:.0} {:.0}Q{:.0} {:.0} {:.0} {:.0}",
                p.0,
                p.1,
                (p.0 + q.0) / 2.0,
                (p.1 + q.1) / 2.0 - 16.0,
                q.0,
                q.1
            );
            c.placed("translate(3 6)", |c| c.line(&d, tone.deep, 11.0, 0.5));
            c.line(&d, cord.dark, 10.0, 1.0);
            c.line(&d, cord.light, 5.0, 0.9);
        }
        c.ellipse((a.0 - 2.0, a.1 + 2.0), (11.0, 11.0), steel.deep);
        c.ellipse((a.0 - 4.0, a.1), (8.0, 8.0), steel.glow);
    }
}

fn boot(c: &mut Canvas, tone: &Ramp) {
    let cuff = ramp("#4a3b30");
    let tongue = blob(&[
        (560.0, 560.0),
        (620.0, 520.0),
        (690.0, 540.0),
        (700.0, 640.0),
        (760.0, 800.0),
        (660.0, 860.0),
        (590.0, 700.0),
    ]);
    soft(c, &tongue, &cuff, 30.0);
    let upper = blob(&[
        (330.0, 600.0),
        (330.0, 600.0),
        (440.0, 574.0),
        (566.0, 596.0),
        (566.0, 596.0),
        (600.0, 720.0),
        (660.0, 828.0),
        (770.0, 906.0),
        (900.0, 956.0),
        (962.0, 1026.0),
        (966.0, 1092.0),
        (966.0, 1092.0),
        (700.0, 1128.0),
        (420.0, 1126.0),
        (250.0, 1098.0),
        (250.0, 1098.0),
        (262.0, 980.0),
        (304.0, 860.0),
        (318.0, 720.0),
    ]);
    soft(c, &upper, tone, 80.0);
    folds(
        c,
        &upper,
        tone,
        &[
            "M600 900C560 930 500 940 440 930",
            "M640 960C600 1000 540 1010 480 1000",
            "M330 720C400 740 470 740 540 720",
        ],
        20.0,
    );
    let seams = "M620 790C560 860 520 960 520 1110M304 870C380 880 470 890 560 860M790 916C780 980 800 1050 840 1110";
    c.clipped(&upper, |c| {
        c.line(seams, tone.deep, 4.0, 0.7);
        c.placed("translate(-8 -2)", |c| c.stitch(seams, tone.glow, 2.6, 0.8));
        c.placed("translate(-18 -4)", |c| {
            c.stitch(seams, tone.glow, 2.6, 0.6)
        });
    });
    let rand = blob(&[
        (246.0, 1040.0),
        (246.0, 1040.0),
        (420.0, 1078.0),
        (640.0, 1086.0),
        (800.0, 1030.0),
        (930.0, 990.0),
        (970.0, 1050.0),
        (968.0, 1104.0),
        (968.0, 1104.0),
        (700.0, 1140.0),
        (420.0, 1136.0),
        (246.0, 1106.0),
        (246.0, 1106.0),
    ]);
    soft(c, &rand, &cuff, 24.0);
    let collar = blob(&[
        (318.0, 620.0),
        (318.0, 560.0),
        (360.0, 520.0),
        (450.0, 508.0),
        (540.0, 530.0),
        (580.0, 570.0),
        (574.0, 626.0),
        (450.0, 606.0),
    ]);
    soft(c, &collar, &cuff, 40.0);
    folds(
        c,
        &collar,
        &cuff,
        &[
            "M400 520C396 560 398 590 404 612",
            "M490 516C488 556 490 590 494 612",
        ],
        12.0,
    );
    c.line(
        "M352 530C340 490 352 470 372 470C392 470 396 500 388 528",
        cuff.light,
        14.0,
        1.0,
    );
    sole(c, &ramp("#3b3a38"), 76.0);
    laces(c, (600.0, 620.0), (730.0, 876.0), 6, tone);
}

/// Leather boots.
pub fn boots(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (640.0, 1180.0), 420.0, 50.0);
    let back = Ramp {
        light: tone.base,
        base: tone.dark,
        glow: tone.light,
        ..*tone
    };
    c.placed("translate(150 -44) scale(0.94)", |c| boot(c, &back));
    c.blurred(16.0, |c| {
        c.veil(
            &polygon(&[
                (420.0, 640.0),
                (700.0, 660.0),
                (960.0, 1000.0),
                (1010.0, 1150.0),
                (400.0, 1150.0),
            ]),
            tone.deep,
            0.35,
        )
    });
    c.placed("translate(-40 0)", |c| boot(c, tone));
}

fn shoe(c: &mut Canvas, tone: &Ramp) {
    let second = ramp("#2d3438");
    let tongue = blob(&[
        (470.0, 850.0),
        (520.0, 796.0),
        (590.0, 806.0),
        (640.0, 900.0),
        (720.0, 960.0),
        (560.0, 980.0),
    ]);
    soft(c, &tongue, &second, 26.0);
    let upper = blob(&[
        (270.0, 900.0),
        (280.0, 850.0),
        (330.0, 846.0),
        (380.0, 900.0),
        (450.0, 912.0),
        (500.0, 870.0),
        (540.0, 890.0),
        (620.0, 960.0),
        (740.0, 1000.0),
        (880.0, 1030.0),
        (956.0, 1080.0),
        (962.0, 1110.0),
        (962.0, 1110.0),
        (700.0, 1140.0),
        (420.0, 1136.0),
        (256.0, 1110.0),
        (256.0, 1110.0),
        (256.0, 1000.0),
    ]);
    soft(c, &upper, tone, 60.0);
    c.clipped(&upper, |c| {
        let mesh = ripstop(c, tone);
        c.veil(&upper, mesh, 0.9);
        let cage =
            "M520 900L560 1120M600 960L640 1130M470 930L440 1130M680 990L720 1130M400 920L350 1130";
        c.line(cage, tone.deep, 20.0, 0.8);
        c.placed("translate(-5 0)", |c| c.line(cage, tone.glow, 4.0, 0.5));
        let toe = blob(&[
            (800.0, 1010.0),
            (900.0, 1036.0),
            (980.0, 1090.0),
            (980.0, 1140.0),
            (760.0, 1140.0),
            (770.0, 1060.0),
        ]);
        soft(c, &toe, &second, 24.0);
        let heel = blob(&[
            (240.0, 930.0),
            (310.0, 960.0),
            (330.0, 1060.0),
            (320.0, 1140.0),
            (240.0, 1140.0),
        ]);
        soft(c, &heel, &second, 24.0);
    });
    c.line("M278 862C266 822 284 802 304 816", second.light, 12.0, 1.0);
    sole(c, &ramp("#e4e0d6"), 84.0);
    c.line(
        "M252 1140C420 1162 700 1164 940 1130",
        second.base,
        22.0,
        1.0,
    );
    laces(c, (560.0, 888.0), (680.0, 972.0), 4, tone);
}

/// Light shoes for running on paths.
pub fn trail_shoes(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (640.0, 1180.0), 430.0, 46.0);
    let back = Ramp {
        light: tone.base,
        base: tone.dark,
        glow: tone.light,
        ..*tone
    };
    c.placed("translate(160 -90) scale(0.96)", |c| shoe(c, &back));
    c.blurred(14.0, |c| {
        c.veil(
            &polygon(&[
                (420.0, 960.0),
                (620.0, 920.0),
                (960.0, 1060.0),
                (1000.0, 1160.0),
                (400.0, 1160.0),
            ]),
            tone.deep,
            0.4,
        )
    });
    c.placed("translate(-40 0)", |c| shoe(c, tone));
}

/// A pair of wool socks.
pub fn socks(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (620.0, 1176.0), 350.0, 44.0);
    let pale = ramp("#e8e0cf");
    for (at, behind) in [("translate(150 -26)", true), ("translate(-60 0)", false)] {
        c.placed(at, |c| {
            let d = blob(&[
                (420.0, 470.0),
                (420.0, 470.0),
                (500.0, 462.0),
                (590.0, 470.0),
                (590.0, 470.0),
                (598.0, 640.0),
                (600.0, 820.0),
                (650.0, 920.0),
                (760.0, 980.0),
                (862.0, 1020.0),
                (890.0, 1090.0),
                (850.0, 1160.0),
                (740.0, 1176.0),
                (600.0, 1160.0),
                (470.0, 1120.0),
                (410.0, 1030.0),
                (420.0, 860.0),
                (424.0, 660.0),
            ]);
            c.blurred(16.0, |c| {
                c.placed("translate(20 14)", |c| {
                    c.veil(&d, tone.deep, if behind { 0.3 } else { 0.55 })
                })
            });
            soft(c, &d, tone, 54.0);
            c.clipped(&d, |c| {
                let toe = blob(&[
                    (770.0, 960.0),
                    (900.0, 1000.0),
                    (920.0, 1200.0),
                    (740.0, 1200.0),
                    (730.0, 1080.0),
                ]);
                soft(c, &toe, &pale, 20.0);
                let heel = blob(&[
                    (380.0, 980.0),
                    (480.0, 990.0),
                    (540.0, 1060.0),
                    (520.0, 1180.0),
                    (360.0, 1160.0),
                ]);
                soft(c, &heel, &pale, 20.0);
                for y in [640.0, 672.0] {
                    c.line(
                        &format!("M400 {y}Q510 {:.0} 620 {y}", y + 14.0),
                        pale.base,
                        15.0,
                        0.9,
                    );
                }
                let stitches = knit(c, tone, 13.0);
                c.veil(&d, stitches, 0.6);
            });
            folds(
                c,
                &d,
                tone,
                &[
                    "M430 850C480 880 540 880 590 850",
                    "M440 930C500 960 560 950 620 910",
                ],
                18.0,
            );
            let band = blob(&[
                (416.0, 464.0),
                (416.0, 464.0),
                (500.0, 454.0),
                (594.0, 464.0),
                (594.0, 464.0),
                (598.0, 540.0),
                (596.0, 596.0),
                (596.0, 596.0),
                (510.0, 606.0),
                (418.0, 596.0),
                (418.0, 596.0),
                (414.0, 530.0),
            ]);
            soft(c, &band, tone, 24.0);
            let ribs = rib(c, tone, 15.0, 0.0);
            c.veil(&band, ribs, 0.85);
        });
    }
}
