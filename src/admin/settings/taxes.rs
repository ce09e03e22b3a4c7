//! Tax rates by class and place.

use axum::extract::Path;
use leptos::prelude::*;
use uuid::Uuid;

use super::{Subject, country_options, line, subject_page, wire};
use crate::admin::{editor_state, step};
use crate::core::{CountryCode, Error, FieldErrors, ShortText, TaxRate, TaxRateId};
use crate::identity::Staff;
use crate::pricing::TaxClass;
use crate::shipping::store::{self, TaxRateRow};
use crate::tenancy::StoreSettings;
use crate::ui::{SelectField, TextField};
use crate::web::{Failure, FormFields, Outcome};

const PATH: &str = "/admin/settings/taxes";

/// `/admin/settings/taxes`
pub async fn list(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let rates = store::tax_rates(&mut tx).await?;
    subject_page(&staff, tx, Subject::Taxes, move || {
        let words = &shop.words;
        let rows: Vec<_> = rates
            .into_iter()
            .map(|rate| {
                let place = [
                    CountryCode::parse(&rate.country)
                        .map_or_else(|_| rate.country.clone(), |c| c.name(shop.locale).to_owned()),
                    rate.region.clone(),
                ]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ");
                let percent = percent(&rate, shop.settings());
                view! {
                    <tr>
                        <th scope="row"><a href=shop.href(&format!("{PATH}/{}", rate.id))>{rate.name}</a></th>
                        <td data-label=words.t("settings-tax-place")>{place}</td>
                        <td data-label=words.t("settings-tax-class")>{rate.class}</td>
                        <td data-label=words.t("settings-tax-rate") data-align="end">{words.percent(&percent)}</td>
                    </tr>
                }
            })
            .collect();
        let empty = rows.is_empty().then(|| words.t("settings-taxes-none"));
        view! {
            <p><a class="button" data-kind="primary" href=shop.href(&format!("{PATH}/new"))>{words.t("settings-tax-new")}</a></p>
            <section class="card" data-flush>
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("settings-tax-name")}</th>
                                <th scope="col">{words.t("settings-tax-place")}</th>
                                <th scope="col">{words.t("settings-tax-class")}</th>
                                <th scope="col" data-align="end">{words.t("settings-tax-rate")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {empty.map(|text| view! { <p class="card-foot">{text}</p> })}
            </section>
        }
    })
    .await
}

fn percent(rate: &TaxRateRow, settings: &StoreSettings) -> String {
    let percent = rate.rate.to_percentage().get().normalize();
    settings.notation().number(percent)
}

/// `/admin/settings/taxes/new`
pub async fn new(staff: Staff) -> Outcome {
    form(staff, None).await
}

/// `/admin/settings/taxes/{id}`
pub async fn edit(staff: Staff, Path(id): Path<String>) -> Outcome {
    form(staff, Some(id_of(&id)?)).await
}

fn id_of(text: &str) -> Result<TaxRateId, Failure> {
    TaxRateId::parse(text).map_err(|_| Failure::NotFound)
}

fn page_of(id: Option<TaxRateId>) -> String {
    id.map_or_else(|| format!("{PATH}/new"), |id| format!("{PATH}/{id}"))
}

fn form_of(id: Option<TaxRateId>) -> String {
    let id = id.map_or_else(Uuid::nil, TaxRateId::as_uuid);
    format!("tax-rate-{id}")
}

async fn form(staff: Staff, id: Option<TaxRateId>) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let rate = match id {
        Some(id) => Some(
            store::tax_rate(&mut tx, id)
                .await?
                .ok_or(Failure::NotFound)?,
        ),
        None => None,
    };
    let draft = shop.editor_draft(&mut tx, &form_of(id)).await?;
    let home = shop.settings().country.as_str();
    subject_page(&staff, tx, Subject::Taxes, move || {
        let words = &shop.words;
        let country = rate.as_ref().map_or(home, |rate| rate.country.as_str());
        let now = |name: &str| match (name, &rate) {
            ("name", Some(rate)) => rate.name.clone(),
            ("class", Some(rate)) => rate.class.clone(),
            ("region", Some(rate)) => rate.region.clone(),
            ("rate", Some(rate)) => percent(rate, shop.settings()),
            ("class", None) => "standard".to_owned(),
            ("country", _) => country.to_owned(),
            _ => String::new(),
        };
        let field = |name: &'static str, hint: bool, needed: bool| {
            view! {
                <TextField
                    name=name
                    label=words.t(&format!("settings-tax-{name}"))
                    value=draft.value(name, &now(name))
                    hint=hint.then(|| words.t(&format!("settings-tax-{name}-hint")))
                    maxlength=60
                    error=draft.fault(name, words)
                    optional=(!needed).then(|| words.t("admin-optional"))
                />
            }
        };
        let delete = id.map(|id| {
            view! {
                <form method="post" action=shop.href(&format!("{PATH}/{id}/delete"))>
                    <button class="button" data-kind="danger">{words.t("admin-delete")}</button>
                </form>
            }
        });
        view! {
            <section class="card">
                <form class="form" method="post" action=shop.href(&page_of(id))>
                    {editor_state(&shop, &draft, &["settings-tax", "settings"])}
                    {field("name", true, true)}
                    <div class="field-row">
                        <SelectField
                            name="country"
                            label=words.t("settings-tax-country")
                            options=country_options(shop.locale)
                            value=draft.value("country", &now("country"))
                            error=draft.fault("country", words)
                        />
                        {field("region", true, false)}
                    </div>
                    <div class="field-row">{field("class", true, true)} {field("rate", true, true)}</div>
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                        <a href=shop.href(PATH)>{words.t("admin-cancel")}</a>
                    </div>
                </form>
            </section>
            {delete}
        }
    })
    .await
}

/// `POST /admin/settings/taxes/new`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    keep(staff, None, fields).await
}

/// `POST /admin/settings/taxes/{id}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    keep(staff, Some(id), fields).await
}

async fn keep(staff: Staff, id: Option<TaxRateId>, fields: FormFields) -> Outcome {
    match write(&staff, id, &fields).await {
        Ok(()) => staff.shop.see_other(&format!("{PATH}?done=saved")),
        Err(failure) => {
            let error = wire(failure)?;
            let (form, page) = (form_of(id), page_of(id));
            staff.shop.reject(&form, &page, &fields, error).await
        }
    }
}

async fn write(staff: &Staff, id: Option<TaxRateId>, fields: &FormFields) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let name = errors.check("name", ShortText::<60>::parse(fields.get("name")));
    let class = errors.check("class", TaxClass::parse(fields.get("class")));
    let country = errors.check("country", CountryCode::parse(fields.get("country")));
    let region = errors.check("region", line::<60>(fields.get("region")));
    let notation = staff.shop.settings().notation();
    let rate = errors.check("rate", notation.percentage(fields.get("rate")));
    let (Some(name), Some(class), Some(country), Some(region), Some(rate)) =
        (name, class, country, region, rate)
    else {
        return Err(Error::from(errors).into());
    };
    let row = TaxRateRow {
        id: id.unwrap_or_else(TaxRateId::new),
        class: class.as_str().to_owned(),
        country: country.as_str().to_owned(),
        region,
        rate: TaxRate::from_percentage(rate),
        name: name.into(),
    };
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    store::save_tax_rate(&mut tx, &row, id.is_none()).await?;
    let by = staff.member.id;
    shop.keep_edit(&mut tx, &form_of(id), fields, by, id.is_none())
        .await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /admin/settings/taxes/{id}/delete`
pub async fn delete(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    store::delete_tax_rate(&mut tx, id).await?;
    tx.commit().await?;
    step(&staff, PATH, "deleted", Ok(()))
}
