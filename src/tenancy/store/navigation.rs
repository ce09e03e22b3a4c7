//! SQL of the shop's menu.

use sqlx::types::Json;

use super::shop::localized;
use crate::core::Locale;
use crate::db::TenantTx;
use crate::tenancy::{NavigationEntry, NavigationLink, Translations};

/// Collections that the menu looks at, in the merchant's order.
const MOST_COLLECTIONS: i64 = 24;
/// Links under one category.
const MOST_BELOW: usize = 8;

/// The top-level categories with what stands under them.
pub(super) async fn load(tx: &mut TenantTx, first: Locale) -> sqlx::Result<Vec<NavigationEntry>> {
    let categories = sqlx::query!(
        r#"select slug, name, translations as "translations: Json<Translations>" from categories where parent_id is null order by position, name"#
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut navigation: Vec<_> = categories
        .into_iter()
        .map(|row| NavigationEntry {
            name: localized(first, row.name, &row.translations.0, "name"),
            slug: row.slug,
            below: Vec::new(),
        })
        .collect();
    let below = sqlx::query!(
        r#"with recursive tree as (
                select c.id, c.id as root, 0 as depth from categories c where c.parent_id is null
                union all
                select c.id, tree.root, tree.depth + 1 from categories c join tree on c.parent_id = tree.id where tree.depth < 16),
           listed as (
                select id, slug, title, translations, position from collections order by position, title limit $1)
           select r.slug as "root!", '/categories/' || c.slug as "path!", 'name' as "field!", c.name as "name!",
               c.translations as "translations!: Json<Translations>", 0 as "kind!", c.position as "position!"
           from categories r join categories c on c.parent_id = r.id
           where r.parent_id is null
           union all
           select r.slug, '/collections/' || k.slug, 'title', k.title, k.translations, 1, k.position
           from categories r cross join listed k
           where r.parent_id is null and exists (
               select from collection_products cp
               join products p on p.id = cp.product_id and p.state = 'published'
               join product_categories pc on pc.product_id = p.id
               join tree on tree.id = pc.category_id
               where cp.collection_id = k.id and tree.root = r.id)
           order by 6, 7, 4"#,
        MOST_COLLECTIONS
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in below {
        let entry = navigation.iter_mut().find(|entry| entry.slug == row.root);
        if let Some(entry) = entry.filter(|entry| entry.below.len() < MOST_BELOW) {
            entry.below.push(NavigationLink {
                name: localized(first, row.name, &row.translations.0, &row.field),
                path: row.path,
            });
        }
    }
    Ok(navigation)
}
