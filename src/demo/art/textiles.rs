//! Cloth for the home: flat, folded, hung.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{folds, rib, soft, weave};
use super::outline::{Scatter, blob, curve, polygon};
use super::room::{linen, oak, ramp, shadow};
use super::seats::bar;

/// A corded cushion, leaning a little.
pub fn cushion(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1168.0), 350.0, 62.0);
    c.placed("rotate(-3 600 860)", |c| {
        let d = blob(&[
            (250.0, 520.0),
            (250.0, 520.0),
            (330.0, 534.0),
            (600.0, 552.0),
            (870.0, 534.0),
            (950.0, 520.0),
            (950.0, 520.0),
            (938.0, 600.0),
            (912.0, 850.0),
            (938.0, 1090.0),
            (956.0, 1176.0),
            (956.0, 1176.0),
            (860.0, 1160.0),
            (600.0, 1150.0),
            (340.0, 1160.0),
            (246.0, 1176.0),
            (246.0, 1176.0),
            (262.0, 1090.0),
            (288.0, 850.0),
            (262.0, 600.0),
        ]);
        c.line(&d, tone.deep, 15.0, 1.0);
        c.line(&d, tone.base, 9.0, 1.0);
        soft(c, &d, tone, 120.0);
        let cord = rib(c, tone, 22.0, 0.0);
        c.veil(&d, cord, 0.55);
        folds(
            c,
            &d,
            tone,
            &[
                "M270 540C330 600 370 650 400 720",
                "M936 540C880 590 840 640 812 700",
                "M262 1150C330 1090 370 1060 430 1020",
                "M940 1150C880 1100 850 1060 800 1020",
                "M520 1140C540 1080 560 1040 600 1000",
            ],
            36.0,
        );
        c.clipped(&d, |c| {
            c.blurred(60.0, |c| {
                c.ellipse((500.0, 760.0), (190.0, 170.0), tone.glow)
            })
        });
        let again = rib(c, tone, 22.0, 0.0);
        c.veil(&d, again, 0.30);
        c.line(&d, tone.light, 4.0, 0.6);
    });
}

/// A folded blanket with a knotted fringe.
pub fn throw(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1176.0), 420.0, 60.0);
    let cloth = weave(c, tone, 12.0);
    for (i, top) in [1060.0_f32, 950.0, 840.0].into_iter().enumerate() {
        let inset = f32::from(u8::try_from(i).unwrap_or(0)) * 10.0;
        let (l, r) = (190.0 + inset, 1000.0 - inset * 1.4);
        let d = blob(&[
            (l, top + 60.0),
            (l + 30.0, top + 8.0),
            (l + 140.0, top),
            (600.0, top - 8.0),
            (r - 120.0, top),
            (r - 10.0, top + 16.0),
            (r + 8.0, top + 62.0),
            (r - 16.0, top + 108.0),
            (r - 140.0, top + 118.0),
            (600.0, top + 122.0),
            (l + 130.0, top + 120.0),
            (l + 24.0, top + 110.0),
        ]);
        soft(c, &d, tone, 44.0);
        c.veil(&d, &cloth, 0.75);
        c.clipped(&d, |c| {
            let pale = linen();
            for x in [760.0, 800.0, 884.0] {
                c.line(
                    &format!(
                        "M{x:.0} {:.0}C{:.0} {:.0} {:.0} {:.0} {x:.0} {:.0}",
                        top - 20.0,
                        x + 14.0,
                        top + 30.0,
                        x + 14.0,
                        top + 90.0,
                        top + 130.0
                    ),
                    pale.base,
                    if x > 850.0 { 12.0 } else { 22.0 },
                    0.75,
                );
            }
        });
    }
    // The last fold falls over the front with its fringe.
    let fall = blob(&[
        (250.0, 838.0),
        (250.0, 838.0),
        (420.0, 826.0),
        (560.0, 834.0),
        (560.0, 834.0),
        (578.0, 900.0),
        (570.0, 1010.0),
        (582.0, 1080.0),
        (582.0, 1080.0),
        (420.0, 1094.0),
        (240.0, 1084.0),
        (240.0, 1084.0),
        (250.0, 1000.0),
        (238.0, 900.0),
    ]);
    c.blurred(12.0, |c| {
        c.placed("translate(12 14)", |c| c.veil(&fall, tone.deep, 0.6))
    });
    soft(c, &fall, tone, 40.0);
    c.veil(&fall, &cloth, 0.75);
    folds(
        c,
        &fall,
        tone,
        &[
            "M330 850C320 930 340 1010 326 1080",
            "M470 850C480 940 462 1010 476 1086",
        ],
        22.0,
    );
    let mut random = Scatter::new(3);
    for i in 0..24_u8 {
        let x = 246.0 + f32::from(i) * 14.4;
        let sway = random.between(-7.0, 7.0);
        let d = format!(
            "M{x:.0} 1080C{x:.0} 1110 {:.0} 1130 {:.0} {:.0}",
            x + sway,
            x + sway,
            random.between(1148.0, 1172.0)
        );
        c.line(&d, tone.deep, 8.0, 0.8);
        c.line(&d, tone.light, 4.5, 1.0);
        c.ellipse((x, 1092.0), (5.0, 6.0), tone.base);
    }
}

/// A flat-woven rug, seen along the floor.
pub fn rug(c: &mut Canvas, tone: &Ramp) {
    let pale = ramp("#eadfca");
    let at = |u: f32, v: f32| {
        let half = 330.0 + 200.0 * v;
        (600.0 + (u - 0.5) * 2.0 * half, 830.0 + 430.0 * v.powf(1.12))
    };
    let band = |e: f32, f: f32| polygon(&[at(0.0, e), at(1.0, e), at(1.0, f), at(0.0, f)]);
    let whole = band(0.0, 1.0);
    c.blurred(16.0, |c| {
        c.placed("translate(16 16)", |c| {
            c.veil(&whole, ramp("#5a4232").deep, 0.5)
        });
    });
    let mut random = Scatter::new(9);
    for (v, way) in [(0.0, -1.0), (1.0, 1.0)] {
        let mut fringe = String::new();
        for i in 0..66_u8 {
            let (x, y) = at(f32::from(i) / 65.0, v);
            let (sway, reach) = (random.between(-5.0, 5.0), way * (16.0 + 18.0 * v));
            fringe.push_str(&format!("M{x:.0} {y:.0}l{sway:.0} {reach:.0}"));
        }
        c.line(&fringe, pale.base, 2.5 + 2.0 * v, 0.95);
    }
    super::material::face(c, &whole, tone);
    for (e, f) in [(0.06, 0.085), (0.11, 0.15), (0.85, 0.89), (0.92, 0.945)] {
        c.veil(&band(e, f), pale.base, 0.85);
    }
    let (mut diamonds, mut cores) = (String::new(), String::new());
    for row in 0..5_u8 {
        let v = 0.22 + f32::from(row) * 0.122;
        for column in 0..7_u8 {
            let u = 0.1 + f32::from(column) * 0.122 + if row % 2 == 0 { 0.0 } else { 0.061 };
            if u > 0.9 {
                continue;
            }
            for (d, high, wide) in [(&mut diamonds, 0.045, 0.046), (&mut cores, 0.018, 0.018)] {
                d.push_str(&polygon(&[
                    at(u, v - high),
                    at(u + wide, v),
                    at(u, v + high),
                    at(u - wide, v),
                ]));
            }
        }
    }
    c.veil(&diamonds, pale.base, 0.8);
    c.path(&cores, tone.deep);
    c.clipped(&whole, |c| {
        let mut threads = String::new();
        for i in 0..56_u8 {
            let (_, y) = at(0.0, f32::from(i) / 56.0);
            threads.push_str(&format!("M40 {y:.0}H1160"));
        }
        c.line(&threads, tone.deep, 1.6, 0.28);
        c.blurred(40.0, |c| {
            c.ellipse((430.0, 930.0), (260.0, 70.0), tone.glow)
        });
    });
    c.line(&whole, tone.deep, 3.0, 0.35);
}

/// One length of linen on a rod.
pub fn curtain(c: &mut Canvas, tone: &Ramp) {
    let timber = oak();
    let (top, foot) = (190.0, 1300.0);
    shadow(c, (600.0, 1306.0), 360.0, 30.0);
    bar(c, "M120 160H1080", 26.0, &timber);
    for x in [112.0, 1088.0] {
        super::material::round(c, &super::outline::oval((x, 160.0), (26.0, 26.0)), &timber);
    }
    let waves = 11_u8;
    let width = 640.0 / f32::from(waves);
    let cloth = weave(c, tone, 8.0);
    for i in 0..waves {
        let (x, k) = (280.0 + f32::from(i) * width, (f32::from(i) - 5.0) * 5.0);
        let d = format!(
            "M{x:.1} {top}H{:.1}C{:.1} 600 {:.1} 900 {:.1} {foot}Q{:.1} {:.0} {:.1} {foot}C{:.1} 900 {:.1} 600 {x:.1} {top}Z",
            x + width + 1.0,
            x + width + 4.0 + k * 0.4,
            x + width - 6.0 + k,
            x + width + 1.0 + k * 1.2,
            x + width * 0.5 + k,
            foot + 16.0,
            x + k * 1.2,
            x - 6.0 + k,
            x + 4.0 + k * 0.4
        );
        let fill = c.across(&[
            (0.0, &tone.dark, 1.0),
            (0.18, &tone.base, 1.0),
            (0.42, &tone.glow, 1.0),
            (0.7, &tone.base, 1.0),
            (1.0, &tone.deep, 1.0),
        ]);
        c.path(&d, fill);
        c.veil(&d, &cloth, 0.45);
        c.line(
            &format!("M{:.1} 160V{:.1}", x + width * 0.4, top + 4.0),
            tone.dark,
            9.0,
            1.0,
        );
        c.ellipse((x + width * 0.4, 160.0), (7.0, 22.0), timber.deep);
    }
    let body = polygon(&[(280.0, top), (920.0, top), (960.0, foot), (240.0, foot)]);
    let light = c.down(&[
        (0.0, &tone.deep, 0.28),
        (0.12, &tone.deep, 0.0),
        (0.75, &tone.deep, 0.0),
        (1.0, &tone.deep, 0.3),
    ]);
    c.path(&body, light);
    c.stitch("M256 1230Q600 1248 944 1230", tone.deep, 2.0, 0.4);
}

/// A checked towel over a rail.
pub fn tea_towel(c: &mut Canvas, tone: &Ramp) {
    let (pale, timber) = (ramp("#f0e8d9"), oak());
    bar(c, "M150 392H1050", 24.0, &timber);
    for x in [200.0, 1000.0] {
        bar(c, &format!("M{x} 392V340"), 18.0, &timber);
    }
    let d = blob(&[
        (352.0, 380.0),
        (352.0, 380.0),
        (480.0, 372.0),
        (720.0, 374.0),
        (848.0, 380.0),
        (848.0, 380.0),
        (856.0, 640.0),
        (850.0, 900.0),
        (862.0, 1170.0),
        (862.0, 1170.0),
        (700.0, 1184.0),
        (520.0, 1176.0),
        (344.0, 1186.0),
        (344.0, 1186.0),
        (352.0, 900.0),
        (346.0, 640.0),
    ]);
    c.blurred(18.0, |c| {
        c.placed("translate(34 30)", |c| {
            c.veil(&d, ramp("#4a3526").deep, 0.42)
        })
    });
    let behind = polygon(&[
        (372.0, 390.0),
        (880.0, 390.0),
        (886.0, 1090.0),
        (380.0, 1100.0),
    ]);
    c.path(&behind, pale.dark);
    soft(c, &d, &pale, 34.0);
    c.clipped(&d, |c| {
        for i in 0..9_u8 {
            let x = 380.0 + f32::from(i) * 56.0;
            let down = curve(&[
                (x, 360.0),
                (x + 6.0, 640.0),
                (x - 5.0, 900.0),
                (x + 4.0, 1200.0),
            ]);
            c.line(&down, tone.base, if i % 3 == 0 { 22.0 } else { 9.0 }, 0.62);
        }
        for i in 0..15_u8 {
            let y = 420.0 + f32::from(i) * 56.0;
            c.line(
                &format!("M330 {y:.0}Q600 {:.0} 870 {y:.0}", y + 10.0),
                tone.base,
                if i % 3 == 0 { 22.0 } else { 9.0 },
                0.62,
            );
        }
        let cloth = weave(c, &pale, 7.0);
        c.veil(&d, cloth, 0.5);
        let over = c.down(&[
            (0.0, &pale.glow, 0.7),
            (0.04, &pale.glow, 0.2),
            (0.10, &pale.deep, 0.22),
            (0.3, &pale.deep, 0.0),
        ]);
        c.path(&d, over);
    });
    folds(
        c,
        &d,
        &pale,
        &[
            "M450 400C440 640 460 900 446 1180",
            "M604 420C612 660 590 900 606 1180",
            "M756 400C748 700 768 900 752 1180",
        ],
        40.0,
    );
    bar(c, "M846 1110L880 1106L876 1150L842 1152", 4.0, tone);
    c.stitch("M350 1158C520 1152 700 1162 856 1146", tone.deep, 2.0, 0.5);
}
