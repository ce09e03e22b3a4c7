//! A row of the editor: its kind, its inputs, its buttons.

use leptos::prelude::*;

use crate::admin::parts::Line;
use crate::customer::segment::form::{GROUPS, Input, KINDS, Row, Takes, inputs};
use crate::ui::{Choice, SelectField};
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
            .map(|input| self.input(input))
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
    fn kind(&self) -> AnyView {
        let (label, kinds): (_, Vec<&str>) = if self.row.is_group() {
            ("segments-group-of", GROUPS.to_vec())
        } else {
            let kinds = KINDS.iter().map(|kind| kind.word);
            ("segments-condition", kinds.collect())
        };
        let options = self.options("segments-kind", kinds);
        let value = self.row.kind.clone();
        view! { <SelectField name=self.id("kind") label=self.t(label) options value/> }.into_any()
    }

    fn options(&self, prefix: &str, words: Vec<&str>) -> Vec<(String, String)> {
        let key = |word: &str| format!("{prefix}-{}", word.replace('_', "-"));
        let options = words.into_iter();
        options
            .map(|word| (word.to_owned(), self.t(&key(word))))
            .collect()
    }

    fn input(&self, input: &Input) -> AnyView {
        let id = self.id(input.name);
        let label = match input.name {
            "groups" => self.t("segments-groups-label"),
            name => self.t(&format!("segments-{name}")),
        };
        let value = self.row.value(input.name).to_owned();
        let line = |is_list: bool, may_be_empty: bool| {
            view! {
                <Line
                    id=id.clone()
                    name=id.clone()
                    label=label.clone()
                    value=value.clone()
                    error=self.draft.fault(&id, self.words)
                    hint=is_list.then(|| self.t("segments-list-hint"))
                    optional=may_be_empty.then(|| self.t("admin-optional"))
                    inputmode=if is_list { "text" } else { "decimal" }
                />
            }
            .into_any()
        };
        match input.takes {
            Takes::Number(..) | Takes::Amount => line(false, false),
            Takes::Within => line(false, true),
            Takes::Names(_) => line(true, false),
            Takes::AnyNames(_) => line(true, true),
            Takes::Word(words) => {
                let options = self.options(&format!("segments-{}", input.name), words());
                let error = self.draft.fault(&id, self.words);
                view! { <SelectField name=id label options value error/> }.into_any()
            }
            Takes::Tick => {
                let ticked = !value.is_empty();
                view! { <Choice name=id label ticked/> }.into_any()
            }
        }
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
