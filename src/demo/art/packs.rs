//! Packs. They stand at y = 1290.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{folds, ripstop, soft};
use super::mountain::{ramp, shadow};
use super::outline::{Point, blob, mirrored, panel};

fn cloth(c: &mut Canvas, d: &str, tone: &Ramp, edge: f32) {
    soft(c, d, tone, edge);
    let grid = ripstop(c, tone);
    c.veil(d, grid, 0.55);
}

fn strap(c: &mut Canvas, d: &str, width: f32) {
    let web = ramp("#343a3c");
    c.placed("translate(4 6)", |c| c.line(d, web.deep, width, 0.4));
    c.line(d, web.base, width, 1.0);
    c.stitch(d, web.glow, 2.0, 0.5);
}

fn buckle(c: &mut Canvas, x: f32, y: f32) {
    let hard = ramp("#23282b");
    c.rect([x - 20.0, y - 30.0, 44.0, 64.0], 10.0, hard.deep);
    let fill = c.across(&[
        (0.0, &hard.glow, 1.0),
        (0.5, &hard.base, 1.0),
        (1.0, &hard.deep, 1.0),
    ]);
    c.rect([x - 22.0, y - 34.0, 42.0, 62.0], 10.0, fill);
    c.rect([x - 10.0, y - 14.0, 18.0, 22.0], 4.0, hard.deep);
}

/// A large pack with a lid and a rolled mat.
pub fn trekking(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1286.0), 320.0, 50.0);
    let second = ramp("#3a4244");
    for s in [-1.0_f32, 1.0] {
        let wing: Vec<Point> = [
            (250.0, 1010.0),
            (330.0, 1040.0),
            (352.0, 1120.0),
            (330.0, 1190.0),
            (240.0, 1200.0),
        ]
        .map(|(x, y)| (600.0 + s * x, y))
        .into();
        let d = blob(&wing);
        cloth(c, &d, &second, 30.0);
    }
    let body = mirrored(
        600.0,
        &[
            (0.0, 400.0),
            (190.0, 410.0),
            (236.0, 520.0),
            (260.0, 760.0),
            (276.0, 1040.0),
            (262.0, 1220.0),
            (200.0, 1284.0),
            (0.0, 1292.0),
        ],
    );
    cloth(c, &body, tone, 80.0);
    folds(
        c,
        &body,
        tone,
        &[
            "M400 560C430 640 420 760 400 860",
            "M800 560C770 640 780 760 800 860",
            "M470 480C480 560 470 600 480 640",
        ],
        26.0,
    );
    for s in [-1.0_f32, 1.0] {
        let side: Vec<Point> = [
            (272.0, 960.0),
            (272.0, 960.0),
            (196.0, 930.0),
            (150.0, 940.0),
            (150.0, 1270.0),
            (230.0, 1270.0),
            (276.0, 1200.0),
        ]
        .map(|(x, y)| (600.0 + s * x, y))
        .into();
        let d = blob(&side);
        cloth(c, &d, &second, 20.0);
        strap(
            c,
            &format!("M{:.0} 720L{:.0} 800", 600.0 + s * 258.0, 600.0 + s * 130.0),
            16.0,
        );
    }
    let front = blob(&[
        (452.0, 770.0),
        (452.0, 770.0),
        (600.0, 780.0),
        (748.0, 770.0),
        (748.0, 770.0),
        (770.0, 960.0),
        (764.0, 1180.0),
        (720.0, 1250.0),
        (600.0, 1262.0),
        (480.0, 1250.0),
        (436.0, 1180.0),
        (430.0, 960.0),
    ]);
    c.blurred(10.0, |c| {
        c.placed("translate(4 14)", |c| c.veil(&front, tone.deep, 0.55))
    });
    cloth(c, &front, tone, 46.0);
    c.line("M462 830C540 850 660 850 738 830", tone.deep, 9.0, 0.8);
    c.stitch("M462 830C540 850 660 850 738 830", tone.glow, 3.0, 0.7);
    c.rect([724.0, 826.0, 12.0, 50.0], 5.0, ramp("#d6a24a").base);
    folds(
        c,
        &front,
        tone,
        &[
            "M520 900C530 1000 516 1100 530 1220",
            "M680 900C670 1000 690 1100 674 1220",
        ],
        26.0,
    );
    let lid = mirrored(
        600.0,
        &[
            (0.0, 306.0),
            (150.0, 316.0),
            (236.0, 366.0),
            (262.0, 440.0),
            (250.0, 520.0),
            (180.0, 556.0),
            (0.0, 570.0),
        ],
    );
    c.blurred(14.0, |c| {
        c.placed("translate(6 18)", |c| c.veil(&lid, tone.deep, 0.6))
    });
    cloth(c, &lid, tone, 60.0);
    c.line("M380 480C480 506 720 506 820 480", tone.deep, 9.0, 0.8);
    c.stitch("M380 480C480 506 720 506 820 480", tone.glow, 3.0, 0.7);
    folds(
        c,
        &lid,
        tone,
        &[
            "M460 350C480 400 470 440 480 470",
            "M720 350C710 400 726 440 716 470",
        ],
        20.0,
    );
    for x in [486.0, 714.0] {
        strap(c, &format!("M{x} 540V770"), 20.0);
        buckle(c, x, 660.0);
    }
    strap(c, "M560 312C560 262 640 262 640 312", 18.0);
    c.line("M540 400l30 -46l24 28l18 -20l34 40", tone.glow, 6.0, 0.95);
    let roll = ramp("#d6a24a");
    let mat = panel([322.0, 1236.0, 556.0, 84.0], 42.0);
    soft(c, &mat, &roll, 40.0);
    c.ellipse((846.0, 1278.0), (28.0, 40.0), roll.deep);
    c.line(
        "M846 1250C866 1256 866 1300 846 1304C832 1304 832 1270 846 1270",
        roll.light,
        4.0,
        0.9,
    );
    for x in [440.0, 760.0] {
        strap(
            c,
            &format!(
                "M{x} 1230C{:.0} 1260 {:.0} 1300 {x} 1324",
                x - 10.0,
                x - 10.0
            ),
            18.0,
        );
    }
}

/// A roll-top pack for a day.
pub fn day(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1286.0), 290.0, 48.0);
    let second = ramp("#3f4748");
    for s in [-1.0_f32, 1.0] {
        strap(
            c,
            &format!(
                "M{:.0} 560C{:.0} 700 {:.0} 980 {:.0} 1180",
                600.0 + s * 200.0,
                600.0 + s * 340.0,
                600.0 + s * 360.0,
                600.0 + s * 230.0
            ),
            34.0,
        );
    }
    let body = mirrored(
        600.0,
        &[
            (0.0, 470.0),
            (206.0, 474.0),
            (214.0, 560.0),
            (244.0, 800.0),
            (256.0, 1100.0),
            (244.0, 1230.0),
            (190.0, 1286.0),
            (0.0, 1294.0),
        ],
    );
    cloth(c, &body, tone, 70.0);
    folds(
        c,
        &body,
        tone,
        &[
            "M440 560C460 640 450 760 430 840",
            "M760 560C740 640 756 760 770 840",
            "M600 560C590 620 604 680 598 740",
        ],
        28.0,
    );
    c.clipped(&body, |c| {
        soft(c, &panel([320.0, 1150.0, 560.0, 160.0], 0.0), &second, 20.0);
        c.line("M320 1150H880", tone.deep, 4.0, 0.7);
    });
    let front = panel([420.0, 800.0, 360.0, 350.0], 26.0);
    c.blurred(8.0, |c| {
        c.placed("translate(4 10)", |c| c.veil(&front, tone.deep, 0.5))
    });
    cloth(c, &front, tone, 40.0);
    c.line("M446 850H754", tone.deep, 10.0, 0.85);
    c.stitch("M446 850H754", tone.glow, 3.0, 0.7);
    c.rect([736.0, 848.0, 12.0, 52.0], 5.0, second.base);
    c.line("M540 1030l40 -62l30 36l22 -24l44 52", tone.glow, 7.0, 0.9);
    // The rolled top, seen from the front.
    for (i, y) in [470.0_f32, 430.0, 394.0].into_iter().enumerate() {
        let wide = 222.0 - f32::from(u8::try_from(i).unwrap_or(0)) * 6.0;
        let d = panel([600.0 - wide, y, wide * 2.0, 58.0], 28.0);
        c.placed("translate(0 8)", |c| c.veil(&d, tone.deep, 0.5));
        cloth(c, &d, tone, 24.0);
    }
    strap(c, "M600 384V800", 30.0);
    buckle(c, 600.0, 640.0);
    strap(c, "M372 500L396 640M828 500L804 640", 18.0);
    let d = blob(&[
        (344.0, 980.0),
        (400.0, 960.0),
        (404.0, 1160.0),
        (344.0, 1180.0),
    ]);
    cloth(c, &d, &second, 12.0);
}
