use sqlx::types::Json;
use uuid::Uuid;

use crate::catalog::product::Crumb;
use crate::core::{Locale, Slug};
use crate::db::TenantTx;
use crate::ui::PictureSource;

/// Which kind of group an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    /// A node of the tree.
    Category,
    /// A merchandised group.
    Collection,
}

impl GroupKind {
    /// The word in the table of former addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Collection => "collection",
        }
    }
}

/// A category or collection with what is in it.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// A few sentences.
    pub description: String,
    /// Title for search engines, when it is to differ.
    pub seo_title: String,
    /// Description for search engines, when it is to differ.
    pub seo_description: String,
    /// Its picture.
    pub picture: Option<PictureSource>,
    /// The categories above it, from the top.
    pub parents: Vec<Crumb>,
    /// The categories in it.
    pub children: Vec<Crumb>,
    /// Its published products, those below it too, in the merchant's order.
    pub products: Vec<Uuid>,
}

/// The category at that address.
pub async fn category(
    tx: &mut TenantTx,
    locale: Locale,
    slug: &Slug,
) -> sqlx::Result<Option<Group>> {
    let row = sqlx::query!(
        r#"with recursive
           below as (
                select c.id, 0 as depth from categories c where c.slug = $1
                union select c.id, below.depth + 1 from categories c join below on c.parent_id = below.id where below.depth < 16),
           above as (
                select c.parent_id as id, 1 as depth from categories c where c.slug = $1
                union select c.parent_id, above.depth + 1 from categories c join above on c.id = above.id where above.depth < 16)
           select c.slug,
            coalesce(nullif(c.translations -> $2 ->> 'name', ''), c.name) as "name!",
            coalesce(nullif(c.translations -> $2 ->> 'description', ''), c.description) as "description!",
            coalesce(nullif(c.translations -> $2 ->> 'seo_title', ''), c.seo_title) as "seo_title!",
            coalesce(nullif(c.translations -> $2 ->> 'seo_description', ''), c.seo_description) as "seo_description!",
            (select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', '')
                from media m where m.id = c.media_id) as "picture: Json<PictureSource>",
            coalesce((select json_agg(json_build_array(a.slug, coalesce(nullif(a.translations -> $2 ->> 'name', ''), a.name)) order by above.depth desc)
                from above join categories a on a.id = above.id), '[]') as "parents!: Json<Vec<(String, String)>>",
            coalesce((select json_agg(json_build_array(k.slug, coalesce(nullif(k.translations -> $2 ->> 'name', ''), k.name)) order by k.position, k.name)
                from categories k where k.parent_id = c.id), '[]') as "children!: Json<Vec<(String, String)>>",
            array(select p.id from products p
                where p.state = 'published'
                    and exists (select from product_categories pc join below on below.id = pc.category_id where pc.product_id = p.id)
                order by p.published_at desc nulls last, p.id desc) as "products!"
           from categories c where c.slug = $1"#,
        slug.as_str(),
        locale.tag()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Group {
        slug: row.slug,
        name: row.name,
        description: row.description,
        seo_title: row.seo_title,
        seo_description: row.seo_description,
        picture: row.picture.map(|Json(picture)| picture),
        parents: crumbs(row.parents.0),
        children: crumbs(row.children.0),
        products: row.products,
    }))
}

/// The collection at that address.
pub async fn collection(
    tx: &mut TenantTx,
    locale: Locale,
    slug: &Slug,
) -> sqlx::Result<Option<Group>> {
    let row = sqlx::query!(
        r#"select c.slug,
            coalesce(nullif(c.translations -> $2 ->> 'title', ''), c.title) as "name!",
            coalesce(nullif(c.translations -> $2 ->> 'description', ''), c.description) as "description!",
            coalesce(nullif(c.translations -> $2 ->> 'seo_title', ''), c.seo_title) as "seo_title!",
            coalesce(nullif(c.translations -> $2 ->> 'seo_description', ''), c.seo_description) as "seo_description!",
            (select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', '')
                from media m where m.id = c.media_id) as "picture: Json<PictureSource>",
            array(select p.id from collection_products cp join products p on p.id = cp.product_id
                where cp.collection_id = c.id and p.state = 'published'
                order by cp.position, p.published_at desc nulls last, p.id desc) as "products!"
           from collections c where c.slug = $1"#,
        slug.as_str(),
        locale.tag()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Group {
        slug: row.slug,
        name: row.name,
        description: row.description,
        seo_title: row.seo_title,
        seo_description: row.seo_description,
        picture: row.picture.map(|Json(picture)| picture),
        parents: Vec::new(),
        children: Vec::new(),
        products: row.products,
    }))
}

/// What became of a group that is at an address no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormerGroup {
    /// It has this slug now.
    Moved(String),
    /// It was deleted.
    Gone,
    /// There was none.
    Unknown,
}

/// What became of the group that had this address before.
pub async fn former_group(
    tx: &mut TenantTx,
    kind: GroupKind,
    slug: &Slug,
) -> sqlx::Result<FormerGroup> {
    let row = sqlx::query_scalar!(
        r#"select coalesce(
            (select c.slug from categories c where c.id = f.target_id and f.kind = 'category'),
            (select c.slug from collections c where c.id = f.target_id and f.kind = 'collection')) as slug
           from former_slugs f where f.kind = $1 and f.slug = $2"#,
        kind.word(),
        slug.as_str()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(match row {
        Some(Some(slug)) => FormerGroup::Moved(slug),
        Some(None) => FormerGroup::Gone,
        None => FormerGroup::Unknown,
    })
}

fn crumbs(pairs: Vec<(String, String)>) -> Vec<Crumb> {
    pairs
        .into_iter()
        .map(|(slug, name)| Crumb { slug, name })
        .collect()
}
