//! `/admin/leads`: who left what in front of a coupon.

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use leptos::prelude::*;
use time::format_description::well_known::Rfc3339;

use crate::admin::list::ListQuery;
use crate::admin::{Moments, PageHead, page, step};
use crate::core::{LeadId, Page};
use crate::identity::{Right, Staff};
use crate::promotion::store::{self, LeadRow};
use crate::ui::{Icon, IconName};
use crate::web::csv_cell::neutral;
use crate::web::{Failure, Head, Outcome};

const PATH: &str = "/admin/leads";

/// `GET /admin/leads`
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let mut tx = staff.shop.begin().await?;
    let leads = store::leads(&mut tx, Some(query.page()?)).await?;
    let left = leads.items.iter().map(|lead| lead.created_at);
    let moments = Moments::read(&mut tx, &staff, left).await?;
    let title = staff.shop.words.t("admin-leads");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    let inner = staff.clone();
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
                    {table(&inner, &leads, &moments)}
                    {query.pagination(&inner, &leads)}
                </section>
            }
        },
    )
    .await
}

fn table(staff: &Staff, leads: &Page<LeadRow>, moments: &Moments) -> AnyView {
    let words = &staff.shop.words;
    if leads.items.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::People size="large"/>
                <h2>{words.t("admin-leads-none")}</h2>
                <p>{words.t("admin-leads-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = leads
        .items
        .iter()
        .map(|lead| row(staff, lead, moments))
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-leads-contact")}</th>
                        <th scope="col">{words.t("admin-partner-promotion")}</th>
                        <th scope="col">{words.t("admin-promotion-channel")}</th>
                        <th scope="col">{words.t("admin-leads-news")}</th>
                        <th scope="col">{words.t("admin-leads-when")}</th>
                        <th scope="col"><span class="visually-hidden">{words.t("admin-leads-delete")}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(staff: &Staff, lead: &LeadRow, moments: &Moments) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let contact = [
        (!lead.email.is_empty()).then(|| staff.email(&lead.email)),
        (!lead.phone.is_empty()).then(|| staff.phone(&lead.phone)),
    ];
    let contact: Vec<String> = contact.into_iter().flatten().collect();
    let who = match contact.first() {
        Some(first) => first.clone(),
        None => lead.location.clone(),
    };
    let more: Vec<_> = contact
        .into_iter()
        .chain(Some(lead.location.clone()))
        .filter(|line| *line != who && !line.is_empty())
        .map(|line| view! { <br/> <span class="soft small">{line}</span> })
        .collect();
    let news = if lead.wants_news {
        words.t("admin-promotion-yes")
    } else {
        words.t("admin-promotion-no")
    };
    let delete = staff.member.may(Right::GroupCustomers).then(|| {
        let action = shop.href(&format!("{PATH}/{}/delete", lead.id));
        let label = format!("{}: {who}", words.t("admin-leads-delete"));
        view! {
            <form method="post" action=action>
                <button class="button" data-size="small" data-kind="danger" aria-label=label>{words.t("admin-leads-delete")}</button>
            </form>
        }
    });
    let report = shop.href(&format!("/admin/promotions/{}/report", lead.promotion));
    view! {
        <tr>
            <th scope="row">{who} {more}</th>
            <td data-label=words.t("admin-partner-promotion")>
                <span><a href=report>{lead.name.clone()}</a> " " <code>{lead.code.clone()}</code></span>
            </td>
            <td data-label=words.t("admin-promotion-channel")>{lead.channel.clone().unwrap_or_default()}</td>
            <td data-label=words.t("admin-leads-news")>{news}</td>
            <td data-label=words.t("admin-leads-when")>{moments.element(lead.created_at)}</td>
            <td data-actions="">{delete}</td>
        </tr>
    }
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
