//! SQL of the search.

use uuid::Uuid;

use super::spelling::nearest;
use super::terms::Terms;
use crate::db::TenantTx;

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Products, the best match first.
    pub products: Vec<Uuid>,
    /// The words that were meant, where those typed find nothing.
    pub meant: Option<String>,
}

/// Published products that match what was typed. Where nothing does, words one slip away are tried.
///
/// # Errors
/// When the database refuses.
pub async fn find(tx: &mut TenantTx, typed: &str, limit: i64) -> sqlx::Result<Found> {
    let terms = Terms::parse(typed);
    if terms.is_empty() {
        return Ok(Found::default());
    }
    let products = matching(tx, &terms, limit).await?;
    if !products.is_empty() {
        return Ok(Found {
            products,
            meant: None,
        });
    }
    let vocabulary = vocabulary(tx).await?;
    let known = || vocabulary.iter().map(String::as_str);
    let meant = terms.corrected(|word| nearest(word, known()).map(str::to_owned));
    if meant == terms {
        return Ok(Found::default());
    }
    let products = matching(tx, &meant, limit).await?;
    let meant = (!products.is_empty()).then(|| meant.text());
    Ok(Found { products, meant })
}

/// Words that begin what a product says, and texts that come close to all of what was typed.
async fn matching(tx: &mut TenantTx, terms: &Terms, limit: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"with asked as (
                select to_tsquery('simple', $1) || to_tsquery('simple', unaccent($1)) as query, unaccent($2) as text)
           select p.id from products p, asked
           where p.state = 'published' and (p.search @@ asked.query or asked.text <% p.search_text)
           order by ts_rank(p.search, asked.query) desc, word_similarity(asked.text, p.search_text) desc,
               p.published_at desc nulls last, p.id
           limit $3"#,
        terms.prefixes(),
        terms.text(),
        limit
    )
    .fetch_all(&mut **tx)
    .await
}

/// Every word that a published product is found by, the most frequent first.
async fn vocabulary(tx: &mut TenantTx) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select word as "word!" from ts_stat('select search from products where state = ''published''')
           order by ndoc desc, word limit 50000"#
    )
    .fetch_all(&mut **tx)
    .await
}
