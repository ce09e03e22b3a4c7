use leptos::prelude::*;

use super::all;
use super::stored::StoredGroup;
use crate::admin::table::Table;
use crate::admin::{PageHead, main_action, page};
use crate::catalog::store::GroupKind;
use crate::identity::Staff;
use crate::web::{Head, Outcome};

/// All of a kind.
pub async fn list(staff: Staff, kind: GroupKind) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let all = all(&mut tx, kind).await?;
    let (title, inner) = (staff.shop.words.t(kind.plural()), staff.clone());
    let head = Head::titled(title.clone());
    page(&staff, tx, head, kind.navigation(), move || {
        let words = inner.shop.words.clone();
        let new = format!("admin-{}-new", kind.word());
        let actions = vec![main_action(&inner.shop, &kind.page(None), &new)];
        let list = if all.is_empty() {
            let none = words.t(&format!("{}-none", kind.plural()));
            view! { <p class="soft">{none}</p> }.into_any()
        } else {
            view! { <section class="card" data-flush="">{table(&inner, kind, &all)}</section> }
                .into_any()
        };
        view! {
            <PageHead title actions/>
            {list}
        }
    })
    .await
}

fn table(staff: &Staff, kind: GroupKind, all: &[StoredGroup]) -> AnyView {
    const FEATURED: &str = "admin-collection-featured";
    let featured = |it: &StoredGroup| {
        let words = &staff.shop.words;
        it.featured
            .then(|| view! { <span class="badge" data-kind="info">{words.t(FEATURED)}</span> })
    };
    Table::of(all)
        .link("admin-group-name", |it| {
            (kind.page(Some(it.id)), it.indented())
        })
        .when(kind == GroupKind::Collection, |table| {
            table.column(FEATURED, featured)
        })
        .end("admin-products", |it| it.products)
        .view(&staff.shop)
}
