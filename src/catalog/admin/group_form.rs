//! What the forms of categories and collections have in common.

use leptos::prelude::*;

use crate::admin::parts::{Area, Line};
use crate::core::{Error, MediaId, Reason, Slug, optional};
use crate::identity::Staff;
use crate::platform::{StoreSettings, Translations};
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
                let tag = locale.tag();
                let (name, description) = (format!("{tag}.{}", self.naming), format!("{tag}.description"));
                view! {
                    <fieldset class="form-section" lang=tag>
                        <legend>{locale.own_name()}</legend>
                        <Line id=name.clone() name=name.clone() label=self.t("admin-group-name") value=self.value(&name) optional=self.optional()/>
                        <Area
                            id=description.clone()
                            name=description.clone()
                            label=self.t("admin-group-description")
                            value=self.value(&description)
                            optional=self.optional()
                        />
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
                    <TextArea
                        name="description"
                        label=self.t("admin-group-description")
                        value=self.value("description")
                        error=self.fault("description")
                        optional=self.optional()
                    />
                    {further}
                </div>
            </section>
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-seo")}</h2></header>
                <div class="form">
                    <TextField name="seo_title" label=self.t("admin-product-seo-title") value=self.value("seo_title") error=self.fault("seo_title") optional=self.optional()/>
                    <TextArea
                        name="seo_description"
                        label=self.t("admin-product-seo-description")
                        value=self.value("seo_description")
                        error=self.fault("seo_description")
                        optional=self.optional()
                        rows=2
                    />
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

    /// The form that sets the picture; it saves at once.
    pub(super) fn picture(
        &self,
        path: &str,
        source: Option<PictureSource>,
    ) -> impl IntoView + use<> {
        let source = source.map(|source| view! { <Picture source sizes="12rem" ratio="square"/> });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-group-picture")}</h2></header>
                <form class="form" method="post" enctype="multipart/form-data" action=self.staff.shop.href(path)>
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
                    <div class="form-actions"><button class="button">{self.t("admin-pictures-upload")}</button></div>
                </form>
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
        let position = match fields.get("position").trim() {
            "" => Ok(0),
            digits => digits.parse::<i32>().map_err(|_| Reason::Malformed),
        };
        let position = position.and_then(|it| match it {
            0..=99_999 => Ok(it),
            _ => Err(Reason::OutOfRange {
                min: 0,
                max: 99_999,
            }),
        });
        let position = faults.check("position", position);
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
        for field in [naming, "description"] {
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

/// Translated texts as fields.
pub(super) fn translated_fields(translations: &Translations) -> Vec<(String, String)> {
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
