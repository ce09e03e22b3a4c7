use leptos::prelude::*;

use super::{all, find, parsed};
use crate::admin::parts::breadcrumb;
use crate::admin::{self, PageHead, page};
use crate::catalog::store::GroupKind;
use crate::catalog::write::delete_group;
use crate::identity::Staff;
use crate::web::{Failure, Head, Outcome};

/// Asks once more, and says what becomes of what lies in it.
pub async fn ask(staff: Staff, kind: GroupKind, id: &str) -> Outcome {
    let id = parsed(id)?;
    let words = staff.shop.words.clone();
    let mut tx = staff.shop.begin().await?;
    let all = all(&mut tx, kind).await?;
    let group = find(&all, Some(id))?.cloned().ok_or(Failure::NotFound)?;
    let children = all.iter().filter(|it| it.parent == Some(id)).count();
    let above = all.iter().find(|it| group.parent == Some(it.id));
    let address = match above {
        Some(above) => words.with(
            "admin-group-delete-leads-on",
            [("name", above.name.clone().into())],
        ),
        None => words.t("admin-group-delete-gone"),
    };
    let title = words.with("admin-group-delete", [("name", group.name.clone().into())]);
    let head = Head::titled(title.clone());
    let inner = staff.clone();
    page(&staff, tx, head, kind.navigation(), move || {
        let shop = &inner.shop;
        let back = kind.page(Some(id));
        let action = shop.href(&format!("{back}/delete"));
        let stay = words.with(
            "admin-group-delete-products",
            [("count", group.products.into())],
        );
        let move_up = (children > 0).then(|| {
            let count = i64::try_from(children).unwrap_or(i64::MAX);
            let text = words.with("admin-group-delete-children", [("count", count.into())]);
            view! { <li>{text}</li> }
        });
        view! {
            {breadcrumb(&inner, &back, group.name.clone(), words.t("admin-delete"))}
            <PageHead title=title/>
            <section class="card">
                <ul class="stack" data-gap="2">
                    <li>{stay}</li>
                    {move_up}
                    <li>{address}</li>
                </ul>
                <form class="card-foot" method="post" action=action>
                    <a class="button" href=shop.href(&back)>{words.t("admin-cancel")}</a>
                    <button class="button" data-kind="danger">{words.t("admin-delete")}</button>
                </form>
            </section>
        }
    })
    .await
}

/// Deletes it. Products stay, and what lies in a category moves up.
pub async fn delete(staff: Staff, kind: GroupKind, id: &str) -> Outcome {
    let id = parsed(id)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    delete_group(&mut tx, &shop.tenant, kind, id).await?;
    shop.forget_draft(&mut tx, &kind.form(Some(id))).await?;
    shop.commit_change(tx).await?;
    admin::step(&staff, kind.path(), "deleted", Ok(()))
}
