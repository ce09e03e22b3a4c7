use leptos::prelude::*;

use super::Editor;
use super::text_count::TextCount;
use crate::catalog::admin::form::names_of;
use crate::catalog::input::{SHORT_DESCRIPTION_MAX, TextFormat};
use crate::core::Locale;
use crate::ui::{SelectField, TextArea, TextField};

impl Editor {
    /// What shoppers read.
    pub(super) fn texts(&self) -> impl IntoView + use<> {
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-texts")}</h2></header>
                <div class="form">
                    <TextField name="title" label=self.t("admin-product-title") value=self.value("title") error=self.fault("title") maxlength=255/>
                    {self.short_description("short_description")}
                    {self.description()}
                    {self.area("specification", "specification", 4, Some("admin-product-specification-hint"))}
                    {self.area("care_tips", "care", 3, None)}
                </div>
            </section>
        }
    }

    /// One or two sentences, with the count of their characters (VM-6).
    fn short_description(&self, name: &str) -> AnyView {
        let words = &self.staff.shop.words;
        let max = u32::try_from(SHORT_DESCRIPTION_MAX).unwrap_or(u32::MAX);
        let hint = words.with("admin-product-short-hint", [("max", max.into())]);
        let count = self.value(name).chars().count();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        view! {
            <div class="counted">
                <TextArea
                    name=name.to_owned()
                    label=self.t("admin-product-short")
                    value=self.value(name)
                    error=self.fault(name)
                    hint=Some(hint)
                    optional=self.optional()
                    rows=2
                    maxlength=max
                />
                <TextCount of=name.to_owned() max count/>
            </div>
        }
        .into_any()
    }

    /// What there is to say. What a file brought is HTML until the merchant decides otherwise.
    fn description(&self) -> AnyView {
        if self.value("description_format") != TextFormat::Html.as_str() {
            return self.area(
                "description",
                "description",
                8,
                Some("admin-product-markdown"),
            );
        }
        let formats = TextFormat::ALL
            .into_iter()
            .map(|format| {
                let name = self.t(&format!("admin-product-format-{}", format.as_str()));
                (format.as_str().to_owned(), name)
            })
            .collect();
        view! {
            {self.area("description", "description", 8, Some("admin-product-html"))}
            <SelectField
                name="description_format"
                label=self.t("admin-product-format")
                options=formats
                value=self.value("description_format")
                error=self.fault("description_format")
            />
        }
        .into_any()
    }

    fn line(&self, name: &str, label: String) -> AnyView {
        view! {
            <TextField name=name.to_owned() label value=self.value(name) error=self.fault(name) optional=self.optional()/>
        }
        .into_any()
    }

    fn area(&self, name: &str, key: &str, rows: u32, hint: Option<&str>) -> AnyView {
        view! {
            <TextArea
                name=name.to_owned()
                label=self.t(&format!("admin-product-{key}"))
                value=self.value(name)
                error=self.fault(name)
                hint=hint.map(|hint| self.t(hint))
                optional=self.optional()
                rows
            />
        }
        .into_any()
    }

    /// The same in the store's further languages.
    pub(super) fn translations(&self) -> Vec<AnyView> {
        let locales = self.staff.shop.settings().locales.iter().skip(1);
        locales
            .map(|locale| {
                let name = |field: &str| format!("{}.{field}", locale.tag());
                view! {
                    <section class="card" lang=locale.tag()>
                        <details class="accordion" open=self.is_wrong_in(*locale)>
                            <summary>{locale.own_name()}</summary>
                            <div class="form">
                                {self.line(&name("title"), self.t("admin-product-title"))}
                                {self.short_description(&name("short_description"))}
                                {self.area(&name("description"), "description", 6, None)}
                                {self.area(&name("specification"), "specification", 4, Some("admin-product-specification-hint"))}
                                {self.area(&name("care_tips"), "care", 3, None)}
                                {self.option_names(*locale)}
                                {self.line(&name("seo_title"), self.t("admin-product-seo-title"))}
                                {self.area(&name("seo_description"), "seo-description", 2, None)}
                            </div>
                        </details>
                    </section>
                }
                .into_any()
            })
            .collect()
    }

    /// Whether something typed in that language must be mended, which a closed section would hide.
    fn is_wrong_in(&self, locale: Locale) -> bool {
        let (before, behind) = (format!("{}.", locale.tag()), format!(".{}", locale.tag()));
        self.faulty_fields()
            .any(|name| name.starts_with(&before) || name.ends_with(&behind))
    }

    /// Names of the options and their values in one language.
    fn option_names(&self, locale: Locale) -> Vec<AnyView> {
        let tag = locale.tag();
        names_of(&self.fields)
            .into_iter()
            .map(|(place, option, values)| {
                let values: Vec<_> = values
                    .into_iter()
                    .enumerate()
                    .map(|(at, value)| self.line(&format!("options[{place}].values[{at}].{tag}"), value))
                    .collect();
                view! {
                    <fieldset class="field">
                        <legend>{option.clone()}</legend>
                        <div class="field-row">
                            {self.line(&format!("options[{place}].name.{tag}"), format!("{}: {option}", self.t("admin-option-name")))}
                            {values}
                        </div>
                    </fieldset>
                }
                .into_any()
            })
            .collect()
    }

    /// Address and texts for search engines.
    pub(super) fn search_engines(&self) -> impl IntoView + use<> {
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-seo")}</h2></header>
                <div class="form">
                    <TextField
                        name="slug"
                        label=self.t("admin-product-slug")
                        value=self.value("slug")
                        error=self.fault("slug")
                        hint=Some(self.t("admin-product-slug-hint"))
                        optional=self.optional()
                    />
                    {self.line("seo_title", self.t("admin-product-seo-title"))}
                    {self.area("seo_description", "seo-description", 2, None)}
                </div>
            </section>
        }
    }

    /// Vendor, type, labels, tax.
    pub(super) fn organisation(&self) -> impl IntoView + use<> {
        let chosen = self.value("tax_class");
        let mut classes = self.tax_classes.clone();
        if !chosen.is_empty() && !classes.contains(&chosen) {
            classes.push(chosen.clone());
        }
        let classes = classes
            .into_iter()
            .map(|class| (class.clone(), class))
            .collect();
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-organisation")}</h2></header>
                <div class="form">
                    {self.line("vendor", self.t("admin-product-vendor"))}
                    {self.line("product_type", self.t("admin-product-type"))}
                    <TextField
                        name="tags"
                        label=self.t("admin-product-tags")
                        value=self.value("tags")
                        error=self.fault("tags")
                        hint=Some(self.t("admin-product-tags-hint"))
                        optional=self.optional()
                    />
                    <label class="choice">
                        <input type="checkbox" name="is_gift_card" checked=self.fields.has("is_gift_card")/>
                        <span>
                            {self.t("admin-product-gift-card")} <span class="field-hint">{self.t("admin-product-gift-card-hint")}</span>
                        </span>
                    </label>
                    <SelectField name="tax_class" label=self.t("admin-product-tax-class") options=classes value=chosen error=self.fault("tax_class")/>
                </div>
            </section>
        }
    }
}
