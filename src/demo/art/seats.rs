//! Things to sit on. Feet stand at y = 1300.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{folds, grain, round, soft, weave, wood};
use super::outline::{Point, blob, curve, oval, polygon, turned};
use super::room::{brass, linen, oak, shadow};

/// A tapered leg from its top to its foot.
pub fn leg(c: &mut Canvas, from: Point, to: Point, widths: (f32, f32), tone: &Ramp) {
    let (a, b) = (widths.0 / 2.0, widths.1 / 2.0);
    let d = polygon(&[
        (from.0 - a, from.1),
        (from.0 + a, from.1),
        (to.0 + b, to.1),
        (to.0 - b, to.1),
    ]);
    let fill = c.across(&[
        (0.0, &tone.base, 1.0),
        (0.3, &tone.light, 1.0),
        (0.6, &tone.base, 1.0),
        (1.0, &tone.deep, 1.0),
    ]);
    c.path(&d, fill);
    let marks = grain(c, tone, 88.0);
    c.veil(&d, marks, 0.35);
    c.ellipse(to, (b, b * 0.3), tone.deep);
}

/// A dining chair with turned spindles.
pub fn spindle(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1290.0), 330.0, 52.0);
    leg(
        c,
        (462.0, 880.0),
        (446.0, 1226.0),
        (30.0, 20.0),
        &darker(tone),
    );
    leg(
        c,
        (738.0, 880.0),
        (754.0, 1226.0),
        (30.0, 20.0),
        &darker(tone),
    );
    bar(c, "M452 1100H748", 16.0, &darker(tone));
    for i in 0..8_u8 {
        let k = f32::from(i) - 3.5;
        let stick = format!(
            "M{:.0} 860C{:.0} 700 {:.0} 560 {:.0} 400",
            600.0 + k * 34.0,
            600.0 + k * 36.0,
            600.0 + k * 42.0,
            600.0 + k * 46.0
        );
        bar(c, &stick, 13.0, tone);
    }
    for side in [-1.0_f32, 1.0] {
        bar(
            c,
            &format!(
                "M{:.0} 870C{:.0} 700 {:.0} 540 {:.0} 366",
                600.0 + side * 168.0,
                600.0 + side * 182.0,
                600.0 + side * 200.0,
                600.0 + side * 216.0
            ),
            26.0,
            tone,
        );
    }
    let crest = blob(&[
        (358.0, 352.0),
        (420.0, 316.0),
        (600.0, 296.0),
        (780.0, 316.0),
        (842.0, 352.0),
        (836.0, 404.0),
        (780.0, 398.0),
        (600.0, 380.0),
        (420.0, 398.0),
        (364.0, 404.0),
    ]);
    wood(c, &crest, tone, 0.0);
    c.line(
        "M372 344C430 318 520 304 600 302C690 304 770 318 826 344",
        tone.glow,
        4.0,
        0.7,
    );
    let seat = blob(&[
        (412.0, 842.0),
        (600.0, 828.0),
        (788.0, 842.0),
        (846.0, 910.0),
        (836.0, 944.0),
        (600.0, 962.0),
        (364.0, 944.0),
        (354.0, 910.0),
    ]);
    c.placed("translate(0 20)", |c| c.path(&seat, tone.deep));
    wood(c, &seat, tone, 2.0);
    c.clipped(&seat, |c| {
        c.blurred(16.0, |c| {
            c.line(
                "M430 890C480 866 560 872 600 900C640 872 720 866 770 890",
                tone.deep,
                26.0,
                0.4,
            );
            c.line("M372 920C460 946 740 946 828 920", tone.glow, 14.0, 0.6);
        });
    });
    leg(c, (410.0, 958.0), (372.0, 1300.0), (38.0, 24.0), tone);
    leg(c, (790.0, 958.0), (828.0, 1300.0), (38.0, 24.0), tone);
    bar(c, "M390 1150C500 1166 700 1166 810 1150", 18.0, tone);
}

fn darker(tone: &Ramp) -> Ramp {
    Ramp {
        deep: tone.deep,
        dark: tone.deep,
        base: tone.dark,
        light: tone.base,
        glow: tone.light,
    }
}

/// A round bar along a line, lit from the left.
pub fn bar(c: &mut Canvas, d: &str, width: f32, tone: &Ramp) {
    c.line(d, tone.deep, width, 1.0);
    c.placed(
        &format!("translate({:.1} {:.1})", -width * 0.10, -width * 0.06),
        |c| {
            c.line(d, tone.base, width * 0.76, 1.0);
        },
    );
    c.placed(
        &format!("translate({:.1} {:.1})", -width * 0.2, -width * 0.12),
        |c| {
            c.line(d, tone.glow, width * 0.2, 0.75);
        },
    );
}

/// A moulded shell on oak legs.
pub fn shell(c: &mut Canvas, tone: &Ramp) {
    let timber = oak();
    shadow(c, (600.0, 1290.0), 320.0, 52.0);
    leg(
        c,
        (500.0, 960.0),
        (452.0, 1226.0),
        (30.0, 18.0),
        &darker(&timber),
    );
    leg(
        c,
        (700.0, 960.0),
        (748.0, 1226.0),
        (30.0, 18.0),
        &darker(&timber),
    );
    let back = blob(&[
        (600.0, 380.0),
        (760.0, 402.0),
        (856.0, 500.0),
        (880.0, 660.0),
        (862.0, 800.0),
        (900.0, 880.0),
        (840.0, 930.0),
        (600.0, 950.0),
        (360.0, 930.0),
        (300.0, 880.0),
        (338.0, 800.0),
        (320.0, 660.0),
        (344.0, 500.0),
        (440.0, 402.0),
    ]);
    c.placed("translate(12 8)", |c| c.path(&back, tone.deep));
    soft(c, &back, tone, 70.0);
    c.clipped(&back, |c| {
        c.blurred(34.0, |c| {
            c.line("M350 830C450 900 750 900 850 830", tone.deep, 70.0, 0.55);
            c.line("M420 520C480 460 560 440 640 446", tone.glow, 60.0, 0.5);
        });
    });
    let lip = blob(&[
        (300.0, 884.0),
        (420.0, 872.0),
        (600.0, 880.0),
        (780.0, 872.0),
        (900.0, 884.0),
        (908.0, 950.0),
        (840.0, 1006.0),
        (600.0, 1024.0),
        (360.0, 1006.0),
        (292.0, 950.0),
    ]);
    soft(c, &lip, tone, 44.0);
    c.clipped(&lip, |c| {
        c.blurred(14.0, |c| {
            c.line("M330 930C450 968 750 968 870 930", tone.glow, 26.0, 0.6)
        });
    });
    c.line(
        "M312 900C420 884 520 888 600 894C680 888 780 884 888 900",
        tone.deep,
        3.0,
        0.25,
    );
    bar(c, "M470 1040L740 1150", 15.0, &timber);
    bar(c, "M730 1040L460 1150", 15.0, &timber);
    leg(c, (440.0, 1012.0), (376.0, 1300.0), (38.0, 22.0), &timber);
    leg(c, (760.0, 1012.0), (824.0, 1300.0), (38.0, 22.0), &timber);
}

/// A deep upholstered chair.
pub fn lounge(c: &mut Canvas, tone: &Ramp) {
    let timber = oak();
    shadow(c, (600.0, 1290.0), 430.0, 62.0);
    for x in [310.0, 890.0] {
        leg(
            c,
            (x, 1200.0),
            (x + (x - 600.0) * 0.05, 1304.0),
            (46.0, 28.0),
            &timber,
        );
    }
    let cloth = weave(c, tone, 9.0);
    let part = |c: &mut Canvas, points: &[Point], edge: f32| {
        let d = blob(points);
        soft(c, &d, tone, edge);
        c.veil(&d, &cloth, 0.5);
        d
    };
    let back = part(
        c,
        &[
            (330.0, 560.0),
            (400.0, 496.0),
            (600.0, 480.0),
            (800.0, 496.0),
            (870.0, 560.0),
            (880.0, 800.0),
            (860.0, 1020.0),
            (340.0, 1020.0),
            (320.0, 800.0),
        ],
        80.0,
    );
    folds(
        c,
        &back,
        tone,
        &[
            "M430 900C440 800 436 700 424 600",
            "M600 920C606 800 604 680 600 560",
            "M770 900C762 800 766 700 778 600",
        ],
        26.0,
    );
    c.line("M372 540C480 512 720 512 828 540", tone.deep, 3.0, 0.4);
    part(
        c,
        &[
            (250.0, 1090.0),
            (600.0, 1080.0),
            (950.0, 1090.0),
            (960.0, 1180.0),
            (930.0, 1222.0),
            (600.0, 1232.0),
            (270.0, 1222.0),
            (240.0, 1180.0),
        ],
        40.0,
    );
    c.line("M262 1200C420 1212 780 1212 938 1200", tone.deep, 3.0, 0.35);
    let seat = part(
        c,
        &[
            (330.0, 950.0),
            (420.0, 916.0),
            (600.0, 908.0),
            (780.0, 916.0),
            (870.0, 950.0),
            (882.0, 1040.0),
            (850.0, 1100.0),
            (600.0, 1116.0),
            (350.0, 1100.0),
            (318.0, 1040.0),
        ],
        60.0,
    );
    c.line("M336 1034C440 1054 760 1054 864 1034", tone.deep, 4.0, 0.4);
    c.line("M336 1029C440 1049 760 1049 864 1029", tone.glow, 2.5, 0.5);
    folds(
        c,
        &seat,
        tone,
        &[
            "M470 960C500 950 540 946 560 960",
            "M660 962C690 948 730 950 750 964",
        ],
        16.0,
    );
    let left = part(
        c,
        &[
            (226.0, 800.0),
            (290.0, 760.0),
            (356.0, 800.0),
            (366.0, 960.0),
            (360.0, 1180.0),
            (300.0, 1214.0),
            (232.0, 1190.0),
            (212.0, 980.0),
        ],
        56.0,
    );
    let right = part(
        c,
        &[
            (974.0, 800.0),
            (910.0, 760.0),
            (844.0, 800.0),
            (834.0, 960.0),
            (840.0, 1180.0),
            (900.0, 1214.0),
            (968.0, 1190.0),
            (988.0, 980.0),
        ],
        56.0,
    );
    folds(
        c,
        &left,
        tone,
        &["M300 1000C320 1060 322 1120 312 1180"],
        22.0,
    );
    folds(
        c,
        &right,
        tone,
        &["M906 1000C890 1060 888 1120 896 1180"],
        22.0,
    );
}

/// A round stool on three legs.
pub fn stool(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1286.0), 250.0, 46.0);
    leg(
        c,
        (600.0, 860.0),
        (604.0, 1214.0),
        (34.0, 22.0),
        &darker(tone),
    );
    bar(
        c,
        "M430 1150C520 1110 690 1110 776 1150",
        14.0,
        &darker(tone),
    );
    leg(c, (470.0, 870.0), (384.0, 1300.0), (42.0, 26.0), tone);
    leg(c, (730.0, 870.0), (816.0, 1300.0), (42.0, 26.0), tone);
    bar(c, "M416 1150C500 1192 700 1192 784 1150", 15.0, tone);
    let rim = turned(
        600.0,
        &[(804.0, 236.0), (830.0, 246.0), (862.0, 226.0)],
        0.24,
    );
    round(c, &rim, tone);
    let top = oval((600.0, 804.0), (236.0, 57.0));
    wood(c, &top, tone, 4.0);
    c.clipped(&top, |c| {
        c.blurred(12.0, |c| {
            c.ellipse((606.0, 810.0), (160.0, 32.0), tone.dark);
            c.line("M400 820C470 850 730 850 800 820", tone.glow, 12.0, 0.6);
        });
        let marks = grain(c, tone, 4.0);
        c.veil(&top, marks, 0.5);
    });
    c.line(&oval((600.0, 804.0), (236.0, 57.0)), tone.glow, 2.5, 0.6);
}

/// A tall stool with a low back and a foot ring.
pub fn bar_stool(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1290.0), 230.0, 42.0);
    let (seat_pad, metal) = (linen(), brass());
    leg(
        c,
        (520.0, 720.0),
        (480.0, 1230.0),
        (26.0, 18.0),
        &darker(tone),
    );
    leg(
        c,
        (680.0, 720.0),
        (720.0, 1230.0),
        (26.0, 18.0),
        &darker(tone),
    );
    for x in [470.0, 730.0] {
        bar(
            c,
            &curve(&[
                (x, 700.0),
                (x + (x - 600.0) * 0.10, 560.0),
                (x + (x - 600.0) * 0.16, 470.0),
            ]),
            20.0,
            tone,
        );
    }
    let rest = blob(&[
        (424.0, 440.0),
        (600.0, 416.0),
        (776.0, 440.0),
        (784.0, 506.0),
        (600.0, 490.0),
        (416.0, 506.0),
    ]);
    wood(c, &rest, tone, 0.0);
    c.line("M430 446C520 424 680 424 770 446", tone.glow, 3.0, 0.7);
    bar(
        c,
        "M478 1096C540 1066 660 1066 722 1096",
        13.0,
        &darker(&metal),
    );
    let frame = turned(
        600.0,
        &[(690.0, 190.0), (716.0, 196.0), (738.0, 180.0)],
        0.22,
    );
    round(c, &frame, tone);
    let pad = blob(&[
        (412.0, 672.0),
        (500.0, 636.0),
        (600.0, 628.0),
        (700.0, 636.0),
        (788.0, 672.0),
        (770.0, 708.0),
        (600.0, 732.0),
        (430.0, 708.0),
    ]);
    soft(c, &pad, &seat_pad, 26.0);
    let cloth = weave(c, &seat_pad, 8.0);
    c.veil(&pad, cloth, 0.6);
    leg(c, (450.0, 736.0), (404.0, 1300.0), (34.0, 22.0), tone);
    leg(c, (750.0, 736.0), (796.0, 1300.0), (34.0, 22.0), tone);
    bar(c, "M424 1096C500 1136 700 1136 776 1096", 15.0, &metal);
}
