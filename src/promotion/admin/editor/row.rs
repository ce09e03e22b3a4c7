//! One row: its kind and the fields of that kind.

use leptos::prelude::*;

use super::Editor;
use crate::admin::parts::Line;
use crate::promotion::admin::form::Part;
use crate::promotion::admin::form::kind::{KindField, SELECTED, Shape, WEEKDAYS, find};
use crate::promotion::admin::known::Source;
use crate::promotion::admin::reach::all_goods;
use crate::ui::{Choice, SelectField, TextArea};

impl Editor {
    pub(super) fn row(&self, part: Part, place: usize) -> AnyView {
        let row = part.row(place);
        let kind_field = format!("{row}.kind");
        let word = self.value(&kind_field);
        let kind = find(part.kinds(), &word);
        let none = (
            String::new(),
            self.t(&format!("admin-promotion-{}-none", part.name())),
        );
        let options: Vec<_> = std::iter::once(none)
            .chain(
                part.kinds()
                    .iter()
                    .filter(|kind| kind.offered || kind.word == word)
                    .map(|kind| {
                        let key = kind.word.replace('_', "-");
                        let words = self.t(&format!("admin-promotion-{}-{key}", part.name()));
                        (kind.word.to_owned(), words)
                    }),
            )
            .collect();
        let legend = self.legend(part, place);
        let is_condition = part == Part::Conditions && kind.is_some();
        let not = is_condition.then(|| {
            let name = format!("{row}.not");
            let ticked = self.ticked(&name);
            view! { <Choice name=name label=self.t("admin-promotion-not") ticked/> }
        });
        let fields: Vec<_> = kind
            .map(|kind| kind.fields)
            .unwrap_or_default()
            .iter()
            .map(|field| self.row_field(&row, field))
            .collect();
        view! {
            <fieldset class="offer-row" data-part=part.name()>
                <legend>{legend}</legend>
                <SelectField
                    name=kind_field.clone()
                    label=self.t("admin-promotion-kind")
                    options
                    value=word
                    error=self.fault(&kind_field)
                />
                {not}
                <div class="offer-fields">{fields}</div>
            </fieldset>
        }
        .into_any()
    }

    fn row_field(&self, row: &str, field: &KindField) -> AnyView {
        let name = format!("{row}.{}", field.name);
        let label = self.t(&format!("admin-promotion-field-{}", field.label));
        match field.shape {
            Shape::Amount => self.line(&name, label, "decimal", None),
            Shape::Percent => self.line(&name, label, "decimal", None),
            Shape::Number => self.line(&name, label, "numeric", None),
            Shape::Time => self.line(&name, label, "text", Some("time")),
            Shape::Tick => {
                let ticked = self.ticked(&name);
                view! { <Choice name=name label ticked/> }.into_any()
            }
            Shape::Word(words) => {
                let options = words
                    .iter()
                    .map(|word| {
                        let key = if word.is_empty() { "default" } else { word };
                        (
                            (*word).to_owned(),
                            self.t(&format!("admin-promotion-word-{key}")),
                        )
                    })
                    .collect();
                let (value, error) = (self.value(&name), self.fault(&name));
                view! { <SelectField name=name label options value error/> }.into_any()
            }
            Shape::Weekdays => {
                let days = WEEKDAYS.map(|day| {
                    (
                        day.to_owned(),
                        self.t(&format!("admin-promotion-day-{day}")),
                    )
                });
                self.boxes(&name, label, &days)
            }
            Shape::Names(source) => self.names(&name, label, source),
            Shape::Name(source) => self.one_name(&name, label, source),
            Shape::Select => self.selector(&name, label),
            Shape::Repeat => self.repeat(&name, label),
            Shape::Levels => {
                let (value, error) = (self.value(&name), self.fault(&name));
                let hint = Some(self.t("admin-promotion-field-levels-hint"));
                view! { <TextArea name=name label value error hint rows=4/> }.into_any()
            }
        }
    }

    fn line(
        &self,
        name: &str,
        label: String,
        inputmode: &'static str,
        kind: Option<&'static str>,
    ) -> AnyView {
        let kind = kind.unwrap_or("text");
        view! {
            <Line id=name.to_owned() name=name.to_owned() label value=self.value(name) error=self.fault(name) inputmode=inputmode kind/>
        }
        .into_any()
    }

    fn repeat(&self, name: &str, label: String) -> AnyView {
        let always = format!("{name}.always");
        let ticked = self.ticked(&always);
        view! {
            {self.line(name, label, "numeric", None)}
            <Choice name=always label=self.t("admin-promotion-field-repeat-always") ticked/>
        }
        .into_any()
    }

    fn boxes(&self, name: &str, label: String, choices: &[(String, String)]) -> AnyView {
        let error = self.fault(name);
        let boxes: Vec<_> = choices
            .iter()
            .map(|(value, words)| {
                let ticked = self.fields.all(name).any(|chosen| chosen == value);
                view! {
                    <label class="choice">
                        <input type="checkbox" name=name.to_owned() value=value.clone() checked=ticked/>
                        <span>{words.clone()}</span>
                    </label>
                }
            })
            .collect();
        view! {
            <fieldset class="field offer-boxes" id=name.to_owned() tabindex="-1">
                <legend>{label}</legend>
                <div class="cluster" data-gap="3">{boxes}</div>
                {error.map(|error| view! { <p class="field-error">{error}</p> })}
            </fieldset>
        }
        .into_any()
    }

    fn one_name(&self, name: &str, label: String, source: Source) -> AnyView {
        let error = self.fault(name);
        let described = error.is_some().then(|| format!("{name}-error"));
        view! {
            <div class="field">
                <label for=name.to_owned()>{label}</label>
                <input id=name.to_owned() name=name.to_owned() value=self.value(name) list=source.list() autocomplete="off"
                    aria-invalid=error.is_some().then_some("true") aria-describedby=described/>
                {error.map(|error| view! { <p class="field-error" id=format!("{name}-error")>{error}</p> })}
            </div>
        }
        .into_any()
    }

    /// Several names, one line each, with suggestions; short lists are ticked.
    fn names(&self, name: &str, label: String, source: Source) -> AnyView {
        if let Some(choices) = self.known.choices(source) {
            let choices: Vec<_> = choices
                .iter()
                .map(|it| (it.value.clone(), it.name.clone()))
                .collect();
            return self.boxes(name, label, &choices);
        }
        self.lines(name, label, Some(source), None)
    }

    fn lines(
        &self,
        name: &str,
        label: String,
        source: Option<Source>,
        hint: Option<String>,
    ) -> AnyView {
        let error = self.fault(name);
        let described = error.is_some().then(|| format!("{name}-error"));
        let typed = self
            .fields
            .all(name)
            .filter(|typed| !typed.trim().is_empty());
        let inputs: Vec<_> = typed
            .map(str::to_owned)
            .chain([String::new(), String::new()])
            .map(|typed| {
                view! {
                    <input name=name.to_owned() value=typed list=source.map(Source::list) autocomplete="off"
                        aria-label=label.clone() aria-invalid=error.is_some().then_some("true") aria-describedby=described.clone()/>
                }
            })
            .collect();
        view! {
            <fieldset class="field offer-names" id=name.to_owned() tabindex="-1">
                <legend>{label.clone()}</legend>
                {hint.map(|hint| view! { <p class="field-hint">{hint}</p> })}
                {inputs}
                {error.clone().map(|error| view! { <p class="field-error" id=format!("{name}-error")>{error}</p> })}
            </fieldset>
        }
        .into_any()
    }

    fn selector(&self, name: &str, label: String) -> AnyView {
        let lists = SELECTED.map(|(list, source)| {
            let field = format!("{name}.{list}");
            let label = self.t(&format!(
                "admin-promotion-select-{}",
                list.replace('_', "-")
            ));
            self.lines(&field, label, Some(source), None)
        });
        let attributes = format!("{name}.attributes");
        let says_something = |field: &str| self.fields.all(field).any(|it| !it.trim().is_empty());
        let is_open = SELECTED
            .iter()
            .map(|(list, _)| format!("{name}.{list}"))
            .chain(["attributes", "price_min", "price_max"].map(|it| format!("{name}.{it}")))
            .any(|field| says_something(&field) || self.fault(&field).is_some());
        let bound = |bound: &str, key: &str| {
            self.line(&format!("{name}.{bound}"), self.t(key), "decimal", None)
        };
        let all = name.starts_with(Part::Benefits.name()).then(|| {
            let tick = all_goods(name);
            let ticked = self.ticked(&tick);
            view! { <Choice name=tick label=self.t("admin-promotion-select-all") ticked/> }
        });
        let fault = self.fault(name).map(|_| {
            view! { <p class="field-error" id=format!("{name}-error") role="alert">{self.t("admin-promotion-select-needed")}</p> }
        });
        let is_open = is_open || fault.is_some();
        view! {
            <details class="offer-select" id=name.to_owned() tabindex="-1" open=is_open>
                <summary>{label}</summary>
                {fault}
                <p class="field-hint">{self.t("admin-promotion-select-hint")}</p>
                {all}
                <div class="offer-fields">
                    {lists.into_iter().collect_view()}
                    {self.lines(
                        &attributes,
                        self.t("admin-promotion-select-attributes"),
                        None,
                        Some(self.t("admin-promotion-select-attributes-hint")),
                    )}
                    {bound("price_min", "admin-promotion-select-price-min")}
                    {bound("price_max", "admin-promotion-select-price-max")}
                </div>
            </details>
        }
        .into_any()
    }
}
