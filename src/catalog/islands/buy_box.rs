mod choices;
#[cfg(feature = "hydrate")]
mod live;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{Icon, IconName};

pub use choices::{
    Choices, Facts, FormData, GalleryData, OptionData, PriceData, Selection, StockLevel, Target,
};

/// Words of the buy box that no choice changes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BuyingWords {
    /// The product's name.
    pub title: String,
    /// What is said about returns.
    pub returns: String,
    /// Path of the return policy, and the words of the link.
    pub returns_link: (String, String),
}

/// What buying comes to, for the chosen form and quantity, and the bar that stands at the foot of a
/// small window while the button is out of sight.
///
/// Lets the rest of the buy box, which the server has drawn, follow a click on a value at once: price,
/// stock, address and pictures change in place. Without a script the same values are links.
#[island]
pub fn BuyBoxLive(
    /// Everything that changes.
    choices: Choices,
    /// What is chosen at first.
    start: Selection,
    /// What does not change.
    words: BuyingWords,
) -> impl IntoView {
    let state = BuyBoxState::new(choices, start);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let _ = live::attach(state);
    });
    let BuyingWords {
        title,
        returns,
        returns_link: (returns_path, returns_words),
    } = words;
    let delivery = move || state.facts.with(|facts| facts.delivery.clone());
    let total = move || state.facts.with(|facts| facts.total.clone());
    view! {
        <ul class="buy-facts" aria-busy=move || state.is_asking.get().then_some("true")>
            <li hidden=move || delivery().is_empty()>
                <Icon name=IconName::Truck/>
                <span>{delivery}</span>
            </li>
            <li hidden=move || total().is_empty()>
                <Icon name=IconName::Receipt/>
                <span>{total}</span>
            </li>
            <li>
                <Icon name=IconName::Return/>
                <span>{returns} " " <a href=returns_path>{returns_words}</a></span>
            </li>
        </ul>
        <div class="buy-bar" hidden=move || !state.is_away.get()>
            <img src=move || state.of(Choices::small) alt="" width="44" height="55" loading="lazy"/>
            <p>
                <strong>{title}</strong>
                <span>{move || state.of(Choices::chosen)}</span>
                <span class="price">{move || state.of(Choices::price_text)}</span>
            </p>
            <button class="button" data-kind="primary" form="buy">
                {move || state.of(|choices, now| choices.button(now).to_owned())}
            </button>
        </div>
    }
}

/// What the parts of the live buy box share.
#[derive(Clone, Copy)]
struct BuyBoxState {
    choices: StoredValue<Choices>,
    selection: RwSignal<Selection>,
    facts: RwSignal<Facts>,
    /// Whether the server is asked what the quantity comes to.
    is_asking: RwSignal<bool>,
    /// Whether the button of the buy box is out of sight.
    is_away: RwSignal<bool>,
}

impl BuyBoxState {
    fn new(choices: Choices, start: Selection) -> Self {
        let facts = choices.facts_of(&start);
        Self {
            choices: StoredValue::new(choices),
            selection: RwSignal::new(start),
            facts: RwSignal::new(facts),
            is_asking: RwSignal::new(false),
            is_away: RwSignal::new(false),
        }
    }

    /// Something of the choices, as they are chosen now.
    fn of<T>(self, ask: impl FnOnce(&Choices, &Selection) -> T) -> T {
        self.selection
            .with(|now| self.choices.with_value(|choices| ask(choices, now)))
    }
}
