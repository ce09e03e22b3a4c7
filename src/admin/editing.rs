//! The top of a form that several people may have open: what is wrong, what is not saved yet, and
//! who was faster.

use axum::http::Uri;
use leptos::prelude::*;
use time::Duration;

use crate::core::Error;
use crate::identity::Staff;
use crate::ui::{ErrorSummary, SummaryText};
use crate::web::edits::{Edit, SAVE_OVER, VERSION};
use crate::web::{Draft, FormFields, LiveScript, Outcome, Shop};
use crate::words::Words;

/// Address that forgets a draft.
const DISCARD: &str = "/admin/drafts/discard";
/// Name of the button that does; it holds the form's key.
const DISCARDED: &str = "discard";
/// Differences that are listed; the others are counted.
const MOST_LISTED: usize = 30;

/// What stands first in such a form. `labels` are the first parts of the keys under which its
/// fields' labels may be found.
pub fn editor_state(shop: &Shop, draft: &Draft, labels: &[&str]) -> impl IntoView + use<> {
    editor_state_by(shop, draft, labels, &|_| None)
}

/// The same, where the form itself knows what some of its fields are called.
pub fn editor_state_by(
    shop: &Shop,
    draft: &Draft,
    labels: &[&str],
    own: &dyn Fn(&str) -> Option<String>,
) -> impl IntoView + use<> {
    form_state(shop, draft, &|field| {
        Some(own(field).unwrap_or_else(|| label(&shop.words, field, labels)))
    })
}

/// The same, where `label_of` knows what the fields are called.
pub(super) fn form_state(
    shop: &Shop,
    draft: &Draft,
    label_of: &dyn Fn(&str) -> Option<String>,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let version = match (draft.fields(), draft.editing()) {
        (Some(typed), _) if typed.has(VERSION) => typed.get(VERSION).to_owned(),
        (_, Some(editing)) => editing.version(),
        (_, None) => String::new(),
    };
    let summary = draft.summary_by(words, label_of).map(leading_to_areas);
    let age = draft.editing().and_then(|editing| editing.draft_age);
    let unsaved = age.map(|age| unsaved(shop, draft, age));
    let conflict = (draft.error() == &Error::Conflict)
        .then(|| conflict(words, draft, label_of))
        .flatten();
    view! {
        <div class="editor-state">
        // What Enter does, before any button that does something else.
        <button class="visually-hidden" tabindex="-1" aria-hidden="true">{words.t("admin-save")}</button>
        <input type="hidden" name=VERSION value=version/>
        <ErrorSummary text=summary/>
        {conflict}
        {unsaved}
        <p class="unsaved" role="status" data-unsaved=words.t("admin-unsaved") data-kept=age.is_some().then_some("")></p>
        <LiveScript name="unsaved"/>
        </div>
    }
}

/// The button that gives up what was typed and goes to `back`.
pub fn discard_button(
    shop: &Shop,
    draft: &Draft,
    back: &str,
    label: String,
) -> Option<impl IntoView + use<>> {
    let form = draft.editing()?.form.clone();
    let back: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    let action = shop.href(&format!("{DISCARD}?back={back}"));
    Some(view! {
        <button class="button" name=DISCARDED value=form formaction=action formnovalidate data-leaves="">{label}</button>
    })
}

fn unsaved(shop: &Shop, draft: &Draft, age: Duration) -> impl IntoView + use<> {
    let words = &shop.words;
    let text = words.with("admin-draft-of", [("age", ago(words, age).into())]);
    let button = discard_button(shop, draft, shop.uri.path(), words.t("admin-draft-discard"));
    view! {
        <div class="notice" data-kind="info" role="status">
            <p>{text}</p>
            {button}
        </div>
    }
}

fn conflict(
    words: &Words,
    draft: &Draft,
    label_of: &dyn Fn(&str) -> Option<String>,
) -> Option<impl IntoView + use<>> {
    let last = draft.editing()?.last.clone()?;
    let typed = draft.fields()?;
    let told = who(words, &last);
    let differences = last.differences(typed);
    let further = differences.len().saturating_sub(MOST_LISTED);
    let rows: Vec<_> = differences
        .into_iter()
        .take(MOST_LISTED)
        .map(|it| {
            let label = label_of(&it.field).unwrap_or(it.field);
            view! {
                <tr>
                    <th scope="row">{label}</th>
                    <td data-label=words.t("admin-conflict-saved")>{shown(it.saved)}</td>
                    <td data-label=words.t("admin-conflict-typed")>{shown(it.typed)}</td>
                </tr>
            }
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        let more = (further > 0)
            .then(|| words.with("admin-conflict-more", [("count", further.into())]))
            .map(|text| view! { <p class="small soft">{text}</p> });
        view! {
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("admin-conflict-field")}</th>
                            <th scope="col">{words.t("admin-conflict-saved")}</th>
                            <th scope="col">{words.t("admin-conflict-typed")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {more}
        }
    });
    Some(view! {
        <section class="card" id="conflict">
            <p>{told}</p>
            {table}
            <label class="choice">
                <input type="checkbox" name=SAVE_OVER value=last.version.to_string()/>
                <span>{words.t("admin-conflict-save-over")}</span>
            </label>
        </section>
    })
}

fn who(words: &Words, last: &Edit) -> String {
    let age = ago(words, last.age);
    if last.by.is_empty() {
        words.with("admin-conflict-somebody", [("age", age.into())])
    } else {
        words.with(
            "admin-conflict-by",
            [("who", last.by.clone().into()), ("age", age.into())],
        )
    }
}

fn shown(text: String) -> String {
    const LONGEST: usize = 300;
    if text.is_empty() {
        return "–".to_owned();
    }
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}

/// The values of an option are typed into one area, whatever each of them is called.
fn leading_to_areas(mut text: SummaryText) -> SummaryText {
    for fault in &mut text.faults {
        let area = fault.id.as_deref().and_then(|id| id.split_once(".values["));
        fault.id = match area {
            Some((option, _)) => Some(format!("{option}.values")),
            None => fault.id.take(),
        };
    }
    text
}

/// What a field is called in its form: "variants[0].price" is the price of the first.
fn label(words: &Words, field: &str, labels: &[&str]) -> String {
    let (before, name) = field.rsplit_once('.').unwrap_or(("", field));
    let (name, language) = name.split_once('-').unwrap_or((name, ""));
    let called = |name: &str| {
        let key = name.replace('_', "-");
        let mut labels = labels.iter();
        labels.find_map(|first| words.find(&format!("{first}-{key}")))
    };
    // Rows that are numbered by their names: "at_least_2" is that of the third.
    if let Some((name, Ok(place))) = name
        .rsplit_once('_')
        .map(|(name, place)| (name, place.parse::<usize>()))
        && let Some(label) = called(name)
    {
        return format!("{label} ({})", place.saturating_add(1));
    }
    let found = called(name).unwrap_or_else(|| name.replace('_', " "));
    let number = before
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'))
        .and_then(|(number, _)| number.parse::<usize>().ok())
        .map(|number| (number + 1).to_string());
    let place = number.unwrap_or_else(|| before.to_owned());
    [place.as_str(), language]
        .into_iter()
        .filter(|part| !part.is_empty() && part.len() < 12)
        .fold(found, |label, part| format!("{label} ({part})"))
}

/// "5 minutes ago".
pub fn ago(words: &Words, age: Duration) -> String {
    let (key, count) = match age {
        age if age < Duration::minutes(1) => return words.t("admin-ago-now"),
        age if age < Duration::hours(1) => ("admin-ago-minutes", age.whole_minutes()),
        age if age < Duration::days(1) => ("admin-ago-hours", age.whole_hours()),
        age => ("admin-ago-days", age.whole_days()),
    };
    words.with(key, [("count", count.into())])
}

/// `POST /admin/drafts/discard?back=…`: forgets what was typed into a form and not saved.
pub async fn discard(staff: Staff, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    shop.forget_draft(&mut tx, fields.get(DISCARDED)).await?;
    tx.commit().await?;
    shop.see_other(&back_of(&shop.uri)?)
}

/// A page of the admin; nobody is sent anywhere else.
fn back_of(uri: &Uri) -> Result<String, crate::web::Failure> {
    let query = FormFields::of_query(uri)?;
    let back = query.get("back");
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_".contains(c);
    let is_ours = back.starts_with("/admin/") && !back.contains("//") && back.chars().all(is_plain);
    Ok(if is_ours { back } else { "/admin" }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Locale;

    #[test]
    fn nobody_is_sent_out_of_the_admin() {
        for (back, expected) in [
            ("/admin/products", "/admin/products"),
            ("//evil.example", "/admin"),
            ("/admin//evil.example", "/admin"),
            ("https://evil.example", "/admin"),
            ("/admin/x%0d%0aSet-Cookie:a", "/admin"),
            ("", "/admin"),
        ] {
            let uri: Uri = format!("{DISCARD}?back={back}").parse().unwrap_or_default();
            assert_eq!(back_of(&uri).ok().as_deref(), Some(expected), "{back}");
        }
    }

    #[test]
    fn fields_are_called_as_in_their_form() {
        let words = Words::in_locale(Locale::En);
        let label = |field: &str| label(&words, field, &["admin-variant", "settings-tax"]);
        assert_eq!(label("rate"), words.t("settings-tax-rate"));
        assert_eq!(
            label("variants[1].sku"),
            format!("{} (2)", words.t("admin-variant-sku"))
        );
        assert_eq!(label("text-de"), "text (de)");
        assert_eq!(
            label("rate_2"),
            format!("{} (3)", words.t("settings-tax-rate"))
        );
    }

    #[test]
    fn ages_are_told_roughly() {
        let words = Words::in_locale(Locale::En);
        assert_eq!(ago(&words, Duration::seconds(59)), "just now");
        assert_eq!(ago(&words, Duration::minutes(1)), "1 minute ago");
        assert_eq!(ago(&words, Duration::hours(3)), "3 hours ago");
        assert_eq!(ago(&words, Duration::days(2)), "2 days ago");
    }
}
