//! Small pieces of the admin's pages.

use leptos::prelude::*;

use crate::identity::Staff;

/// A state as a pill: `info`, `success`, `warn`, `danger` or `plain`.
#[component]
pub fn StateBadge(
    /// Its color.
    kind: &'static str,
    /// Its words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <span class="badge" data-kind=kind data-dot="">{text}</span> }
}

/// A line of input whose name is made at run time; `id` is its own on the page.
#[component]
pub fn Line(
    /// Id of the input.
    #[prop(into)]
    id: String,
    /// Name of the input.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What it holds.
    #[prop(into)]
    value: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// A sentence under the label.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// The word "optional" for a field that may stay empty.
    #[prop(optional_no_strip)]
    optional: Option<String>,
    /// Keyboard for phones.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// `text`, `url`, `number`, …
    #[prop(default = "text")]
    kind: &'static str,
    /// `short` for codes and numbers.
    #[prop(optional)]
    width: Option<&'static str>,
) -> impl IntoView {
    let described = match (hint.is_some(), error.is_some()) {
        (true, true) => Some(format!("{id}-hint {id}-error")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (false, false) => None,
    };
    view! {
        <div class="field" data-width=width>
            <label for=id.clone()>
                {label} {optional.map(|word| view! { " " <span class="field-optional">{word}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{hint}</p> })}
            <input
                id=id.clone()
                name=name
                type=kind
                value=value
                inputmode=inputmode
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described
            />
            {error.map(|error| view! { <p class="field-error" id=format!("{id}-error")>{error}</p> })}
        </div>
    }
}

/// The way back up.
pub fn breadcrumb(staff: &Staff, path: &str, label: String, here: String) -> impl IntoView + use<> {
    let name = staff.shop.words.t("admin-breadcrumb");
    let href = staff.shop.href(path);
    view! {
        <nav class="breadcrumb" aria-label=name>
            <ol>
                <li><a href=href>{label}</a></li>
                <li><a aria-current="page">{here}</a></li>
            </ol>
        </nav>
    }
}

/// A select of a filter bar: value and words of each, the empty value first.
pub fn filter_select(
    name: &'static str,
    label: String,
    all: String,
    options: Vec<(&'static str, String)>,
    chosen: Option<&str>,
) -> impl IntoView + use<> {
    let chosen = chosen.unwrap_or_default().to_owned();
    let options: Vec<_> = std::iter::once(("", all))
        .chain(options)
        .map(|(value, words)| view! { <option value=value selected=value == chosen>{words}</option> })
        .collect();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>{options}</select>
        </div>
    }
}
