//! What pictures of products show.

use super::{Words, w};

/// From where a product is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Angle {
    /// The whole piece before a plain ground.
    Front,
    /// The piece in use, in its surroundings.
    Scene,
    /// Close to its material.
    Detail,
}

impl Angle {
    /// The angle's word in file names.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Scene => "scene",
            Self::Detail => "detail",
        }
    }

    /// The angle's word after the product's name in alternative texts.
    pub fn words(self) -> Words {
        match self {
            Self::Front => w("front view", "Vorderansicht", "vue de face"),
            Self::Scene => w("in use", "im Gebrauch", "en situation"),
            Self::Detail => w("close-up", "Nahaufnahme", "gros plan"),
        }
    }
}

/// What a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A hanging lamp like a dome.
    DomePendant,
    /// A hanging lamp of folded cloth.
    PleatPendant,
    /// A hanging globe of glass.
    GlobePendant,
    /// A table lamp with a deep cap.
    MushroomLamp,
    /// A table lamp with a linen drum.
    DrumLamp,
    /// A reading lamp on the floor.
    FloorLamp,
    /// A chair with turned spindles.
    SpindleChair,
    /// A chair with an upholstered shell.
    ShellChair,
    /// An armchair.
    LoungeChair,
    /// A stool on three legs.
    RoundStool,
    /// A tall stool with a back.
    BarStool,
    /// A table on trestles.
    LongTable,
    /// A round table on one foot.
    PedestalTable,
    /// A tray on a stand.
    TrayTable,
    /// Two low tables.
    PebbleTable,
    /// A writing desk.
    Desk,
    /// A vase with a long neck.
    BottleVase,
    /// A vase almost like a ball.
    MoonVase,
    /// A wide bowl.
    Bowl,
    /// A thrown mug.
    Mug,
    /// A stack of plates.
    Plates,
    /// A corduroy cushion.
    Cushion,
    /// A folded throw.
    Throw,
    /// A flat-woven rug.
    Rug,
    /// A curtain on a rod.
    Curtain,
    /// A checked towel on a rail.
    TeaTowel,
    /// A hardshell.
    ShellJacket,
    /// A quilted jacket.
    DownJacket,
    /// A quilted vest.
    DownVest,
    /// An anorak with a front pocket.
    Anorak,
    /// A long rain coat.
    Parka,
    /// A pile jacket.
    Fleece,
    /// A jumper with a patterned yoke.
    Jumper,
    /// A merino shirt.
    BaseLayer,
    /// Walking trousers.
    Trousers,
    /// Shorts.
    Shorts,
    /// A ribbed hat.
    Beanie,
    /// A five-panel cap.
    Cap,
    /// Leather gloves.
    Gloves,
    /// Leather boots.
    Boots,
    /// Running shoes for paths.
    TrailShoes,
    /// Wool socks.
    Socks,
    /// A large pack.
    TrekkingPack,
    /// A roll-top pack.
    DayPack,
    /// A tent.
    Tent,
    /// A sleeping bag.
    SleepingBag,
    /// A sleeping mat.
    SleepingMat,
    /// A stove with a pot.
    Stove,
    /// A steel bottle.
    Bottle,
    /// An enamel mug.
    CampMug,
    /// A headlamp.
    Headlamp,
    /// A pair of poles.
    Poles,
}
