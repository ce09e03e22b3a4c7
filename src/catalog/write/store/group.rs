use sqlx::types::Json;
use uuid::Uuid;

use crate::catalog::write::{CategoryInput, CollectionInput};
use crate::core::Slug;
use crate::db::TenantTx;

/// Whether `category` is `ancestor` or lies below it.
pub async fn is_below(tx: &mut TenantTx, category: Uuid, ancestor: Uuid) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!(
        r#"with recursive path as (
             select id, parent_id from categories where id = $1
             union select c.id, c.parent_id from categories c join path on path.parent_id = c.id
         )
         select exists (select from path where id = $2) as "found!""#,
        category,
        ancestor
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(found)
}

pub async fn category_slug(tx: &mut TenantTx, id: Uuid) -> sqlx::Result<Option<Slug>> {
    let slug = sqlx::query_scalar!("select slug from categories where id = $1 for update", id)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(slug.and_then(|slug| Slug::parse(&slug).ok()))
}

pub async fn collection_slug(tx: &mut TenantTx, id: Uuid) -> sqlx::Result<Option<Slug>> {
    let slug = sqlx::query_scalar!("select slug from collections where id = $1 for update", id)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(slug.and_then(|slug| Slug::parse(&slug).ok()))
}

pub async fn write_category(
    tx: &mut TenantTx,
    id: Uuid,
    slug: &Slug,
    input: &CategoryInput,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into categories (id, parent_id, slug, name, description, translations, media_id, position, seo_title, seo_description)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict on constraint categories_pkey do update set parent_id = $2, slug = $3, name = $4, description = $5,
            translations = $6, media_id = $7, position = $8, seo_title = $9, seo_description = $10",
        id,
        input.parent.map(|id| id.as_uuid()),
        slug.as_str(),
        input.name.trim(),
        input.description.trim(),
        Json(&input.translations) as _,
        input.media.map(|id| id.as_uuid()),
        input.position,
        input.seo_title.trim(),
        input.seo_description.trim(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn write_collection(
    tx: &mut TenantTx,
    id: Uuid,
    slug: &Slug,
    input: &CollectionInput,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into collections (id, slug, title, description, translations, media_id, position, featured, seo_title, seo_description)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict on constraint collections_pkey do update set slug = $2, title = $3, description = $4,
            translations = $5, media_id = $6, position = $7, featured = $8, seo_title = $9, seo_description = $10",
        id,
        slug.as_str(),
        input.title.trim(),
        input.description.trim(),
        Json(&input.translations) as _,
        input.media.map(|id| id.as_uuid()),
        input.position,
        input.featured,
        input.seo_title.trim(),
        input.seo_description.trim(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a category after its children were moved up; answers where it lay. Its former addresses
/// lead there too.
pub async fn delete_category(tx: &mut TenantTx, id: Uuid) -> sqlx::Result<Option<Uuid>> {
    sqlx::query!(
        "update categories set parent_id = (select c.parent_id from categories c where c.id = $1) where parent_id = $1",
        id
    )
    .execute(&mut **tx)
    .await?;
    let parent = sqlx::query_scalar!(
        "delete from categories where id = $1 returning parent_id",
        id
    )
    .fetch_optional(&mut **tx)
    .await?
    .flatten();
    sqlx::query!(
        "update former_slugs set target_id = $2 where kind = 'category' and target_id = $1 and $2::uuid is not null",
        id,
        parent
    )
    .execute(&mut **tx)
    .await?;
    Ok(parent)
}

/// Deletes a collection.
pub async fn delete_collection(tx: &mut TenantTx, id: Uuid) -> sqlx::Result<()> {
    sqlx::query!("delete from collections where id = $1", id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
