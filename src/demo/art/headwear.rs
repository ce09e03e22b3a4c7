//! Hats and gloves. They lie on a stone at y = 1182.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{folds, knit, rib, ripstop, soft};
use super::mountain::{ramp, shadow};
use super::outline::{blob, curve, mirrored, panel};

/// A ribbed beanie with a deep fold.
pub fn beanie(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1178.0), 290.0, 54.0);
    let crown = mirrored(
        600.0,
        &[
            (0.0, 560.0),
            (110.0, 574.0),
            (220.0, 650.0),
            (278.0, 790.0),
            (290.0, 960.0),
            (0.0, 990.0),
        ],
    );
    soft(c, &crown, tone, 90.0);
    c.clipped(&crown, |c| {
        let (mut dark, mut lit) = (String::new(), String::new());
        for i in 0..23_u8 {
            let k = (f32::from(i) - 11.0) / 11.0;
            let (x, top) = (600.0 + k * 292.0, 600.0 + k * 40.0);
            let d = format!(
                "M{top:.0} 556C{:.0} 640 {:.0} 780 {x:.0} 1000",
                600.0 + k * 190.0,
                600.0 + k * 272.0
            );
            dark.push_str(&d);
            lit.push_str(&d);
        }
        c.line(&dark, tone.deep, 11.0, 0.42);
        c.placed("translate(-10 0)", |c| c.line(&lit, tone.glow, 6.0, 0.40));
        c.blurred(20.0, |c| {
            c.line("M310 930Q600 960 890 930", tone.deep, 60.0, 0.5)
        });
    });
    let fold = blob(&[
        (288.0, 930.0),
        (310.0, 914.0),
        (600.0, 938.0),
        (890.0, 914.0),
        (912.0, 930.0),
        (918.0, 1040.0),
        (904.0, 1156.0),
        (884.0, 1172.0),
        (600.0, 1198.0),
        (316.0, 1172.0),
        (296.0, 1156.0),
        (282.0, 1040.0),
    ]);
    c.blurred(8.0, |c| {
        c.placed("translate(4 -10)", |c| c.veil(&fold, tone.deep, 0.5))
    });
    soft(c, &fold, tone, 70.0);
    c.clipped(&fold, |c| {
        let ribs = rib(c, tone, 26.0, 0.0);
        c.veil(&fold, ribs, 0.8);
        let stitches = knit(c, tone, 13.0);
        c.veil(&fold, stitches, 0.3);
        let turn = c.across(&[
            (0.0, &tone.deep, 0.5),
            (0.25, &tone.deep, 0.0),
            (0.7, &tone.deep, 0.1),
            (1.0, &tone.deep, 0.6),
        ]);
        c.path(&fold, turn);
    });
    let label = ramp("#e7dfcf");
    let patch = panel([682.0, 1010.0, 96.0, 72.0], 6.0);
    c.placed("translate(3 4)", |c| c.veil(&patch, tone.deep, 0.6));
    soft(c, &patch, &label, 8.0);
    c.line("M704 1062l18 -30l14 18l10 -12l16 24", label.deep, 4.0, 0.9);
}

/// A five-panel cap.
pub fn cap(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (600.0, 1170.0), 380.0, 60.0);
    let crown = blob(&[
        (330.0, 1090.0),
        (330.0, 1090.0),
        (316.0, 940.0),
        (350.0, 780.0),
        (450.0, 668.0),
        (600.0, 636.0),
        (760.0, 664.0),
        (868.0, 780.0),
        (904.0, 940.0),
        (896.0, 1100.0),
        (896.0, 1100.0),
        (600.0, 1060.0),
    ]);
    soft(c, &crown, tone, 80.0);
    let grid = ripstop(c, tone);
    c.veil(&crown, grid, 0.5);
    c.clipped(&crown, |c| {
        let seams = "M440 676C400 800 392 940 396 1090M776 672C828 790 844 940 846 1090M440 676C540 700 690 700 776 672";
        c.blurred(6.0, |c| c.line(seams, tone.deep, 14.0, 0.4));
        c.line(seams, tone.deep, 3.0, 0.7);
        c.placed("translate(7 0)", |c| c.stitch(seams, tone.glow, 2.0, 0.6));
    });
    c.ellipse((612.0, 642.0), (30.0, 12.0), tone.deep);
    c.ellipse((610.0, 637.0), (28.0, 11.0), tone.light);
    for x in [352.0, 868.0] {
        c.line(&format!("M{x} 880v.1M{x} 930v.1"), tone.deep, 12.0, 0.9);
    }
    let under = blob(&[
        (296.0, 1080.0),
        (430.0, 1030.0),
        (620.0, 1014.0),
        (800.0, 1034.0),
        (926.0, 1084.0),
        (930.0, 1140.0),
        (800.0, 1190.0),
        (610.0, 1206.0),
        (420.0, 1186.0),
        (292.0, 1136.0),
    ]);
    c.placed("translate(0 14)", |c| c.path(&under, tone.deep));
    soft(c, &under, tone, 40.0);
    c.clipped(&under, |c| {
        c.blurred(16.0, |c| {
            c.line("M330 1060C480 1016 740 1016 890 1064", tone.deep, 44.0, 0.6)
        });
        for i in 0..4_u8 {
            let y = f32::from(i) * 24.0;
            c.stitch(
                &format!(
                    "M310 {:.0}C480 {:.0} 740 {:.0} 912 {:.0}",
                    1106.0 + y,
                    1066.0 + y * 1.25,
                    1066.0 + y * 1.25,
                    1110.0 + y
                ),
                tone.glow,
                2.2,
                0.55,
            );
        }
    });
    let label = ramp("#ece5d5");
    let patch = panel([528.0, 800.0, 176.0, 110.0], 10.0);
    c.placed("translate(3 5)", |c| c.veil(&patch, tone.deep, 0.6));
    soft(c, &patch, &label, 10.0);
    c.line("M556 884l34 -52l26 30l18 -20l36 42", label.deep, 6.0, 0.9);
    c.stitch(
        &panel([536.0, 808.0, 160.0, 94.0], 6.0),
        label.deep,
        2.0,
        0.6,
    );
}

/// A pair of leather work gloves with knitted cuffs.
pub fn gloves(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (610.0, 1176.0), 380.0, 50.0);
    for (at, dark) in [
        ("translate(180 -16) rotate(9 600 900)", true),
        ("translate(-130 0) rotate(-7 600 900)", false),
    ] {
        c.placed(at, |c| {
            let hand = blob(&[
                (470.0, 1010.0), (450.0, 880.0), (380.0, 800.0), (360.0, 740.0), (392.0, 716.0), (430.0, 740.0), (476.0, 800.0),
                (470.0, 640.0), (466.0, 520.0), (490.0, 490.0), (518.0, 520.0), (530.0, 690.0),
                (536.0, 540.0), (538.0, 450.0), (564.0, 424.0), (592.0, 450.0), (594.0, 690.0),
                (604.0, 560.0), (612.0, 470.0), (638.0, 450.0), (662.0, 474.0), (656.0, 700.0),
                (672.0, 600.0), (684.0, 540.0), (708.0, 528.0), (728.0, 552.0), (720.0, 720.0), (718.0, 860.0), (700.0, 1010.0), (700.0, 1010.0),
            ]);
            if dark {
                c.blurred(14.0, |c| c.placed("translate(16 16)", |c| c.veil(&hand, tone.deep, 0.4)));
            } else {
                c.blurred(16.0, |c| c.placed("translate(26 20)", |c| c.veil(&hand, ramp("#333a40").deep, 0.5)));
            }
            soft(c, &hand, tone, 44.0);
            folds(c, &hand, tone, &["M470 860C520 830 560 840 600 870", "M690 760C650 770 600 770 560 750", "M500 620H526M548 580H590M612 600H654M680 640H722"], 14.0);
            c.stitch("M486 996C480 900 470 860 440 810M530 690C540 760 540 780 536 800M596 690C598 760 598 780 596 800M658 700C654 760 654 780 650 800", tone.glow, 3.0, 0.8);
            c.line("M470 960C540 984 640 984 706 960", tone.deep, 4.0, 0.6);
            let cuff = ramp("#4a4f4c");
            let band = blob(&[(462.0, 1000.0), (462.0, 1000.0), (590.0, 1018.0), (710.0, 1000.0), (710.0, 1000.0), (722.0, 1080.0), (716.0, 1164.0), (716.0, 1164.0), (590.0, 1182.0), (462.0, 1164.0), (462.0, 1164.0), (452.0, 1080.0)]);
            soft(c, &band, &cuff, 30.0);
            let ribs = rib(c, &cuff, 16.0, 0.0);
            c.veil(&band, ribs, 0.85);
            let strap = curve(&[(474.0, 948.0), (590.0, 966.0), (704.0, 948.0)]);
            c.line(&strap, tone.dark, 22.0, 0.9);
            c.rect([560.0, 948.0, 50.0, 32.0], 6.0, ramp("#b9a06a").base);
        });
    }
}
