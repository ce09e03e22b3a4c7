//! `/admin/segments`: segments, and the groups made by hand.

use leptos::prelude::*;

use super::PATH;
use super::api::GROUP_FORM;
use crate::admin::{Moments, PageHead, page};
use crate::customer::segment::{Segment, store};
use crate::customer::store::{self as customers, GroupRow};
use crate::identity::Staff;
use crate::ui::TextField;
use crate::web::{Draft, Head, Outcome};

/// `GET /admin/segments`
pub async fn show(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let segments = store::all(&mut tx).await?;
    let groups = customers::groups(&mut tx, None).await?;
    let draft = staff.shop.draft(&mut tx, GROUP_FORM).await?;
    let counted = segments.iter().filter_map(|segment| segment.counted_at);
    let moments = Moments::read(&mut tx, &staff, counted).await?;
    let head = Head {
        title: staff.shop.words.t("segments-title"),
        ..Head::default()
    };
    let (title, inner) = (head.title.clone(), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::customer::admin::NAVIGATION,
        move || {
            let words = &inner.shop.words;
            let (new, label) = (
                inner.shop.href(&format!("{PATH}/new")),
                words.t("segments-new"),
            );
            view! {
                <PageHead title lead=words.t("segments-lead")>
                    <a class="button" data-kind="primary" href=new>{label}</a>
                </PageHead>
                {segment_table(&inner, &segments, &moments)}
                {group_card(&inner, &groups, &draft)}
            }
        },
    )
    .await
}

fn segment_table(staff: &Staff, segments: &[Segment], moments: &Moments) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let rows: Vec<_> = segments
        .iter()
        .map(|segment| {
            let href = staff.shop.href(&format!("{PATH}/{}", segment.id));
            let members = segment.members.map(|members| members.to_string());
            let members = members.unwrap_or_else(|| words.t("segments-not-counted"));
            view! {
                <tr>
                    <th scope="row"><a href=href>{segment.name.clone()}</a></th>
                    <td data-label=words.t("segments-members") data-align="end">{members}</td>
                    <td data-label=words.t("segments-counted")>{segment.counted_at.map(|at| moments.element(at))}</td>
                </tr>
            }
        })
        .collect();
    let none = rows
        .is_empty()
        .then(|| view! { <p class="card-foot soft">{words.t("segments-none")}</p> });
    view! {
        <section class="card" data-flush="">
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("segments-name")}</th>
                            <th scope="col" data-align="end">{words.t("segments-members")}</th>
                            <th scope="col">{words.t("segments-counted")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {none}
        </section>
    }
}

fn group_card(staff: &Staff, groups: &[GroupRow], draft: &Draft) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let rows: Vec<_> = groups
        .iter()
        .map(|group| {
            let action = shop.href(&format!("/admin/groups/{}/delete", group.id));
            let label = words.with("segments-group-delete", [("group", group.name.clone().into())]);
            view! {
                <tr>
                    <th scope="row">{group.name.clone()}</th>
                    <td data-label=words.t("segments-members") data-align="end">{group.members}</td>
                    <td>
                        <form method="post" action=action>
                            <button class="button" data-kind="link" aria-label=label>{words.t("admin-delete")}</button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("segments-name")}</th>
                            <th scope="col" data-align="end">{words.t("segments-members")}</th>
                            <th scope="col"><span class="visually-hidden">{words.t("admin-delete")}</span></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("segments-groups")}</h2></header>
            <p class="soft">{words.t("segments-groups-text")}</p>
            {table}
            <form class="form" method="post" action=shop.href("/admin/groups")>
                <TextField name="group" label=words.t("segments-group-new") value=draft.value("group", "") error=draft.fault("group", words) maxlength=60/>
                <div class="form-actions"><button class="button">{words.t("segments-group-add")}</button></div>
            </form>
        </section>
    }
}
