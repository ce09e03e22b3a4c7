//! The cart in its reader's words: all that its page, the drawer and the checkout say of it.

mod codes;
mod composed;
mod line;

pub use codes::{hints, outcome_of, why_not};
pub use composed::{current, of_priced, read, words};
pub use line::{gifts, line};

use crate::ui::TotalsText;

/// All that the drawer and the cart's page show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CartText {
    /// How many units are in it.
    pub units: u32,
    /// What there is to say about the last change.
    pub notice: Option<Notice>,
    /// What was taken out just now.
    pub removed: Option<RemovedText>,
    /// Its lines, gifts last.
    pub lines: Vec<LineText>,
    /// The code as it was typed, when it was refused.
    pub code: CodeFormText,
    /// The codes in the cart.
    pub codes: Vec<CodeText>,
    /// What is missing for the discounts that are near.
    pub hints: Vec<String>,
    /// Until when discounts hold that came by themselves.
    pub ends: Vec<EndText>,
    /// How far it is to free delivery, or that nothing goes there.
    pub delivery: Option<DeliveryText>,
    /// Where it is to go.
    pub destination: DestinationText,
    /// The sums; none where the cart is beyond what can be priced.
    pub totals: Option<TotalsText>,
    /// Whether everything in it can be bought as it stands.
    pub can_be_bought: bool,
    /// What it comes to, in one breath.
    pub now: String,
    /// The words around.
    pub words: CartWords,
}

/// Something to be told, with more of it in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub text: String,
    /// One entry for each thing that it is about.
    pub entries: Vec<String>,
}

/// A line that was taken out, and can be put back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemovedText {
    /// That it is gone.
    pub text: String,
    /// Id of the variant.
    pub variant: String,
    /// How many there were.
    pub quantity: u32,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineText {
    /// Its id; empty for a gift, which cannot be changed.
    pub id: String,
    /// Address of the variant.
    pub href: String,
    /// Address of its forms.
    pub action: String,
    /// The product's name.
    pub title: String,
    /// The chosen options in words.
    pub options: String,
    /// To whom a gift card goes, and the address where that is changed.
    pub recipient: Option<(String, String)>,
    /// Its picture.
    pub picture: Option<LinePicture>,
    /// How many, or what was typed instead of a number.
    pub quantity: String,
    /// How many can be chosen at most.
    pub most: u32,
    /// What was wrong with the quantity that was typed.
    pub fault: Option<String>,
    /// What there is to say about its stock: level and words.
    pub note: Option<(String, String)>,
    /// The promotions that reduce it in the cart.
    pub promotions: Vec<String>,
    /// What it costs before what is taken off the whole cart; none where it cannot be priced.
    pub price: Option<LinePrice>,
    /// "Quantity of the lamp", "Remove the lamp" …
    pub labels: LineLabels,
}

/// What a line costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinePrice {
    /// Now.
    pub now: String,
    /// Without the sale that reduces it.
    pub before: Option<String>,
}

/// The files of a small picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinePicture {
    /// Addresses by width, as WebP.
    pub webp: String,
    /// For every other browser.
    pub jpg: String,
    /// Width of the original in pixels.
    pub width: i32,
    /// Height of the original in pixels.
    pub height: i32,
}

/// What the controls of a line are called, each with the product's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineLabels {
    /// The field.
    pub quantity: String,
    /// The button that takes one away.
    pub fewer: String,
    /// The button that adds one.
    pub more: String,
    /// The button that takes all away.
    pub remove: String,
    /// Said after the quantity was changed.
    pub changed: String,
    /// Said after all was taken away.
    pub removed: String,
}

/// The form for a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeFormText {
    /// What was typed.
    pub typed: String,
    /// Why it was refused.
    pub fault: Option<String>,
}

/// A code in the cart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeText {
    /// As it is written.
    pub code: String,
    /// What it takes off.
    pub taken: Option<String>,
    /// Why it takes nothing off.
    pub state: Option<String>,
    /// The way to sign in, where that is what it asks for.
    pub sign_in: Option<String>,
    /// How long it still holds: the moment, and words.
    pub left: Option<(String, String)>,
    /// Its terms, a sentence each.
    pub terms: Vec<String>,
    /// "Remove code …"
    pub remove: String,
    /// Said after it was removed.
    pub removed: String,
}

/// Until when a discount holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndText {
    /// What it is called.
    pub name: String,
    /// The moment, and words.
    pub left: (String, String),
}

/// How far it is to free delivery.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeliveryText {
    /// In words.
    pub text: String,
    /// How much of the way is done, in percent; none where nothing can be sent there.
    pub percent: Option<u8>,
}

/// Where the cart is to go, and what could be chosen instead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DestinationText {
    /// Countries by code and name.
    pub countries: Vec<(String, String)>,
    /// The chosen one.
    pub country: String,
    /// Regions by code and name; none where nothing depends on them.
    pub regions: Vec<(String, String)>,
    /// The chosen one.
    pub region: String,
}

/// What stands on the cart whatever is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CartWords {
    /// On the way to where the recipient of a gift card is changed.
    pub recipient: String,
    /// What stands before every path in the reader's language.
    pub prefix: String,
    /// "Your cart is empty"
    pub empty: String,
    /// What to do about it.
    pub empty_text: String,
    /// "Continue shopping"
    pub empty_link: String,
    /// "Quantity"
    pub quantity: String,
    /// "Update"
    pub update: String,
    /// "Remove"
    pub remove: String,
    /// "Undo"
    pub undo: String,
    /// "Before"
    pub before: String,
    /// "Code"
    pub code: String,
    /// "Apply"
    pub apply: String,
    /// Said after a code was taken.
    pub code_added: String,
    /// "Terms"
    pub terms: String,
    /// That a code is for those who are signed in.
    pub for_signed_in: String,
    /// "Sign in"
    pub sign_in: String,
    /// "Summary"
    pub summary: String,
    /// "Country"
    pub country: String,
    /// "Region"
    pub region: String,
    /// "Update estimate"
    pub estimate: String,
    /// "Checkout"
    pub checkout: String,
    /// "View cart"
    pub see: String,
    /// That not everything is there.
    pub adjust_text: String,
    /// "Continue with available items"
    pub adjust: String,
    /// "Return within 30 days"
    pub returns: String,
    /// Address of the page about it.
    pub returns_href: String,
    /// Said after something was put in.
    pub added: String,
}
