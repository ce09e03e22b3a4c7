//! The store's languages.

use leptos::prelude::*;

use super::store::has_content;
use crate::admin::editor_state;
use crate::admin::settings::{SettingsSubject, save as save_settings, subject_page};
use crate::core::{Locale, Reason};
use crate::identity::Right;
use crate::identity::Staff;
use crate::ui::SelectField;
use crate::web::{FormFields, Outcome};

/// Languages of the store.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("languages", Right::StoreSettings);

/// `/admin/settings/languages`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &SUBJECT.form()).await?;
    let first_is_fixed = has_content(&mut tx).await?;
    let settings = shop.settings().clone();
    subject_page(&staff, tx, SUBJECT, move || {
        let words = &shop.words;
        let first = settings.first_locale();
        let first_input = if first_is_fixed {
            let text = words.with(
                "settings-first-language-fixed",
                [("language", first.own_name().into())],
            );
            view! { <p class="soft">{text}</p> }.into_any()
        } else {
            let options = Locale::ALL
                .iter()
                .map(|l| (l.tag().to_owned(), l.own_name().to_owned()))
                .collect();
            view! {
                <SelectField
                    name="first"
                    label=words.t("settings-first-language")
                    options=options
                    value=draft.value("first", first.tag())
                    error=draft.fault("first", words)
                />
            }
            .into_any()
        };
        let boxes: Vec<_> = Locale::ALL
            .into_iter()
            .filter(|locale| !first_is_fixed || *locale != first)
            .map(|locale| {
                let ticked = match draft.fields() {
                    Some(fields) => fields.all("further").any(|tag| tag == locale.tag()),
                    None => settings.locales.contains(&locale),
                };
                view! {
                    <label class="choice">
                        <input type="checkbox" name="further" value=locale.tag() checked=ticked/>
                        <span lang=locale.tag()>{locale.own_name()}</span>
                    </label>
                }
            })
            .collect();
        view! {
            <section class="card">
                <form class="form" method="post" action=shop.href("/admin/settings/languages")>
                    {editor_state(&shop, &draft, &["settings"])}
                    {first_input}
                    <fieldset class="field" id="further" tabindex="-1">
                        <legend>{words.t("settings-further-languages")}</legend>
                        <p class="field-hint">{words.t("settings-further-languages-hint")}</p>
                        <div class="choices">{boxes}</div>
                    </fieldset>
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                    </div>
                </form>
            </section>
        }
    })
    .await
}

/// `POST /admin/settings/languages`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    // Names of products and categories are stored in the first language: it must not change under them.
    let first_is_fixed = has_content(&mut tx).await?;
    tx.commit().await?;
    save_settings(&staff, SUBJECT, &fields, |settings, errors| {
        let first = if first_is_fixed {
            Some(settings.first_locale())
        } else {
            errors.check("first", Locale::parse(fields.get("first")))
        };
        let further: Vec<_> = fields.all("further").map(Locale::parse).collect();
        if further.iter().any(Result::is_err) {
            errors.add("further", Reason::Unknown);
        }
        let mut locales: Vec<_> = first.into_iter().collect();
        for locale in further.into_iter().flatten() {
            if !locales.contains(&locale) {
                locales.push(locale);
            }
        }
        if !locales.is_empty() {
            settings.locales = locales;
        }
    })
    .await
}
