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

/// A variant with more units than are sold here.
pub async fn variant() -> Result<String> {
    one("select v.id::text from t_lumen.variants v join t_lumen.products p on p.id = v.product_id
         where p.state = 'published' and exists (select from t_lumen.stock_items s where s.variant_id = v.id) order by v.id limit 1")
    .await
}

async fn one(query: &'static str) -> Result<String> {
    let mut connection = PgConnection::connect(&given("DATABASE_URL")?).await?;
    let found = sqlx::query_scalar(query).fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(found)
}
