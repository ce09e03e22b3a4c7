//! `/admin/leads`: who left what in front of a coupon.

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use leptos::prelude::*;
use time::format_description::well_known::Rfc3339;

use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{PageHead, page, step};
use crate::core::LeadId;
use crate::identity::{Right, Staff};
use crate::lead::store::{self, LeadRow};
use crate::ui::IconName;
use crate::web::csv_cell::neutral;
use crate::web::{Failure, Head, Outcome};

const PATH: &str = "/admin/leads";

/// `GET /admin/leads`
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let mut tx = staff.shop.begin().await?;
    let leads = store::leads(&mut tx, Some(query.page()?)).await?;
    let title = staff.shop.words.t("admin-leads");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::customer::admin::NAVIGATION,
        move || {
            let words = &inner.shop.words;
            let export = inner.member.may(Right::ExportCustomers).then(|| {
            let href = inner.shop.href("/admin/leads.csv");
            view! { <a class="button" href=href download="">{words.t("admin-leads-export")}</a> }
        });
            view! {
                <PageHead title lead=words.t("admin-leads-lead")>{export}</PageHead>
                <section class="card" data-flush="">
                    {table(&inner, &leads.items)}
                    {query.pagination(&inner, &leads)}
                </section>
            }
        },
    )
    .await
}

fn table(staff: &Staff, leads: &[LeadRow]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let promotion = |lead: &LeadRow| {
        let report = shop.href(&format!("/admin/promotions/{}/report", lead.promotion));
        view! { <span><a href=report>{lead.name.clone()}</a> " " <code>{lead.code.clone()}</code></span> }
    };
    let news = |lead: &LeadRow| {
        let answer = if lead.wants_news { "yes" } else { "no" };
        words.t(&format!("admin-promotion-{answer}"))
    };
    Table::of(leads)
        .head("admin-leads-contact", |lead| contact(staff, lead))
        .column("admin-partner-promotion", promotion)
        .column("admin-promotion-channel", |lead| lead.channel.clone())
        .column("admin-leads-news", news)
        .column("admin-leads-when", |lead| shop.time(lead.created_at))
        .actions("admin-leads-delete", |lead| delete_button(staff, lead))
        .empty(IconName::People, "admin-leads-none")
        .view(shop)
}

/// What was left: the first of it stands for who it was.
fn told(staff: &Staff, lead: &LeadRow) -> Vec<String> {
    let told = [
        (!lead.email.is_empty()).then(|| staff.email(&lead.email)),
        (!lead.phone.is_empty()).then(|| staff.phone(&lead.phone)),
        (!lead.location.is_empty()).then(|| lead.location.clone()),
    ];
    told.into_iter().flatten().collect()
}

fn contact(staff: &Staff, lead: &LeadRow) -> impl IntoView + use<> {
    let mut told = told(staff, lead).into_iter();
    let who = told.next();
    let more: Vec<_> = told
        .map(|line| view! { <br/> <span class="soft small">{line}</span> })
        .collect();
    view! { {who} {more} }
}

fn delete_button(staff: &Staff, lead: &LeadRow) -> Option<impl IntoView + use<>> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    staff.member.may(Right::GroupCustomers).then(|| {
        let action = shop.href(&format!("{PATH}/{}/delete", lead.id));
        let who = told(staff, lead).into_iter().next().unwrap_or_default();
        let text = words.t("admin-leads-delete");
        let label = words.labeled(&text, &who);
        view! {
            <form method="post" action=action>
                <button class="button" data-size="small" data-kind="danger" aria-label=label>{text}</button>
            </form>
        }
    })
}

/// `GET /admin/leads.csv`
pub async fn download(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let leads = store::leads(&mut tx, None).await?;
    tx.commit().await?;
    let file = csv_of(&leads.items).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"leads.csv\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, file).into_response())
}

const HEAD: [&str; 9] = [
    "Created",
    "Promotion",
    "Code",
    "Uses",
    "Email",
    "Phone",
    "Location",
    "Channel",
    "Marketing",
];

fn csv_of(leads: &[LeadRow]) -> Result<Vec<u8>, csv::Error> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(HEAD)?;
    for lead in leads {
        let created = lead.created_at.format(&Rfc3339).unwrap_or_default();
        csv.write_record([
            created.as_str(),
            neutral(&lead.name).as_ref(),
            neutral(&lead.code).as_ref(),
            &lead.used.to_string(),
            neutral(&lead.email).as_ref(),
            neutral(&lead.phone).as_ref(),
            neutral(&lead.location).as_ref(),
            neutral(lead.channel.as_deref().unwrap_or_default()).as_ref(),
            if lead.wants_news { "yes" } else { "no" },
        ])?;
    }
    csv.into_inner().map_err(|error| error.into_error().into())
}

/// `POST /admin/leads/{lead}/delete`
pub async fn delete(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = LeadId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    if !store::delete_lead(&mut tx, id).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    step(&staff, PATH, "deleted", Ok(()))
}
