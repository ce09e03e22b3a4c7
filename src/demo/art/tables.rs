//! Tables. Feet stand at y = 1300.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{face, grain, polished, round, soft, wood};
use super::outline::{Point, blob, oval, panel, polygon, turned};
use super::room::{brass, shadow};
use super::seats::{bar, leg};

fn slab(c: &mut Canvas, top: &[Point; 4], thick: f32, tone: &Ramp) {
    let [a, b, right, left] = *top;
    let edge = polygon(&[
        left,
        right,
        (right.0 - 4.0, right.1 + thick),
        (left.0 + 4.0, left.1 + thick),
    ]);
    let under = [left.0 + 30.0, left.1 + thick, right.0 - left.0 - 60.0, 26.0];
    let dark = c.down(&[(0.0, &tone.deep, 0.6), (1.0, &tone.deep, 0.0)]);
    c.rect(under, 0.0, dark);
    let front = c.across(&[
        (0.0, &tone.base, 1.0),
        (0.3, &tone.light, 1.0),
        (1.0, &tone.dark, 1.0),
    ]);
    c.path(&edge, front);
    let marks = grain(c, tone, 0.0);
    c.veil(&edge, &marks, 0.5);
    let d = polygon(&[a, b, right, left]);
    let fill = c.slant(&[
        (0.0, &tone.base, 1.0),
        (0.35, &tone.glow, 1.0),
        (0.6, &tone.light, 1.0),
        (1.0, &tone.base, 1.0),
    ]);
    c.path(&d, fill);
    c.veil(&d, marks, 0.65);
    c.line(
        &format!("M{:.0} {:.0}L{:.0} {:.0}", left.0, left.1, right.0, right.1),
        tone.glow,
        2.5,
        0.9,
    );
}

/// A long table on two trestles.
pub fn long(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1280.0), 500.0, 60.0);
    for x in [300.0, 900.0] {
        leg(c, (x - 10.0, 900.0), (x - 44.0, 1240.0), (34.0, 24.0), tone);
        leg(c, (x + 10.0, 900.0), (x + 44.0, 1240.0), (34.0, 24.0), tone);
    }
    bar(c, "M270 1130H930", 22.0, tone);
    for x in [210.0, 990.0] {
        leg(c, (x - 14.0, 912.0), (x - 62.0, 1300.0), (44.0, 30.0), tone);
        leg(c, (x + 14.0, 912.0), (x + 62.0, 1300.0), (44.0, 30.0), tone);
        bar(
            c,
            &format!("M{:.0} 1130H{:.0}", x - 36.0, x + 36.0),
            24.0,
            tone,
        );
        wood(c, &panel([x - 80.0, 892.0, 160.0, 34.0], 4.0), tone, 0.0);
    }
    slab(
        c,
        &[
            (170.0, 770.0),
            (1030.0, 770.0),
            (1150.0, 866.0),
            (50.0, 866.0),
        ],
        30.0,
        tone,
    );
}

/// A round table on one turned foot.
pub fn pedestal(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1286.0), 290.0, 58.0);
    let foot = turned(
        600.0,
        &[
            (790.0, 66.0),
            (880.0, 52.0),
            (1040.0, 56.0),
            (1160.0, 110.0),
            (1240.0, 210.0),
            (1290.0, 256.0),
        ],
        0.17,
    );
    round(c, &foot, tone);
    c.clipped(&foot, |c| {
        let dark = c.down(&[(0.0, &tone.deep, 0.75), (0.25, &tone.deep, 0.0)]);
        c.path(&foot, dark);
        for i in 0..13_u8 {
            let k = (f32::from(i) - 6.0) / 6.0;
            let line = format!(
                "M{:.0} 780C{:.0} 960 {:.0} 1120 {:.0} 1340",
                600.0 + k * 62.0,
                600.0 + k * 50.0,
                600.0 + k * 70.0,
                600.0 + k * 262.0
            );
            c.line(&line, tone.deep, 2.6, 0.45);
            c.placed("translate(-4 0)", |c| c.line(&line, tone.glow, 1.8, 0.35));
        }
    });
    let rim = turned(
        600.0,
        &[(752.0, 440.0), (772.0, 446.0), (790.0, 424.0)],
        0.19,
    );
    round(c, &rim, tone);
    let top = oval((600.0, 752.0), (440.0, 84.0));
    let fill = c.slant(&[
        (0.0, &tone.base, 1.0),
        (0.4, &tone.glow, 1.0),
        (1.0, &tone.base, 1.0),
    ]);
    c.path(&top, fill);
    let marks = grain(c, tone, 2.0);
    c.veil(&top, marks, 0.6);
    c.line(&top, tone.glow, 2.0, 0.6);
}

/// A steel tray on a bent tube.
pub fn tray(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1288.0), 270.0, 50.0);
    let tube = "M400 1262C400 1220 800 1220 800 1262";
    bar(c, tube, 18.0, tone);
    bar(c, "M430 1240L452 860M770 1240L748 860", 18.0, tone);
    bar(c, "M400 1262C400 1314 800 1314 800 1262", 22.0, tone);
    bar(c, "M600 1298V880", 22.0, tone);
    let rim = turned(
        600.0,
        &[(790.0, 316.0), (830.0, 312.0), (858.0, 296.0)],
        0.2,
    );
    polished(c, &rim, tone);
    c.ellipse((600.0, 790.0), (316.0, 63.0), tone.dark);
    let well = oval((600.0, 793.0), (306.0, 57.0));
    let inner = c.across(&[
        (0.0, &tone.deep, 1.0),
        (0.5, &tone.dark, 1.0),
        (1.0, &tone.base, 1.0),
    ]);
    c.path(&well, inner);
    c.clipped(&well, |c| {
        let flat = c.slant(&[
            (0.0, &tone.base, 1.0),
            (0.5, &tone.light, 1.0),
            (1.0, &tone.base, 1.0),
        ]);
        c.ellipse((600.0, 816.0), (298.0, 54.0), flat);
    });
    c.line("M284 790A316 63 0 0 0 916 790", tone.glow, 4.0, 0.85);
    let timber = brass();
    bar(c, "M540 740C540 630 660 630 660 740", 16.0, tone);
    bar(c, "M568 660C586 650 614 650 632 660", 22.0, &timber);
    c.line("M540 742V800M660 742V800", tone.dark, 14.0, 1.0);
}

/// Two low tables with tops like worn stones.
pub fn pebble(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1288.0), 470.0, 56.0);
    for (x, y) in [(560.0, 1200.0), (880.0, 1190.0)] {
        round(c, &turned(x, &[(930.0, 34.0), (y, 40.0)], 0.25), tone);
    }
    let high = blob(&[
        (420.0, 870.0),
        (600.0, 838.0),
        (820.0, 842.0),
        (1010.0, 872.0),
        (1036.0, 916.0),
        (900.0, 956.0),
        (680.0, 952.0),
        (480.0, 950.0),
        (392.0, 912.0),
    ]);
    thick_top(c, &high, 46.0, tone);
    round(
        c,
        &turned(900.0, &[(990.0, 38.0), (1270.0, 44.0)], 0.25),
        tone,
    );
    for x in [250.0, 610.0] {
        round(c, &turned(x, &[(1090.0, 38.0), (1276.0, 44.0)], 0.25), tone);
    }
    let low = blob(&[
        (170.0, 1060.0),
        (330.0, 1012.0),
        (540.0, 1018.0),
        (700.0, 1050.0),
        (742.0, 1100.0),
        (620.0, 1142.0),
        (400.0, 1140.0),
        (210.0, 1126.0),
        (140.0, 1096.0),
    ]);
    round(
        c,
        &turned(430.0, &[(1140.0, 40.0), (1290.0, 46.0)], 0.25),
        tone,
    );
    thick_top(c, &low, 50.0, tone);
}

fn thick_top(c: &mut Canvas, d: &str, thick: f32, tone: &Ramp) {
    for step in 0..5_u8 {
        let down = thick * (1.0 - f32::from(step) / 5.0);
        let shade = tone.deep.mix(tone.base, f32::from(step) / 6.0);
        c.placed(&format!("translate(0 {down:.0})"), |c| c.path(d, shade));
    }
    soft(c, d, tone, 16.0);
    let marks = grain(c, tone, 8.0);
    c.veil(d, marks, 0.7);
    c.clipped(d, |c| {
        c.blurred(24.0, |c| {
            c.line(
                "M200 1030C420 1000 560 1040 620 1090M440 880C620 850 780 860 900 900",
                tone.glow,
                40.0,
                0.5,
            )
        });
    });
}

/// A writing desk with two shallow drawers.
pub fn desk(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1286.0), 460.0, 56.0);
    for x in [250.0, 950.0] {
        leg(c, (x, 900.0), (x, 1236.0), (30.0, 20.0), tone);
    }
    wood(c, &panel([196.0, 640.0, 808.0, 108.0], 8.0), tone, 0.0);
    for x in [210.0, 476.0, 742.0] {
        let hole = panel([x, 656.0, 248.0, 84.0], 4.0);
        let inside = c.down(&[(0.0, &tone.deep, 1.0), (1.0, &tone.dark, 1.0)]);
        c.path(&hole, inside);
        let side = c.across(&[(0.0, &tone.deep, 0.7), (0.3, &tone.deep, 0.0)]);
        c.path(&hole, side);
    }
    c.line("M200 642H1000", tone.glow, 4.0, 0.8);
    slab(
        c,
        &[
            (190.0, 744.0),
            (1010.0, 744.0),
            (1090.0, 836.0),
            (110.0, 836.0),
        ],
        26.0,
        tone,
    );
    let apron = panel([150.0, 862.0, 900.0, 92.0], 4.0);
    face(c, &apron, tone);
    let marks = grain(c, tone, 0.0);
    c.veil(&apron, marks, 0.6);
    let knob = brass();
    for x in [164.0, 606.0] {
        c.line(&panel([x, 872.0, 430.0, 74.0], 3.0), tone.deep, 3.0, 0.6);
        c.line(&format!("M{x} 872H{:.0}", x + 430.0), tone.deep, 4.0, 0.5);
        c.ellipse((x + 219.0, 916.0), (15.0, 15.0), tone.deep);
        polished(c, &oval((x + 215.0, 910.0), (14.0, 14.0)), &knob);
    }
    leg(c, (178.0, 950.0), (168.0, 1300.0), (46.0, 28.0), tone);
    leg(c, (1022.0, 950.0), (1032.0, 1300.0), (46.0, 28.0), tone);
}
