//! How the shop looks: a handful of tokens, with a sample of what they do.

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use crate::admin::editor_state;
use crate::admin::settings::{SettingsSubject, save as save_settings, subject_page, whole};
use crate::core::{Error, FieldErrors, Reason};
use crate::identity::Right;
use crate::identity::Staff;
use crate::tenancy::{FontStack, HexColour, Theme};
use crate::ui::SelectField;
use crate::web::{Draft, FormFields, Outcome};
use crate::words::Words;

/// Colors and type.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("theme", Right::StoreSettings);

/// A token that is a whole number: name, least, most and step.
const NUMBERS: [(&str, i16, i16, i16); 6] = [
    ("surface_hue", 0, 360, 1),
    ("surface_chroma", 0, 30, 1),
    ("display_weight", 300, 800, 50),
    ("display_tracking", -30, 20, 1),
    ("radius", 0, 16, 1),
    ("density", 80, 110, 1),
];

/// `/admin/settings/theme`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &SUBJECT.form()).await?;
    let theme = shop.settings().theme.clone();
    subject_page(&staff, tx, SUBJECT, move || {
        let words = &shop.words;
        let mut shown = theme.clone();
        if let Some(fields) = draft.fields() {
            // What is wrong in the draft keeps its saved value in the sample.
            read(fields, &mut shown, &mut FieldErrors::default());
        }
        let rule = format!(".theme-scope{{{}}}", shown.tokens());
        let nonce = use_nonce().map(|nonce| nonce.to_string());
        let preview = shop.href("/admin/settings/theme/preview");
        view! {
            <section class="card">
                <form class="form" method="post" action=shop.href("/admin/settings/theme")>
                    {editor_state(&shop, &draft, &["settings-theme", "settings"])}
                    {colour(&draft, &theme, words)}
                    <div class="field-row">
                        {font("display_font", theme.display_font, &draft, words)}
                        {font("body_font", theme.body_font, &draft, words)}
                    </div>
                    {NUMBERS
                        .into_iter()
                        .map(|number| range(number, value_of(&theme, number.0), &draft, words))
                        .collect_view()}
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                        <button class="button" formaction=preview>{words.t("settings-preview")}</button>
                    </div>
                </form>
            </section>
            <style nonce=nonce inner_html=rule></style>
            <section class="card" id="preview">
                <header class="card-head"><h2>{words.t("settings-preview")}</h2></header>
                {sample(&shop.settings().name, words)}
            </section>
        }
    })
    .await
}

fn colour(draft: &Draft, theme: &Theme, words: &Words) -> impl IntoView + use<> {
    let fault = draft.fault("accent", words);
    let described = fault.is_some().then_some("accent-error");
    view! {
        <div class="field" data-width="short">
            <label for="accent">{words.t("settings-accent")}</label>
            <input
                id="accent"
                name="accent"
                type="color"
                value=draft.value("accent", theme.accent.as_str())
                aria-invalid=fault.is_some().then_some("true")
                aria-describedby=described
            />
            {fault.map(|fault| view! { <p class="field-error" id="accent-error">{fault}</p> })}
        </div>
    }
}

fn font(
    name: &'static str,
    font: FontStack,
    draft: &Draft,
    words: &Words,
) -> impl IntoView + use<> {
    let options = FontStack::ALL
        .into_iter()
        .map(|font| {
            let key = format!("settings-font-{}", font.name());
            (font.name().to_owned(), words.t(&key))
        })
        .collect();
    view! {
        <SelectField
            name=name
            label=words.t(&format!("settings-{name}").replace('_', "-"))
            options=options
            value=draft.value(name, font.name())
            error=draft.fault(name, words)
        />
    }
}

fn range(
    (name, min, max, step): (&'static str, i16, i16, i16),
    value: i16,
    draft: &Draft,
    words: &Words,
) -> impl IntoView + use<> {
    let fault = draft.fault(name, words);
    let fault_id = format!("{name}-error");
    let described = fault.is_some().then(|| fault_id.clone());
    view! {
        <div class="field">
            <label for=name>{words.t(&format!("settings-{name}").replace('_', "-"))}</label>
            <input
                id=name
                name=name
                type="range"
                min=min
                max=max
                step=step
                value=draft.value(name, &value.to_string())
                aria-invalid=fault.is_some().then_some("true")
                aria-describedby=described
            />
            {fault.map(|fault| view! { <p class="field-error" id=fault_id>{fault}</p> })}
        </div>
    }
}

fn sample(shop: &str, words: &Words) -> impl IntoView + use<> {
    view! {
        <div class="theme-scope">
            <div class="section stack" data-gap="4">
                <p class="eyebrow">{shop.to_owned()}</p>
                <h3>{words.t("settings-sample-heading")}</h3>
                <p>{words.t("settings-sample-text")}</p>
                <p class="cluster">
                    <span class="button" data-kind="primary">{words.t("settings-sample-button")}</span>
                    <span class="button">{words.t("settings-sample-other")}</span>
                    <span class="badge" data-kind="sale">"−"{words.percent("20")}</span>
                </p>
            </div>
        </div>
    }
}

/// `POST /admin/settings/theme`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    save_settings(&staff, SUBJECT, &fields, |settings, errors| {
        read(&fields, &mut settings.theme, errors);
    })
    .await
}

/// `POST /admin/settings/theme/preview`: keeps the choice, for the sample to show.
pub async fn ask_preview(staff: Staff, fields: FormFields) -> Outcome {
    let mut errors = FieldErrors::default();
    read(&fields, &mut Theme::default(), &mut errors);
    let page = format!("{}#preview", SUBJECT.path());
    staff
        .shop
        .reject(&SUBJECT.form(), &page, &fields, Error::from(errors))
        .await
}

fn read(fields: &FormFields, theme: &mut Theme, errors: &mut FieldErrors) {
    if let Some(accent) = errors.check("accent", HexColour::parse(fields.get("accent"))) {
        theme.accent = accent;
    }
    for (name, target) in [
        ("display_font", &mut theme.display_font),
        ("body_font", &mut theme.body_font),
    ] {
        if let Some(font) = errors.check(name, FontStack::parse(fields.get(name))) {
            *target = font;
        }
    }
    for (name, min, max, _) in NUMBERS {
        if let Some(number) = errors.check(name, within(fields.get(name), min, max)) {
            set(theme, name, number);
        }
    }
}

fn within(text: &str, min: i16, max: i16) -> Result<i16, Reason> {
    let text = text.trim();
    match text.strip_prefix('-') {
        Some(digits) => {
            let most = u16::try_from(-min).map_err(|_| Reason::Malformed)?;
            let number = whole(digits, 0, most)?;
            Ok(-i16::try_from(number).unwrap_or_default())
        }
        None => {
            let bound = |number: i16| u16::try_from(number).unwrap_or_default();
            let number = whole(text, bound(min.max(0)), bound(max))?;
            Ok(i16::try_from(number).unwrap_or_default())
        }
    }
}

fn value_of(theme: &Theme, name: &str) -> i16 {
    let small = |number: u16| i16::try_from(number).unwrap_or_default();
    match name {
        "surface_hue" => small(theme.surface_hue),
        "surface_chroma" => small(theme.surface_chroma),
        "display_weight" => small(theme.display_weight),
        "display_tracking" => theme.display_tracking,
        "radius" => small(theme.radius),
        _ => small(theme.density),
    }
}

fn set(theme: &mut Theme, name: &str, number: i16) {
    let positive = u16::try_from(number).unwrap_or_default();
    match name {
        "surface_hue" => theme.surface_hue = positive,
        "surface_chroma" => theme.surface_chroma = positive,
        "display_weight" => theme.display_weight = positive,
        "display_tracking" => theme.display_tracking = number,
        "radius" => theme.radius = positive,
        _ => theme.density = positive,
    }
}
