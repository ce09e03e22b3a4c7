use leptos::prelude::*;

use crate::ui::TextField;
use crate::web::{Draft, LiveScript};
use crate::words::Words;

/// Where a new password is typed. With script it tells at once how good it is, and can be shown;
/// the server decides, and its reason stands beside the field.
#[component]
pub fn NewPasswordField(
    /// The reader's words.
    words: Words,
    /// Name and id of the input.
    name: &'static str,
    /// The label.
    label: String,
    /// The rules, all of them.
    hint: String,
    /// Fewest characters.
    least: u32,
    /// The shop's name, which is no part of a good password.
    own: String,
    /// What is wrong with it, in the reader's words.
    #[prop(optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let word = |key: &str| words.t(&format!("identity-password-{key}"));
    view! {
        <div
            class="new-password"
            data-own=own
            data-least=least
            data-weak=word("weak")
            data-fair=word("fair")
            data-strong=word("strong")
            data-hide=word("hide")
        >
            <TextField name label value="" kind="password" autocomplete="new-password" hint=Some(hint) error/>
            <div class="new-password-aids" hidden>
                <span class="strength" aria-hidden="true"></span>
                <p aria-live="polite"></p>
                <button class="button" type="button" data-kind="link" aria-controls=name>{word("show")}</button>
            </div>
        </div>
        <LiveScript name="new-password"/>
    }
}

/// What the fields of [`new_password_fields`] are called.
pub const NEW_PASSWORD_LABELS: [(&str, &str); 2] = [
    ("new_password", "identity-new-password"),
    ("new_password_again", "identity-new-password-again"),
];

/// What the fields are called where the old password is asked for too.
pub const LABELS_OF_CHANGE: [(&str, &str); 3] = [
    ("current_password", "identity-current-password"),
    NEW_PASSWORD_LABELS[0],
    NEW_PASSWORD_LABELS[1],
];

/// The two fields of a password that a member of the staff chooses; `own` is the shop's name.
pub fn new_password_fields(words: &Words, draft: &Draft, own: &str) -> impl IntoView + use<> {
    let (first, again) = ("new_password", "new_password_again");
    view! {
        <NewPasswordField
            words=words.clone()
            name=first
            label=words.t("identity-new-password")
            hint=words.t("identity-password-hint")
            least=12
            own=own.to_owned()
            error=draft.fault(first, words)
        />
        <TextField
            name=again
            label=words.t("identity-new-password-again")
            value=""
            kind="password"
            autocomplete="new-password"
            error=draft.fault(again, words)
        />
    }
}
