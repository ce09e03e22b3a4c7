use leptos::prelude::*;

use crate::ui::TextField;
use crate::web::Draft;
use crate::words::Words;

/// The two fields of a password that is chosen.
pub fn new_password_fields(words: &Words, draft: &Draft) -> impl IntoView + use<> {
    let field = |name: &'static str, label: &str, hint: Option<String>| {
        view! {
            <TextField
                name
                label=words.t(label)
                value=""
                kind="password"
                autocomplete="new-password"
                hint
                error=draft.fault(name, words)
            />
        }
    };
    let hint = words.t("identity-password-hint");
    view! {
        {field("new_password", "identity-new-password", Some(hint))}
        {field("new_password_again", "identity-new-password-again", None)}
    }
}
