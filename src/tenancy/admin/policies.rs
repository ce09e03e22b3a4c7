//! Texts of the law pages and the story, as Markdown, with a preview.

use axum::extract::{Path, Query};
use leptos::prelude::*;
use serde::Deserialize;

use crate::admin::editor_state;
use crate::admin::form::{LocalInputs, input_name, read_local as read};
use crate::admin::parts::StateBadge;
use crate::admin::settings::{
    SettingsSubject, keep, lines, preview as in_frame, subject_page, wire,
};
use crate::admin::table::Table;
use crate::core::{Error, FieldErrors, Locale};
use crate::identity::Right;
use crate::identity::Staff;
use crate::tenancy::{PageKind, store};
use crate::web::render::{self, Document};
use crate::web::{Failure, FormFields, Head, Outcome, markdown};

/// Pages of law and the story.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("policies", Right::EditContent);

fn form_of(kind: PageKind) -> String {
    format!("settings-page-{}", kind.slug())
}

fn kind_of(slug: &str) -> Result<PageKind, Failure> {
    PageKind::by_slug(slug).ok_or(Failure::NotFound)
}

fn path_of(kind: PageKind) -> String {
    format!("/admin/settings/policies/{}", kind.slug())
}

/// `/admin/settings/policies`
pub async fn list(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let tx = shop.begin().await?;
    let settings = shop.settings().clone();
    subject_page(&staff, tx, SUBJECT, move || {
        let words = &shop.words;
        let languages = |kind: &PageKind| -> Vec<_> {
            let text = settings.pages.get(kind);
            let badge = |locale: &Locale| {
                let written = text.is_some_and(|text| !text.exactly(*locale).trim().is_empty());
                let (kind, key) = if written {
                    ("success", "settings-written")
                } else {
                    ("warn", "settings-missing")
                };
                let text = words.labeled(locale.own_name(), &words.t(key));
                view! { <StateBadge kind text/> " " }
            };
            settings.locales.iter().map(badge).collect()
        };
        let table = Table::of(&PageKind::ALL)
            .link("settings-page", |kind| {
                (path_of(*kind), words.t(&format!("page-{}", kind.slug())))
            })
            .column("identity-state", languages);
        view! { <section class="card" data-flush>{table.view(&shop)}</section> }
    })
    .await
}

/// `/admin/settings/policies/{page}`
pub async fn edit(staff: Staff, Path(slug): Path<String>) -> Outcome {
    let kind = kind_of(&slug)?;
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &form_of(kind)).await?;
    let settings = shop.settings().clone();
    subject_page(&staff, tx, SUBJECT, move || {
        let words = &shop.words;
        let text = settings.pages.get(&kind).cloned().unwrap_or_default();
        let name = words.t(&format!("page-{}", kind.slug()));
        let local = LocalInputs {
            locales: settings.locales.clone(),
            draft: draft.clone(),
            words: words.clone(),
            needed: false,
        };
        let frames: Vec<_> = settings
            .locales
            .iter()
            .map(|locale| {
                let src = format!("{}/preview?language={}", path_of(kind), locale.tag());
                let title = format!("{} ({})", words.t("settings-preview"), locale.own_name());
                view! {
                    <details class="accordion" open=*locale == shop.locale>
                        <summary>{title.clone()}</summary>
                        <iframe class="preview-frame" src=shop.href(&src) title=title sandbox=""></iframe>
                    </details>
                }
            })
            .collect();
        let action = shop.href(&path_of(kind));
        let preview_action = shop.href(&format!("{}/preview", path_of(kind)));
        view! {
            <section class="card">
                <header class="card-head">
                    <h2>{name.clone()}</h2>
                    <a href=shop.href(&kind.path())>{words.t("settings-see-page")}</a>
                </header>
                <form class="form" method="post" action=action>
                    {editor_state(&shop, &draft, &["settings"])}
                    <p class="soft">{words.t("settings-markdown-hint")}</p>
                    {local.lines("text", &name, &text, 16, 50_000)}
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                        <button class="button" formaction=preview_action>{words.t("settings-preview")}</button>
                        <a href=shop.href("/admin/settings/policies")>{words.t("admin-cancel")}</a>
                    </div>
                </form>
            </section>
            <section class="card">
                <header class="card-head"><h2>{words.t("settings-preview")}</h2></header>
                {frames}
            </section>
        }
    })
    .await
}

/// `POST /admin/settings/policies/{page}`
pub async fn save(staff: Staff, Path(slug): Path<String>, fields: FormFields) -> Outcome {
    let kind = kind_of(&slug)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let mut settings = store::settings_for_change(&mut tx).await?;
    let mut errors = FieldErrors::default();
    let locales = settings.locales.clone();
    let text = settings.pages.entry(kind).or_default();
    read(
        &fields,
        &mut errors,
        "text",
        &locales,
        text,
        lines::<50_000>,
    );
    if !errors.is_empty() {
        drop(tx);
        let page = path_of(kind);
        return shop
            .reject(&form_of(kind), &page, &fields, errors.into())
            .await;
    }
    keep(&staff, &mut tx, &settings).await?;
    let by = staff.member.id;
    if let Err(failure) = shop
        .keep_edit(&mut tx, &form_of(kind), &fields, by, false)
        .await
    {
        drop(tx);
        let error = wire(failure)?;
        return shop
            .reject(&form_of(kind), &path_of(kind), &fields, error)
            .await;
    }
    shop.commit_change(tx).await?;
    shop.see_other(&format!("{}?done=saved", path_of(kind)))
}

/// `POST /admin/settings/policies/{page}/preview`: keeps the text as typed, for the preview to show.
pub async fn ask_preview(staff: Staff, Path(slug): Path<String>, fields: FormFields) -> Outcome {
    let kind = kind_of(&slug)?;
    let nothing_wrong = Error::Invalid(Vec::new());
    staff
        .shop
        .reject(&form_of(kind), &path_of(kind), &fields, nothing_wrong)
        .await
}

/// Which language of the text.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    language: String,
}

/// `/admin/settings/policies/{page}/preview`: the text as typed last, without the shop around it.
pub async fn preview(
    staff: Staff,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Outcome {
    let kind = kind_of(&slug)?;
    let shop = &staff.shop;
    let locale = Locale::parse(&wanted.language).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &form_of(kind)).await?;
    tx.commit().await?;
    let settings = shop.settings();
    let saved = settings
        .pages
        .get(&kind)
        .map_or("", |text| text.exactly(locale));
    let html = markdown::html(&draft.value(&input_name("text", locale), saved));
    let document = Document {
        head: Head::unlisted(shop.words.t("settings-preview")),
        language: locale.tag(),
        site_name: settings.name.clone(),
        body_class: "shop",
        theme: Some(settings.theme.clone()),
        islands: false,
    };
    let body = move || {
        view! { <main class="section" data-width="text"><div class="prose" inner_html=html></div></main> }
    };
    in_frame(render::private(
        render::render(&shop.state.assets, document, body).await,
    ))
}
