use sqlx::types::Json;

use crate::core::{Locale, MediaId, ProductId};
use crate::db::TenantTx;
use crate::ui::PictureSource;

/// What the home page shows beside product cards.
#[derive(Clone, Debug)]
pub struct Front {
    /// The hero's picture.
    pub hero: Option<PictureSource>,
    /// Top-level categories that hold something.
    pub categories: Vec<Tile>,
    /// Featured collections that hold something.
    pub collections: Vec<Tile>,
    /// The newest products.
    pub newest: Vec<ProductId>,
}

/// A category or collection as the home page shows it.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Tile {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// A few sentences.
    pub description: String,
    /// Its own picture.
    pub picture: Option<PictureSource>,
    /// Pictures of its products, the first of each before the others, where it has none of its own.
    pub others: Vec<PictureSource>,
    /// How many products it holds.
    pub products: i64,
}

/// Everything of the home page but its cards and what sells best, in one round trip.
pub async fn front(
    tx: &mut TenantTx,
    locale: Locale,
    hero: Option<MediaId>,
    row_length: i64,
) -> sqlx::Result<Front> {
    let row = sqlx::query!(
        r#"with recursive tree as (
                select c.id, c.id as root, 0 as depth from categories c where c.parent_id is null
                union all
                select c.id, tree.root, tree.depth + 1 from categories c join tree on c.parent_id = tree.id where tree.depth < 16),
           held as (
                select tree.root, count(distinct p.id) as products, (array_agg(p.id order by p.published_at desc nulls last, p.id))[1:12] as firsts
                from tree join product_categories pc on pc.category_id = tree.id
                join products p on p.id = pc.product_id and p.state = 'published'
                group by tree.root),
           kept as (
                select cp.collection_id, count(*) as products, (array_agg(p.id order by cp.position, p.id))[1:12] as firsts
                from collection_products cp join products p on p.id = cp.product_id and p.state = 'published'
                group by cp.collection_id)
           select
            (select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', '')
                from media m where m.id = $2) as "hero: Json<PictureSource>",
            coalesce((select json_agg(json_build_object('slug', c.slug,
                    'name', coalesce(nullif(c.translations -> $1 ->> 'name', ''), c.name),
                    'description', coalesce(nullif(c.translations -> $1 ->> 'description', ''), c.description),
                    'products', held.products,
                    'picture', (select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', '')
                        from media m where m.id = c.media_id),
                    'others', coalesce((select json_agg(x.picture) from (
                        select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', '') as picture
                        from unnest(held.firsts) with ordinality as f (product, place)
                        join pictures pi on pi.product_id = f.product join media m on m.id = pi.media_id
                        where c.media_id is null
                        order by pi.position, f.place limit 24) x), '[]')
                    ) order by c.position, c.name)
                from held join categories c on c.id = held.root), '[]') as "categories!: Json<Vec<Tile>>",
            coalesce((select json_agg(json_build_object('slug', c.slug,
                    'name', coalesce(nullif(c.translations -> $1 ->> 'title', ''), c.title),
                    'description', coalesce(nullif(c.translations -> $1 ->> 'description', ''), c.description),
                    'products', kept.products,
                    'picture', (select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', '')
                        from media m where m.id = c.media_id),
                    'others', coalesce((select json_agg(x.picture) from (
                        select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', '') as picture
                        from unnest(kept.firsts) with ordinality as f (product, place)
                        join pictures pi on pi.product_id = f.product join media m on m.id = pi.media_id
                        where c.media_id is null
                        order by pi.position, f.place limit 24) x), '[]')
                    ) order by c.position, c.title)
                from kept join collections c on c.id = kept.collection_id and c.featured), '[]') as "collections!: Json<Vec<Tile>>",
            array(select p.id from products p where p.state = 'published'
                order by p.published_at desc nulls last, p.id desc limit $3) as "newest!""#,
        locale.tag(),
        hero.map(MediaId::as_uuid),
        row_length
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(Front {
        hero: row.hero.map(|Json(picture)| picture),
        categories: row.categories.0,
        collections: row.collections.0,
        newest: row.newest.into_iter().map(ProductId::from_uuid).collect(),
    })
}

/// The products that sold most in the last 90 days: all orders of that time are looked at.
pub async fn best_sellers(tx: &mut TenantTx, limit: i64) -> sqlx::Result<Vec<ProductId>> {
    let ids = sqlx::query_scalar!(
        r#"select l.product_id as "product!" from order_lines l join orders o on o.id = l.order_id
           join products p on p.id = l.product_id and p.state = 'published'
           where o.state <> 'cancelled' and o.placed_at > now() - interval '90 days'
           group by l.product_id order by sum(l.quantity) desc, l.product_id limit $1"#,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(ProductId::from_uuid).collect())
}

/// A picture of the shop's own.
pub async fn picture(tx: &mut TenantTx, media: MediaId) -> sqlx::Result<Option<PictureSource>> {
    sqlx::query_as!(
        PictureSource,
        r#"select hash, width, height, widths, '' as "alt!" from media where id = $1"#,
        media.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}
