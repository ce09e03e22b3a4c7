use leptos::prelude::*;

/// A price in the reader's words, made on the server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    text: PriceText,
    /// `large` on a product's own page.
    #[prop(optional)]
    size: Option<&'static str>,
) -> impl IntoView {
    let PriceText {
        now,
        before,
        now_word,
        before_word,
    } = text;
    let is_reduced = before.is_some();
    let before = before.map(|before| {
        view! {
            " "
            <span class="visually-hidden">{before_word}</span>
            " "
            <s class="price-before">{before}</s>
        }
    });
    view! {
        <p class="price" data-reduced=is_reduced.then_some("") data-size=size>
            {is_reduced.then(|| view! { <span class="visually-hidden">{now_word}</span> " " })}
            <span class="price-now">{now}</span>
            {before}
        </p>
    }
}
