use leptos::prelude::*;

use super::Editor;
use crate::admin::parts::{Area, Line};
use crate::catalog::input::SHORT_DESCRIPTION_MAX;
use crate::ui::{SelectField, TextArea, TextField};

impl Editor {
    /// What shoppers read.
    pub(super) fn texts(&self) -> impl IntoView + use<> {
        let words = &self.staff.shop.words;
        let limit = u32::try_from(SHORT_DESCRIPTION_MAX).unwrap_or(u32::MAX);
        let limit_hint = words.with("admin-product-short-hint", [("max", limit.into())]);
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-texts")}</h2></header>
                <div class="form">
                    <TextField name="title" label=self.t("admin-product-title") value=self.value("title") error=self.fault("title") maxlength=200/>
                    <TextArea
                        name="short_description"
                        label=self.t("admin-product-short")
                        value=self.value("short_description")
                        error=self.fault("short_description")
                        hint=Some(limit_hint)
                        optional=self.optional()
                        rows=2
                        maxlength=limit
                    />
                    <TextArea
                        name="description"
                        label=self.t("admin-product-description")
                        value=self.value("description")
                        error=self.fault("description")
                        hint=Some(self.t("admin-product-markdown"))
                        optional=self.optional()
                        rows=8
                    />
                    <TextArea
                        name="specification"
                        label=self.t("admin-product-specification")
                        value=self.value("specification")
                        error=self.fault("specification")
                        hint=Some(self.t("admin-product-specification-hint"))
                        optional=self.optional()
                    />
                    <TextArea
                        name="care_tips"
                        label=self.t("admin-product-care")
                        value=self.value("care_tips")
                        error=self.fault("care_tips")
                        optional=self.optional()
                        rows=3
                    />
                </div>
            </section>
        }
    }

    /// The same in the store's further languages.
    pub(super) fn translations(&self) -> Vec<AnyView> {
        let locales = self.staff.shop.settings().locales.iter().skip(1);
        locales
            .map(|locale| {
                let tag = locale.tag();
                let line = |field: &str, label: &str| {
                    let name = format!("{tag}.{field}");
                    view! {
                        <Line
                            id=name.clone()
                            name=name.clone()
                            label=self.t(label)
                            value=self.value(&name)
                            error=self.fault(&name)
                            optional=self.optional()
                        />
                    }
                };
                let area = |field: &str, label: &str, rows: u32| {
                    let name = format!("{tag}.{field}");
                    view! {
                        <Area
                            id=name.clone()
                            name=name.clone()
                            label=self.t(label)
                            value=self.value(&name)
                            error=self.fault(&name)
                            optional=self.optional()
                            rows
                        />
                    }
                };
                view! {
                    <section class="card" lang=tag>
                        <details class="accordion">
                            <summary>{locale.own_name()}</summary>
                            <div class="form">
                                {line("title", "admin-product-title")}
                                {area("short_description", "admin-product-short", 2)}
                                {area("description", "admin-product-description", 6)}
                                {area("care_tips", "admin-product-care", 3)}
                                {line("seo_title", "admin-product-seo-title")}
                                {area("seo_description", "admin-product-seo-description", 2)}
                            </div>
                        </details>
                    </section>
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
                    <TextField
                        name="seo_title"
                        label=self.t("admin-product-seo-title")
                        value=self.value("seo_title")
                        error=self.fault("seo_title")
                        optional=self.optional()
                    />
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
                    <TextField name="vendor" label=self.t("admin-product-vendor") value=self.value("vendor") error=self.fault("vendor") optional=self.optional()/>
                    <TextField name="product_type" label=self.t("admin-product-type") value=self.value("product_type") error=self.fault("product_type") optional=self.optional()/>
                    <TextField
                        name="tags"
                        label=self.t("admin-product-tags")
                        value=self.value("tags")
                        error=self.fault("tags")
                        hint=Some(self.t("admin-product-tags-hint"))
                        optional=self.optional()
                    />
                    <SelectField name="tax_class" label=self.t("admin-product-tax-class") options=classes value=chosen error=self.fault("tax_class")/>
                </div>
            </section>
        }
    }
}
