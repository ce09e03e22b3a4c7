//! Small kit. It stands at y = 1182; poles stand at y = 1290.

use super::canvas::Canvas;
use super::colour::{Colour, Ramp};
use super::material::{polished, rib, round, soft, speckle};
use super::mountain::{ramp, shadow};
use super::outline::{blob, curve, oval, panel, polygon, turned};
use super::seats::bar;

/// A gas stove with a pot on it; the swatch is the pot.
pub fn stove(c: &mut Canvas, tone: &Ramp) {
    let (steel, gas) = (ramp("#aab2b6"), ramp("#38424a"));
    shadow(c, (600.0, 1180.0), 220.0, 50.0);
    let can = turned(
        600.0,
        &[
            (966.0, 60.0),
            (980.0, 130.0),
            (1010.0, 186.0),
            (1050.0, 200.0),
            (1150.0, 200.0),
            (1182.0, 188.0),
        ],
        0.16,
    );
    polished(c, &can, &gas);
    c.clipped(&can, |c| {
        c.line(
            "M390 1080Q600 1146 810 1080",
            ramp("#d0592e").base,
            40.0,
            1.0,
        );
        let turn = c.across(&[
            (0.0, &gas.deep, 0.5),
            (0.3, &gas.glow, 0.25),
            (0.6, &gas.deep, 0.0),
            (1.0, &gas.deep, 0.7),
        ]);
        c.path(&can, turn);
    });
    polished(
        c,
        &turned(600.0, &[(880.0, 26.0), (930.0, 30.0), (970.0, 46.0)], 0.2),
        &steel,
    );
    bar(c, "M626 926H760", 12.0, &steel);
    let knob = panel([752.0, 902.0, 70.0, 46.0], 12.0);
    soft(c, &knob, &ramp("#d0592e"), 12.0);
    polished(
        c,
        &turned(600.0, &[(842.0, 84.0), (862.0, 78.0), (886.0, 40.0)], 0.2),
        &steel,
    );
    let (hot, blue) = (Colour::from_hex("#f6e3b0"), Colour::from_hex("#5f9fd0"));
    for i in 0..7_u8 {
        let x = 540.0 + f32::from(i) * 20.0;
        let flame = c.down(&[(0.0, &hot, 0.7), (0.4, &blue, 0.85), (1.0, &blue, 0.2)]);
        c.path(
            &format!(
                "M{:.0} 846C{:.0} 820 {:.0} 806 {x} 790C{:.0} 806 {:.0} 820 {:.0} 846Z",
                x - 8.0,
                x - 10.0,
                x - 4.0,
                x + 4.0,
                x + 10.0,
                x + 8.0
            ),
            flame,
        );
    }
    bar(
        c,
        "M548 880C470 850 440 820 424 792M652 880C730 850 760 820 776 792M600 886V796",
        13.0,
        &steel,
    );
    let handle = ramp("#2e3437");
    bar(
        c,
        "M790 560C860 548 960 556 1000 590M790 640C860 640 950 620 1000 590",
        12.0,
        &handle,
    );
    c.line(
        "M880 552C940 556 980 570 1000 590C980 612 940 628 880 636",
        ramp("#d0592e").base,
        22.0,
        1.0,
    );
    let pot = turned(
        600.0,
        &[
            (500.0, 210.0),
            (520.0, 206.0),
            (740.0, 206.0),
            (780.0, 196.0),
            (790.0, 180.0),
        ],
        0.14,
    );
    polished(c, &pot, tone);
    c.clipped(&pot, |c| {
        for y in [560.0, 620.0, 680.0] {
            c.line(&format!("M430 {y}h46"), tone.deep, 4.0, 0.5);
        }
        let low = c.down(&[(0.7, &tone.deep, 0.0), (1.0, &tone.deep, 0.6)]);
        c.path(&pot, low);
    });
    let lid = turned(
        600.0,
        &[
            (462.0, 40.0),
            (474.0, 130.0),
            (492.0, 206.0),
            (506.0, 214.0),
        ],
        0.14,
    );
    polished(c, &lid, tone);
    polished(
        c,
        &turned(600.0, &[(432.0, 30.0), (446.0, 32.0), (466.0, 18.0)], 0.2),
        &handle,
    );
    steam(c, 600.0, 420.0);
}

fn steam(c: &mut Canvas, x: f32, y: f32) {
    let mist = Colour::from_hex("#ffffff");
    c.blurred(12.0, |c| {
        c.line(
            &format!(
                "M{:.0} {y}c-30 -60 30 -110 0 -180M{:.0} {:.0}c-24 -60 30 -90 6 -150",
                x - 40.0,
                x + 50.0,
                y + 10.0
            ),
            mist,
            18.0,
            0.55,
        );
    });
}

/// A steel bottle with a loop on its lid.
pub fn bottle(c: &mut Canvas, tone: &Ramp) {
    let (steel, hard) = (ramp("#b4bcbf"), ramp("#2c3235"));
    shadow(c, (600.0, 1180.0), 150.0, 42.0);
    let body = turned(
        600.0,
        &[
            (520.0, 84.0),
            (550.0, 92.0),
            (600.0, 142.0),
            (660.0, 164.0),
            (720.0, 166.0),
            (1120.0, 166.0),
            (1160.0, 160.0),
            (1180.0, 146.0),
        ],
        0.16,
    );
    polished(c, &body, tone);
    c.clipped(&body, |c| {
        let grit = speckle(c, tone.deep, 19, 1.6);
        c.veil(&body, grit, 0.5);
        c.blurred(10.0, |c| c.line("M486 720V1100", tone.glow, 22.0, 0.8));
        c.line("M420 1136Q600 1192 780 1136", steel.base, 14.0, 0.9);
        c.line("M420 1146Q600 1202 780 1146", steel.deep, 3.0, 0.7);
    });
    c.line(
        "M540 900l44 -70l34 42l24 -28l50 64",
        Colour::from_hex("#f3f1ea"),
        7.0,
        0.9,
    );
    polished(
        c,
        &turned(600.0, &[(486.0, 80.0), (526.0, 82.0)], 0.16),
        &steel,
    );
    let lid = turned(600.0, &[(400.0, 78.0), (410.0, 90.0), (488.0, 92.0)], 0.16);
    polished(c, &lid, &hard);
    let ribs = rib(c, &hard, 12.0, 0.0);
    c.veil(&lid, ribs, 0.5);
    c.ellipse((600.0, 400.0), (78.0, 13.0), hard.light);
    bar(c, "M534 410C520 310 680 310 666 410", 20.0, &hard);
}

/// An enamelled mug with a dark rim.
pub fn camp_mug(c: &mut Canvas, tone: &Ramp) {
    let rim = ramp("#2b3440");
    shadow(c, (620.0, 1180.0), 240.0, 52.0);
    let handle = "M800 830C960 800 980 900 950 980C928 1040 870 1060 800 1070";
    c.line(handle, tone.deep, 34.0, 1.0);
    c.placed("translate(-3 -3)", |c| c.line(handle, tone.base, 26.0, 1.0));
    c.placed("translate(-6 -7)", |c| c.line(handle, tone.glow, 8.0, 0.8));
    let body = turned(
        600.0,
        &[
            (760.0, 226.0),
            (790.0, 222.0),
            (1100.0, 222.0),
            (1150.0, 216.0),
            (1176.0, 196.0),
        ],
        0.17,
    );
    polished(c, &body, tone);
    c.clipped(&body, |c| {
        let flecks = speckle(c, rim.base, 21, 4.6);
        c.veil(&body, flecks, 0.85);
        let turn = c.across(&[
            (0.0, &tone.deep, 0.4),
            (0.2, &tone.glow, 0.25),
            (0.4, &tone.glow, 0.0),
            (0.75, &tone.deep, 0.2),
            (1.0, &tone.deep, 0.5),
        ]);
        c.path(&body, turn);
        c.blurred(8.0, |c| c.line("M440 840V1100", tone.glow, 16.0, 0.9));
        c.line("M370 1168Q600 1240 830 1168", rim.base, 12.0, 0.9);
    });
    c.line("M520 1010l54 -84l40 50l28 -32l60 76", rim.base, 8.0, 0.85);
    c.ellipse((600.0, 760.0), (228.0, 42.0), rim.base);
    let well = oval((600.0, 762.0), (216.0, 35.0));
    let inside = c.across(&[(0.0, &tone.deep, 1.0), (1.0, &tone.light, 1.0)]);
    c.path(&well, inside);
    let tea = ramp("#5a3420");
    c.clipped(&well, |c| {
        let fill = c.slant(&[(0.0, &tea.deep, 1.0), (1.0, &tea.light, 1.0)]);
        c.ellipse((600.0, 786.0), (210.0, 34.0), fill);
    });
    c.line("M372 762A228 42 0 0 0 828 762", rim.glow, 3.0, 0.6);
    steam(c, 600.0, 740.0);
}

/// A headlamp on its band; the swatch is the housing.
pub fn headlamp(c: &mut Canvas, tone: &Ramp) {
    let (hard, band) = (ramp("#262c30"), ramp("#56606a"));
    shadow(c, (600.0, 1176.0), 360.0, 56.0);
    let back = "M300 950C300 700 900 700 900 950";
    c.line(back, band.deep, 62.0, 1.0);
    c.line(back, band.dark, 50.0, 1.0);
    c.line("M340 830C430 560 770 560 860 830", band.deep, 46.0, 1.0);
    c.placed("translate(-3 -4)", |c| {
        c.line("M340 830C430 560 770 560 860 830", band.base, 36.0, 1.0)
    });
    c.stitch("M340 830C430 560 770 560 860 830", band.glow, 3.0, 0.7);
    let front = "M282 950C270 1130 440 1160 600 1160C760 1160 930 1130 918 950";
    c.line(front, band.deep, 92.0, 1.0);
    c.placed("translate(-3 -5)", |c| c.line(front, band.base, 76.0, 1.0));
    for (offset, ink, width) in [
        (-22.0, tone.base, 9.0),
        (20.0, tone.base, 9.0),
        (-2.0, band.glow, 3.0),
    ] {
        c.placed(&format!("translate(0 {offset})"), |c| {
            c.line(front, ink, width, 0.85)
        });
    }
    let plate = panel([420.0, 960.0, 360.0, 240.0], 60.0);
    soft(c, &plate, &hard, 30.0);
    let housing = panel([446.0, 930.0, 308.0, 232.0], 84.0);
    c.blurred(10.0, |c| {
        c.placed("translate(8 16)", |c| c.veil(&housing, hard.deep, 0.7))
    });
    soft(c, &housing, tone, 50.0);
    let (white, warm) = (Colour::from_hex("#ffffff"), Colour::from_hex("#fff0c2"));
    for (x, r) in [(548.0, 74.0), (676.0, 46.0)] {
        c.ellipse((x, 1046.0), (r + 9.0, r + 9.0), hard.deep);
        let steel = ramp("#c3cacd");
        let bowl = c.around(
            0.42,
            0.4,
            0.62,
            &[
                (0.0, &white, 1.0),
                (0.35, &warm, 1.0),
                (0.7, &steel.base, 1.0),
                (1.0, &steel.deep, 1.0),
            ],
        );
        c.ellipse((x, 1046.0), (r, r), bowl);
        c.line(
            &format!(
                "M{:.0} {:.0}A{:.0} {:.0} 0 0 1 {x} {:.0}",
                x - r * 0.74,
                1046.0 - r * 0.2,
                r * 0.78,
                r * 0.78,
                1046.0 - r * 0.76
            ),
            white,
            6.0,
            0.85,
        );
        let halo = c.around(
            0.5,
            0.5,
            0.5,
            &[(0.0, &warm, 0.65), (0.5, &warm, 0.2), (1.0, &warm, 0.0)],
        );
        c.ellipse((x, 1046.0), (r * 2.6, r * 2.6), halo);
    }
    let button = panel([566.0, 910.0, 90.0, 34.0], 15.0);
    soft(c, &button, &hard, 12.0);
    c.line("M590 926H632", hard.glow, 4.0, 0.7);
}

/// A pair of folding poles with cork grips.
pub fn poles(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (620.0, 1286.0), 210.0, 30.0);
    for (at, behind) in [
        ("rotate(7 600 1290) translate(70 -6)", true),
        ("rotate(-6 600 1290) translate(-70 0)", false),
    ] {
        c.placed(at, |c| {
            let alloy = ramp("#3a4247");
            let shaft = panel([588.0, 470.0, 24.0, 760.0], 4.0);
            polished(c, &shaft, if behind { &alloy } else { tone });
            polished(c, &shaft, tone);
            for y in [700.0, 960.0] {
                polished(c, &panel([580.0, y, 40.0, 66.0], 8.0), &alloy);
                bar(c, &format!("M616 {:.0}q26 14 14 46", y + 8.0), 10.0, &alloy);
            }
            polished(c, &panel([591.0, 780.0, 18.0, 180.0], 2.0), &alloy);
            c.line(
                "M592 560l8 -13l7 8l9 -9",
                Colour::from_hex("#f3f1ea"),
                3.0,
                0.9,
            );
            let cork = ramp("#c08f5e");
            let grip = blob(&[
                (570.0, 236.0),
                (584.0, 206.0),
                (616.0, 200.0),
                (640.0, 222.0),
                (634.0, 280.0),
                (622.0, 340.0),
                (628.0, 400.0),
                (620.0, 470.0),
                (580.0, 470.0),
                (574.0, 400.0),
                (580.0, 330.0),
            ]);
            round(c, &grip, &cork);
            let flecks = speckle(c, cork.deep, 8, 5.0);
            c.veil(&grip, flecks, 0.8);
            soft(
                c,
                &panel([576.0, 462.0, 48.0, 110.0], 12.0),
                &ramp("#2c3235"),
                14.0,
            );
            let strap = curve(&[
                (606.0, 250.0),
                (700.0, 320.0),
                (708.0, 440.0),
                (660.0, 500.0),
                (640.0, 400.0),
                (620.0, 270.0),
            ]);
            c.line(&strap, alloy.deep, 17.0, 1.0);
            c.line(&strap, alloy.light, 11.0, 1.0);
            c.stitch(&strap, tone.light, 3.0, 0.9);
            let basket = oval((600.0, 1228.0), (54.0, 14.0));
            c.path(&basket, alloy.deep);
            c.placed("translate(-2 -5)", |c| c.path(&basket, alloy.base));
            polished(
                c,
                &polygon(&[
                    (591.0, 1224.0),
                    (609.0, 1224.0),
                    (603.0, 1292.0),
                    (597.0, 1292.0),
                ]),
                &ramp("#b9c0c3"),
            );
        });
    }
}
