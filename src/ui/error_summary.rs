use leptos::prelude::*;

/// What is wrong with a form as a whole, above its fields; nothing when all is well.
#[component]
pub fn ErrorSummary(
    /// The sentence.
    text: Option<String>,
) -> impl IntoView {
    text.map(|text| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1">
                <h2>{text}</h2>
            </div>
        }
    })
}
