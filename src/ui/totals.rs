use leptos::prelude::*;

/// Sums in the reader's words, made on the server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TotalsText {
    /// What each is for, and the amount.
    pub rows: Vec<(String, String)>,
    /// The word "total".
    pub total_word: String,
    /// What is to be paid.
    pub total: String,
    /// The taxes inside it in one line, where there are some.
    pub total_note: Option<String>,
    /// Each tax inside it and its amount, where there is room for more than a line.
    pub taxes: Vec<(String, String)>,
}

/// The sums of a cart or an order.
#[component]
pub fn Totals(
    /// The words.
    text: TotalsText,
) -> impl IntoView {
    view! {
        <dl class="totals">
            {text
                .rows
                .into_iter()
                .map(|(name, amount)| view! { <div><dt>{name}</dt><dd>{amount}</dd></div> })
                .collect_view()}
            <div data-kind="total">
                <dt>{text.total_word} {text.total_note.map(|note| view! { " " <small>{note}</small> })}</dt>
                <dd>{text.total}</dd>
            </div>
            {text
                .taxes
                .into_iter()
                .map(|(name, amount)| view! { <div data-kind="tax"><dt>{name}</dt><dd>{amount}</dd></div> })
                .collect_view()}
        </dl>
    }
}
