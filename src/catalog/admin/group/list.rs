use leptos::prelude::*;

use super::all;
use super::stored::StoredGroup;
use crate::admin::{PageHead, page};
use crate::catalog::store::GroupKind;
use crate::identity::{Right, Staff};
use crate::web::{Head, Outcome};

/// All of a kind.
pub async fn list(staff: Staff, kind: GroupKind) -> Outcome {
    staff.require(Right::EditProducts)?;
    let mut tx = staff.shop.begin().await?;
    let all = all(&mut tx, kind).await?;
    let words = staff.shop.words.clone();
    let head = Head {
        title: words.t(kind.plural()),
        ..Head::default()
    };
    let inner = staff.clone();
    page(&staff, tx, head, kind.navigation(), move || {
        let new = inner.shop.href(&kind.page(None));
        let add = words.t(&format!("admin-{}-new", kind.word()));
        let empty = all.is_empty().then(|| {
            let none = words.t(&format!("{}-none", kind.plural()));
            view! { <p class="soft">{none}</p> }
        });
        view! {
            <PageHead title=words.t(kind.plural())>
                <a class="button" data-kind="primary" href=new>{add}</a>
            </PageHead>
            {empty}
            {(!all.is_empty()).then(|| table(&inner, kind, &all))}
        }
    })
    .await
}

fn table(staff: &Staff, kind: GroupKind, all: &[StoredGroup]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let may_be_featured = kind == GroupKind::Collection;
    let featured = words.t("admin-collection-featured");
    let rows: Vec<_> = all
        .iter()
        .map(|it| {
            let label = featured.clone();
            let badge = may_be_featured.then(|| {
                let badge = it
                    .featured
                    .then(|| view! { <span class="badge" data-kind="info">{label.clone()}</span> });
                view! { <td data-label=label>{badge}</td> }
            });
            view! {
                <tr>
                    <th scope="row"><a href=shop.href(&kind.page(Some(it.id)))>{it.indented()}</a></th>
                    {badge}
                    <td data-label=words.t("admin-products") data-align="end">{it.products}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section class="card" data-flush="">
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("admin-group-name")}</th>
                            {may_be_featured.then(|| view! { <th scope="col">{featured}</th> })}
                            <th scope="col" data-align="end">{words.t("admin-products")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
