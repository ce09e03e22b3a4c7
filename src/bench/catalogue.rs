//! Which goods of the demo shop are measured.

use sqlx::{Connection, PgConnection};

use crate::{Result, given};

/// The published product with the most variants.
pub async fn product_path() -> Result<String> {
    let slug = one(
        "select p.slug from t_lumen.products p where p.state = 'published'
         order by (select count(*) from t_lumen.variants v where v.product_id = p.id) desc, p.slug limit 1",
    );
    Ok(format!("/products/{}", slug.await?))
}

/// The category with the most products.
pub async fn category_path() -> Result<String> {
    let slug = one(
        "select c.slug from t_lumen.categories c
         order by (select count(*) from t_lumen.product_categories pc where pc.category_id = c.id) desc, c.slug limit 1",
    );
    Ok(format!("/categories/{}", slug.await?))
}

/// The first variants that can be bought and have to be sent.
pub async fn variants(count: usize) -> Result<Vec<String>> {
    let mut connection = PgConnection::connect(&given("DATABASE_URL")?).await?;
    let found = sqlx::query_scalar(
        "select v.id::text from t_lumen.variants v join t_lumen.products p on p.id = v.product_id
         join t_lumen.stock_items s on s.variant_id = v.id
         where p.state = 'published' and v.requires_shipping and (s.oversell or not s.tracked or s.on_hand - s.committed > 1)
         order by v.id limit $1",
    )
    .bind(i64::try_from(count)?)
    .fetch_all(&mut connection)
    .await?;
    connection.close().await?;
    if found.is_empty() {
        return Err("the demo shop sells nothing".into());
    }
    Ok(found)
}

async fn one(query: &'static str) -> Result<String> {
    let mut connection = PgConnection::connect(&given("DATABASE_URL")?).await?;
    let found = sqlx::query_scalar(query).fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(found)
}
