//! What one sleeps in and on. Both lie at y = 1290.

use super::canvas::Canvas;
use super::colour::Ramp;
use super::material::{ripstop, soft};
use super::mountain::{ramp, shadow};
use super::outline::{mirrored, oval, panel, polygon};

/// A down bag, hung up to air.
pub fn bag(c: &mut Canvas, tone: &Ramp) {
    let second = ramp("#d9d3c4");
    let outer = mirrored(
        600.0,
        &[
            (0.0, 210.0),
            (110.0, 226.0),
            (200.0, 310.0),
            (236.0, 440.0),
            (276.0, 560.0),
            (262.0, 760.0),
            (214.0, 1000.0),
            (168.0, 1180.0),
            (146.0, 1270.0),
            (80.0, 1304.0),
            (0.0, 1310.0),
        ],
    );
    shadow(c, (620.0, 1306.0), 190.0, 34.0);
    c.faded(0.34, |c| {
        c.blurred(20.0, |c| {
            c.placed("translate(34 20)", |c| c.path(&outer, tone.deep))
        })
    });
    c.line(
        "M560 230C560 170 640 170 640 230",
        ramp("#343a3c").base,
        10.0,
        1.0,
    );
    soft(c, &outer, tone, 80.0);
    let grid = ripstop(c, tone);
    c.veil(&outer, grid, 0.35);
    c.clipped(&outer, |c| {
        let (mut seams, mut lit) = (String::new(), String::new());
        for i in 0..12_u8 {
            let y = 520.0 + f32::from(i) * 68.0;
            seams.push_str(&format!(
                "M300 {:.0}Q600 {:.0} 900 {:.0}",
                y - 10.0,
                y + 30.0,
                y - 10.0
            ));
            lit.push_str(&format!(
                "M300 {:.0}Q600 {:.0} 900 {:.0}",
                y + 14.0,
                y + 54.0,
                y + 14.0
            ));
        }
        seams.push_str("M360 320Q600 190 840 320M340 420L440 400M860 420L760 400");
        c.blurred(8.0, |c| {
            c.line(&seams, tone.deep, 24.0, 0.5);
            c.line(&lit, tone.glow, 14.0, 0.4);
        });
        c.line(&seams, tone.deep, 3.0, 0.8);
    });
    let gap = mirrored(
        600.0,
        &[
            (0.0, 286.0),
            (80.0, 304.0),
            (124.0, 380.0),
            (104.0, 450.0),
            (50.0, 492.0),
            (0.0, 502.0),
        ],
    );
    c.line(&gap, tone.light, 18.0, 0.9);
    soft(c, &gap, &second, 40.0);
    c.clipped(&gap, |c| {
        c.blurred(16.0, |c| {
            c.line("M500 310C560 280 640 280 700 310", second.deep, 60.0, 0.6)
        })
    });
    let open = polygon(&[
        (650.0, 488.0),
        (760.0, 620.0),
        (742.0, 860.0),
        (716.0, 700.0),
    ]);
    soft(c, &open, &second, 20.0);
    let zip = "M650 490C700 540 726 640 718 860C712 980 690 1100 668 1220";
    c.line(zip, tone.deep, 12.0, 0.9);
    c.stitch(zip, tone.glow, 4.0, 0.8);
    c.rect([712.0, 850.0, 14.0, 54.0], 6.0, ramp("#d6a24a").base);
    c.line("M520 640l28 -42l20 24l16 -18l30 36", tone.glow, 6.0, 0.9);
}

/// An insulated mat, half rolled, with its sack.
pub fn mat(c: &mut Canvas, tone: &Ramp) {
    shadow(c, (560.0, 1270.0), 470.0, 60.0);
    let sheet = polygon(&[
        (430.0, 900.0),
        (1010.0, 900.0),
        (1130.0, 1250.0),
        (330.0, 1250.0),
    ]);
    c.placed("translate(0 34)", |c| c.path(&sheet, tone.deep));
    soft(c, &sheet, tone, 40.0);
    c.clipped(&sheet, |c| {
        let mut seams = String::new();
        for i in 0..8_u8 {
            let k = f32::from(i) / 7.0;
            seams.push_str(&format!(
                "M{:.0} 890L{:.0} 1256",
                430.0 + k * 580.0,
                330.0 + k * 800.0
            ));
        }
        c.blurred(10.0, |c| {
            c.line(&seams, tone.deep, 30.0, 0.5);
            c.placed("translate(-44 0)", |c| c.line(&seams, tone.glow, 22.0, 0.5));
        });
        c.line(&seams, tone.deep, 4.0, 0.6);
        let grid = ripstop(c, tone);
        c.veil(&sheet, grid, 0.35);
    });
    // The rolled end.
    let roll = panel([330.0, 690.0, 700.0, 250.0], 120.0);
    c.blurred(14.0, |c| {
        c.placed("translate(10 30)", |c| c.veil(&roll, tone.deep, 0.55))
    });
    let fill = c.down(&[
        (0.0, &tone.base, 1.0),
        (0.22, &tone.glow, 1.0),
        (0.5, &tone.base, 1.0),
        (1.0, &tone.deep, 1.0),
    ]);
    c.path(&roll, fill);
    c.clipped(&roll, |c| {
        for i in 0..8_u8 {
            let x = 440.0 + f32::from(i) * 82.0;
            c.line(
                &format!("M{x} 690C{:.0} 760 {:.0} 870 {x} 942", x + 20.0, x + 20.0),
                tone.deep,
                5.0,
                0.55,
            );
        }
        let grid = ripstop(c, tone);
        c.veil(&roll, grid, 0.3);
    });
    let inner = ramp("#59636a");
    c.ellipse((424.0, 815.0), (96.0, 124.0), tone.deep);
    for (i, k) in [1.0_f32, 0.76, 0.54, 0.32].into_iter().enumerate() {
        let ring = oval(
            (424.0 + f32::from(u8::try_from(i).unwrap_or(0)) * 3.0, 815.0),
            (92.0 * k, 120.0 * k),
        );
        c.path(&ring, if i % 2 == 0 { tone.light } else { inner.base });
        c.line(&ring, tone.deep, 3.0, 0.6);
    }
    let sack = ramp("#3f4a4f");
    let tube = panel([120.0, 1120.0, 300.0, 150.0], 70.0);
    shadow(c, (270.0, 1272.0), 170.0, 26.0);
    soft(c, &tube, &sack, 60.0);
    c.ellipse((384.0, 1194.0), (36.0, 66.0), sack.deep);
    c.line("M384 1180C410 1160 440 1170 430 1210", sack.glow, 7.0, 0.9);
    c.rect([836.0, 1212.0, 60.0, 26.0], 8.0, ramp("#2b3236").base);
    c.ellipse((940.0, 1222.0), (22.0, 12.0), ramp("#2b3236").base);
}
