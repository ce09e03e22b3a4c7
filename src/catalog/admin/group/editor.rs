use leptos::prelude::*;
use uuid::Uuid;

use super::form::{GroupForm, fields_of, source_of};
use super::stored::StoredGroup;
use super::{all, choices, find, goods, parsed};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, editor_state_by, page};
use crate::catalog::store::GroupKind;
use crate::identity::Staff;
use crate::ui::{Choice, SelectField};
use crate::web::{Head, Outcome};
use crate::words::Words;

/// The form of a new one.
pub async fn new(staff: Staff, kind: GroupKind) -> Outcome {
    show(staff, kind, None).await
}

/// The form of one that is there.
pub async fn edit(staff: Staff, kind: GroupKind, id: &str) -> Outcome {
    let id = parsed(id)?;
    show(staff, kind, Some(id)).await
}

async fn show(staff: Staff, kind: GroupKind, id: Option<Uuid>) -> Outcome {
    let (shop, words) = (&staff.shop, staff.shop.words.clone());
    let mut tx = shop.begin().await?;
    let all = all(&mut tx, kind).await?;
    let stored = find(&all, id)?;
    let choices = choices(&mut tx, kind, id).await?;
    let parents = (kind == GroupKind::Category).then(|| parents(&all, id, &words));
    let source = source_of(&mut tx, stored.and_then(|it| it.media)).await?;
    let title = stored.map_or_else(
        || words.t(&format!("admin-{}-new", kind.word())),
        |it| it.name.clone(),
    );
    let form = GroupForm {
        draft: shop.editor_draft(&mut tx, &kind.form(id)).await?,
        naming: kind.naming(),
        stored: stored.map(|it| fields_of(kind, it)).unwrap_or_default(),
        staff: staff.clone(),
    };
    let head = Head::titled(title.clone());
    page(&staff, tx, head, kind.navigation(), move || {
        let shop = &form.staff.shop;
        let action = id.map_or_else(|| kind.path().to_owned(), |_| kind.page(id));
        let picture = id.map(|_| form.picture(&format!("{}/picture", kind.page(id)), source));
        let delete = id.map(|_| {
            let href = shop.href(&format!("{}/delete", kind.page(id)));
            view! { <a class="button" data-kind="danger" href=href>{form.t("admin-delete")}</a> }
        });
        view! {
            {breadcrumb(&form.staff, kind.path(), form.t(kind.plural()), title.clone())}
            <PageHead title=title>{delete}</PageHead>
            <form class="form-layout" method="post" action=shop.href(&action)>
                {editor_state_by(shop, &form.draft, &["admin-group", "admin-category", "admin-collection", "admin-product", "admin"], &|field| form.label_of_place(field))}
                <div class="form-main">
                    {form.texts()}
                    {(kind == GroupKind::Collection).then(|| goods::view(&form, &choices))}
                </div>
                <div class="form-side">
                    <section class="card"><div class="form">
                        {parents.map(|parents| parent(&form, parents))}
                        {form.position()}
                        {(kind == GroupKind::Collection).then(|| featured(&form))}
                    </div></section>
                    {picture}
                </div>
                <footer class="form-foot">
                    <a class="button" href=shop.href(kind.path())>{form.t("admin-cancel")}</a>
                    <button class="button" data-kind="primary">{form.t("admin-save")}</button>
                </footer>
            </form>
        }
    })
    .await
}

fn parent(form: &GroupForm, parents: Vec<(String, String)>) -> impl IntoView + use<> {
    view! {
        <SelectField
            name="parent"
            label=form.t("admin-category-parent")
            options=parents
            value=form.value("parent")
            error=form.fault("parent")
        />
    }
}

fn featured(form: &GroupForm) -> impl IntoView + use<> {
    view! {
        <Choice
            name="featured"
            label=form.t("admin-collection-featured")
            ticked=form.draft.ticked("featured", form.stored.has("featured"))
            hint=Some(form.t("admin-collection-featured-hint"))
        />
    }
}

/// What a category may lie in: not itself, nor what lies in it.
fn parents(all: &[StoredGroup], id: Option<Uuid>, words: &Words) -> Vec<(String, String)> {
    let mut inside: Option<i32> = None;
    let mut parents = vec![(String::new(), words.t("admin-category-no-parent"))];
    for it in all {
        if inside.is_some_and(|depth| it.depth <= depth) {
            inside = None;
        }
        if Some(it.id) == id {
            inside = Some(it.depth);
        }
        if inside.is_none() {
            parents.push((it.id.to_string(), it.indented()));
        }
    }
    parents
}
