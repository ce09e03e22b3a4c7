//! `/admin/segments`: segments, and the groups made by hand.

use leptos::prelude::*;

use super::PATH;
use super::api::{GROUP_FORM, GroupForm};
use crate::admin::form::OpenForm;
use crate::admin::table::Table;
use crate::admin::{PageHead, main_action, page};
use crate::customer::segment::{Segment, store};
use crate::customer::store::{self as customers, GroupRow};
use crate::identity::Staff;
use crate::web::{Head, Outcome};

/// `GET /admin/segments`
pub async fn show(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let segments = store::all(&mut tx).await?;
    let groups = customers::groups(&mut tx, None).await?;
    let draft = staff.shop.draft(&mut tx, GROUP_FORM).await?;
    let (title, inner) = (staff.shop.words.t("segments-title"), staff.clone());
    let head = Head::titled(title.clone());
    let form = OpenForm::new::<GroupForm>(&staff.shop, draft, None, "/admin/groups".to_owned())
        .submitted_by("segments-group-add")
        .quietly();
    page(
        &staff,
        tx,
        head,
        crate::customer::admin::NAVIGATION,
        move || {
            let (shop, words) = (&inner.shop, &inner.shop.words);
            let actions = vec![main_action(shop, &format!("{PATH}/new"), "segments-new")];
            let members = |segment: &Segment| match segment.members {
                Some(members) => members.to_string(),
                None => words.t("segments-not-counted"),
            };
            let table = Table::of(&segments)
                .link("segments-name", |segment| {
                    (format!("{PATH}/{}", segment.id), segment.name.clone())
                })
                .end("segments-members", members)
                .column("segments-counted", |segment| {
                    segment.counted_at.map(|at| shop.time(at))
                })
                .or_line("segments-none");
            view! {
                <PageHead title lead=words.t("segments-lead") actions/>
                <section class="card" data-flush="">{table.view(shop)}</section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("segments-groups")}</h2></header>
                    <p class="soft">{words.t("segments-groups-text")}</p>
                    {group_table(&inner, &groups)}
                    {form.around(form.row(0))}
                </section>
            }
        },
    )
    .await
}

fn group_table(staff: &Staff, groups: &[GroupRow]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let delete = |group: &GroupRow| {
        let action = shop.href(&format!("/admin/groups/{}/delete", group.id));
        let label = words.with(
            "segments-group-delete",
            [("group", group.name.clone().into())],
        );
        view! {
            <form method="post" action=action>
                <button class="button" data-kind="link" aria-label=label>{words.t("admin-delete")}</button>
            </form>
        }
    };
    Table::of(groups)
        .head("segments-name", |group| group.name.clone())
        .end("segments-members", |group| group.members)
        .actions("admin-delete", delete)
        .or_nothing()
        .view(shop)
}
