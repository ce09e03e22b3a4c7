mod choices;
#[cfg(feature = "hydrate")]
mod live;

use leptos::prelude::*;

pub use choices::{
    Choices, Facts, FormData, GalleryData, OptionData, PriceData, Selection, StockLevel, Target,
};

/// Lets the buy box, which the server has drawn, follow a click on a value at once: price, stock, address and
/// pictures change in place, and so does what buying comes to. Without a script the same values are links.
///
/// It reads the [`Choices`] from `data-choices`.
#[island]
pub fn BuyBoxLive() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = live::attach();
}
