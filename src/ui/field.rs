use leptos::prelude::*;

/// One line of input with its label, hint and fault.
#[component]
pub fn TextField(
    /// Name and id of the input.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What it holds.
    #[prop(into)]
    value: String,
    /// `text`, `email`, `tel`, `password`, `number`, `url`, …
    #[prop(default = "text")]
    kind: &'static str,
    /// What is wrong with it, in the reader's words.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// A sentence under the label.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// The word "optional" for a field that may stay empty; its absence makes the field required.
    #[prop(optional_no_strip)]
    optional: Option<String>,
    /// What browsers may fill in.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Keyboard for phones.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// `short` for codes and numbers.
    #[prop(optional)]
    width: Option<&'static str>,
    /// Longest value.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// Whether a script has it checked when it is left: the place for what is wrong is then always there.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), checked || error.is_some());
    view! {
        <div class="field" data-width=width>
            <Label name=name.clone() label optional=optional.clone()/>
            <Hint name=name.clone() hint/>
            <input
                id=name.clone()
                name=name.clone()
                type=kind
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                maxlength=maxlength
                required=optional.is_none()
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described
            />
            <Fault name error checked/>
        </div>
    }
}

/// Several lines of input.
#[component]
pub fn TextArea(
    /// Name and id of the input.
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
    /// Lines shown.
    #[prop(default = 4)]
    rows: u32,
    /// Longest value.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// Whether a script has it checked when it is left: the place for what is wrong is then always there.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), checked || error.is_some());
    view! {
        <div class="field">
            <Label name=name.clone() label optional=optional.clone()/>
            <Hint name=name.clone() hint/>
            <textarea
                id=name.clone()
                name=name.clone()
                rows=rows
                maxlength=maxlength
                required=optional.is_none()
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described
            >
                {area_text(&value)}
            </textarea>
            <Fault name error checked/>
        </div>
    }
}

/// What stands in a `<textarea>`: leptos writes it as it is, so what could end the element must be
/// written as a reference.
#[must_use]
pub fn area_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// One of several values.
#[component]
pub fn SelectField(
    /// Name and id of the input.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// Value and words of each.
    options: Vec<(String, String)>,
    /// The chosen value.
    #[prop(into)]
    value: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// A sentence under the label.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// What browsers may fill in.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), error.is_some());
    view! {
        <div class="field">
            <Label name=name.clone() label/>
            <Hint name=name.clone() hint/>
            <select
                id=name.clone()
                name=name.clone()
                autocomplete=autocomplete
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described
            >
                {options
                    .into_iter()
                    .map(|(option, words)| {
                        let selected = option == value;
                        view! { <option value=option selected=selected>{words}</option> }
                    })
                    .collect_view()}
            </select>
            <Fault name error/>
        </div>
    }
}

/// A box to tick.
#[component]
pub fn Choice(
    /// Name of the input.
    #[prop(into)]
    name: String,
    /// The words beside it.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    ticked: bool,
    /// A sentence under the words.
    #[prop(optional_no_strip)]
    hint: Option<String>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" name=name checked=ticked/>
            <span>{label} {hint.map(|hint| view! { <span class="field-hint">{hint}</span> })}</span>
        </label>
    }
}

#[component]
fn Label(
    name: String,
    #[prop(into)] label: String,
    #[prop(optional_no_strip)] optional: Option<String>,
) -> impl IntoView {
    view! {
        <label for=name>
            {label} {optional.map(|word| view! { " " <span class="field-optional">{word}</span> })}
        </label>
    }
}

#[component]
fn Hint(name: String, hint: Option<String>) -> impl IntoView {
    hint.map(|hint| view! { <p class="field-hint" id=format!("{name}-hint")>{hint}</p> })
}

#[component]
fn Fault(name: String, error: Option<String>, #[prop(optional)] checked: bool) -> impl IntoView {
    (checked || error.is_some()).then(|| {
        let role = checked.then_some("alert");
        view! { <p class="field-error" id=format!("{name}-error") role=role>{error}</p> }
    })
}

fn described_by(name: &str, hint: bool, error: bool) -> Option<String> {
    let ids: Vec<_> = [
        hint.then(|| format!("{name}-hint")),
        error.then(|| format!("{name}-error")),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
