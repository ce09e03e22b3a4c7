use serde::{Deserialize, Serialize};

/// All that the buy box needs to follow a choice without asking the server.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The product's path.
    pub path: String,
    /// What can be chosen.
    pub options: Vec<OptionData>,
    /// The buyable forms.
    pub forms: Vec<FormData>,
    /// What they cost, the least first; forms refer to them by place.
    pub prices: Vec<PriceData>,
    /// Which pictures show a form; forms refer to them by place.
    pub galleries: Vec<GalleryData>,
    /// What delivery and tax come to; forms refer to them by place.
    pub facts: Vec<Facts>,
    /// On the button.
    pub add: String,
    /// On the button when there is nothing to add.
    pub sold_out: String,
    /// Before the values that are still there.
    pub still: String,
}

/// A choice dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptionData {
    /// Names of its values.
    pub labels: Vec<String>,
    /// How addresses name its values: `Color=Oak`.
    pub pairs: Vec<String>,
    /// Asks for a choice: "Choose a size".
    pub choose: String,
}

/// A buyable form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormData {
    /// Id of the variant.
    pub id: String,
    /// Place of its value of each option.
    pub values: Vec<usize>,
    /// Place of its price.
    pub price: usize,
    /// How many are left, in words.
    pub stock: String,
    /// How that is to look.
    pub level: StockLevel,
    /// How many others are checking out with some of it, in words.
    pub checking: String,
    /// Most units that can be put into the cart.
    pub most: u32,
    /// Place of its pictures.
    pub gallery: usize,
    /// Place of its facts.
    pub facts: usize,
}

/// What a form costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PriceData {
    /// What it costs.
    pub now: String,
    /// The same where others cost more: "from €59.00".
    pub from: String,
    /// What it cost before.
    pub before: Option<String>,
    /// The lowest price before the reduction, in words.
    pub lowest: Option<String>,
    /// When it goes up again, where a sale made it and has an end: for machines, empty otherwise.
    pub ends_at: String,
    /// The same in words.
    pub ends: String,
}

/// The pictures of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GalleryData {
    /// Their places among all pictures of the product, the form's own first.
    pub places: Vec<usize>,
    /// Address of the first one, small; empty where there is none.
    pub small: String,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StockLevel {
    /// Plenty.
    #[default]
    Enough,
    /// So few that it is said.
    Low,
    /// None.
    Out,
}

impl StockLevel {
    /// As the style sheet calls it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Enough => "enough",
            Self::Low => "low",
            Self::Out => "out",
        }
    }

    /// What a word of [`StockLevel::word`] means.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let mut levels = [Self::Enough, Self::Low, Self::Out].into_iter();
        levels.find(|level| level.word() == word)
    }
}

/// What buying so many comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Cost and time of delivery.
    pub delivery: String,
    /// Total and tax.
    pub total: String,
}
