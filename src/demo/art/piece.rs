//! Which drawing belongs to a form, how it stands, and where a close-up looks.

use super::super::model::{Form, ShopKind};
use super::canvas::Canvas;
use super::colour::Ramp;
use super::{
    camp, ceramics, clothing, footwear, headwear, kit, lamps, packs, seats, sleep, tables, textiles,
};

/// How a piece is held up; it decides the scene around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// From the ceiling of a room.
    Hanging,
    /// On the floor of a room.
    Floor,
    /// On a table.
    Table,
    /// On a bench in a room.
    Bench,
    /// Flat on the floor of a room.
    Flat,
    /// Before a window.
    Window,
    /// On a rail on a wall.
    Rail,
    /// On a hanger in a hut.
    Hanger,
    /// On the ground outdoors.
    Ground,
    /// On a rock outdoors.
    Rock,
}

/// Draws a piece in a color.
type Paint = fn(&mut Canvas, &Ramp);

/// Where a close-up looks, and how many times nearer.
type Focus = (f32, f32, f32);

/// A drawing with what is needed to place it.
#[derive(Clone, Copy)]
pub struct Piece {
    /// What it is.
    pub form: Form,
    /// Draws the piece in the middle of a sheet of 1200 by 1500.
    pub paint: Paint,
    /// How it is held up.
    pub stand: Stand,
    /// Where a close-up looks, and how many times nearer.
    pub focus: Focus,
    /// How large it is beside the things of a scene.
    pub scale: f32,
}

impl Form {
    /// The shop whose light falls on the form.
    pub(super) fn shop(self) -> ShopKind {
        match self.piece().stand {
            Stand::Hanger | Stand::Ground | Stand::Rock => ShopKind::Fjell,
            _ => ShopKind::Lumen,
        }
    }

    /// The drawing of the form.
    pub(super) fn piece(self) -> Piece {
        let (paint, stand, focus): (Paint, Stand, Focus) = match self {
            Self::DomePendant => (lamps::dome, Stand::Hanging, (560.0, 640.0, 1.9)),
            Self::PleatPendant => (lamps::pleat, Stand::Hanging, (560.0, 700.0, 2.0)),
            Self::GlobePendant => (lamps::globe, Stand::Hanging, (600.0, 560.0, 2.1)),
            Self::MushroomLamp => (lamps::mushroom, Stand::Table, (640.0, 680.0, 1.8)),
            Self::DrumLamp => (lamps::drum, Stand::Table, (600.0, 900.0, 2.0)),
            Self::FloorLamp => (lamps::floor_lamp, Stand::Floor, (770.0, 450.0, 2.0)),
            Self::SpindleChair => (seats::spindle, Stand::Floor, (690.0, 460.0, 2.1)),
            Self::ShellChair => (seats::shell, Stand::Floor, (480.0, 880.0, 2.0)),
            Self::LoungeChair => (seats::lounge, Stand::Floor, (420.0, 900.0, 2.1)),
            Self::RoundStool => (seats::stool, Stand::Floor, (560.0, 850.0, 2.2)),
            Self::BarStool => (seats::bar_stool, Stand::Floor, (620.0, 600.0, 2.1)),
            Self::LongTable => (tables::long, Stand::Floor, (900.0, 900.0, 2.1)),
            Self::PedestalTable => (tables::pedestal, Stand::Floor, (480.0, 830.0, 2.0)),
            Self::TrayTable => (tables::tray, Stand::Floor, (600.0, 760.0, 2.0)),
            Self::PebbleTable => (tables::pebble, Stand::Floor, (680.0, 980.0, 1.9)),
            Self::Desk => (tables::desk, Stand::Floor, (820.0, 850.0, 2.2)),
            Self::BottleVase => (ceramics::bottle_vase, Stand::Table, (620.0, 1040.0, 2.2)),
            Self::MoonVase => (ceramics::moon_vase, Stand::Table, (540.0, 840.0, 2.0)),
            Self::Bowl => (ceramics::bowl, Stand::Table, (440.0, 980.0, 2.0)),
            Self::Mug => (ceramics::mug, Stand::Table, (700.0, 860.0, 2.0)),
            Self::Plates => (ceramics::plates, Stand::Table, (420.0, 1050.0, 2.2)),
            Self::Cushion => (textiles::cushion, Stand::Bench, (400.0, 720.0, 2.1)),
            Self::Throw => (textiles::throw, Stand::Bench, (460.0, 1010.0, 2.1)),
            Self::Rug => (textiles::rug, Stand::Flat, (420.0, 1080.0, 2.2)),
            Self::Curtain => (textiles::curtain, Stand::Window, (480.0, 360.0, 2.0)),
            Self::TeaTowel => (textiles::tea_towel, Stand::Rail, (620.0, 980.0, 2.2)),
            Self::ShellJacket => (clothing::shell_jacket, Stand::Hanger, (600.0, 430.0, 2.0)),
            Self::DownJacket => (clothing::down_jacket, Stand::Hanger, (600.0, 640.0, 2.0)),
            Self::DownVest => (clothing::down_vest, Stand::Hanger, (560.0, 500.0, 2.1)),
            Self::Anorak => (clothing::anorak, Stand::Hanger, (600.0, 800.0, 1.9)),
            Self::Parka => (clothing::parka, Stand::Hanger, (600.0, 480.0, 2.0)),
            Self::Fleece => (clothing::fleece, Stand::Hanger, (560.0, 560.0, 2.0)),
            Self::Jumper => (clothing::jumper, Stand::Hanger, (600.0, 480.0, 2.0)),
            Self::BaseLayer => (clothing::base_layer, Stand::Hanger, (560.0, 470.0, 2.2)),
            Self::Trousers => (clothing::trousers, Stand::Hanger, (560.0, 420.0, 2.1)),
            Self::Shorts => (clothing::shorts, Stand::Hanger, (540.0, 640.0, 2.1)),
            Self::Beanie => (headwear::beanie, Stand::Rock, (520.0, 980.0, 2.2)),
            Self::Cap => (headwear::cap, Stand::Rock, (560.0, 860.0, 2.0)),
            Self::Gloves => (headwear::gloves, Stand::Rock, (480.0, 900.0, 2.1)),
            Self::Boots => (footwear::boots, Stand::Rock, (640.0, 900.0, 2.1)),
            Self::TrailShoes => (footwear::trail_shoes, Stand::Rock, (640.0, 1060.0, 2.1)),
            Self::Socks => (footwear::socks, Stand::Rock, (540.0, 760.0, 2.1)),
            Self::TrekkingPack => (packs::trekking, Stand::Ground, (600.0, 520.0, 2.0)),
            Self::DayPack => (packs::day, Stand::Ground, (600.0, 620.0, 2.0)),
            Self::Tent => (camp::tent, Stand::Ground, (520.0, 1020.0, 2.0)),
            Self::SleepingBag => (sleep::bag, Stand::Ground, (600.0, 520.0, 1.9)),
            Self::SleepingMat => (sleep::mat, Stand::Ground, (420.0, 960.0, 2.0)),
            Self::Stove => (kit::stove, Stand::Rock, (600.0, 830.0, 1.9)),
            Self::Bottle => (kit::bottle, Stand::Rock, (600.0, 560.0, 2.0)),
            Self::CampMug => (kit::camp_mug, Stand::Rock, (520.0, 900.0, 2.0)),
            Self::Headlamp => (kit::headlamp, Stand::Rock, (600.0, 900.0, 1.9)),
            Self::Poles => (kit::poles, Stand::Ground, (480.0, 400.0, 2.2)),
        };
        let scale = match self {
            Self::Mug => 0.50,
            Self::RoundStool | Self::TrayTable | Self::BottleVase | Self::Bowl => 0.74,
            Self::MushroomLamp | Self::DrumLamp | Self::FloorLamp => 0.88,
            _ => 0.80,
        };
        Piece {
            form: self,
            paint,
            stand,
            focus,
            scale,
        }
    }
}
