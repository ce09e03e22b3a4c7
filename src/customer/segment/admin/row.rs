//! A row of the editor: its kind, its inputs, its buttons.

use leptos::prelude::*;

use crate::admin::parts::Line;
use crate::customer::EventKind;
use crate::customer::segment::form::{FACTS, GROUPS, Row, inputs};
use crate::web::Draft;
use crate::words::Words;

/// What a row is drawn from.
pub(super) struct RowView<'v> {
    pub words: &'v Words,
    pub draft: &'v Draft,
    pub row: &'v Row,
    /// Its number in the form.
    pub place: usize,
}

impl RowView<'_> {
    fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    fn id(&self, name: &str) -> String {
        format!("{name}_{}", self.place)
    }

    pub(super) fn view(&self) -> impl IntoView + use<> {
        let fields: Vec<_> = inputs(&self.row.kind)
            .iter()
            .map(|name| self.input(name))
            .collect();
        let fault = self.draft.fault(&self.id("kind"), self.words);
        view! {
            <li class="rule-row" data-depth=self.row.depth.min(5)>
                <input type="hidden" name=self.id("depth") value=self.row.depth/>
                {self.kind()}
                {fields}
                {fault.map(|fault| view! { <p class="field-error">{fault}</p> })}
                <div class="cluster" data-gap="2">{self.buttons()}</div>
            </li>
        }
    }

    /// A group stays a group, a condition becomes another one.
    fn kind(&self) -> impl IntoView + use<> {
        let kinds: &[&str] = if self.row.is_group() { &GROUPS } else { &FACTS };
        let options: Vec<_> = kinds
            .iter()
            .map(|kind| {
                let words = self.t(&format!("segments-kind-{}", kind.replace('_', "-")));
                view! { <option value=*kind selected=*kind == self.row.kind>{words}</option> }
            })
            .collect();
        let id = self.id("kind");
        let label = if self.row.is_group() {
            "segments-group-of"
        } else {
            "segments-condition"
        };
        view! {
            <div class="field">
                <label for=id.clone()>{self.t(label)}</label>
                <select id=id.clone() name=id>{options}</select>
            </div>
        }
    }

    fn input(&self, name: &'static str) -> AnyView {
        let id = self.id(name);
        let label = match name {
            "groups" => self.t("segments-groups-label"),
            _ => self.t(&format!("segments-{name}")),
        };
        let value = self.row.value(name).to_owned();
        match name {
            "month" => view! {
                <label class="choice">
                    <input type="checkbox" name=id checked=!value.is_empty()/>
                    <span>{label}</span>
                </label>
            }
            .into_any(),
            "event" => {
                let events = EventKind::ALL.iter().map(|kind| kind.name());
                self.select(id, label, &value, "segments-event", events)
            }
            "channel" => self.select(
                id,
                label,
                &value,
                "segments-channel",
                ["email", "cookies"].into_iter(),
            ),
            _ => {
                let is_list = matches!(
                    name,
                    "codes"
                        | "products"
                        | "categories"
                        | "tags"
                        | "countries"
                        | "locales"
                        | "groups"
                );
                let may_be_empty = matches!(
                    name,
                    "within" | "codes" | "products" | "categories" | "tags"
                );
                let inputmode = if is_list { "text" } else { "decimal" };
                view! {
                    <Line
                        id=id.clone()
                        name=id.clone()
                        label
                        value
                        error=self.draft.fault(&id, self.words)
                        hint=is_list.then(|| self.t("segments-list-hint"))
                        optional=may_be_empty.then(|| self.t("admin-optional"))
                        inputmode
                    />
                }
                .into_any()
            }
        }
    }

    fn select(
        &self,
        id: String,
        label: String,
        value: &str,
        prefix: &str,
        words: impl Iterator<Item = &'static str>,
    ) -> AnyView {
        let options: Vec<_> = words
            .map(|word| {
                let text = self.t(&format!("{prefix}-{}", word.replace('_', "-")));
                view! { <option value=word selected=word == value>{text}</option> }
            })
            .collect();
        let fault = self.draft.fault(&id, self.words);
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <select id=id.clone() name=id>{options}</select>
                {fault.map(|fault| view! { <p class="field-error">{fault}</p> })}
            </div>
        }
        .into_any()
    }

    fn buttons(&self) -> Vec<AnyView> {
        let button = |verb: &str, key: &str| {
            view! {
                <button class="button" data-size="small" name="do" value=format!("{verb}:{}", self.place)>{self.t(key)}</button>
            }
            .into_any()
        };
        let mut buttons = Vec::new();
        if self.row.is_group() {
            buttons.push(button("add", "segments-add"));
            buttons.push(button("group", "segments-add-group"));
        } else {
            buttons.push(button("kind", "segments-show-fields"));
        }
        if self.place > 0 {
            buttons.push(button("remove", "segments-remove"));
        }
        buttons
    }
}
