//! The make of upper garments: outlines, cloth, quilting, zips, collars.

use super::canvas::Canvas;
use super::colour::{Colour, MOUNTAIN, Ramp};
use super::material::{folds, knit, pile, rib, ripstop, soft};
use super::mountain::ramp;
use super::outline::{Point, blob, mirrored};

/// What a garment is made of.
#[derive(Clone, Copy, PartialEq)]
pub enum Cloth {
    Ripstop,
    Quilt(f32),
    Pile,
    Knit(f32),
    Jersey,
}

/// The measures of an upper garment, from its middle line.
pub struct Top {
    pub shoulder: f32,
    pub chest: f32,
    pub hem: f32,
    pub length: f32,
    pub sleeve: Option<f32>,
    pub cloth: Cloth,
}

impl Top {
    /// The outline of the trunk.
    pub fn trunk(&self) -> String {
        let mut half: Vec<Point> = vec![
            (0.0, 404.0),
            (84.0, 372.0),
            (84.0, 372.0),
            (self.shoulder * 0.62, 398.0),
            (self.shoulder, 446.0),
            (self.shoulder, 446.0),
        ];
        if let Cloth::Quilt(step) = self.cloth {
            let mut y = 560.0;
            while y + step <= self.length {
                let wide =
                    self.chest + (self.hem - self.chest) * (y - 560.0) / (self.length - 560.0);
                half.extend([(wide - 7.0, y), (wide + 9.0, y + step / 2.0)]);
                y += step;
            }
        } else {
            half.extend([
                (self.chest + 4.0, 560.0),
                (self.chest - 4.0, 760.0),
                (self.chest * 0.5 + self.hem * 0.5 - 8.0, 920.0),
            ]);
        }
        half.extend([
            (self.hem, self.length),
            (self.hem, self.length),
            (0.0, self.length + 14.0),
        ]);
        mirrored(600.0, &half)
    }

    fn arm(&self, side: f32, end: f32) -> (String, Vec<Point>) {
        let (s, top, low) = (self.shoulder, self.chest, end);
        let drop = (low - 446.0) / 640.0;
        let points: Vec<Point> = [
            (s - 60.0, 432.0),
            (s + 4.0, 452.0),
            (s + 52.0 * drop, 620.0),
            (s + 84.0 * drop, 850.0),
            (s + 100.0 * drop, low),
            (s + 100.0 * drop, low),
            (s + 22.0 * drop, low + 16.0),
            (s + 22.0 * drop, low + 16.0),
            (top + 12.0, 850.0),
            (top - 6.0, 660.0),
            (top - 30.0, 560.0),
        ]
        .iter()
        .map(|(x, y)| (600.0 + side * x, *y))
        .collect();
        (blob(&points), points)
    }

    /// Draws shadow, hanger, sleeves and trunk; collar and closing come on top of it.
    pub fn draw(&self, c: &mut Canvas, tone: &Ramp) {
        let trunk = self.trunk();
        let arms: Vec<_> = self.sleeve.map_or_else(Vec::new, |end| {
            [-1.0, 1.0].map(|side| self.arm(side, end)).into()
        });
        let dark = Colour::from_hex(MOUNTAIN.shade);
        c.faded(0.34, |c| {
            c.blurred(20.0, |c| {
                c.placed("translate(34 32)", |c| {
                    c.path(&trunk, dark);
                    for (arm, _) in &arms {
                        c.path(arm, dark);
                    }
                });
            });
        });
        hanger(c);
        for (i, (arm, points)) in arms.iter().enumerate() {
            self.cover(c, arm, tone, 46.0);
            let side = if i == 0 { -1.0 } else { 1.0 };
            let elbow = (points[3].0 + points[8].0) / 2.0;
            match self.cloth {
                Cloth::Quilt(step) => self.baffles(c, arm, step, side * 46.0, tone),
                _ => folds(
                    c,
                    arm,
                    tone,
                    &[
                        &format!(
                            "M{:.0} 600C{:.0} 640 {:.0} 660 {:.0} 680",
                            points[2].0, elbow, elbow, points[9].0
                        ),
                        &format!(
                            "M{:.0} 800C{:.0} 830 {:.0} 832 {:.0} 812",
                            points[3].0, elbow, elbow, points[8].0
                        ),
                        &format!(
                            "M{:.0} 860C{:.0} 880 {:.0} 900 {:.0} 880",
                            points[3].0 - side * 10.0,
                            elbow,
                            elbow,
                            points[8].0
                        ),
                    ],
                    18.0,
                ),
            }
            let end = points[5];
            let inner = points[7];
            let cuff = format!(
                "M{:.0} {:.0}L{:.0} {:.0}",
                end.0,
                end.1 - 44.0,
                inner.0 - side * 6.0,
                inner.1 - 30.0
            );
            c.line(&cuff, tone.deep, 3.5, 0.7);
        }
        self.cover(c, &trunk, tone, 66.0);
        match self.cloth {
            Cloth::Quilt(step) => self.baffles(c, &trunk, step, 0.0, tone),
            _ => {
                let low = self.length;
                folds(
                    c,
                    &trunk,
                    tone,
                    &[
                        &format!(
                            "M{:.0} 600C440 700 450 800 430 {:.0}",
                            600.0 - self.chest + 20.0,
                            low - 60.0
                        ),
                        &format!(
                            "M{:.0} 610C760 700 770 820 752 {:.0}",
                            600.0 + self.chest - 20.0,
                            low - 30.0
                        ),
                        &format!("M520 760C510 860 530 940 512 {:.0}", low - 10.0),
                        &format!("M690 800C700 880 684 960 696 {:.0}", low - 10.0),
                    ],
                    30.0,
                );
            }
        }
        if self.sleeve.is_some() {
            for side in [-1.0_f32, 1.0] {
                let seam = format!(
                    "M{:.0} 446C{:.0} 500 {:.0} 580 {:.0} 650",
                    600.0 + side * (self.shoulder - 3.0),
                    600.0 + side * (self.chest - 6.0),
                    600.0 + side * (self.chest - 8.0),
                    600.0 + side * (self.chest - 6.0)
                );
                c.line(&seam, tone.deep, 4.0, 0.6);
                c.placed(&format!("translate({:.0} 0)", -5.0 * side), |c| {
                    c.line(&seam, tone.glow, 2.0, 0.4)
                });
            }
        }
    }

    fn cover(&self, c: &mut Canvas, d: &str, tone: &Ramp, edge: f32) {
        soft(c, d, tone, edge);
        match self.cloth {
            Cloth::Ripstop => {
                let grid = ripstop(c, tone);
                c.veil(d, grid, 0.34);
            }
            Cloth::Pile => {
                let curls = pile(c, tone);
                c.line(d, &curls, 16.0, 0.9);
                c.veil(d, &curls, 0.95);
            }
            Cloth::Knit(step) => {
                let stitches = knit(c, tone, step);
                c.veil(d, stitches, 0.75);
            }
            Cloth::Jersey => {
                let fine = rib(c, tone, 6.0, 0.0);
                c.veil(d, fine, 0.28);
            }
            Cloth::Quilt(_) => {}
        }
    }

    fn baffles(&self, c: &mut Canvas, d: &str, step: f32, slope: f32, tone: &Ramp) {
        let (mut seams, mut lights) = (String::new(), String::new());
        let mut y = 560.0 - step;
        while y < self.length - 20.0 {
            seams.push_str(&format!(
                "M130 {:.0}Q600 {:.0} 1070 {:.0}",
                y - 6.0 + slope,
                y + 22.0,
                y - 6.0 - slope
            ));
            lights.push_str(&format!(
                "M130 {:.0}Q600 {:.0} 1070 {:.0}",
                y + step * 0.34 + slope,
                y + step * 0.34 + 26.0,
                y + step * 0.34 - slope
            ));
            y += step;
        }
        c.clipped(d, |c| {
            c.blurred(8.0, |c| {
                c.line(&seams, tone.deep, step * 0.34, 0.55);
                c.line(&lights, tone.glow, step * 0.22, 0.42);
            });
            c.line(&seams, tone.deep, 3.0, 0.8);
            c.placed("translate(0 4)", |c| c.line(&seams, tone.light, 2.0, 0.5));
        });
    }
}

/// A peg and a wooden hanger.
pub fn hanger(c: &mut Canvas) {
    let (steel, timber) = (ramp("#9aa3a8"), ramp("#c49a66"));
    c.line(
        "M600 360V290C600 262 640 262 640 234C640 206 604 202 598 226",
        steel.deep,
        8.0,
        1.0,
    );
    c.line(
        "M599 360V290C599 262 639 262 639 234C639 206 604 202 598 226",
        steel.glow,
        3.0,
        0.8,
    );
    c.line(
        "M430 430C500 380 560 356 600 352C640 356 700 380 770 430",
        timber.deep,
        22.0,
        1.0,
    );
    c.line(
        "M430 427C500 377 560 353 600 349C640 353 700 377 770 427",
        timber.base,
        15.0,
        1.0,
    );
    c.ellipse((616.0, 214.0), (24.0, 24.0), timber.deep);
    let knob = c.around(
        0.35,
        0.3,
        0.75,
        &[
            (0.0, &timber.glow, 1.0),
            (0.6, &timber.base, 1.0),
            (1.0, &timber.dark, 1.0),
        ],
    );
    c.ellipse((612.0, 208.0), (22.0, 22.0), knob);
}

/// A zip from `top` to `foot` on the middle line.
pub fn zip(c: &mut Canvas, top: f32, foot: f32, tone: &Ramp) {
    let d = format!("M600 {top:.0}V{foot:.0}");
    c.line(&d, tone.deep, 17.0, 0.9);
    c.line(&format!("M590 {top:.0}V{foot:.0}"), tone.light, 2.0, 0.6);
    c.stitch(&d, tone.glow, 6.0, 0.6);
    c.rect([592.0, top + 8.0, 16.0, 22.0], 5.0, tone.glow);
    c.rect([596.0, top + 28.0, 8.0, 36.0], 4.0, tone.dark);
}

/// A pocket opening along a line.
pub fn pocket(c: &mut Canvas, d: &str, tone: &Ramp) {
    c.line(d, tone.deep, 9.0, 0.85);
    c.placed("translate(-5 0)", |c| c.line(d, tone.glow, 2.5, 0.6));
    c.stitch(d, tone.light, 3.0, 0.6);
}

/// A hood, standing as if worn.
pub fn hood(c: &mut Canvas, wide: f32, tone: &Ramp, quilt: bool) {
    let outer = mirrored(
        600.0,
        &[
            (0.0, 176.0),
            (wide * 0.62, 196.0),
            (wide * 0.98, 284.0),
            (wide, 368.0),
            (wide * 0.86, 440.0),
            (wide * 0.5, 486.0),
            (0.0, 500.0),
        ],
    );
    soft(c, &outer, tone, 50.0);
    if quilt {
        c.clipped(&outer, |c| {
            let seams = "M420 250Q600 170 780 250M410 330Q440 300 470 300M730 300Q760 300 790 330M410 410H480M720 410H790";
            c.blurred(6.0, |c| c.line(seams, tone.deep, 16.0, 0.5));
            c.line(seams, tone.deep, 3.0, 0.7);
        });
    } else {
        c.line(
            &format!(
                "M{:.0} 192C560 230 556 260 560 300M{:.0} 192C640 230 644 260 640 300",
                600.0 - wide * 0.35,
                600.0 + wide * 0.35
            ),
            tone.deep,
            3.0,
            0.5,
        );
    }
    let gap = mirrored(
        600.0,
        &[
            (0.0, 246.0),
            (wide * 0.42, 262.0),
            (wide * 0.62, 330.0),
            (wide * 0.54, 400.0),
            (wide * 0.26, 446.0),
            (0.0, 462.0),
        ],
    );
    c.line(&gap, tone.light, 14.0, 0.9);
    c.line(&gap, tone.dark, 4.0, 0.7);
    let inside = c.down(&[
        (0.0, &tone.deep, 1.0),
        (0.6, &tone.dark, 1.0),
        (1.0, &tone.deep, 1.0),
    ]);
    c.path(&gap, inside);
    c.clipped(&gap, |c| {
        c.blurred(14.0, |c| {
            c.line(
                "M520 250C540 236 660 236 680 250",
                Colour::from_hex(MOUNTAIN.shade),
                40.0,
                0.7,
            )
        });
    });
    c.rect([576.0, 330.0, 48.0, 22.0], 3.0, tone.glow);
    for side in [-1.0_f32, 1.0] {
        let x = 600.0 + side * wide * 0.5;
        c.line(
            &format!(
                "M{x:.0} 440C{:.0} 480 {:.0} 500 {x:.0} 530",
                x + side * 8.0,
                x + side * 8.0
            ),
            tone.deep,
            5.0,
            0.9,
        );
        c.rect([x - 6.0, 522.0, 12.0, 24.0], 5.0, tone.deep);
    }
}

/// A standing collar.
pub fn collar(c: &mut Canvas, tone: &Ramp, high: f32) {
    let top = 384.0 - high;
    c.ellipse((600.0, top + 8.0), (92.0, 24.0), tone.deep);
    c.ellipse((600.0, top + 4.0), (90.0, 20.0), tone.dark);
    c.rect([578.0, top + 6.0, 44.0, 14.0], 2.0, tone.glow);
    let d = mirrored(
        600.0,
        &[
            (0.0, top + 34.0),
            (70.0, top + 24.0),
            (94.0, top + 2.0),
            (94.0, top + 2.0),
            (104.0, 384.0),
            (110.0, 410.0),
            (110.0, 410.0),
            (60.0, 440.0),
            (0.0, 450.0),
        ],
    );
    soft(c, &d, tone, 26.0);
    c.line(
        "M490 410C530 440 570 448 600 450C630 448 670 440 710 410",
        tone.deep,
        3.0,
        0.6,
    );
}

/// A ribbed round neck.
pub fn crew(c: &mut Canvas, tone: &Ramp) {
    c.ellipse((600.0, 378.0), (90.0, 30.0), tone.deep);
    c.rect([576.0, 366.0, 48.0, 18.0], 2.0, tone.glow);
    let d = mirrored(
        600.0,
        &[
            (0.0, 432.0),
            (60.0, 412.0),
            (90.0, 370.0),
            (90.0, 370.0),
            (118.0, 376.0),
            (118.0, 376.0),
            (84.0, 436.0),
            (0.0, 466.0),
        ],
    );
    soft(c, &d, tone, 16.0);
    let ribs = rib(c, tone, 9.0, 0.0);
    c.veil(&d, ribs, 0.8);
    c.line(
        "M482 378C504 430 550 462 600 466C650 462 696 430 718 378",
        tone.deep,
        3.0,
        0.5,
    );
}
