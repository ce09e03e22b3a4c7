//! `/admin/promotions/templates`: the classics, each of which fills in the form.

mod classics;

use leptos::prelude::*;
use serde_json::{Value, json};
use time::Duration;

use super::PATH;
use super::form::fields_of;
use super::known::Known;
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::core::{ProductId, ShortText, TimeZone};
use crate::identity::Staff;
use crate::pricing;
use crate::promotion::Promotion;
use crate::tenancy::LocalText;
use crate::web::{Failure, FormFields, Head, Outcome};
use crate::words::Words;
use classics::{CLASSICS, Classic, classic};

/// The classic that makes an offer for one product.
const OFFER: &str = "offer";

/// Where the form for an offer on a product is.
pub(super) fn offer_for(product: ProductId) -> String {
    format!("{PATH}/new?template={OFFER}&product={product}")
}

/// `GET /admin/promotions/templates`
pub async fn show(staff: Staff) -> Outcome {
    let tx = staff.shop.begin().await?;
    let words = staff.shop.words.clone();
    let title = words.t("admin-promotion-new");
    let head = Head::titled(title.clone());
    let inner = staff.clone();
    page(&staff, tx, head, crate::promotion::admin::PROMOTIONS, move || {
        let shop = &inner.shop;
        let card = |name: &str, href: String| {
            view! {
                <li>
                    <a class="card template" href=shop.href(&href)>
                        <strong>{words.t(&format!("admin-promotion-template-{name}"))}</strong>
                        <span class="soft small">{words.t(&format!("admin-promotion-template-{name}-text"))}</span>
                    </a>
                </li>
            }
        };
        let cards: Vec<_> = CLASSICS
            .iter()
            .filter(|name| **name != OFFER)
            .map(|name| card(name, format!("{PATH}/new?template={name}")))
            .collect();
        view! {
            {breadcrumb(&inner, PATH, words.t("admin-promotions"), title.clone())}
            <PageHead title lead=words.t("admin-promotion-templates-lead")/>
            <ul class="templates">
                {card("blank", format!("{PATH}/new?template=blank"))}
                {cards}
            </ul>
        }
    })
    .await
}

/// Whether the address names a template.
pub(super) fn is_asked_for(staff: &Staff) -> bool {
    FormFields::of_query(&staff.shop.uri).is_ok_and(|query| query.has("template"))
}

/// What a new promotion's form begins with.
pub(super) fn prefilled(
    staff: &Staff,
    known: &Known,
    zone: &TimeZone,
) -> Result<FormFields, Failure> {
    let query = FormFields::of_query(&staff.shop.uri)?;
    let shop = &staff.shop;
    let found = classic(query.get("template"));
    let product = ProductId::parse(query.get("product")).ok();
    let now = shop.state.clock.now();
    let rule = rule_of(found.as_ref(), product).map_err(Failure::internal)?;
    let mut promotion = Promotion::draft(rule, now);
    if let Some(found) = &found {
        let title = format!("admin-promotion-template-{}", found.name);
        promotion.rule.name = ShortText::parse(&shop.words.t(&title)).ok();
        promotion.public_name = public_name(staff, &title, found);
        promotion.goal = found.goal.map(|key| shop.words.t(key)).unwrap_or_default();
        if let Some(days) = found.days {
            promotion.rule.starts_at = now
                .replace_second(0)
                .and_then(|at| at.replace_nanosecond(0))
                .ok();
            promotion.rule.ends_at = promotion.rule.starts_at.map(|at| at + Duration::days(days));
        }
    }
    let mut fields = fields_of(&promotion, known, zone, &shop.settings().locales);
    if let Some(code) = found.as_ref().and_then(|found| found.code) {
        fields.set("codes", code);
    }
    Ok(fields)
}

/// What shoppers read, in each language of the store.
fn public_name(staff: &Staff, title: &str, found: &Classic) -> LocalText {
    let locales = &staff.shop.settings().locales;
    let key = found.public.unwrap_or(title);
    LocalText(
        locales
            .iter()
            .map(|locale| (*locale, Words::in_locale(*locale).t(key)))
            .collect(),
    )
}

fn rule_of(
    found: Option<&Classic>,
    product: Option<ProductId>,
) -> serde_json::Result<pricing::Promotion> {
    let mut document = found.map_or_else(
        || json!({ "benefits": [{ "kind": "percent_off_order", "percent": "10" }] }),
        |found| found.rule.clone(),
    );
    if let Some(product) = product
        && let Some(benefit) = document.pointer_mut("/benefits/0")
    {
        benefit["select"] = json!({ "products": [product] });
    }
    document["id"] = Value::from("promotion");
    serde_json::from_value(document)
}
