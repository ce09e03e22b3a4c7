//! What the forms of categories and collections have in common.

use leptos::prelude::*;

use super::stored::StoredGroup;
use crate::catalog::store::GroupKind;
use crate::core::{Error, MediaId, Reason, Slug, optional, whole_number};
use crate::identity::Staff;
use crate::tenancy::{StoreSettings, Translations};
use crate::ui::{Picture, PictureSource, TextArea, TextField};
use crate::web::{Draft, FormFields};

/// A form's fields as the page shows them: what is stored, or what was typed last.
pub(super) struct GroupForm {
    pub staff: Staff,
    pub draft: Draft,
    /// `name` or `title`: what the thing is called by.
    pub naming: &'static str,
    pub stored: FormFields,
}

impl GroupForm {
    pub(super) fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    pub(super) fn value(&self, name: &str) -> String {
        self.draft.value(name, self.stored.get(name))
    }

    pub(super) fn fault(&self, name: &str) -> Option<String> {
        self.draft.fault(name, &self.staff.shop.words)
    }

    fn optional(&self) -> Option<String> {
        Some(self.t("admin-optional"))
    }

    fn line(&self, name: &str, key: &str) -> AnyView {
        view! {
            <TextField name=name.to_owned() label=self.t(key) value=self.value(name) error=self.fault(name) optional=self.optional()/>
        }
        .into_any()
    }

    fn area(&self, name: &str, key: &str, rows: u32) -> AnyView {
        view! {
            <TextArea
                name=name.to_owned()
                label=self.t(key)
                value=self.value(name)
                error=self.fault(name)
                optional=self.optional()
                rows
            />
        }
        .into_any()
    }

    /// Name, address, texts, in every language of the store.
    pub(super) fn texts(&self) -> impl IntoView + use<> {
        let further: Vec<_> = self
            .staff
            .shop
            .settings()
            .locales
            .iter()
            .skip(1)
            .map(|locale| {
                let name = |field: &str| format!("{}.{field}", locale.tag());
                view! {
                    <fieldset class="form-section" lang=locale.tag()>
                        <legend>{locale.own_name()}</legend>
                        {self.line(&name(self.naming), "admin-group-name")}
                        {self.area(&name("description"), "admin-group-description", 4)}
                        {self.line(&name("seo_title"), "admin-product-seo-title")}
                        {self.area(&name("seo_description"), "admin-product-seo-description", 2)}
                    </fieldset>
                }
            })
            .collect();
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-texts")}</h2></header>
                <div class="form">
                    <TextField name=self.naming label=self.t("admin-group-name") value=self.value(self.naming) error=self.fault(self.naming) maxlength=120/>
                    <TextField
                        name="slug"
                        label=self.t("admin-product-slug")
                        value=self.value("slug")
                        error=self.fault("slug")
                        hint=Some(self.t("admin-product-slug-hint"))
                        optional=self.optional()
                    />
                    {self.area("description", "admin-group-description", 4)}
                    {further}
                </div>
            </section>
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-seo")}</h2></header>
                <div class="form">
                    {self.line("seo_title", "admin-product-seo-title")}
                    {self.area("seo_description", "admin-product-seo-description", 2)}
                </div>
            </section>
        }
    }

    /// Its place among the others.
    pub(super) fn position(&self) -> impl IntoView + use<> {
        view! {
            <TextField
                name="position"
                label=self.t("admin-group-position")
                value=self.value("position")
                error=self.fault("position")
                hint=Some(self.t("admin-group-position-hint"))
                inputmode="numeric"
                width="short"
            />
        }
    }

    /// Where the picture is set. It is saved at once; what was typed comes along and is kept.
    pub(super) fn picture(
        &self,
        path: &str,
        source: Option<PictureSource>,
    ) -> impl IntoView + use<> {
        let source = source.map(|source| view! { <Picture source sizes="12rem" ratio="square"/> });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-group-picture")}</h2></header>
                <div class="form">
                    {source}
                    <div class="field">
                        <label for="picture">{self.t("admin-group-picture-choose")}</label>
                        <input
                            id="picture"
                            name="picture"
                            type="file"
                            accept="image/jpeg,image/png,image/webp,image/gif"
                            aria-describedby=self.fault("picture").is_some().then_some("picture-error")
                        />
                        {self.fault("picture").map(|text| view! { <p class="field-error" id="picture-error">{text}</p> })}
                    </div>
                    <div class="form-actions">
                        <button class="button" formaction=self.staff.shop.href(path) formenctype="multipart/form-data" formnovalidate>
                            {self.t("admin-pictures-upload")}
                        </button>
                    </div>
                </div>
            </section>
        }
    }
}

/// What the fields say that both have.
pub(super) struct GroupFields {
    pub slug: Option<Slug>,
    pub position: i32,
}

impl GroupFields {
    pub(super) fn parse(fields: &FormFields) -> Result<Self, Error> {
        let mut faults = crate::core::FieldErrors::default();
        let slug = faults.check("slug", optional(fields.get("slug").trim(), Slug::parse));
        let position = optional(fields.get("position"), |text| {
            let position = whole_number(text, 0, 99_999)?;
            i32::try_from(position).map_err(|_| Reason::NotANumber)
        });
        let position = faults.check("position", position).flatten();
        faults.into_result()?;
        Ok(Self {
            slug: slug.flatten(),
            position: position.unwrap_or_default(),
        })
    }
}

/// The words of the form in further languages, over those that it does not show.
pub(super) fn translations(
    fields: &FormFields,
    naming: &str,
    stored: Translations,
    settings: &StoreSettings,
) -> Translations {
    let mut translations = stored;
    for locale in settings.locales.iter().skip(1) {
        let texts = translations.entry(*locale).or_default();
        for field in [naming, "description", "seo_title", "seo_description"] {
            let typed = fields.get(&format!("{}.{field}", locale.tag())).trim();
            if typed.is_empty() {
                texts.remove(field);
            } else {
                texts.insert(field.to_owned(), typed.chars().take(5_000).collect());
            }
        }
    }
    translations.retain(|_, texts| !texts.is_empty());
    translations
}

/// What the form shows of a stored one.
pub(super) fn fields_of(kind: GroupKind, group: &StoredGroup) -> FormFields {
    let slug = group.slug.as_ref().map(ToString::to_string);
    let parent = group.parent.map(|id| id.to_string());
    let mut pairs: Vec<(String, String)> = [
        (kind.naming(), group.name.clone()),
        ("slug", slug.unwrap_or_default()),
        ("description", group.description.clone()),
        ("position", group.position.to_string()),
        ("seo_title", group.seo_title.clone()),
        ("seo_description", group.seo_description.clone()),
        ("parent", parent.unwrap_or_default()),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text))
    .collect();
    pairs.extend(translated_fields(&group.translations));
    if group.featured {
        pairs.push(("featured".to_owned(), "on".to_owned()));
    }
    pairs.into_iter().collect()
}

/// Translated texts as fields.
fn translated_fields(translations: &Translations) -> Vec<(String, String)> {
    translations
        .iter()
        .flat_map(|(locale, texts)| {
            texts
                .iter()
                .map(move |(field, text)| (format!("{}.{field}", locale.tag()), text.clone()))
        })
        .collect()
}

/// The picture of a group, if it has one.
pub(super) async fn source_of(
    tx: &mut crate::db::TenantTx,
    media: Option<MediaId>,
) -> sqlx::Result<Option<PictureSource>> {
    let Some(media) = media else {
        return Ok(None);
    };
    Ok(crate::media::store::sources_of(tx, &[media])
        .await?
        .remove(&media))
}
