//! `/admin/categories`: the list, and each with its words and its picture.

use axum::extract::{Multipart, Path};
use leptos::prelude::*;

use super::group_form::{GroupFields, GroupForm, source_of, translated_fields, translations};
use super::{id_of, pictures, store};
use crate::admin::parts::breadcrumb;
use crate::admin::{self, NavigationItem, PageHead, page};
use crate::catalog::write::{CategoryInput, Fault, save_category};
use crate::core::{CategoryId, Error};
use crate::identity::{Right, Staff};
use crate::ui::{ErrorSummary, SelectField};
use crate::web::{Failure, FormFields, Head, Outcome};
use crate::words::Words;

const PATH: &str = "/admin/categories";

/// A category as it is stored.
pub(super) struct StoredCategory {
    /// Its id.
    pub id: CategoryId,
    /// How deep it lies.
    pub depth: i32,
    /// How many products are in it.
    pub products: i64,
    /// All that can be written.
    pub input: CategoryInput,
}

impl StoredCategory {
    /// The name, set in by its depth.
    pub(super) fn indented(&self) -> String {
        let depth = usize::try_from(self.depth).unwrap_or(0);
        format!("{}{}", "– ".repeat(depth), self.input.name)
    }
}

/// `GET /admin/categories`
pub async fn list(staff: Staff) -> Outcome {
    staff.require(Right::EditProducts)?;
    let mut tx = staff.shop.begin().await?;
    let all = store::categories(&mut tx).await?;
    let (shop, words) = (staff.shop.clone(), staff.shop.words.clone());
    let head = Head {
        title: words.t("admin-categories"),
        ..Head::default()
    };
    page(&staff, tx, head, NavigationItem::Categories, move || {
        let rows: Vec<_> = all
            .iter()
            .map(|it| {
                let href = shop.href(&format!("{PATH}/{}", it.id));
                view! {
                    <tr>
                        <th scope="row"><a href=href>{it.indented()}</a></th>

                        <td data-label=words.t("admin-products") data-align="end">{it.products}</td>
                    </tr>
                }
            })
            .collect();
        let empty = rows
            .is_empty()
            .then(|| view! { <p class="soft">{words.t("admin-categories-none")}</p> });
        let (new, add) = (
            shop.href("/admin/categories/new"),
            words.t("admin-category-new"),
        );
        view! {
            <PageHead title=words.t("admin-categories")>
                <a class="button" data-kind="primary" href=new>{add}</a>
            </PageHead>
            <section class="card" data-flush="">
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("admin-group-name")}</th>

                                <th scope="col" data-align="end">{words.t("admin-products")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
            {empty}
        }
    })
    .await
}

/// `GET /admin/categories/new`
pub async fn new(staff: Staff) -> Outcome {
    show(staff, None).await
}

/// `GET /admin/categories/{category}`
pub async fn edit(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id, CategoryId::parse)?;
    show(staff, Some(id)).await
}

async fn show(staff: Staff, id: Option<CategoryId>) -> Outcome {
    staff.require(Right::EditProducts)?;
    let (shop, words) = (&staff.shop, staff.shop.words.clone());
    let mut tx = shop.begin().await?;
    let all = store::categories(&mut tx).await?;
    let stored = find(&all, id)?;
    let parents = parents(&all, id, &words);
    let source = source_of(&mut tx, stored.and_then(|it| it.input.media)).await?;
    let title = stored.map_or_else(|| words.t("admin-category-new"), |it| it.input.name.clone());
    let form = GroupForm {
        draft: shop.draft(&mut tx, &form_key(id)).await?,
        naming: "name",
        stored: stored.map(|it| fields_of(&it.input)).unwrap_or_default(),
        staff: staff.clone(),
    };
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    page(&staff, tx, head, NavigationItem::Categories, move || {
        let shop = &form.staff.shop;
        let path = page_of(id);
        let action = id.map_or(PATH.to_owned(), |_| path.clone());
        let picture = id.map(|_| form.picture(&format!("{path}/picture"), source));
        view! {
            {breadcrumb(&form.staff, PATH, form.t("admin-categories"), title.clone())}
            <PageHead title=title/>
            <form class="form-layout" method="post" action=shop.href(&action)>
                <ErrorSummary text=words.error(form.draft.error())/>
                <div class="form-main">
                    {form.texts()}
                </div>
                <div class="form-side">
                    <section class="card"><div class="form">
                        <SelectField name="parent" label=form.t("admin-category-parent") options=parents value=form.value("parent") error=form.fault("parent")/>
                        {form.position()}
                    </div></section>
                </div>
                <footer class="form-foot">
                    <a class="button" href=shop.href(PATH)>{form.t("admin-cancel")}</a>
                    <button class="button" data-kind="primary">{form.t("admin-save")}</button>
                </footer>
            </form>
            {picture}
        }
    })
    .await
}

fn find(
    all: &[StoredCategory],
    id: Option<CategoryId>,
) -> Result<Option<&StoredCategory>, Failure> {
    match id {
        None => Ok(None),
        Some(id) => all
            .iter()
            .find(|it| it.id == id)
            .map(Some)
            .ok_or(Failure::NotFound),
    }
}

fn form_key(id: Option<CategoryId>) -> String {
    id.map_or_else(|| "category-new".to_owned(), |id| format!("category-{id}"))
}

fn page_of(id: Option<CategoryId>) -> String {
    id.map_or_else(|| format!("{PATH}/new"), |id| format!("{PATH}/{id}"))
}

fn fields_of(input: &CategoryInput) -> FormFields {
    let mut pairs = vec![
        ("name".to_owned(), input.name.clone()),
        (
            "slug".to_owned(),
            input
                .slug
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        ("description".to_owned(), input.description.clone()),
        ("position".to_owned(), input.position.to_string()),
        ("seo_title".to_owned(), input.seo_title.clone()),
        ("seo_description".to_owned(), input.seo_description.clone()),
        (
            "parent".to_owned(),
            input.parent.map(|id| id.to_string()).unwrap_or_default(),
        ),
    ];
    pairs.extend(translated_fields(&input.translations));
    pairs.into_iter().collect()
}

/// `POST /admin/categories`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    submit(staff, None, fields).await
}

/// `POST /admin/categories/{category}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id, CategoryId::parse)?;
    submit(staff, Some(id), fields).await
}

async fn submit(staff: Staff, id: Option<CategoryId>, fields: FormFields) -> Outcome {
    staff.require(Right::EditProducts)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let all = store::categories(&mut tx).await?;
    let stored = find(&all, id)?.map(|it| it.input.clone());
    let input = input_of(&fields, stored.unwrap_or_default(), &staff);
    let result = match input {
        Ok(input) => save_category(&mut tx, &shop.tenant, id, &input).await,
        Err(error) => Err(Fault::Refused(error)),
    };
    match result {
        Ok(saved) => {
            shop.forget_draft(&mut tx, &form_key(id)).await?;
            tx.commit().await?;
            let done = if id.is_some() { "saved" } else { "added" };
            admin::step(&staff, &page_of(Some(saved)), done, Ok(()))
        }
        Err(Fault::Refused(Error::NotFound)) => Err(Failure::NotFound),
        Err(Fault::Refused(error)) => {
            drop(tx);
            shop.reject(&form_key(id), &page_of(id), &fields, error)
                .await
        }
        Err(fault) => Err(fault.into()),
    }
}

fn input_of(
    fields: &FormFields,
    stored: CategoryInput,
    staff: &Staff,
) -> Result<CategoryInput, Error> {
    let group = GroupFields::parse(fields)?;
    let settings = staff.shop.settings();
    Ok(CategoryInput {
        slug: group.slug.or(stored.slug),
        parent: match fields.get("parent") {
            "" => None,
            id => Some(CategoryId::parse(id).map_err(|reason| Error::invalid("parent", reason))?),
        },
        name: fields.get("name").trim().to_owned(),
        description: fields.get("description").trim().replace("\r\n", "\n"),
        translations: translations(fields, "name", stored.translations, settings),
        media: stored.media,
        position: group.position,
        seo_title: fields.get("seo_title").trim().to_owned(),
        seo_description: fields.get("seo_description").trim().to_owned(),
    })
}

/// `POST /admin/categories/{category}/picture`
pub async fn set_picture(staff: Staff, Path(id): Path<String>, upload: Multipart) -> Outcome {
    staff.require(Right::EditProducts)?;
    let id = id_of(&id, CategoryId::parse)?;
    let shop = &staff.shop;
    let media = match pictures::keep_one(&staff, upload).await {
        Ok(media) => media,
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let mut tx = shop.begin().await?;
            let all = store::categories(&mut tx).await?;
            let fields = find(&all, Some(id))?
                .map(|it| fields_of(&it.input))
                .unwrap_or_default();
            drop(tx);
            return shop
                .reject(&form_key(Some(id)), &page_of(Some(id)), &fields, error)
                .await;
        }
        Err(failure) => return Err(failure),
    };
    let mut tx = shop.begin().await?;
    let all = store::categories(&mut tx).await?;
    let mut input = find(&all, Some(id))?
        .ok_or(Failure::NotFound)?
        .input
        .clone();
    input.media = Some(media);
    save_category(&mut tx, &shop.tenant, Some(id), &input).await?;
    shop.forget_draft(&mut tx, &form_key(Some(id))).await?;
    tx.commit().await?;
    admin::step(&staff, &page_of(Some(id)), "saved", Ok(()))
}

/// What a category may lie in: not itself, nor what lies in it.
fn parents(all: &[StoredCategory], id: Option<CategoryId>, words: &Words) -> Vec<(String, String)> {
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
