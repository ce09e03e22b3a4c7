//! Name, address, currency, and what stands at the top of the shop.

mod form;
mod link;
mod reading;

use leptos::prelude::*;

use super::store::{has_orders, is_time_zone, time_zones};
use crate::admin::editor_state;
use crate::admin::settings::{SettingsSubject, save as save_settings, subject_page};
use crate::core::{Reason, TimeZone};
use crate::identity::Right;
use crate::identity::Staff;
use crate::web::{FormFields, Outcome};
use form::StoreForm;

/// Name, address and how the store sells.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("store", Right::StoreSettings);

/// `/admin/settings/store`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.editor_draft(&mut tx, &SUBJECT.form()).await?;
    let currency_is_fixed = has_orders(&mut tx).await?;
    let zones = time_zones(&mut tx).await?;
    let settings = shop.settings().clone();
    subject_page(&staff, tx, SUBJECT, move || {
        let words = shop.words.clone();
        let form = StoreForm {
            draft: &draft,
            words: &words,
            settings: &settings,
        };
        view! {
            <form class="stack" data-gap="5" method="post" action=shop.href("/admin/settings/store")>
                {editor_state(&shop, &draft, &["settings"])}
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-who")}</h2></header>
                    <div class="form">{form.identity()}</div>
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-address")}</h2></header>
                    <div class="form">{form.address(&shop)}</div>
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-selling")}</h2></header>
                    <div class="form">{form.selling(currency_is_fixed, zones)}</div>
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-home")}</h2></header>
                    <div class="form">{form.home()}</div>
                </section>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                </div>
            </form>
        }
    })
    .await
}

/// `POST /admin/settings/store`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let currency_is_fixed = has_orders(&mut tx).await?;
    let zone_is_known = is_time_zone(&mut tx, fields.get("time_zone")).await?;
    let leads_somewhere =
        link::leads_somewhere(&staff.shop, &mut tx, fields.get("hero_link")).await?;
    tx.commit().await?;
    save_settings(&staff, SUBJECT, &fields, |settings, errors| {
        reading::identity(&fields, settings, errors);
        reading::selling(&fields, settings, errors, currency_is_fixed);
        match TimeZone::parse(fields.get("time_zone")) {
            Ok(zone) if zone_is_known => settings.time_zone = zone,
            _ => errors.add("time_zone", Reason::Unknown),
        }
        reading::home(&fields, settings, errors);
        if !leads_somewhere {
            errors.add("hero_link", Reason::NoSuchPage);
        }
    })
    .await
}
