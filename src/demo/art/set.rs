//! Pictures that belong to a shop and not to one product: home page, categories, wordmark.

use super::super::model::{DemoShop, Form, ShopKind};
use super::canvas::Canvas;
use super::colour::{Colour, MOUNTAIN, ROOM, Ramp};
use super::{ceramics, lamps, mountain, outline, room, seats, tables, textiles};

/// The wide picture of the home page, 2000 by 1125.
pub fn hero(shop: &DemoShop) -> String {
    let mut c = Canvas::new(2000.0, 1125.0);
    match shop.kind {
        ShopKind::Lumen => living_room(&mut c),
        ShopKind::Fjell => camp_site(&mut c),
    }
    let dark = Colour::from_hex("#1f1712");
    let fill = c.around(
        0.5,
        0.45,
        0.8,
        &[(0.0, &dark, 0.0), (0.65, &dark, 0.0), (1.0, &dark, 0.22)],
    );
    c.rect([0.0, 0.0, 2000.0, 1125.0], 0.0, fill);
    c.finish()
}

fn living_room(c: &mut Canvas) {
    let wall = room::ramp("#cfc3ad");
    room::wall(c, &wall);
    room::window(c, [-60.0, 70.0, 330.0, 640.0]);
    room::sunlight(c, 420.0, 120.0, 0.48);
    room::leaf_shadow(c, 470.0, 150.0, &wall);
    room::picture(c, [1290.0, 170.0, 180.0, 240.0]);
    room::floor(c, 820.0);
    let wool = room::ramp("#8c4a38");
    c.placed("translate(420 330) scale(1.12 0.56)", |c| {
        textiles::rug(c, &wool)
    });
    let cloth = room::ramp("#5d6a57");
    c.placed("translate(790 146) scale(0.63)", |c| {
        seats::lounge(c, &cloth)
    });
    let soot = room::ramp("#2f3331");
    c.placed("translate(506 30) scale(0.70)", |c| {
        lamps::floor_lamp(c, &soot)
    });
    let timber = room::oak();
    c.placed("translate(1306 136) scale(0.62)", |c| {
        tables::pedestal(c, &timber)
    });
    let (clay, pale, brick) = (
        room::ramp("#c98b66"),
        room::ramp("#e9e0d0"),
        room::ramp("#b4553a"),
    );
    c.placed("translate(1540 226) scale(0.32)", |c| {
        ceramics::moon_vase(c, &clay)
    });
    c.placed("translate(1388 324) scale(0.25)", |c| {
        ceramics::bowl(c, &pale)
    });
    c.placed("translate(1414 -110) scale(0.44)", |c| {
        lamps::dome(c, &brick)
    });
    let ash = room::ramp("#9a6a42");
    c.placed("translate(56 310) scale(0.50)", |c| seats::stool(c, &ash));
    c.placed("translate(158 335) scale(0.33)", |c| {
        ceramics::bottle_vase(c, &pale)
    });
}

fn camp_site(c: &mut Canvas) {
    mountain::ridges(c, 740.0);
    mountain::heath(c, 720.0);
    let things = [
        (Form::Tent, "#c8762f", "translate(1040 82) scale(0.70)"),
        (
            Form::TrekkingPack,
            "#2f5b5a",
            "translate(800 376) scale(0.46)",
        ),
        (Form::Poles, "#c7482f", "translate(620 424) scale(0.43)"),
        (Form::Stove, "#a8adb0", "translate(1120 722) scale(0.25)"),
        (Form::CampMug, "#e7e3da", "translate(1246 782) scale(0.17)"),
    ];
    arrange(c, &things, MOUNTAIN);
}

/// The picture of a category, 1600 by 1200; `slug` is the category's.
pub fn category_picture(shop: &DemoShop, slug: &str) -> String {
    let mut c = Canvas::new(1600.0, 1200.0);
    let pieces: &[Placed] = match slug {
        "lamps" => &[
            (
                Form::DomePendant,
                "#b4553a",
                "translate(-120 -60) scale(0.80)",
            ),
            (
                Form::GlobePendant,
                "#b98d4f",
                "translate(880 -190) scale(0.78)",
            ),
            (
                Form::MushroomLamp,
                "#d0a044",
                "translate(420 260) scale(0.66)",
            ),
        ],
        "chairs" => &[
            (
                Form::SpindleChair,
                "#c79d68",
                "translate(-90 60) scale(0.78)",
            ),
            (
                Form::LoungeChair,
                "#b0603f",
                "translate(380 90) scale(0.76)",
            ),
            (
                Form::RoundStool,
                "#7a5135",
                "translate(930 190) scale(0.70)",
            ),
        ],
        "tables" => &[
            (Form::Desk, "#c79d68", "translate(-60 90) scale(0.78)"),
            (
                Form::PedestalTable,
                "#3a322d",
                "translate(730 100) scale(0.78)",
            ),
            (Form::TrayTable, "#a3b09a", "translate(510 440) scale(0.52)"),
        ],
        "ceramics" => &[
            (Form::BottleVase, "#e8dfd0", "translate(-30 90) scale(0.74)"),
            (Form::MoonVase, "#8a9a86", "translate(390 60) scale(0.78)"),
            (Form::Bowl, "#3f5a6b", "translate(860 140) scale(0.72)"),
            (Form::Mug, "#c06a45", "translate(500 606) scale(0.36)"),
        ],
        "textiles" => &[
            (Form::Throw, "#6f7d8a", "translate(40 120) scale(0.70)"),
            (Form::Cushion, "#b5793c", "translate(640 60) scale(0.76)"),
        ],
        "jackets" => &[
            (Form::Parka, "#4d5a4a", "translate(-120 90) scale(0.72)"),
            (
                Form::ShellJacket,
                "#cf5a30",
                "translate(370 90) scale(0.72)",
            ),
            (Form::DownJacket, "#27466b", "translate(860 90) scale(0.72)"),
        ],
        "layers" => &[
            (Form::Jumper, "#3c5a70", "translate(-120 90) scale(0.72)"),
            (Form::Fleece, "#e0d5c1", "translate(370 90) scale(0.72)"),
            (Form::Trousers, "#5f635e", "translate(820 90) scale(0.72)"),
        ],
        "accessories" => &[
            (Form::Boots, "#8a5a36", "translate(-60 96) scale(0.74)"),
            (Form::Beanie, "#c0563a", "translate(560 180) scale(0.62)"),
            (Form::Gloves, "#7b5a3c", "translate(930 168) scale(0.64)"),
        ],
        "camp" => &[
            (Form::Tent, "#c8762f", "translate(320 -10) scale(0.86)"),
            (
                Form::TrekkingPack,
                "#2f5b5a",
                "translate(-60 180) scale(0.64)",
            ),
            (
                Form::SleepingMat,
                "#b9642f",
                "translate(950 510) scale(0.44)",
            ),
        ],
        _ => &[
            (Form::Stove, "#a8adb0", "translate(0 80) scale(0.76)"),
            (Form::Bottle, "#3c6b5b", "translate(450 90) scale(0.74)"),
            (Form::CampMug, "#e7e3da", "translate(770 320) scale(0.56)"),
        ],
    };
    match shop.kind {
        ShopKind::Lumen => {
            let wall = room::ramp("#d5c8b2");
            room::wall(&mut c, &wall);
            room::sunlight(&mut c, 560.0, 110.0, 0.45);
            room::leaf_shadow(&mut c, 620.0, 140.0, &wall);
            match slug {
                "ceramics" | "textiles" | "lamps" => room::board(&mut c, 850.0),
                _ => room::floor(&mut c, 860.0),
            }
            arrange(&mut c, pieces, ROOM);
        }
        ShopKind::Fjell => {
            match slug {
                "jackets" | "layers" => mountain::wall(&mut c),
                "camp" => {
                    mountain::ridges(&mut c, 760.0);
                    mountain::heath(&mut c, 740.0);
                }
                _ => {
                    mountain::ridges(&mut c, 850.0);
                    mountain::slab(&mut c, 860.0);
                }
            }
            arrange(&mut c, pieces, MOUNTAIN);
        }
    }
    c.finish()
}

/// A form, its color and its place.
pub(super) type Placed = (Form, &'static str, &'static str);

pub(super) fn arrange(c: &mut Canvas, pieces: &[Placed], mood: super::colour::Mood) {
    for (form, hex, place) in pieces {
        c.placed(place, |c| (form.piece().paint)(c, &Ramp::new(hex, mood)));
    }
}

/// The wordmark for light grounds, drawn as strokes so that it needs no font.
pub fn logo(shop: &DemoShop) -> String {
    wordmark(
        shop.kind,
        match shop.kind {
            ShopKind::Lumen => "#3a2c22",
            ShopKind::Fjell => "#1f2d38",
        },
    )
}

/// The wordmark for dark grounds.
pub fn logo_on_dark(shop: &DemoShop) -> String {
    wordmark(
        shop.kind,
        match shop.kind {
            ShopKind::Lumen => "#f3e9d8",
            ShopKind::Fjell => "#e8eef0",
        },
    )
}

fn wordmark(kind: ShopKind, ink: &str) -> String {
    let ink = Colour::from_hex(ink);
    match kind {
        ShopKind::Lumen => {
            let mut c = Canvas::new(470.0, 120.0);
            // A dome with its light, then the letters l u m e n.
            c.path("M22 66A34 34 0 0 1 90 66Z", Colour::from_hex("#b4553a"));
            c.line("M56 12V32", ink, 4.0, 1.0);
            c.path(
                &outline::oval((56.0, 76.0), (12.0, 7.0)),
                Colour::from_hex("#e3b04f"),
            );
            let letters = "M128 24V92M160 50V74C160 98 202 98 202 74V50M202 50V92M234 92V50M234 68C234 46 268 46 268 68V92M268 68C268 46 302 46 302 68V92M334 70H376C376 42 334 42 334 71C334 98 364 98 374 84M406 92V50M406 68C406 44 446 44 446 68V92";
            c.line(letters, ink, 8.0, 1.0);
            c.finish()
        }
        ShopKind::Fjell => {
            let mut c = Canvas::new(380.0, 120.0);
            c.line(
                "M18 92L54 30L76 66L90 46L118 92",
                Colour::from_hex("#cf5a30"),
                9.0,
                1.0,
            );
            let letters = "M190 28C170 22 164 36 164 48V92M150 54H186M212 54V98C212 112 200 112 194 108M212 32v.1M244 72H290C290 42 244 42 244 73C244 100 278 100 288 86M322 24V92M356 24V92";
            c.line(letters, ink, 9.0, 1.0);
            c.finish()
        }
    }
}
