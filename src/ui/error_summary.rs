use leptos::prelude::*;

/// What is wrong with a form as a whole, in the reader's words, made on the server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryText {
    /// The sentence.
    pub sentence: String,
    /// What is wrong with single fields, which are named.
    pub faults: Vec<ListedFault>,
}

/// A fault that is told away from its field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedFault {
    /// Id of the field, where the page has it.
    pub id: Option<String>,
    /// The field and what is wrong with it.
    pub text: String,
}

impl SummaryText {
    /// The most that is listed; the sentence counts all.
    pub const MOST_LISTED: usize = 20;

    /// The same, for a field whose id is not its name.
    #[must_use]
    pub fn leading(mut self, field: &str, id: &str) -> Self {
        for fault in &mut self.faults {
            if fault.id.as_deref() == Some(field) {
                fault.id = Some(id.to_owned());
            }
        }
        self
    }
}

/// What is wrong with a form, above its fields, with a link to each that is meant; nothing when all is
/// well. It has the focus when the page comes back.
#[component]
pub fn ErrorSummary(
    /// The words.
    text: Option<SummaryText>,
) -> impl IntoView {
    text.map(|SummaryText { sentence, faults }| {
        let faults: Vec<_> = faults
            .into_iter()
            .map(|ListedFault { id, text }| match id {
                Some(id) => {
                    view! { <li><a href=["#", id.as_str()].concat()>{text}</a></li> }.into_any()
                }
                None => view! { <li>{text}</li> }.into_any(),
            })
            .collect();
        let list = (!faults.is_empty()).then(|| view! { <ul>{faults}</ul> });
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus>
                <h2>{sentence}</h2>
                {list}
            </div>
        }
    })
}
