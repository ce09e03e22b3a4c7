//! SQL of the search.

use std::collections::HashSet;

use uuid::Uuid;

use super::question::Question;
use crate::core::Locale;
use crate::db::TenantTx;

/// Products that are ranked; words that more of them say narrow nothing.
const MOST_RANKED: i64 = 5_000;

/// The words of each part of a text, as the database splits and folds what it looks at.
pub async fn words_of(tx: &mut TenantTx, parts: &[String]) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select search_words(part) as "words!" from unnest($1::text[]) with ordinality as typed (part, place) order by place"#,
        parts
    )
    .fetch_all(&mut **tx)
    .await
}

/// Published products that `asked` finds, the best match first: the typed words in this order, then by how
/// many of them are in names and labels, then by all that is said and where. A limit beside the condition would
/// make Postgres read the table instead of the index; behind a materialized part it only ends the reading.
pub async fn matching(
    tx: &mut TenantTx,
    asked: &str,
    question: &Question,
    limit: i64,
) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"with hits as materialized (
               select id, published_at, search @@ $3::text::tsquery as is_named,
                   ts_rank('{0, 0, 0.4, 1}', search, $2::text::tsquery) as rank_of_names,
                   ts_rank('{0.02, 0.1, 0.4, 1}', search, $1::text::tsquery) as rank
               from products where state = 'published' and search @@ $1::text::tsquery
           )
           select id from (select * from hits limit $5) as ranked
           order by is_named desc, rank_of_names desc, rank desc, published_at desc nulls last, id
           limit $4"#,
        asked,
        question.typed,
        question.phrase,
        limit,
        MOST_RANKED
    )
    .fetch_all(&mut **tx)
    .await
}

/// Which of the questions some published product answers.
pub async fn answered(tx: &mut TenantTx, questions: &[String]) -> sqlx::Result<HashSet<String>> {
    let answered = sqlx::query_scalar!(
        r#"select asked as "asked!" from unnest($1::text[]) as asked
           where exists (select from products p where p.state = 'published' and p.search @@ asked::tsquery)"#,
        questions
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(answered.into_iter().collect())
}

/// The words that name published products for readers of a language, the most frequent first; nothing for
/// the store's first language.
pub async fn names(tx: &mut TenantTx, language: Option<Locale>) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select word as "word!"
           from products p cross join lateral jsonb_array_elements_text(coalesce(p.spelling -> $1, p.spelling -> '', '[]')) as named (word)
           where p.state = 'published' group by word order by count(*) desc, word limit 50000"#,
        language.map_or("", Locale::tag)
    )
    .fetch_all(&mut **tx)
    .await
}

/// A category or collection that a search finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundGroup {
    /// Whether it is a collection.
    pub is_collection: bool,
    /// Its address.
    pub slug: String,
    /// Its name in the reader's language.
    pub name: String,
}

/// Categories and collections whose names `asked` finds and that hold something published, the best match
/// first.
pub async fn groups(
    tx: &mut TenantTx,
    asked: &str,
    question: &Question,
    locale: Locale,
    limit: i64,
) -> sqlx::Result<Vec<FoundGroup>> {
    sqlx::query_as!(
        FoundGroup,
        r#"with named as (
               select id, false as is_collection, slug, position,
                   coalesce(nullif(translations -> $4 ->> 'name', ''), name) as name
               from categories
               union all
               select id, true, slug, position,
                   coalesce(nullif(translations -> $4 ->> 'title', ''), title)
               from collections
           ), found as (
               select named.*, setweight(to_tsvector('simple', search_words(name)) || word_endings(search_words(name)), 'A') as search
               from named
           )
           select is_collection as "is_collection!", slug as "slug!", name as "name!" from found
           where search @@ $1::text::tsquery and case when is_collection
               then exists (select from collection_products cp join products p on p.id = cp.product_id
                   where cp.collection_id = found.id and p.state = 'published')
               else exists (
                   with recursive below as (
                       select found.id as id, 0 as depth
                       union select c.id, below.depth + 1 from categories c join below on c.parent_id = below.id where below.depth < 16)
                   select from below join product_categories pc on pc.category_id = below.id
                   join products p on p.id = pc.product_id where p.state = 'published') end
           order by search @@ $3::text::tsquery desc,
               ts_rank('{0.02, 0.1, 0.4, 1}', search, $2::text::tsquery) desc,
               is_collection, position, name, slug
           limit $5"#,
        asked,
        question.typed,
        question.phrase,
        locale.tag(),
        limit
    )
    .fetch_all(&mut **tx)
    .await
}
