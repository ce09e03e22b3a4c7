//! One picture of one product: the piece, its light, and what is around it.

use super::super::model::{Angle, DemoColour, DemoProduct, Form, ShopKind};
use super::canvas::Canvas;
use super::colour::{Colour, MOUNTAIN, ROOM, Ramp};
use super::piece::{Piece, Stand};
use super::{ceramics, mountain, outline, room, seats, tables, textiles};

/// Draws a product as an SVG of 1200 by 1500. Without a color it takes the product's first one.
pub fn draw(product: &DemoProduct, colour: Option<&DemoColour>, angle: Angle) -> String {
    let hex = colour
        .or(product.colours.first())
        .map_or("#c79d68", |colour| colour.hex);
    let piece = product.form.piece();
    let mut c = Canvas::new(1200.0, 1500.0);
    let base = Colour::from_hex(hex);
    match product.form.shop() {
        ShopKind::Lumen => {
            let (wall, tone) = (room_wall(product, base), Ramp::new(hex, ROOM));
            match angle {
                Angle::Front => room_front(&mut c, &piece, &wall, &tone),
                Angle::Scene => room_scene(&mut c, &piece, &wall, &tone),
                Angle::Detail => {
                    room::wall(&mut c, &wall);
                    match piece.stand {
                        Stand::Floor => room::floor(&mut c, 1300.0),
                        Stand::Flat => room::floor(&mut c, 90.0),
                        _ => {}
                    }
                    near(&mut c, &piece, &tone);
                }
            }
        }
        ShopKind::Fjell => {
            let tone = Ramp::new(hex, MOUNTAIN);
            match angle {
                Angle::Front => mountain::studio(&mut c, &piece, base, &tone),
                Angle::Scene => mountain::scene(&mut c, &piece, &tone),
                Angle::Detail => {
                    mountain::paper(&mut c, base);
                    near(&mut c, &piece, &tone);
                }
            }
        }
    }
    vignette(&mut c);
    c.finish()
}

/// The piece from close by.
fn near(c: &mut Canvas, piece: &Piece, tone: &Ramp) {
    let (x, y, zoom) = piece.focus;
    c.near((x, y), zoom, |c| (piece.paint)(c, tone));
}

/// The piece in a scene, its foot (at height `foot` in its drawing) at a point of the sheet.
fn standing(c: &mut Canvas, piece: &Piece, tone: &Ramp, at: (f32, f32), foot: f32) {
    let (x, y) = (at.0 - 600.0 * piece.scale, at.1 - foot * piece.scale);
    c.placed(
        &format!("translate({x:.0} {y:.0}) scale({})", piece.scale),
        |c| (piece.paint)(c, tone),
    );
}

/// Edges a little darker than the middle.
fn vignette(c: &mut Canvas) {
    let dark = Colour::from_hex("#2a1d16");
    let fill = c.around(
        0.46,
        0.42,
        0.78,
        &[(0.0, &dark, 0.0), (0.68, &dark, 0.0), (1.0, &dark, 0.16)],
    );
    let (w, h) = (c.width(), c.height());
    c.rect([0.0, 0.0, w, h], 0.0, fill);
}

/// A wall that the piece stands out from.
fn room_wall(product: &DemoProduct, object: Colour) -> Ramp {
    let tones: [&str; 3] = match product.category {
        "lamps" => ["#cdb9a0", "#8f8b74", "#e4d3bd"],
        "chairs" => ["#e2d6c3", "#c9bca6", "#a9a58d"],
        "tables" => ["#d9dace", "#b9bda9", "#ded0ba"],
        "ceramics" => ["#d8bfa6", "#e6dccb", "#a3a48e"],
        _ => ["#e7ded0", "#cbbfa8", "#b7b7a2"],
    };
    let clear = |hex: &&&str| (Colour::from_hex(hex).lightness() - object.lightness()).abs() > 0.13;
    room::ramp(tones.iter().find(clear).unwrap_or(&tones[0]))
}

fn room_front(c: &mut Canvas, piece: &Piece, wall: &Ramp, tone: &Ramp) {
    room::wall(c, wall);
    match piece.stand {
        Stand::Floor | Stand::Flat => {
            room::sunlight(c, 110.0, 150.0, 0.40);
            room::sweep(c, 1120.0, wall);
        }
        Stand::Table | Stand::Bench => {
            room::sunlight(c, 640.0, 110.0, 0.42);
            room::plinth(c, 1090.0, &room::ramp("#ddd2c0"));
        }
        _ => {
            room::sunlight(c, 90.0, 560.0, 0.40);
            room::leaf_shadow(c, 120.0, 620.0, wall);
        }
    }
    if piece.stand == Stand::Window {
        room::floor(c, 1290.0);
    }
    if piece.stand == Stand::Hanging {
        c.placed("translate(-96 20) scale(1.16)", |c| (piece.paint)(c, tone));
    } else {
        (piece.paint)(c, tone);
    }
}

fn room_scene(c: &mut Canvas, piece: &Piece, wall: &Ramp, tone: &Ramp) {
    room::wall(c, wall);
    match piece.stand {
        Stand::Hanging => {
            room::sunlight(c, 80.0, 260.0, 0.42);
            room::picture(c, [860.0, 420.0, 220.0, 290.0]);
            room::floor(c, 1200.0);
            let timber = room::oak();
            c.placed("translate(118 400) scale(0.80)", |c| {
                tables::pedestal(c, &timber)
            });
            let glaze = room::ramp("#e9e0d0");
            c.placed("translate(270 520) scale(0.42)", |c| {
                ceramics::bowl(c, &glaze)
            });
            c.placed("translate(560 640) scale(0.34)", |c| {
                ceramics::mug(c, &room::ramp("#6d7a68"))
            });
            c.placed("translate(222 60) scale(0.66)", |c| (piece.paint)(c, tone));
        }
        Stand::Floor => floor_scene(c, piece, wall, tone),
        Stand::Table => {
            room::window(c, [70.0, 90.0, 430.0, 760.0]);
            room::sunlight(c, 720.0, 230.0, 0.4);
            room::leaf_shadow(c, 760.0, 250.0, wall);
            room::board(c, 1060.0);
            let tall = tone.base.lightness() > 0.75;
            let other = room::ramp(if tall { "#7c8069" } else { "#e9dfce" });
            if matches!(piece.form, Form::BottleVase | Form::MoonVase) {
                c.placed("translate(690 510) scale(0.52)", |c| {
                    ceramics::bowl(c, &other)
                });
            } else {
                c.placed("translate(690 470) scale(0.56)", |c| {
                    ceramics::bottle_vase(c, &other);
                });
                room::branch(c, 1026.0, 712.0, 0.8);
            }
            room::books(c, 60.0, 1180.0);
            standing(c, piece, tone, (556.0, 1250.0), 1182.0);
        }
        Stand::Bench => {
            room::picture(c, [150.0, 160.0, 280.0, 370.0]);
            room::sunlight(c, 560.0, 180.0, 0.42);
            room::leaf_shadow(c, 600.0, 220.0, wall);
            room::floor(c, 1150.0);
            bench(c);
            c.placed("translate(224 152) scale(0.66)", |c| (piece.paint)(c, tone));
        }
        Stand::Flat => {
            room::sunlight(c, 120.0, 200.0, 0.42);
            room::picture(c, [820.0, 250.0, 240.0, 320.0]);
            room::floor(c, 860.0);
            c.placed("translate(-90 60) scale(1.15)", |c| (piece.paint)(c, tone));
            let seat = room::ramp(if tone.base.lightness() > 0.6 {
                "#6f6a55"
            } else {
                "#d8c6ab"
            });
            c.placed("translate(-80 80) scale(0.72)", |c| seats::lounge(c, &seat));
        }
        Stand::Window => {
            room::window(c, [330.0, 210.0, 620.0, 860.0]);
            room::floor(c, 1280.0);
            c.placed("translate(-330 0)", |c| (piece.paint)(c, tone));
            c.placed("translate(560 480) scale(0.62)", |c| {
                seats::stool(c, &room::oak())
            });
            c.placed("translate(724 560) scale(0.36)", |c| {
                ceramics::moon_vase(c, &room::ramp("#c98b66"))
            });
        }
        _ => {
            room::sunlight(c, 90.0, 120.0, 0.45);
            tiles(c, wall);
            room::board(c, 1130.0);
            c.placed("translate(80 120) scale(0.74)", |c| (piece.paint)(c, tone));
            c.placed("translate(640 524) scale(0.58)", |c| {
                ceramics::plates(c, &room::ramp("#eee6d8"))
            });
            c.placed("translate(-80 700) scale(0.45)", |c| {
                ceramics::mug(c, &room::ramp("#b4694a"))
            });
        }
    }
}

fn floor_scene(c: &mut Canvas, piece: &Piece, wall: &Ramp, tone: &Ramp) {
    room::window(c, [-120.0, 150.0, 360.0, 760.0]);
    room::sunlight(c, 420.0, 240.0, 0.45);
    room::leaf_shadow(c, 470.0, 260.0, wall);
    room::picture(c, [880.0, 230.0, 210.0, 280.0]);
    room::floor(c, 1080.0);
    let rug = room::ramp(if tone.base.lightness() > 0.68 {
        "#7f836c"
    } else {
        "#cdb592"
    });
    c.placed("translate(-60 340) scale(1.1 0.84)", |c| {
        textiles::rug(c, &rug)
    });
    c.placed("translate(700 480) scale(0.56)", |c| {
        if piece.form == Form::RoundStool {
            tables::tray(c, &room::ramp("#5f6b5a"));
        } else {
            seats::stool(c, &room::ramp("#a9794a"));
        }
    });
    c.placed("translate(820 420) scale(0.42)", |c| {
        ceramics::moon_vase(c, &room::ramp("#e7dcc9"))
    });
    standing(c, piece, tone, (520.0, 1312.0), 1300.0);
}

fn bench(c: &mut Canvas) {
    let timber = room::oak();
    room::shadow(c, (600.0, 1340.0), 460.0, 44.0);
    for x in [190.0, 1010.0] {
        seats::leg(
            c,
            (x, 960.0),
            (x + (x - 600.0) * 0.04, 1340.0),
            (48.0, 32.0),
            &timber,
        );
    }
    let top = outline::polygon(&[
        (150.0, 880.0),
        (1050.0, 880.0),
        (1110.0, 950.0),
        (90.0, 950.0),
    ]);
    super::material::wood(c, &top, &timber, 0.0);
    super::material::wood(
        c,
        &outline::panel([90.0, 950.0, 1020.0, 40.0], 3.0),
        &room::ramp("#b2864f"),
        0.0,
    );
    c.line("M92 950H1108", timber.glow, 3.0, 0.8);
}

fn tiles(c: &mut Canvas, wall: &Ramp) {
    let mut joints = String::new();
    for i in 0..12_u16 {
        let y = 560.0 + f32::from(i) * 56.0;
        joints.push_str(&format!("M0 {y}H1200"));
        for k in 0..8_u16 {
            let x = f32::from(k) * 168.0 + if i % 2 == 0 { 0.0 } else { 84.0 };
            joints.push_str(&format!("M{x} {y}V{}", y + 56.0));
        }
    }
    let pale = wall.base.mix(wall.glow, 0.7);
    c.faded(0.55, |c| c.rect([0.0, 560.0, 1200.0, 600.0], 0.0, pale));
    c.line(&joints, wall.deep, 2.0, 0.28);
}
