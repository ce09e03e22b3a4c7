use axum::extract::Path;
use axum::http::{HeaderValue, header};
use leptos::prelude::*;

use super::form::{ChannelsForm, CodeForm};
use super::{SUGGESTED_LIMIT, channel_form_of, form_of, is_guessable, page_of};
use crate::admin::form::OpenForm;
use crate::admin::list::ListQuery;
use crate::admin::parts::{StateBadge, breadcrumb};
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::core::Page;
use crate::identity::Staff;
use crate::promotion::Promotion;
use crate::promotion::admin::list::rate;
use crate::promotion::admin::{batches, id_of, stored};
use crate::promotion::store::admin::{CodeRow, batches_of, codes_of};
use crate::ui::Choice;
use crate::web::{Head, Outcome};

/// What the page shows.
struct Codes {
    staff: Staff,
    promotion: Promotion,
    codes: Page<CodeRow>,
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
    let one = shop.draft(&mut tx, &form_of(id)).await?;
    let one = OpenForm::new::<CodeForm>(shop, one, None, page_of(id))
        .titled("admin-promotion-code-add")
        .submitted_by("admin-promotion-code-add");
    let many = shop.draft(&mut tx, &channel_form_of(id)).await?;
    let action = format!("{}/channels", page_of(id));
    let many = OpenForm::new::<ChannelsForm>(shop, many, None, action)
        .titled("admin-promotion-channels-add")
        .submitted_by("admin-promotion-channels-make")
        .quietly();
    let shown = Codes {
        staff: staff.clone(),
        promotion,
        codes,
    };
    let title = shop.words.t("admin-promotion-see-codes");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
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
                {one.card()}
                {many.card()}
                {batches::card(&inner, id, &made, batch_draft)}
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
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let count = [("count", self.codes.total.into())];
        let table = Table::of(&self.codes.items)
            .head("admin-promotion-code", |code| self.code(code))
            .column("admin-promotion-channel", |code| code.channel.clone())
            .end("admin-promotion-uses", uses)
            .end("admin-promotion-rate", |code| {
                rate(code.used.into(), code.limit_total.map(i64::from), words)
            })
            .amount("admin-promotion-revenue", |code| code.revenue)
            .actions("admin-promotion-code-switch", |code| self.switch(code))
            .or_line("admin-promotion-codes-none");
        view! {
            <section class="card" data-flush="">
                <header class="card-head"><h2>{words.with("admin-promotion-codes-count", count)}</h2></header>
                {table.view(shop)}
                {query.pagination(&self.staff, &self.codes)}
            </section>
        }
    }

    fn switch(&self, code: &CodeRow) -> impl IntoView + use<> {
        let (verb, key) = match code.disabled_at {
            Some(_) => ("enable", "admin-promotion-code-enable"),
            None => ("disable", "admin-promotion-code-disable"),
        };
        let (here, text) = (page_of(self.promotion.id), self.t(key));
        let action = self.staff.shop.href(&format!("{here}/{}/{verb}", code.id));
        let label = self.staff.shop.words.labeled(&text, &code.code);
        view! {
            <form method="post" action=action>
                <button class="button" data-size="small" aria-label=label>{text}</button>
            </form>
        }
    }

    /// A code with everything that is to be known of it.
    fn code(&self, code: &CodeRow) -> impl IntoView + use<> {
        let words = &self.staff.shop.words;
        let is_off = code.disabled_at.is_some();
        let off = is_off.then(|| view! { " " <StateBadge kind="plain" text=words.t("admin-promotion-code-disabled")/> });
        let batch = code
            .batch
            .as_ref()
            .filter(|name| !name.is_empty())
            .map(|name| view! { <br/> <span class="soft small">{name.clone()}</span> });
        let customer = code.customer.as_ref().map(|email| {
            let only = words.with(
                "admin-promotion-code-only-for",
                [("email", self.staff.email(email).into())],
            );
            view! { <br/> <span class="soft small">{only}</span> {self.personal(code, is_off)} }
        });
        view! { <code>{code.code.clone()}</code> {off} {batch} {customer} {self.warning(code)} }
    }

    /// A word that can be guessed, and may be used by anybody any number of times.
    fn warning(&self, code: &CodeRow) -> Option<impl IntoView + use<>> {
        let is_open_to_guesses = code.batch.is_none()
            && code.customer.is_none()
            && code.limit_total.is_none()
            && code.disabled_at.is_none()
            && is_guessable(&code.code);
        is_open_to_guesses.then(|| {
            let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
            let limit = || [("limit", SUGGESTED_LIMIT.into())];
            let text = words.with("admin-promotion-code-guessable", limit());
            let button = words.with("admin-promotion-code-limit", limit());
            let action = format!("{}/{}/limit", page_of(self.promotion.id), code.id);
            view! {
                <div class="code-warning">
                    <p class="small">{text}</p>
                    <form method="post" action=shop.href(&action)><button class="button" data-size="small">{button}</button></form>
                </div>
            }
        })
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
            let label = words.labeled(&key, &code.code);
            view! {
                <form class="stack" data-gap="2" method="post" action=self.staff.shop.href(&action)>
                    {asked} <p><button class="button" data-size="small" aria-label=label>{key}</button></p>
                </form>
            }
        });
        view! { <div class="code-warning">{first} {send}</div> }
    }
}

fn uses(code: &CodeRow) -> String {
    match code.limit_total {
        Some(limit) => format!("{} / {limit}", code.used),
        None => code.used.to_string(),
    }
}
