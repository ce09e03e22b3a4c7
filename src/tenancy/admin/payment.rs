//! Ways of paying: the owner's.

use leptos::prelude::*;

use crate::admin::editor_state;
use crate::admin::form::{LocalInputs, read_local as read};
use crate::admin::settings::{SettingsSubject, lines, save as save_settings, subject_page, whole};
use crate::core::{FieldErrors, Iban, Reason, ShortText, optional};
use crate::identity::Right;
use crate::identity::Staff;
use crate::payment;
use crate::tenancy::BankAccount;
use crate::ui::{Choice, TextField};
use crate::web::{Draft, FormFields, Outcome};
use crate::words::Words;

/// Payment methods.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("payment", Right::PaymentSettings);

/// `/admin/settings/payment`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &SUBJECT.form()).await?;
    let settings = shop.settings().clone();
    let card = payment::admin::section(&staff, &mut tx).await?;
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
                        {account(words, &draft, transfer.account.as_ref())}
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
                    <TextField
                        name="refused_parcels"
                        label=words.t("settings-refused-parcels")
                        value=draft.value("refused_parcels", &settings.refused_parcels.to_string())
                        hint=Some(words.t("settings-refused-parcels-hint"))
                        inputmode="numeric"
                        width="short"
                        maxlength=2
                        error=draft.fault("refused_parcels", words)
                    />
                </section>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                </div>
            </form>
            {card()}
        }
    })
    .await
}

/// The account in parts, which buyers can copy and scan.
fn account(words: &Words, draft: &Draft, known: Option<&BankAccount>) -> impl IntoView + use<> {
    let known = |part: fn(&BankAccount) -> String| known.map(part).unwrap_or_default();
    let (holder, iban) = (
        known(|account| account.holder.as_str().to_owned()),
        known(|account| account.iban.spaced()),
    );
    let bic = known(|account| account.bic.clone().map(String::from).unwrap_or_default());
    let optional = || Some(words.t("account-optional"));
    view! {
        <TextField
            name="holder"
            label=words.t("settings-account-holder")
            value=draft.value("holder", &holder)
            error=draft.fault("holder", words)
            optional=optional()
            maxlength=70
        />
        <TextField
            name="iban"
            label=words.t("settings-iban")
            value=draft.value("iban", &iban)
            hint=Some(words.t("settings-iban-hint"))
            error=draft.fault("iban", words)
            optional=optional()
            maxlength=42
        />
        <TextField
            name="bic"
            label=words.t("settings-bic")
            value=draft.value("bic", &bic)
            error=draft.fault("bic", words)
            optional=optional()
            width="short"
            maxlength=11
        />
    }
}

/// Whether something of the account is typed.
fn names_account(fields: &FormFields) -> bool {
    let typed = |name: &str| !fields.get(name).trim().is_empty();
    ["holder", "iban", "bic"].into_iter().any(typed)
}

/// The account as typed; none where nothing of it is, or where something is wrong.
fn typed_account(fields: &FormFields, errors: &mut FieldErrors) -> Option<BankAccount> {
    if !names_account(fields) {
        return None;
    }
    let typed = |name: &str| fields.get(name).trim();
    let holder = errors.check("holder", ShortText::parse(typed("holder")));
    let iban = errors.check("iban", Iban::parse(typed("iban")));
    let bic = errors.check("bic", optional(typed("bic"), bank_code));
    Some(BankAccount {
        holder: holder?,
        iban: iban?,
        bic: bic?,
    })
}

/// Eight or eleven letters and digits.
fn bank_code(text: &str) -> Result<ShortText<11>, Reason> {
    let code = text.to_ascii_uppercase();
    let is_formed =
        matches!(code.len(), 8 | 11) && code.bytes().all(|sign| sign.is_ascii_alphanumeric());
    if is_formed {
        ShortText::parse(&code)
    } else {
        Err(Reason::Malformed)
    }
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
        transfer.account = typed_account(&fields, errors);
        // Nobody can pay to an account that is not named.
        if transfer.enabled && transfer.instructions.is_empty() && !names_account(&fields) {
            errors.add("instructions", Reason::Required);
        }
        if let Some(days) = errors.check("days", whole(fields.get("days"), 1, 60)) {
            transfer.days = days;
        }
        settings.cash_on_delivery = fields.has("cash_on_delivery");
        if fields.has("refused_parcels")
            && let Some(most) = errors.check(
                "refused_parcels",
                whole(fields.get("refused_parcels"), 0, 99),
            )
        {
            settings.refused_parcels = most;
        }
    })
    .await
}
