use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A price in the reader's words, made on the server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceText {
    /// What it costs, perhaps with "from".
    pub now: String,
    /// What it cost before the reduction.
    pub before: Option<String>,
    /// "Now" and "before" for screen readers.
    pub now_word: String,
    /// See `now_word`.
    pub before_word: String,
}

/// What something costs, and what it cost before.
#[component]
pub fn Price(
    /// The words.
    #[prop(into)]
    text: Signal<PriceText>,
    /// `large` on a product's own page.
    #[prop(optional)]
    size: Option<&'static str>,
) -> impl IntoView {
    view! {
        <p class="price" data-reduced=move || text.get().before.is_some().then_some("") data-size=size>
            {move || {
                let text = text.get();
                match text.before {
                    Some(before) => {
                        view! {
                            <span class="visually-hidden">{text.now_word}</span>
                            " "
                            <span class="price-now">{text.now}</span>
                            " "
                            <span class="visually-hidden">{text.before_word}</span>
                            " "
                            <s class="price-before">{before}</s>
                        }
                            .into_any()
                    }
                    None => view! { <span class="price-now">{text.now}</span> }.into_any(),
                }
            }}
        </p>
    }
}
