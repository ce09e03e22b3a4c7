//! A tent, pitched. It stands at y = 1290.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{folds, ripstop};
use super::mountain::{ramp, shadow};
use super::outline::{blob, curve};

/// A tent for two with an open door.
pub fn tent(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (620.0, 1276.0), 480.0, 56.0);
    let cord = ramp("#e9e2d2");
    for (from, to) in [
        ("M330 900", "20 1290"),
        ("M880 860", "1180 1262"),
        ("M600 704", "640 640"),
    ] {
        c.line(&format!("{from}L{to}"), cord.base, 4.0, 0.9);
    }
    for (x, y) in [(20.0, 1290.0), (1180.0, 1262.0)] {
        c.line(&format!("M{x} {y}l14 26"), ramp("#6d757a").base, 9.0, 1.0);
    }
    let far = blob(&[
        (560.0, 706.0),
        (560.0, 706.0),
        (760.0, 730.0),
        (930.0, 850.0),
        (1060.0, 1060.0),
        (1120.0, 1240.0),
        (1120.0, 1240.0),
        (900.0, 1270.0),
        (700.0, 1290.0),
        (700.0, 1290.0),
        (660.0, 1000.0),
    ]);
    let shade = c.across(&[
        (0.0, &tone.base, 1.0),
        (0.4, &tone.dark, 1.0),
        (1.0, &tone.deep, 1.0),
    ]);
    c.path(&far, shade);
    folds(
        c,
        &far,
        tone,
        &[
            "M700 780C820 860 900 1000 960 1260",
            "M640 800C720 900 770 1080 800 1280",
        ],
        30.0,
    );
    let near = blob(&[
        (560.0, 706.0),
        (560.0, 706.0),
        (430.0, 770.0),
        (300.0, 900.0),
        (180.0, 1100.0),
        (110.0, 1280.0),
        (110.0, 1280.0),
        (400.0, 1304.0),
        (710.0, 1296.0),
        (710.0, 1296.0),
        (690.0, 1080.0),
        (640.0, 860.0),
    ]);
    let lit = c.slant(&[
        (0.0, &tone.glow, 1.0),
        (0.4, &tone.light, 1.0),
        (1.0, &tone.base, 1.0),
    ]);
    c.path(&near, lit);
    for d in [&far, &near] {
        let grid = ripstop(c, tone);
        c.veil(d, grid, 0.4);
    }
    folds(
        c,
        &near,
        tone,
        &[
            "M520 740C420 860 300 1060 250 1290",
            "M600 760C640 900 660 1080 664 1290",
        ],
        26.0,
    );
    // The door, rolled aside; inside, a mat and a lantern.
    let door = blob(&[
        (530.0, 840.0),
        (530.0, 840.0),
        (440.0, 980.0),
        (360.0, 1150.0),
        (310.0, 1294.0),
        (310.0, 1294.0),
        (450.0, 1302.0),
        (600.0, 1300.0),
        (600.0, 1300.0),
        (596.0, 1120.0),
        (572.0, 960.0),
    ]);
    let (warm, dim) = (ramp("#f2c877"), ramp("#4a3a2c"));
    let inside = c.around(
        0.58,
        0.62,
        0.75,
        &[
            (0.0, &warm.glow, 1.0),
            (0.35, &warm.base, 1.0),
            (0.75, &dim.base, 1.0),
            (1.0, &dim.deep, 1.0),
        ],
    );
    c.path(&door, inside);
    c.clipped(&door, |c| {
        c.path(
            &blob(&[
                (300.0, 1240.0),
                (440.0, 1216.0),
                (620.0, 1226.0),
                (620.0, 1310.0),
                (300.0, 1310.0),
            ]),
            ramp("#5d6d72").base,
        );
        c.path(
            &blob(&[
                (330.0, 1250.0),
                (400.0, 1200.0),
                (470.0, 1206.0),
                (500.0, 1260.0),
                (420.0, 1290.0),
            ]),
            ramp("#2f4f7a").base,
        );
        c.line("M520 1000V1120", dim.deep, 4.0, 1.0);
        c.rect([504.0, 1116.0, 34.0, 54.0], 10.0, warm.glow);
        c.rect([500.0, 1110.0, 42.0, 12.0], 4.0, dim.deep);
    });
    c.line(&door, tone.deep, 6.0, 0.8);
    c.placed("translate(-6 -2)", |c| {
        c.line("M530 840C440 980 360 1150 310 1294", tone.glow, 4.0, 0.7)
    });
    let flap = curve(&[
        (534.0, 850.0),
        (590.0, 960.0),
        (614.0, 1120.0),
        (618.0, 1296.0),
    ]);
    c.line(&flap, tone.deep, 44.0, 1.0);
    c.line(&flap, tone.base, 36.0, 1.0);
    c.placed("translate(-8 0)", |c| c.line(&flap, tone.glow, 8.0, 0.6));
    for y in [1000.0, 1150.0] {
        c.line(
            &format!("M{:.0} {y}l52 -8", 574.0 + (y - 1000.0) * 0.12),
            ramp("#343a3c").base,
            9.0,
            1.0,
        );
    }
    // Poles show through as ridges.
    for d in [
        "M560 706C430 770 300 900 180 1100L110 1280",
        "M560 706C760 730 930 850 1060 1060L1120 1240",
        "M560 706C640 860 690 1080 710 1296",
    ] {
        c.line(d, tone.deep, 12.0, 0.75);
        c.placed("translate(-3 -3)", |c| c.line(d, tone.glow, 4.0, 0.8));
    }
    let vent = blob(&[
        (640.0, 770.0),
        (720.0, 780.0),
        (770.0, 840.0),
        (690.0, 830.0),
    ]);
    c.path(&vent, tone.deep);
    c.placed("translate(-4 -8)", |c| {
        c.line("M640 770C690 768 740 790 770 840", tone.light, 10.0, 1.0)
    });
}
