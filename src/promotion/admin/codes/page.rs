use axum::extract::Path;
use axum::http::{HeaderValue, header};
use leptos::prelude::*;

use super::{SUGGESTED_LIMIT, channel_form_of, form_of, is_guessable, page_of};
use crate::admin::list::ListQuery;
use crate::admin::parts::{StateBadge, breadcrumb};
use crate::admin::{PageHead, page};
use crate::core::{Page, PromotionId};
use crate::identity::Staff;
use crate::promotion::Promotion;
use crate::promotion::admin::list::rate;
use crate::promotion::admin::{batches, id_of, stored};
use crate::promotion::store::admin::{CodeRow, batches_of, codes_of};
use crate::ui::{Choice, ErrorSummary, TextArea, TextField};
use crate::web::{Draft, Head, Outcome};

/// What the page shows.
struct Codes {
    staff: Staff,
    promotion: Promotion,
    codes: Page<CodeRow>,
    draft: Draft,
    channels: Draft,
}

/// `GET /admin/promotions/{promotion}/codes`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let shop = &staff.shop;
    let query = ListQuery::of(&staff, page_of(id))?;
    let mut tx = shop.begin().await?;
    let promotion = stored(&mut tx, shop, id).await?;
    let codes = codes_of(&mut tx, id, query.page()?).await?;
    let made = batches_of(&mut tx, id).await?;
    let under_way = made.iter().any(|batch| batch.is_under_way());
    let batch_draft = shop.draft(&mut tx, &batches::form_of(id)).await?;
    let shown = Codes {
        draft: shop.draft(&mut tx, &form_of(id)).await?,
        channels: shop.draft(&mut tx, &channel_form_of(id)).await?,
        staff: staff.clone(),
        promotion,
        codes,
    };
    let title = shop.words.t("admin-promotion-see-codes");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    let inner = staff.clone();
    let mut response = page(
        &staff,
        tx,
        head,
        crate::promotion::admin::PROMOTIONS,
        move || {
            let name = shown.promotion.name().to_owned();
            let export = inner.shop.href(&format!("{}.csv", page_of(id)));
            let sheet = inner.shop.href(&format!("/admin/promotions/{id}/sheet"));
            let sheet_words = shown.t("admin-sheet");
            let export_words = shown.t("admin-promotion-codes-export");
            view! {
                {breadcrumb(&inner, &super::super::page_of(id), name.clone(), title.clone())}
                <PageHead title lead=name>
                    <a class="button" href=sheet>{sheet_words}</a>
                    <a class="button" href=export download="">{export_words}</a>
                </PageHead>
                {shown.table(&query)}
                {shown.add(id)}
                {shown.per_channel(id)}
                {batches::card(&inner, id, made, &batch_draft)}
            }
        },
    )
    .await?;
    if under_way {
        let refresh = HeaderValue::from_static("2");
        response.headers_mut().insert(header::REFRESH, refresh);
    }
    Ok(response)
}

impl Codes {
    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn table(&self, query: &ListQuery) -> impl IntoView + use<> {
        let rows: Vec<_> = self.codes.items.iter().map(|code| self.row(code)).collect();
        let none = rows
            .is_empty()
            .then(|| view! { <p class="card-foot">{self.t("admin-promotion-codes-none")}</p> });
        view! {
            <section class="card" data-flush="">
                <header class="card-head"><h2>{self.staff.shop.words.with("admin-promotion-codes-count", [("count", self.codes.total.into())])}</h2></header>
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{self.t("admin-promotion-code")}</th>
                                <th scope="col">{self.t("admin-promotion-channel")}</th>
                                <th scope="col" data-align="end">{self.t("admin-promotion-uses")}</th>
                                <th scope="col" data-align="end">{self.t("admin-promotion-rate")}</th>
                                <th scope="col" data-align="end">{self.t("admin-promotion-revenue")}</th>
                                <th scope="col"><span class="visually-hidden">{self.t("admin-promotion-code-switch")}</span></th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {none}
                {query.pagination(&self.staff, &self.codes)}
            </section>
        }
    }

    fn row(&self, code: &CodeRow) -> impl IntoView + use<> {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let here = page_of(self.promotion.id);
        let form = |verb: &str, key: &str| {
            let action = shop.href(&format!("{here}/{}/{verb}", code.id));
            let label = format!("{}: {}", words.t(key), code.code);
            view! {
                <form method="post" action=action>
                    <button class="button" data-size="small" aria-label=label>{words.t(key)}</button>
                </form>
            }
        };
        let is_off = code.disabled_at.is_some();
        let switch = if is_off {
            form("enable", "admin-promotion-code-enable")
        } else {
            form("disable", "admin-promotion-code-disable")
        };
        let off = is_off.then(|| view! { " " <StateBadge kind="plain" text=words.t("admin-promotion-code-disabled")/> });
        let is_open_to_guesses = code.batch.is_none()
            && code.customer.is_none()
            && code.limit_total.is_none()
            && !is_off
            && is_guessable(&code.code);
        let warning = is_open_to_guesses.then(|| {
            let text = words.with("admin-promotion-code-guessable", [("limit", SUGGESTED_LIMIT.into())]);
            let key = words.with("admin-promotion-code-limit", [("limit", SUGGESTED_LIMIT.into())]);
            let action = shop.href(&format!("{here}/{}/limit", code.id));
            view! {
                <div class="code-warning">
                    <p class="small">{text}</p>
                    <form method="post" action=action><button class="button" data-size="small">{key}</button></form>
                </div>
            }
        });
        let customer = code.customer.as_ref().map(|email| {
            let only = words.with(
                "admin-promotion-code-only-for",
                [("email", self.staff.email(email).into())],
            );
            view! { <br/> <span class="soft small">{only}</span> {self.personal(code, is_off)} }
        });
        let batch = code
            .batch
            .as_ref()
            .filter(|name| !name.is_empty())
            .map(|name| view! { <br/> <span class="soft small">{name.clone()}</span> });
        let uses = match code.limit_total {
            Some(limit) => format!("{} / {limit}", code.used),
            None => code.used.to_string(),
        };
        let share = rate(code.used.into(), code.limit_total.map(i64::from), words);
        let revenue = shop.money(&shop.settings().money(code.revenue));
        view! {
            <tr>
                <th scope="row"><code>{code.code.clone()}</code> {off} {batch} {customer} {warning}</th>
                <td data-label=words.t("admin-promotion-channel")>{code.channel.clone().unwrap_or_default()}</td>
                <td data-label=words.t("admin-promotion-uses") data-align="end">{uses}</td>
                <td data-label=words.t("admin-promotion-rate") data-align="end">{share}</td>
                <td data-label=words.t("admin-promotion-revenue") data-align="end">{revenue}</td>
                <td data-actions="">{switch}</td>
            </tr>
        }
    }

    /// What whose code it is must do first, and the mail that tells them.
    fn personal(&self, code: &CodeRow, is_off: bool) -> impl IntoView + use<> {
        let words = &self.staff.shop.words;
        let first = (!code.has_account).then(|| {
            view! { <p class="small">{words.t("admin-promotion-code-account-first")}</p> }
        });
        let send = (!is_off).then(|| {
            let action = format!("{}/{}/send", page_of(self.promotion.id), code.id);
            let asked = (!code.wants_news).then(|| {
                view! { <Choice name="asked" label=words.t("admin-promotion-code-asked") ticked=false/> }
            });
            let key = words.t("admin-promotion-code-send");
            let label = format!("{key}: {}", code.code);
            view! {
                <form class="stack" data-gap="2" method="post" action=self.staff.shop.href(&action)>
                    {asked} <p><button class="button" data-size="small" aria-label=label>{key}</button></p>
                </form>
            }
        });
        view! { <div class="code-warning">{first} {send}</div> }
    }

    fn add(&self, id: PromotionId) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let optional = || Some(self.t("admin-optional"));
        let fault = |name: &str| self.draft.fault(name, &shop.words);
        let value = |name: &str| self.draft.value(name, "");
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-code-add")}</h2></header>
                <form class="form" method="post" action=shop.href(&page_of(id)) novalidate>
                    <ErrorSummary text=shop.words.error(self.draft.error())/>
                    <div class="field-row">
                        <TextField name="code" label=self.t("admin-promotion-code") value=value("code") error=fault("code") hint=Some(self.t("admin-promotion-code-hint")) maxlength=100/>
                        <TextField name="channel" label=self.t("admin-promotion-channel") value=value("channel") error=fault("channel") hint=Some(self.t("admin-promotion-channel-hint")) optional=optional() maxlength=100/>
                    </div>
                    <div class="field-row">
                        <TextField name="limit_total" label=self.t("admin-promotion-code-uses") value=value("limit_total") error=fault("limit_total") optional=optional() inputmode="numeric" maxlength=7/>
                        <TextField name="customer" kind="email" label=self.t("admin-promotion-code-customer") value=value("customer") error=fault("customer") hint=Some(self.t("admin-promotion-code-customer-hint")) optional=optional()/>
                    </div>
                    <div class="form-actions"><button class="button" data-kind="primary">{self.t("admin-promotion-code-add")}</button></div>
                </form>
            </section>
        }
    }

    fn per_channel(&self, id: PromotionId) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let fault = |name: &str| self.channels.fault(name, &shop.words);
        let value = |name: &str| self.channels.value(name, "");
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-channels-add")}</h2></header>
                <form class="form" method="post" action=shop.href(&format!("{}/channels", page_of(id))) novalidate>
                    <p class="field-hint">{self.t("admin-promotion-channels-hint")}</p>
                    <TextArea name="channels" label=self.t("admin-promotion-channels") value=value("channels") error=fault("channels") rows=4/>
                    <TextField name="channel_prefix" label=self.t("admin-promotion-prefix") value=value("channel_prefix") error=fault("channel_prefix") hint=Some(self.t("admin-promotion-prefix-hint")) optional=Some(self.t("admin-optional")) maxlength=20/>
                    <div class="form-actions"><button class="button">{self.t("admin-promotion-channels-make")}</button></div>
                </form>
            </section>
        }
    }
}
