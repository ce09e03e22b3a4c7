//! Clothing on a hanger.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::garment::{Cloth, Top, collar, crew, hood, pocket, zip};
use super::material::{folds, rib, ripstop, soft};
use super::mountain::ramp;
use super::outline::{blob, panel, polygon};

/// Bands of rib at hem and cuffs.
fn ribbing(c: &mut Canvas, top: &Top, tone: &Ramp) {
    let d = polygon(&[
        (600.0 - top.hem + 2.0, top.length - 62.0),
        (600.0 + top.hem - 2.0, top.length - 62.0),
        (600.0 + top.hem - 14.0, top.length + 6.0),
        (600.0 - top.hem + 14.0, top.length + 6.0),
    ]);
    soft(c, &d, tone, 20.0);
    let ribs = rib(c, tone, 12.0, 0.0);
    c.veil(&d, &ribs, 0.85);
    c.line(
        &format!(
            "M{:.0} {:.0}H{:.0}",
            602.0 - top.hem,
            top.length - 62.0,
            598.0 + top.hem
        ),
        tone.deep,
        3.0,
        0.6,
    );
}

/// A waterproof shell with a storm hood.
pub fn shell_jacket(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 268.0,
        chest: 236.0,
        hem: 244.0,
        length: 1130.0,
        sleeve: Some(1110.0),
        cloth: Cloth::Ripstop,
    };
    top.draw(c, tone);
    let yoke = polygon(&[
        (516.0, 376.0),
        (330.0, 448.0),
        (352.0, 560.0),
        (600.0, 596.0),
        (848.0, 560.0),
        (870.0, 448.0),
        (684.0, 376.0),
    ]);
    c.clipped(&top.trunk(), |c| {
        c.veil(&yoke, tone.deep, 0.42);
        c.line("M340 560L600 598L860 560", tone.glow, 3.0, 0.6);
    });
    hood(c, 168.0, tone, false);
    zip(c, 462.0, 1136.0, tone);
    pocket(c, "M452 680L420 870", tone);
    pocket(c, "M748 680L780 870", tone);
    pocket(c, "M664 520V640", tone);
    c.line("M362 1096H838", tone.deep, 3.0, 0.5);
    badge(c, 470.0, 520.0, tone);
}

/// The shop's mark: a peak.
fn badge(c: &mut Canvas, x: f32, y: f32, tone: &Ramp) {
    c.line(
        &format!("M{x:.0} {y:.0}l16 -24l12 16l10 -12l14 20"),
        tone.glow,
        4.0,
        0.95,
    );
}

/// A quilted jacket with a hood.
pub fn down_jacket(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 280.0,
        chest: 262.0,
        hem: 254.0,
        length: 1090.0,
        sleeve: Some(1076.0),
        cloth: Cloth::Quilt(76.0),
    };
    top.draw(c, tone);
    hood(c, 176.0, tone, true);
    zip(c, 462.0, 1096.0, tone);
    pocket(c, "M420 800L398 950", tone);
    pocket(c, "M780 800L802 950", tone);
    badge(c, 452.0, 606.0, tone);
}

/// A quilted vest with narrow baffles and a plain yoke.
pub fn down_vest(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 232.0,
        chest: 246.0,
        hem: 246.0,
        length: 1060.0,
        sleeve: None,
        cloth: Cloth::Quilt(58.0),
    };
    top.draw(c, tone);
    let second = ramp("#3a3f3d");
    let yoke = polygon(&[
        (500.0, 366.0),
        (352.0, 432.0),
        (372.0, 556.0),
        (600.0, 590.0),
        (828.0, 556.0),
        (848.0, 432.0),
        (700.0, 366.0),
    ]);
    c.clipped(&top.trunk(), |c| {
        soft(c, &yoke, &second, 30.0);
        let grid = ripstop(c, &second);
        c.veil(&yoke, grid, 0.5);
        c.stitch("M372 548L600 582L828 548", second.glow, 2.5, 0.8);
    });
    for side in [-1.0_f32, 1.0] {
        let hole = format!(
            "M{:.0} 446C{:.0} 520 {:.0} 600 {:.0} 660",
            600.0 + side * 230.0,
            600.0 + side * 222.0,
            600.0 + side * 230.0,
            600.0 + side * 246.0
        );
        c.line(&hole, second.deep, 14.0, 0.9);
    }
    collar(c, tone, 54.0);
    zip(c, 360.0, 1066.0, &second);
    pocket(c, "M430 800L414 940", &second);
    pocket(c, "M770 800L786 940", &second);
    badge(c, 690.0, 520.0, &second);
}

/// A pullover anorak with a large front pocket.
pub fn anorak(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 276.0,
        chest: 258.0,
        hem: 262.0,
        length: 1120.0,
        sleeve: Some(1080.0),
        cloth: Cloth::Ripstop,
    };
    top.draw(c, tone);
    let second = ramp("#2f3b44");
    let lower = polygon(&[
        (300.0, 720.0),
        (900.0, 720.0),
        (900.0, 1160.0),
        (300.0, 1160.0),
    ]);
    c.clipped(&top.trunk(), |c| {
        c.veil(&lower, tone.deep, 0.22);
        c.line("M320 720H880", tone.glow, 3.0, 0.6);
    });
    let pouch = panel([428.0, 724.0, 344.0, 250.0], 16.0);
    c.blurred(8.0, |c| {
        c.placed("translate(6 12)", |c| c.veil(&pouch, tone.deep, 0.5))
    });
    soft(c, &pouch, tone, 26.0);
    let flap = blob(&[
        (420.0, 722.0),
        (420.0, 722.0),
        (780.0, 722.0),
        (780.0, 722.0),
        (774.0, 790.0),
        (600.0, 820.0),
        (426.0, 790.0),
    ]);
    soft(c, &flap, &second, 18.0);
    c.stitch("M432 784C520 806 680 806 768 784", second.glow, 2.5, 0.8);
    c.ellipse((600.0, 798.0), (10.0, 10.0), second.glow);
    hood(c, 170.0, tone, false);
    zip(c, 462.0, 724.0, &second);
    c.line("M346 1084H854", tone.deep, 4.0, 0.5);
    c.line(
        "M420 1112C410 1150 430 1170 424 1200",
        second.base,
        6.0,
        1.0,
    );
    badge(c, 690.0, 640.0, tone);
}

/// A long coat for rain, with snaps under a flap.
pub fn parka(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 262.0,
        chest: 242.0,
        hem: 288.0,
        length: 1300.0,
        sleeve: Some(1090.0),
        cloth: Cloth::Ripstop,
    };
    top.draw(c, tone);
    hood(c, 166.0, tone, false);
    let flap = panel([566.0, 462.0, 68.0, 846.0], 6.0);
    c.placed("translate(7 2)", |c| c.veil(&flap, tone.deep, 0.5));
    soft(c, &flap, tone, 16.0);
    for i in 0..7_u8 {
        let y = 520.0 + f32::from(i) * 116.0;
        c.ellipse((602.0, y + 2.0), (13.0, 13.0), tone.deep);
        c.ellipse((599.0, y), (11.0, 11.0), ramp("#c9b98f").base);
    }
    for x in [392.0, 672.0] {
        let d = panel([x, 900.0, 136.0, 170.0], 14.0);
        c.line(&d, tone.deep, 3.0, 0.6);
        let lid = blob(&[
            (x - 6.0, 890.0),
            (x - 6.0, 890.0),
            (x + 142.0, 890.0),
            (x + 142.0, 890.0),
            (x + 140.0, 948.0),
            (x + 68.0, 962.0),
            (x - 4.0, 948.0),
        ]);
        c.placed("translate(4 8)", |c| c.veil(&lid, tone.deep, 0.5));
        soft(c, &lid, tone, 16.0);
    }
    c.stitch("M370 780Q600 800 830 780", tone.deep, 3.0, 0.7);
    c.stitch("M318 1272Q600 1290 882 1272", tone.deep, 2.5, 0.6);
}

/// A high-pile fleece with a chest pocket.
pub fn fleece(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 274.0,
        chest: 252.0,
        hem: 246.0,
        length: 1080.0,
        sleeve: Some(1076.0),
        cloth: Cloth::Pile,
    };
    top.draw(c, tone);
    collar(c, tone, 66.0);
    let second = ramp("#39504d");
    let pouch = panel([648.0, 560.0, 150.0, 170.0], 10.0);
    soft(c, &pouch, &second, 18.0);
    let grid = ripstop(c, &second);
    c.veil(&pouch, grid, 0.6);
    pocket(c, "M660 584H786", &second);
    badge(c, 694.0, 680.0, &second);
    zip(c, 350.0, 1084.0, &second);
    c.line("M358 1062Q600 1082 842 1062", second.base, 22.0, 1.0);
    pocket(c, "M434 820L414 960", &second);
    pocket(c, "M766 820L786 960", &second);
}

/// A wool jumper with a patterned yoke.
pub fn jumper(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 270.0,
        chest: 248.0,
        hem: 236.0,
        length: 1070.0,
        sleeve: Some(1080.0),
        cloth: Cloth::Knit(17.0),
    };
    top.draw(c, tone);
    let (pale, accent) = (ramp("#ece5d6"), ramp("#b4553a"));
    c.clipped(&top.trunk(), |c| {
        for (row, (drop, ink)) in [
            (500.0_f32, &pale),
            (556.0, &pale),
            (612.0, &accent),
            (668.0, &pale),
        ]
        .into_iter()
        .enumerate()
        {
            for i in 0..25_u8 {
                let k = (f32::from(i) - 12.0) / 12.0;
                let (x, y) = (600.0 + k * 290.0, drop - k * k * 70.0);
                let s = if row % 2 == 0 { 15.0 } else { 10.0 };
                let mark = match row {
                    0 => format!("M{x:.0} {:.0}l{s} {s}l-{s} {s}l-{s} -{s}z", y - s),
                    1 => format!("M{:.0} {:.0}h{s}v{s}h-{s}z", x - s / 2.0, y - s / 2.0),
                    2 => format!("M{x:.0} {:.0}l13 26h-26z", y - 14.0),
                    _ => format!(
                        "M{:.0} {:.0}h8v8h-8zM{:.0} {:.0}h8v8h-8z",
                        x - 12.0,
                        y,
                        x + 2.0,
                        y + 12.0
                    ),
                };
                c.veil(&mark, ink.base, 0.9);
            }
        }
        let stitches = super::material::knit(c, tone, 17.0);
        c.veil(&top.trunk(), stitches, 0.35);
    });
    ribbing(c, &top, tone);
    crew(c, tone);
}

/// A merino layer for next to the skin.
pub fn base_layer(c: &mut Canvas, tone: &Ramp) {
    let top = Top {
        shoulder: 248.0,
        chest: 214.0,
        hem: 210.0,
        length: 1080.0,
        sleeve: Some(1096.0),
        cloth: Cloth::Jersey,
    };
    top.draw(c, tone);
    crew(c, tone);
    c.stitch(
        "M404 440C440 520 520 560 600 566C680 560 760 520 796 440",
        tone.glow,
        2.5,
        0.5,
    );
    c.stitch("M392 1048Q600 1066 808 1048", tone.deep, 2.5, 0.6);
    c.rect([770.0, 990.0, 28.0, 40.0], 3.0, ramp("#e9e4d8").base);
}

fn clips(c: &mut Canvas, y: f32) {
    let steel = ramp("#8f999e");
    c.line(
        &format!("M600 240V{:.0}M440 {:.0}H760", y - 26.0, y - 26.0),
        steel.deep,
        9.0,
        1.0,
    );
    c.line(
        &format!("M598 240V{:.0}M440 {:.0}H760", y - 28.0, y - 28.0),
        steel.glow,
        3.0,
        0.8,
    );
    let timber = ramp("#c49a66");
    c.ellipse((602.0, 216.0), (24.0, 24.0), timber.deep);
    c.ellipse((599.0, 211.0), (21.0, 21.0), timber.light);
}

fn clip_fronts(c: &mut Canvas, y: f32) {
    let steel = ramp("#8f999e");
    for x in [452.0, 726.0] {
        c.rect([x, y - 44.0, 24.0, 62.0], 4.0, steel.deep);
        c.rect([x, y - 46.0, 19.0, 60.0], 4.0, steel.light);
    }
}

/// Legs of one pair: `foot` is where they end.
fn legs(c: &mut Canvas, tone: &Ramp, waist: f32, foot: f32, flare: f32) -> [String; 2] {
    let crotch = waist + 300.0;
    let (a, b) = (190.0, 248.0 + flare);
    let inner = (foot - crotch) * 0.05 + 22.0;
    // Shorts fall straight from the hip; trousers narrow towards the foot.
    let (hip, end) = if flare > 0.0 {
        (40.0, 1.0)
    } else {
        (44.0, 0.9)
    };
    let side = |s: f32| {
        blob(&[
            (600.0 + s * 4.0, waist),
            (600.0 + s * 4.0, waist),
            (600.0 + s * a, waist),
            (600.0 + s * a, waist),
            (600.0 + s * (a + hip), waist + 190.0),
            (600.0 + s * (b - 6.0), (waist + foot) / 2.0),
            (600.0 + s * b * end, foot),
            (600.0 + s * b * end, foot),
            (600.0 + s * (b * 0.5), foot + 14.0),
            (600.0 + s * inner, foot),
            (600.0 + s * inner, foot),
            (600.0 + s * 14.0, crotch + 30.0),
            (600.0 - s * 2.0, crotch),
        ])
    };
    let both = [side(-1.0), side(1.0)];
    c.faded(0.34, |c| {
        c.blurred(20.0, |c| {
            c.placed("translate(34 30)", |c| {
                for d in &both {
                    c.path(d, tone.deep);
                }
            });
        });
    });
    clips(c, waist);
    for d in &both {
        soft(c, d, tone, 56.0);
        let grid = ripstop(c, tone);
        c.veil(d, grid, 0.28);
    }
    c.line(
        &format!("M600 {waist:.0}V{:.0}", crotch),
        tone.deep,
        4.0,
        0.8,
    );
    c.stitch(
        &format!(
            "M608 {:.0}C640 {:.0} 636 {:.0} 604 {:.0}",
            waist + 60.0,
            waist + 60.0,
            waist + 210.0,
            waist + 220.0
        ),
        tone.glow,
        2.5,
        0.6,
    );
    let band = panel([408.0, waist - 8.0, 384.0, 58.0], 8.0);
    soft(c, &band, tone, 18.0);
    c.line(
        &format!("M410 {:.0}H790", waist + 50.0),
        tone.deep,
        3.0,
        0.6,
    );
    for x in [470.0, 560.0, 650.0, 724.0] {
        c.rect([x, waist - 12.0, 14.0, 70.0], 4.0, tone.dark);
        c.rect([x, waist - 12.0, 5.0, 70.0], 2.0, tone.light);
    }
    c.ellipse((603.0, waist + 22.0), (13.0, 13.0), tone.deep);
    c.ellipse((600.0, waist + 19.0), (11.0, 11.0), ramp("#a9b0b3").light);
    clip_fronts(c, waist);
    both
}

/// Walking trousers with shaped knees.
pub fn trousers(c: &mut Canvas, tone: &Ramp) {
    let both = legs(c, tone, 330.0, 1330.0, -20.0);
    folds(
        c,
        &both[0],
        tone,
        &[
            "M420 560C470 580 520 600 580 600",
            "M380 1000C420 1020 480 1020 530 1000",
            "M400 1180C440 1196 480 1196 520 1180",
            "M560 640C540 800 520 1000 500 1300",
        ],
        22.0,
    );
    folds(
        c,
        &both[1],
        tone,
        &[
            "M780 560C730 580 680 600 620 600",
            "M820 1000C780 1020 720 1020 670 1000",
            "M800 1180C760 1196 720 1196 680 1180",
            "M650 640C670 800 690 1000 700 1300",
        ],
        22.0,
    );
    let knee = "M384 800C430 770 500 770 560 800M380 960C430 986 496 986 548 960M816 800C770 770 700 770 640 800M820 960C770 986 704 986 652 960";
    c.line(knee, tone.deep, 3.5, 0.65);
    c.placed("translate(0 5)", |c| c.line(knee, tone.glow, 2.0, 0.5));
    pocket(c, "M424 410L394 540", tone);
    pocket(c, "M776 410L806 540", tone);
    let cargo = panel([352.0, 660.0, 96.0, 130.0], 10.0);
    soft(c, &cargo, tone, 14.0);
    c.line(&cargo, tone.deep, 2.5, 0.6);
    pocket(c, "M362 684H438", tone);
    c.stitch(
        "M384 1300C430 1312 500 1312 540 1302M816 1300C770 1312 700 1312 660 1302",
        tone.deep,
        2.5,
        0.7,
    );
}

/// Shorts of the same cloth.
pub fn shorts(c: &mut Canvas, tone: &Ramp) {
    let both = legs(c, tone, 420.0, 1000.0, 24.0);
    folds(
        c,
        &both[0],
        tone,
        &[
            "M430 660C470 680 520 700 580 700",
            "M480 760C460 840 450 920 450 1000",
            "M560 760C552 860 540 940 536 1000",
        ],
        24.0,
    );
    folds(
        c,
        &both[1],
        tone,
        &[
            "M770 660C730 680 680 700 620 700",
            "M720 760C740 840 750 920 750 1000",
            "M640 760C650 860 660 940 664 1000",
        ],
        24.0,
    );
    pocket(c, "M426 500L396 640", tone);
    pocket(c, "M774 500L804 640", tone);
    c.line(
        "M370 800C420 812 440 900 436 1000M830 800C780 812 760 900 764 1000",
        tone.deep,
        3.0,
        0.5,
    );
    c.stitch(
        "M330 960C420 982 520 980 590 968M870 960C780 982 680 980 610 968",
        tone.deep,
        3.0,
        0.7,
    );
    let cord = ramp("#e4e0d5");
    c.line(
        "M590 470C580 520 570 540 572 580M612 470C620 530 632 540 628 590",
        cord.base,
        6.0,
        1.0,
    );
}
