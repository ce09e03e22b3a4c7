//! Ways of paying: the owner's.

use leptos::prelude::*;

use crate::admin::editor_state;
use crate::admin::form::{LocalInputs, read_local as read};
use crate::admin::settings::{SettingsSubject, lines, save as save_settings, subject_page, whole};
use crate::core::Reason;
use crate::identity::Right;
use crate::identity::Staff;
use crate::ui::{Choice, TextField};
use crate::web::{FormFields, Outcome};

/// Payment methods.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("payment", Right::PaymentSettings);

/// `/admin/settings/payment`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &SUBJECT.form()).await?;
    let settings = shop.settings().clone();
    subject_page(&staff, tx, SUBJECT, move || {
        let words = &shop.words;
        let transfer = &settings.bank_transfer;
        let local = LocalInputs {
            locales: settings.locales.clone(),
            draft: draft.clone(),
            words: words.clone(),
            needed: false,
        };
        view! {
            <form class="stack" data-gap="5" method="post" action=shop.href("/admin/settings/payment")>
                {editor_state(&shop, &draft, &["settings", "settings-transfer", "payment"])}
                <section class="card">
                    <header class="card-head"><h2>{words.t("payment-bank-transfer")}</h2></header>
                    <div class="form">
                        <Choice
                            name="bank_transfer"
                            label=words.t("settings-bank-transfer-offered")
                            ticked=draft.ticked("bank_transfer", transfer.enabled)
                        />
                        {local.lines("instructions", &words.t("settings-instructions"), &transfer.instructions, 4, 1_000)}
                        {draft
                            .fault("instructions", words)
                            .map(|fault| view! { <p class="field-error" id="instructions" tabindex="-1">{fault}</p> })}
                        <TextField
                            name="days"
                            label=words.t("settings-transfer-days")
                            value=draft.value("days", &transfer.days.to_string())
                            hint=Some(words.t("settings-transfer-days-hint"))
                            inputmode="numeric"
                            width="short"
                            maxlength=2
                            error=draft.fault("days", words)
                        />
                    </div>
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("payment-cash-on-delivery")}</h2></header>
                    <Choice
                        name="cash_on_delivery"
                        label=words.t("settings-cash-offered")
                        ticked=draft.ticked("cash_on_delivery", settings.cash_on_delivery)
                    />
                </section>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                </div>
            </form>
        }
    })
    .await
}

/// `POST /admin/settings/payment`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    save_settings(&staff, SUBJECT, &fields, |settings, errors| {
        let locales = settings.locales.clone();
        let transfer = &mut settings.bank_transfer;
        transfer.enabled = fields.has("bank_transfer");
        let text = &mut transfer.instructions;
        read(
            &fields,
            errors,
            "instructions",
            &locales,
            text,
            lines::<1_000>,
        );
        // Nobody can pay to an account that is not named.
        if transfer.enabled && transfer.instructions.is_empty() {
            errors.add("instructions", Reason::Required);
        }
        if let Some(days) = errors.check("days", whole(fields.get("days"), 1, 60)) {
            transfer.days = days;
        }
        settings.cash_on_delivery = fields.has("cash_on_delivery");
    })
    .await
}
