use time::OffsetDateTime;

use crate::core::Slug;
use crate::db::TenantTx;

/// An address that search engines should know.
#[derive(Clone, Debug)]
pub struct SitemapEntry {
    /// Its path in the store's first language.
    pub path: String,
    /// When it last changed, where that is kept.
    pub changed_at: Option<OffsetDateTime>,
}

/// Every public product, category and collection, at most `limit`.
pub async fn sitemap(tx: &mut TenantTx, limit: i64) -> sqlx::Result<Vec<SitemapEntry>> {
    let rows = sqlx::query!(
        r#"select '/categories/' || slug as "path!", null::timestamptz as "changed_at: OffsetDateTime", 1 as place from categories
           union all select '/collections/' || slug, null, 2 from collections
           union all select '/products/' || slug, updated_at, 3 from products where state = 'published'
           order by 3, 1 limit $1"#,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SitemapEntry {
            path: row.path,
            changed_at: row.changed_at,
        })
        .collect())
}

/// Whether the shop shows a page at `/<kind>/<slug>`: `categories`, `collections` or `products`.
pub async fn has_page(tx: &mut TenantTx, kind: &str, slug: &Slug) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from categories where $1 = 'categories' and slug = $2
               union all select from collections where $1 = 'collections' and slug = $2
               union all select from products where $1 = 'products' and slug = $2 and state = 'published'
           ) as "exists!""#,
        kind,
        slug.as_str()
    )
    .fetch_one(&mut **tx)
    .await
}
