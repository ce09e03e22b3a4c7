//! Categories and collections.

use uuid::Uuid;

use super::{WriteFault, store};
use crate::catalog::input::named;
use crate::catalog::store::GroupKind;
use crate::core::{
    CategoryId, CollectionId, Error, FieldErrors, MediaId, Reason, ShortText, Slug, optional,
};
use crate::db::TenantTx;
use crate::tenancy::{self, Tenant, Translations};

/// A category as it is written. Translations hold `name`, `description`, `seo_title`, `seo_description`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryInput {
    /// Its address; made from the name when not given.
    pub slug: Option<Slug>,
    /// The category it is part of.
    pub parent: Option<CategoryId>,
    /// Its name in the store's first language.
    pub name: String,
    /// A sentence or two.
    pub description: String,
    /// Further languages.
    pub translations: Translations,
    /// Its picture.
    pub media: Option<MediaId>,
    /// Its place among its siblings.
    pub position: i32,
    /// Title for search engines.
    pub seo_title: String,
    /// Description for search engines.
    pub seo_description: String,
}

/// A collection as it is written. Translations hold `title`, `description`, `seo_title`, `seo_description`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollectionInput {
    /// Its address; made from the title when not given.
    pub slug: Option<Slug>,
    /// Its title in the store's first language.
    pub title: String,
    /// A sentence or two.
    pub description: String,
    /// Further languages.
    pub translations: Translations,
    /// Its picture.
    pub media: Option<MediaId>,
    /// Its place on the home page.
    pub position: i32,
    /// Whether the home page shows it.
    pub featured: bool,
    /// Title for search engines.
    pub seo_title: String,
    /// Description for search engines.
    pub seo_description: String,
}

/// Creates or changes a category and tells every node, since the shop's menu shows it.
///
/// # Errors
/// [`WriteFault::Refused`] with the faults by field.
pub async fn save_category(
    tx: &mut TenantTx,
    tenant: &Tenant,
    id: Option<CategoryId>,
    input: &CategoryInput,
) -> Result<CategoryId, WriteFault> {
    check(
        "name",
        &input.name,
        &input.description,
        [&input.seo_title, &input.seo_description],
    )?;
    let slug = slug_of(input.slug.as_ref(), &input.name)?;
    let new = id.unwrap_or_else(CategoryId::new);
    if let Some(parent) = input.parent
        && store::is_below(tx, parent.as_uuid(), new.as_uuid()).await?
    {
        return Err(Error::invalid("parent", Reason::Mismatch).into());
    }
    let before = store::category_slug(tx, new.as_uuid()).await?;
    if id.is_some() && before.is_none() {
        return Err(Error::NotFound.into());
    }
    store::write_category(tx, new.as_uuid(), &slug, input).await?;
    renamed(tx, "category", before, &slug, new.as_uuid()).await?;
    tenancy::store::tell_changed(tx, tenant).await?;
    Ok(new)
}

/// Creates or changes a collection.
///
/// # Errors
/// [`WriteFault::Refused`] with the faults by field.
pub async fn save_collection(
    tx: &mut TenantTx,
    tenant: &Tenant,
    id: Option<CollectionId>,
    input: &CollectionInput,
) -> Result<CollectionId, WriteFault> {
    check(
        "title",
        &input.title,
        &input.description,
        [&input.seo_title, &input.seo_description],
    )?;
    let slug = slug_of(input.slug.as_ref(), &input.title)?;
    let new = id.unwrap_or_else(CollectionId::new);
    let before = store::collection_slug(tx, new.as_uuid()).await?;
    if id.is_some() && before.is_none() {
        return Err(Error::NotFound.into());
    }
    store::write_collection(tx, new.as_uuid(), &slug, input).await?;
    renamed(tx, "collection", before, &slug, new.as_uuid()).await?;
    tenancy::store::tell_changed(tx, tenant).await?;
    Ok(new)
}

/// Deletes a category or a collection; its products stay. What lies in a category moves up to where
/// the category was, and its addresses lead there; other addresses answer that it is gone.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn delete_group(
    tx: &mut TenantTx,
    tenant: &Tenant,
    kind: GroupKind,
    id: Uuid,
) -> Result<(), WriteFault> {
    let slug = match kind {
        GroupKind::Category => store::category_slug(tx, id).await?,
        GroupKind::Collection => store::collection_slug(tx, id).await?,
    };
    let slug = slug.ok_or(Error::NotFound)?;
    match kind {
        GroupKind::Category => {
            let parent = store::delete_category(tx, id).await?;
            store::remember_slug(tx, kind.word(), &slug, parent.unwrap_or(id)).await?;
        }
        GroupKind::Collection => {
            store::delete_collection(tx, id).await?;
            store::remember_slug(tx, kind.word(), &slug, id).await?;
        }
    }
    tenancy::store::tell_changed(tx, tenant).await?;
    Ok(())
}

fn check(name: &str, value: &str, description: &str, seo: [&String; 2]) -> Result<(), Error> {
    let mut faults = FieldErrors::default();
    faults.check(named(name), ShortText::<120>::parse(value));
    faults.check(
        "description",
        optional(description, crate::core::Text::<5_000>::parse),
    );
    for (field, text) in ["seo_title", "seo_description"].into_iter().zip(seo) {
        faults.check(field, optional(text, ShortText::<500>::parse));
    }
    faults.into_result()
}

fn slug_of(given: Option<&Slug>, name: &str) -> Result<Slug, Error> {
    match given {
        Some(slug) => Ok(slug.clone()),
        None => Slug::from_title(name).map_err(|reason| Error::invalid("slug", reason)),
    }
}

async fn renamed(
    tx: &mut TenantTx,
    kind: &str,
    before: Option<Slug>,
    slug: &Slug,
    id: Uuid,
) -> sqlx::Result<()> {
    if let Some(before) = before.filter(|before| before != slug) {
        store::remember_slug(tx, kind, &before, id).await?;
    }
    store::claim_slug(tx, kind, slug).await
}
