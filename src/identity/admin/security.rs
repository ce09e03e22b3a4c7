//! What the owner asks of the staff's ways of signing in.

use leptos::prelude::*;

use crate::admin::editor_state;
use crate::admin::settings::{SettingsSubject, save as save_settings, subject_page, whole};
use crate::identity::{Right, Staff, second_factor};
use crate::ui::{Choice, TextField};
use crate::web::{FormFields, Outcome};

/// Second factor and age of passwords.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("security", Right::ManageStaff);

/// The longest that a password may stay: ten years.
const MOST_DAYS: u16 = 3_650;

/// `/admin/settings/security`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &SUBJECT.form()).await?;
    subject_page(&staff, tx, SUBJECT, move || {
        let (words, settings) = (&shop.words, shop.settings());
        let factor = if second_factor::is_offered(&shop.state) {
            let ticked = draft.ticked("second_factor_required", settings.second_factor_required);
            view! {
                <Choice
                    name="second_factor_required"
                    label=words.t("settings-factor-required")
                    ticked
                    hint=Some(words.t("settings-factor-required-hint"))
                />
            }
            .into_any()
        } else {
            let text = words.t("identity-factor-no-sealing");
            view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }
                .into_any()
        };
        view! {
            <section class="card">
                <form class="form" method="post" action=shop.href(&SUBJECT.path())>
                    {editor_state(&shop, &draft, &["settings"])}
                    {factor}
                    <TextField
                        name="password_days"
                        label=words.t("settings-password-days")
                        value=draft.value("password_days", &settings.password_days.to_string())
                        inputmode="numeric"
                        width="short"
                        maxlength=5
                        hint=Some(words.t("settings-password-days-hint"))
                        error=draft.fault("password_days", words)
                    />
                    <Choice
                        name="password_forced"
                        label=words.t("settings-password-forced")
                        ticked=draft.ticked("password_forced", settings.password_forced)
                        hint=Some(words.t("settings-password-forced-hint"))
                    />
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                    </div>
                </form>
            </section>
        }
    })
    .await
}

/// `POST /admin/settings/security`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    let is_offered = second_factor::is_offered(&staff.shop.state);
    save_settings(&staff, SUBJECT, &fields, |settings, errors| {
        // Where it cannot be ticked it stays as it was.
        if is_offered {
            settings.second_factor_required = fields.has("second_factor_required");
        }
        let days = whole(fields.get("password_days"), 0, MOST_DAYS);
        if let Some(days) = errors.check("password_days", days) {
            settings.password_days = days;
        }
        settings.password_forced = fields.has("password_forced");
    })
    .await
}
