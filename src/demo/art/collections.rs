//! The pictures of collections: rooms and places rather than rows of goods.

use super::super::model::{DemoShop, Form, ShopKind};
use super::canvas::Canvas;
use super::colour::{MOUNTAIN, ROOM};
use super::set::{Placed, arrange};
use super::{mountain, room};

/// The picture of a collection, 1600 by 1200; `slug` is the collection's.
pub fn collection_picture(shop: &DemoShop, slug: &str) -> String {
    let mut c = Canvas::new(1600.0, 1200.0);
    match (shop.kind, slug) {
        (ShopKind::Lumen, "evening-light") => evening(&mut c),
        (ShopKind::Lumen, "long-table") => dining(&mut c),
        (ShopKind::Lumen, _) => reading(&mut c),
        (ShopKind::Fjell, "hut-to-hut") => outside(&mut c, HUT_TO_HUT),
        (ShopKind::Fjell, "bad-weather") => {
            mountain::wall(&mut c);
            arrange(&mut c, BAD_WEATHER, MOUNTAIN);
        }
        (ShopKind::Fjell, _) => outside(&mut c, FIRST_NIGHT),
    }
    c.finish()
}

fn evening(c: &mut Canvas) {
    let wall = room::ramp("#9d836a");
    room::wall(c, &wall);
    room::picture(c, [1190.0, 170.0, 240.0, 310.0]);
    room::board(c, 850.0);
    arrange(c, EVENING, ROOM);
}

fn dining(c: &mut Canvas) {
    let wall = room::ramp("#c8ccb9");
    room::wall(c, &wall);
    room::sunlight(c, 160.0, 90.0, 0.45);
    room::leaf_shadow(c, 220.0, 120.0, &wall);
    room::floor(c, 860.0);
    arrange(c, DINING, ROOM);
}

fn reading(c: &mut Canvas) {
    let wall = room::ramp("#aeb3a0");
    room::wall(c, &wall);
    room::window(c, [1210.0, 90.0, 300.0, 560.0]);
    room::sunlight(c, 620.0, 110.0, 0.40);
    room::floor(c, 860.0);
    arrange(c, READING, ROOM);
}

fn outside(c: &mut Canvas, pieces: &[Placed]) {
    mountain::ridges(c, 760.0);
    mountain::heath(c, 740.0);
    arrange(c, pieces, MOUNTAIN);
}

const EVENING: &[Placed] = &[
    (
        Form::PleatPendant,
        "#ece4d4",
        "translate(560 -230) scale(0.82)",
    ),
    (
        Form::MushroomLamp,
        "#7d3530",
        "translate(-30 120) scale(0.78)",
    ),
    (Form::Throw, "#b98a5a", "translate(640 210) scale(0.62)"),
    (Form::Mug, "#eae1d0", "translate(1150 606) scale(0.36)"),
];
const DINING: &[Placed] = &[
    (
        Form::SpindleChair,
        "#35302c",
        "translate(60 98) scale(0.74)",
    ),
    (
        Form::SpindleChair,
        "#35302c",
        "translate(640 98) scale(0.74)",
    ),
    (Form::LongTable, "#c79d68", "translate(100 -170) scale(1.0)"),
    (Form::Bowl, "#3f5a6b", "translate(560 260) scale(0.32)"),
    (Form::Plates, "#e9e1d3", "translate(260 290) scale(0.30)"),
    (
        Form::BottleVase,
        "#6f8f86",
        "translate(900 230) scale(0.36)",
    ),
    (
        Form::DomePendant,
        "#66735a",
        "translate(320 -330) scale(0.80)",
    ),
];
const READING: &[Placed] = &[
    (Form::Rug, "#3f506b", "translate(60 420) scale(1.0 0.56)"),
    (Form::FloorLamp, "#6d6b45", "translate(0 -146) scale(0.92)"),
    (
        Form::LoungeChair,
        "#d8c9b0",
        "translate(330 60) scale(0.80)",
    ),
    (Form::TrayTable, "#b4553a", "translate(900 330) scale(0.58)"),
    (Form::Mug, "#4d6152", "translate(1110 484) scale(0.24)"),
];
const HUT_TO_HUT: &[Placed] = &[
    (Form::Poles, "#b4b8b4", "translate(-40 40) scale(0.78)"),
    (Form::DayPack, "#d29b3a", "translate(330 100) scale(0.72)"),
    (Form::Bottle, "#c4532f", "translate(760 470) scale(0.46)"),
    (Form::Boots, "#565d62", "translate(960 370) scale(0.56)"),
];
const BAD_WEATHER: &[Placed] = &[
    (Form::Parka, "#35586a", "translate(-120 90) scale(0.72)"),
    (Form::Anorak, "#c9a227", "translate(370 90) scale(0.72)"),
    (
        Form::ShellJacket,
        "#7d8657",
        "translate(860 90) scale(0.72)",
    ),
];
const FIRST_NIGHT: &[Placed] = &[
    (Form::Tent, "#8b9272", "translate(-60 -20) scale(0.88)"),
    (
        Form::SleepingMat,
        "#6d7457",
        "translate(930 440) scale(0.48)",
    ),
    (Form::Stove, "#3b3f42", "translate(880 620) scale(0.36)"),
    (Form::CampMug, "#4a6f86", "translate(1200 700) scale(0.28)"),
];
