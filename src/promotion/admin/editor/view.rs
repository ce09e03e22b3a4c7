//! The page around the parts of the form.

use leptos::prelude::*;

use super::{Editor, FORM};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, editor_state_by};
use crate::promotion::PromotionState;
use crate::promotion::admin::{PATH, page_of};
use crate::web::LiveScript;

impl Editor {
    pub(super) fn view(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let action = self.id.map_or_else(|| PATH.to_owned(), page_of);
        let may_start = self
            .stored
            .as_ref()
            .is_none_or(|stored| stored.state != PromotionState::Active);
        let start = may_start.then(|| {
            view! { <button class="button" name="then" value="start">{self.t("admin-promotion-save-and-start")}</button> }
        });
        let suggestions: Vec<_> = self
            .known
            .suggestions()
            .into_iter()
            .map(|(id, entries)| {
                let options: Vec<_> = entries
                    .into_iter()
                    .map(|entry| view! { <option value=entry.name></option> })
                    .collect();
                view! { <datalist id=id>{options}</datalist> }
            })
            .collect();
        let actions = self.actions();
        view! {
            {breadcrumb(&self.staff, PATH, self.t("admin-promotions"), self.title())}
            <PageHead title=self.title()>{actions}</PageHead>
            <form class="form-layout" id=FORM method="post" action=shop.href(&action) novalidate>
                {editor_state_by(shop, &self.draft, &["admin-promotion", "admin"], &|field| self.label_in_row(field))}
                <div class="form-main">
                    {self.basics()}
                    {self.conditions()}
                    {self.benefits()}
                    {self.outcome()}
                </div>
                <div class="form-side">
                    {self.side()}
                </div>
                <footer class="form-foot">
                    <a class="button" href=shop.href(PATH)>{self.t("admin-cancel")}</a>
                    {start}
                    <button class="button" data-kind="primary">{self.t("admin-save")}</button>
                </footer>
            </form>
            {suggestions}
            <LiveScript name="promotion-editor"/>
        }
    }

    /// What can be done with a promotion that is stored.
    fn actions(&self) -> Option<impl IntoView + use<>> {
        let stored = self.stored.as_ref()?;
        let (shop, here) = (&self.staff.shop, page_of(stored.id));
        let step = |verb: &'static str, kind: Option<&'static str>| {
            let action = shop.href(&format!("{here}/{verb}"));
            view! {
                <form method="post" action=action>
                    <button class="button" data-kind=kind>{self.t(&format!("admin-promotion-do-{verb}"))}</button>
                </form>
            }
        };
        let life = match stored.state {
            PromotionState::Active => vec![step("pause", None)],
            PromotionState::Archived => vec![step("resume", None)],
            PromotionState::Draft | PromotionState::Paused => {
                vec![step("resume", None), step("archive", None)]
            }
        };
        let link = |part: &str| {
            let href = shop.href(&format!("{here}/{part}"));
            view! { <a class="button" href=href>{self.t(&format!("admin-promotion-see-{part}"))}</a> }
        };
        let codes = self.fields.get("trigger") == "code" || !self.codes.is_empty();
        Some(view! {
            {codes.then(|| link("codes"))}
            {link("report")}
            {link("history")}
            {step("duplicate", None)}
            {life}
        })
    }
}
