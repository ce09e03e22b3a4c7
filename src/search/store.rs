//! SQL of the search.

use std::collections::HashSet;

use uuid::Uuid;

use super::spelling::nearest;
use super::terms::{self, Terms};
use crate::core::Locale;
use crate::db::TenantTx;

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Products, the best match first.
    pub products: Vec<Uuid>,
    /// The words that were meant, where those typed find nothing.
    pub meant: Option<String>,
}

/// Published products that match what was typed. Where nothing does, words that nobody finds anything by
/// are taken for slips of such as name a product in `language`: the reader's, or nothing for the store's
/// first. Where one of them is near nothing, there is no help in the others.
pub async fn find(
    tx: &mut TenantTx,
    typed: &str,
    language: Option<Locale>,
    limit: i64,
) -> sqlx::Result<Found> {
    let parts = terms::parts(typed);
    let terms = Terms::read(&parts, &words_of(tx, &parts).await?);
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
    let words = terms.words();
    let known = known(tx, &words).await?;
    let unknown: Vec<_> = words
        .iter()
        .filter(|(word, _)| !known.contains(word))
        .collect();
    if unknown.is_empty() {
        return Ok(Found::default());
    }
    let names = names(tx, language).await?;
    let near = |word: &str| nearest(word, names.iter().map(String::as_str));
    if unknown.iter().any(|(word, _)| near(word).is_none()) {
        return Ok(Found::default());
    }
    let meant = terms.corrected(|word| {
        let is_unknown = !known.contains(word);
        is_unknown.then(|| near(word).map(str::to_owned)).flatten()
    });
    let parts = terms::parts(&meant.text());
    let asked = Terms::read(&parts, &words_of(tx, &parts).await?);
    let products = matching(tx, &asked, limit).await?;
    let meant = (!products.is_empty()).then(|| meant.text());
    Ok(Found { products, meant })
}

/// The words of each part of a text, as the database splits and folds what it looks at.
async fn words_of(tx: &mut TenantTx, parts: &[String]) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select search_words(part) as "words!" from unnest($1::text[]) with ordinality as typed (part, place) order by place"#,
        parts
    )
    .fetch_all(&mut **tx)
    .await
}

/// Products that say every word, whose names hold every word, or come close to all of what was typed. Each
/// of the three is asked alone, so that each may use its index: together, a word that many products say made
/// Postgres compare every name with what was typed.
async fn matching(tx: &mut TenantTx, terms: &Terms, limit: i64) -> sqlx::Result<Vec<Uuid>> {
    let inner = terms.inner();
    sqlx::query_scalar!(
        r#"with hits as (
               select id from products where state = 'published' and search @@ to_tsquery('simple', $1)
               union select id from products where state = 'published' and $2 <% search_text
               union select id from products where state = 'published' and search_text like $5 and search_text like all ($6)
           )
           select p.id from hits join products p on p.id = hits.id
           order by p.search @@ to_tsquery('simple', $3) desc, ts_rank(p.search, to_tsquery('simple', $1)) desc,
               word_similarity($2, p.search_text) desc, p.published_at desc nulls last, p.id
           limit $4"#,
        terms.query(),
        terms.plain(),
        terms.phrase(),
        limit,
        inner.first().map(String::as_str),
        &inner
    )
    .fetch_all(&mut **tx)
    .await
}

/// Those of the words that some published product says.
async fn known(tx: &mut TenantTx, words: &[(String, String)]) -> sqlx::Result<HashSet<String>> {
    let (words, forms): (Vec<String>, Vec<String>) = words.iter().cloned().unzip();
    let known = sqlx::query_scalar!(
        r#"select word as "word!" from unnest($1::text[], $2::text[]) as asked (word, forms)
           where exists (select from products p where p.state = 'published' and p.search @@ to_tsquery('simple', asked.forms))"#,
        &words,
        &forms
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(known.into_iter().collect())
}

/// The words that name published products for readers of a language, the most frequent first.
async fn names(tx: &mut TenantTx, language: Option<Locale>) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select word as "word!"
           from products p cross join lateral jsonb_array_elements_text(coalesce(p.spelling -> $1, p.spelling -> '', '[]')) as named (word)
           where p.state = 'published' group by word order by count(*) desc, word limit 50000"#,
        language.map_or("", Locale::tag)
    )
    .fetch_all(&mut **tx)
    .await
}
