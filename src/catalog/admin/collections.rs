//! `/admin/collections`: the list, and each with its words and its picture.

use axum::extract::{Multipart, Path};
use leptos::prelude::*;

use super::group_form::{GroupFields, GroupForm, source_of, translated_fields, translations};
use super::{id_of, pictures, store};
use crate::admin::parts::breadcrumb;
use crate::admin::{self, NavigationItem, PageHead, page};
use crate::catalog::write::{CollectionInput, Fault, save_collection};
use crate::core::{CollectionId, Error, ProductId};
use crate::identity::{Right, Staff};
use crate::ui::{Choice, ErrorSummary};
use crate::web::{Failure, FormFields, Head, Outcome};

const PATH: &str = "/admin/collections";

/// A collection as it is stored.
pub(super) struct StoredCollection {
    /// Its id.
    pub id: CollectionId,
    /// How many products are in it.
    pub products: i64,
    /// All that can be written.
    pub input: CollectionInput,
}

/// `GET /admin/collections`
pub async fn list(staff: Staff) -> Outcome {
    staff.require(Right::EditProducts)?;
    let mut tx = staff.shop.begin().await?;
    let all = store::collections(&mut tx).await?;
    let (shop, words) = (staff.shop.clone(), staff.shop.words.clone());
    let head = Head {
        title: words.t("admin-collections"),
        ..Head::default()
    };
    page(&staff, tx, head, NavigationItem::Collections, move || {
        let rows: Vec<_> = all
            .iter()
            .map(|it| {
                let href = shop.href(&format!("{PATH}/{}", it.id));
                    let featured = it.input.featured.then(|| view! { <span class="badge" data-kind="info">{words.t("admin-collection-featured")}</span> });
                view! {
                    <tr>
                        <th scope="row"><a href=href>{it.input.title.clone()}</a></th>
                        <td data-label=words.t("admin-collection-featured")>{featured}</td>
                        <td data-label=words.t("admin-products") data-align="end">{it.products}</td>
                    </tr>
                }
            })
            .collect();
        let empty = rows.is_empty().then(|| view! { <p class="soft">{words.t("admin-collections-none")}</p> });
        let (new, add) = (shop.href("/admin/collections/new"), words.t("admin-collection-new"));
        view! {
            <PageHead title=words.t("admin-collections")>
                <a class="button" data-kind="primary" href=new>{add}</a>
            </PageHead>
            <section class="card" data-flush="">
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("admin-group-name")}</th>
                                <th scope="col">{words.t("admin-collection-featured")}</th>
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

/// `GET /admin/collections/new`
pub async fn new(staff: Staff) -> Outcome {
    show(staff, None).await
}

/// `GET /admin/collections/{collection}`
pub async fn edit(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id, CollectionId::parse)?;
    show(staff, Some(id)).await
}

async fn show(staff: Staff, id: Option<CollectionId>) -> Outcome {
    staff.require(Right::EditProducts)?;
    let (shop, words) = (&staff.shop, staff.shop.words.clone());
    let mut tx = shop.begin().await?;
    let all = store::collections(&mut tx).await?;
    let stored = find(&all, id)?;
    let choices = store::collection_choices(&mut tx, id).await?;
    let source = source_of(&mut tx, stored.and_then(|it| it.input.media)).await?;
    let title = stored.map_or_else(
        || words.t("admin-collection-new"),
        |it| it.input.title.clone(),
    );
    let form = GroupForm {
        draft: shop.draft(&mut tx, &form_key(id)).await?,
        naming: "title",
        stored: stored.map(|it| fields_of(&it.input)).unwrap_or_default(),
        staff: staff.clone(),
    };
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    page(&staff, tx, head, NavigationItem::Collections, move || {
        let shop = &form.staff.shop;
        let path = page_of(id);
        let action = id.map_or(PATH.to_owned(), |_| path.clone());
        let picture = id.map(|_| form.picture(&format!("{path}/picture"), source));
        view! {
            {breadcrumb(&form.staff, PATH, form.t("admin-collections"), title.clone())}
            <PageHead title=title/>
            <form class="form-layout" method="post" action=shop.href(&action)>
                <ErrorSummary text=words.error(form.draft.error())/>
                <div class="form-main">
                    {form.texts()}
                    {products(&form, choices)}
                </div>
                <div class="form-side">
                    <section class="card"><div class="form">
                        {form.position()}
                        <Choice name="featured" label=form.t("admin-collection-featured") ticked=form.draft.ticked("featured", form.stored.has("featured")) hint=Some(form.t("admin-collection-featured-hint"))/>
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
    all: &[StoredCollection],
    id: Option<CollectionId>,
) -> Result<Option<&StoredCollection>, Failure> {
    match id {
        None => Ok(None),
        Some(id) => all
            .iter()
            .find(|it| it.id == id)
            .map(Some)
            .ok_or(Failure::NotFound),
    }
}

fn form_key(id: Option<CollectionId>) -> String {
    id.map_or_else(
        || "collection-new".to_owned(),
        |id| format!("collection-{id}"),
    )
}

fn page_of(id: Option<CollectionId>) -> String {
    id.map_or_else(|| format!("{PATH}/new"), |id| format!("{PATH}/{id}"))
}

fn fields_of(input: &CollectionInput) -> FormFields {
    let mut pairs = vec![
        ("title".to_owned(), input.title.clone()),
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
    ];
    pairs.extend(translated_fields(&input.translations));
    if input.featured {
        pairs.push(("featured".to_owned(), "on".to_owned()));
    }
    pairs.into_iter().collect()
}

/// `POST /admin/collections`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    submit(staff, None, fields).await
}

/// `POST /admin/collections/{collection}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id, CollectionId::parse)?;
    submit(staff, Some(id), fields).await
}

async fn submit(staff: Staff, id: Option<CollectionId>, fields: FormFields) -> Outcome {
    staff.require(Right::EditProducts)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let all = store::collections(&mut tx).await?;
    let stored = find(&all, id)?.map(|it| it.input.clone());
    let input = input_of(&fields, stored.unwrap_or_default(), &staff);
    let result = match input {
        Ok(input) => save_collection(&mut tx, &shop.tenant, id, &input).await,
        Err(error) => Err(Fault::Refused(error)),
    };
    match result {
        Ok(saved) => {
            let products: Vec<_> = fields
                .all("product")
                .filter_map(|id| ProductId::parse(id).ok())
                .collect();
            store::set_collection_products(&mut tx, saved, &products).await?;
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
    stored: CollectionInput,
    staff: &Staff,
) -> Result<CollectionInput, Error> {
    let group = GroupFields::parse(fields)?;
    let settings = staff.shop.settings();
    Ok(CollectionInput {
        slug: group.slug.or(stored.slug),
        title: fields.get("title").trim().to_owned(),
        featured: fields.has("featured"),
        description: fields.get("description").trim().replace("\r\n", "\n"),
        translations: translations(fields, "title", stored.translations, settings),
        media: stored.media,
        position: group.position,
        seo_title: fields.get("seo_title").trim().to_owned(),
        seo_description: fields.get("seo_description").trim().to_owned(),
    })
}

/// `POST /admin/collections/{collection}/picture`
pub async fn set_picture(staff: Staff, Path(id): Path<String>, upload: Multipart) -> Outcome {
    staff.require(Right::EditProducts)?;
    let id = id_of(&id, CollectionId::parse)?;
    let shop = &staff.shop;
    let media = match pictures::keep_one(&staff, upload).await {
        Ok(media) => media,
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let mut tx = shop.begin().await?;
            let all = store::collections(&mut tx).await?;
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
    let all = store::collections(&mut tx).await?;
    let mut input = find(&all, Some(id))?
        .ok_or(Failure::NotFound)?
        .input
        .clone();
    input.media = Some(media);
    save_collection(&mut tx, &shop.tenant, Some(id), &input).await?;
    shop.forget_draft(&mut tx, &form_key(Some(id))).await?;
    tx.commit().await?;
    admin::step(&staff, &page_of(Some(id)), "saved", Ok(()))
}

/// Ticks for the products of the collection, those in it first.
fn products(form: &GroupForm, choices: Vec<(ProductId, String, bool)>) -> impl IntoView + use<> {
    let kept = form.draft.fields().cloned();
    let ticks: Vec<_> = choices
        .into_iter()
        .map(|(id, title, chosen)| {
            let id = id.to_string();
            let ticked = kept
                .as_ref()
                .map_or(chosen, |fields| fields.all("product").any(|it| it == id));
            view! {
                <label class="choice">
                    <input type="checkbox" name="product" value=id checked=ticked/>
                    <span>{title}</span>
                </label>
            }
        })
        .collect();
    view! {
        <section class="card">
            <header class="card-head"><h2>{form.t("admin-products")}</h2></header>
            <fieldset class="field">
                <legend class="field-hint">{form.t("admin-collection-products-hint")}</legend>
                <div class="choices">{ticks}</div>
            </fieldset>
        </section>
    }
}
