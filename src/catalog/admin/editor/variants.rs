use leptos::prelude::*;

use super::Editor;
use crate::catalog::admin::form::{Row, names_of, rows_of};
use crate::catalog::input::OPTIONS_MAX;
use crate::ui::{Choice, SelectField, TextArea, TextField};

impl Editor {
    /// What can be chosen; all three places are there, so that nothing needs a script.
    pub(super) fn options(&self) -> impl IntoView + use<> {
        let editors: Vec<_> = (0..OPTIONS_MAX)
            .map(|place| {
                let (name, values) = (
                    format!("options[{place}].name"),
                    format!("options[{place}].values"),
                );
                let fault = self.fault(&values).or_else(|| self.value_fault(place));
                view! {
                    <div class="option-editor">
                        <TextField
                            name=name.clone()
                            label=self.t("admin-option-name")
                            value=self.value(&name)
                            error=self.fault(&name)
                            optional=self.optional()
                        />
                        <TextArea
                            name=values.clone()
                            label=self.t("admin-option-values")
                            value=self.value(&values)
                            error=fault
                            optional=self.optional()
                            rows=3
                        />
                        {self.must_choose(place)}
                    </div>
                }
            })
            .collect();
        view! {
            <section class="card" id="options">
                <header class="card-head"><h2>{self.t("admin-options")}</h2></header>
                <p class="small soft">{self.t("admin-options-hint")}</p>
                {editors}
                {self.names_before()}
                {self.fault("options").map(|text| view! { <p class="field-error">{text}</p> })}
                <p><button class="button" name="step" value="variants">{self.t("admin-options-make")}</button></p>
            </section>
        }
    }

    /// Whether shoppers have to choose a value themselves.
    fn must_choose(&self, place: usize) -> impl IntoView + use<> {
        let name = format!("options[{place}].must_choose");
        let options = [("", "sizes"), ("yes", "yes"), ("no", "no")]
            .map(|(value, key)| {
                let words = self.t(&format!("admin-option-must-choose-{key}"));
                (value.to_owned(), words)
            })
            .to_vec();
        let value = self.value(&name);
        let error = self.fault(&name);
        let label = self.t("admin-option-must-choose");
        view! { <SelectField name=name label options value error/> }
    }

    /// The names that the words in further languages were written for.
    fn names_before(&self) -> Vec<AnyView> {
        let hidden = |name: String, value: String| {
            view! { <input type="hidden" name=name value=value/> }.into_any()
        };
        names_of(&self.fields)
            .into_iter()
            .flat_map(|(place, option, values)| {
                let values = values
                    .into_iter()
                    .enumerate()
                    .map(move |(at, value)| (format!("options[{place}].values[{at}].was"), value));
                std::iter::once((format!("options[{place}].was"), option)).chain(values)
            })
            .map(|(name, value)| hidden(name, value))
            .collect()
    }

    fn value_fault(&self, place: usize) -> Option<String> {
        let lines = self
            .value(&format!("options[{place}].values"))
            .lines()
            .count();
        (0..lines).find_map(|at| self.fault(&format!("options[{place}].values[{at}].name")))
    }

    /// The generated table of buyable forms.
    pub(super) fn variants(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let rows = rows_of(&self.fields);
        let named = rows.first().is_some_and(|row| !row.values.is_empty());
        let body: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(place, row)| self.row(place, row, named))
            .collect();
        let faults: Vec<_> = ["variants", "sku", "pictures"]
            .into_iter()
            .filter_map(|name| self.fault(name))
            .map(|text| view! { <p class="field-error">{text}</p> })
            .collect();
        let currency = shop.settings().currency.to_string();
        let head = |key: &str| view! { <th scope="col">{self.t(key)}</th> };
        let priced =
            |key: &str| view! { <th scope="col">{format!("{} ({currency})", self.t(key))}</th> };
        view! {
            <section class="card" data-flush="" id="variants">
                <header class="card-head"><h2>{self.t("admin-product-variants")}</h2></header>
                {faults}
                <div class="table-frame">
                    <table class="data-table variant-table">
                        <thead>
                            <tr>
                                {head("admin-variant")}
                                {head("admin-variant-sku")}
                                {priced("admin-variant-price")}
                                {priced("admin-variant-before")}
                                {head("admin-variant-stock")}
                                {head("admin-variant-weight")}
                                {head("admin-variant-picture")}
                                {named.then(|| head("admin-variant-remove"))}
                            </tr>
                        </thead>
                        <tbody>{body}</tbody>
                    </table>
                </div>
            </section>
        }
    }

    fn row(&self, place: usize, row: &Row, named: bool) -> impl IntoView + use<> {
        let title = if named {
            row.values.join(" / ")
        } else {
            self.t("admin-variant-only")
        };
        let field = |part: &str| format!("variants[{place}].{part}");
        let hidden = |part: &str, value: &str| {
            let (name, value) = (field(part), value.to_owned());
            view! { <input type="hidden" name=name value=value/> }
        };
        let values: Vec<_> = row
            .values
            .iter()
            .map(|value| hidden("value", value))
            .collect();
        let cell = |part: &str, key: &str, value: &str, inputmode: Option<&'static str>| {
            let (name, label) = (field(part), self.t(key));
            let fault = self.fault(&name);
            let described = fault.is_some().then(|| format!("{name}-error"));
            let fault = fault
                .map(|text| view! { <p class="field-error" id=format!("{name}-error")>{text}</p> });
            view! {
                <td data-label=label.clone()>
                    <input
                        id=name.clone()
                        name=name.clone()
                        value=value.to_owned()
                        inputmode=inputmode
                        aria-label=format!("{label}, {title}")
                        aria-invalid=described.is_some().then_some("true")
                        aria-describedby=described
                    />
                    {fault}
                </td>
            }
        };
        let remove = named.then(|| {
            let label = self.t("admin-variant-remove");
            view! {
                <td data-label=label.clone()>
                    <input type="checkbox" name=field("remove") checked=row.removed aria-label=format!("{label}, {title}")/>
                </td>
            }
        });
        view! {
            <tr>
                <th scope="row">{title.clone()} {hidden("id", &row.id)} {hidden("counted", &row.counted)} {values}</th>
                {cell("sku", "admin-variant-sku", &row.sku, None)}
                {cell("price", "admin-variant-price", &row.price, Some("decimal"))}
                {cell("compare_at_price", "admin-variant-before", &row.compare_at_price, Some("decimal"))}
                {cell("on_hand", "admin-variant-stock", &row.on_hand, Some("numeric"))}
                {cell("weight", "admin-variant-weight", &row.weight, Some("numeric"))}
                <td data-label=self.t("admin-variant-picture")>{self.picture_choice(field("picture"), &row.picture, &title)}</td>
                {remove}
            </tr>
            {self.more(place, row, &title, if named { 8 } else { 7 })}
        }
    }

    /// What few variants need, folded away while it says nothing.
    fn more(&self, place: usize, row: &Row, title: &str, columns: u32) -> AnyView {
        let field = |part: &str| format!("variants[{place}].{part}");
        let currency = self.staff.shop.settings().currency;
        let faults = ["barcode", "floor_price"].map(|part| self.fault(&field(part)));
        let is_open = faults.iter().any(Option::is_some)
            || !row.barcode.is_empty()
            || !row.floor_price.is_empty()
            || row.untracked
            || row.oversell;
        let [barcode_fault, floor_fault] = faults;
        view! {
            <tr class="variant-more">
                <td colspan=columns>
                    <details open=is_open>
                        <summary>
                            {self.t("admin-variant-more")} <span class="visually-hidden">": " {title.to_owned()}</span>
                        </summary>
                        <div class="field-row">
                            <TextField
                                name=field("barcode")
                                label=self.t("admin-variant-barcode")
                                value=row.barcode.clone()
                                error=barcode_fault
                                optional=self.optional()
                                maxlength=100
                            />
                            <TextField
                                name=field("floor_price")
                                label=format!("{} ({currency})", self.t("admin-variant-floor"))
                                hint=Some(self.t("admin-variant-floor-hint"))
                                value=row.floor_price.clone()
                                error=floor_fault
                                optional=self.optional()
                                inputmode="decimal"
                            />
                            <div class="choices">
                                <Choice
                                    name=field("untracked")
                                    label=self.t("admin-variant-untracked")
                                    ticked=row.untracked
                                    hint=Some(self.t("admin-variant-untracked-hint"))
                                />
                                <Choice
                                    name=field("oversell")
                                    label=self.t("admin-variant-oversell")
                                    ticked=row.oversell
                                    hint=Some(self.t("admin-variant-oversell-hint"))
                                />
                            </div>
                        </div>
                    </details>
                </td>
            </tr>
        }
        .into_any()
    }

    fn picture_choice(&self, name: String, chosen: &str, title: &str) -> impl IntoView + use<> {
        let options: Vec<_> = self
            .fields
            .all("picture")
            .enumerate()
            .map(|(place, media)| {
                let alt = self.fields.get(&format!("alt.{media}"));
                let text = format!("{}. {alt}", place + 1);
                view! { <option value=media.to_owned() selected=media == chosen>{text}</option> }
            })
            .collect();
        let label = format!("{}, {title}", self.t("admin-variant-picture"));
        view! {
            <select name=name aria-label=label>
                <option value="">"–"</option>
                {options}
            </select>
        }
    }
}
