use sqlx::types::Json;
use uuid::Uuid;

use crate::catalog::input::ProductInput;
use crate::catalog::write::StoredProduct;
use crate::core::{ProductId, Slug};
use crate::db::TenantTx;

/// The product at that address.
pub async fn product_by_slug(tx: &mut TenantTx, slug: &Slug) -> sqlx::Result<Option<ProductId>> {
    let id = sqlx::query_scalar!("select id from products where slug = $1", slug.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(ProductId::from_uuid))
}

/// Locks the product's row; false when there is none.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!(
        "select id from products where id = $1 for no key update",
        id
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(found.is_some())
}

/// `wished`, or `wished` with the first free number behind it.
pub async fn free_product_slug(tx: &mut TenantTx, wished: &Slug) -> sqlx::Result<Slug> {
    let mut slug = wished.clone();
    let mut number = 1;
    while product_by_slug(tx, &slug).await?.is_some() {
        number += 1;
        slug = wished.numbered(number);
    }
    Ok(slug)
}

pub async fn insert_product(
    tx: &mut TenantTx,
    id: Uuid,
    slug: &Slug,
    input: &ProductInput,
    html: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into products (id, slug, title, short_description, description, description_html, translations,
            vendor, product_type, tags, tax_class, specification, care_tips, state, seo_title, seo_description,
            foreign_fields, description_format, handle, is_gift_card, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            case when $14 = 'published' then now() end)",
        id,
        slug.as_str(),
        input.title,
        input.short_description,
        input.description,
        html,
        Json(&input.translations) as _,
        input.vendor,
        input.product_type,
        &input.tags,
        input.tax_class,
        Json(&input.specification) as _,
        input.care_tips,
        input.state.as_str(),
        input.seo_title,
        input.seo_description,
        Json(&input.foreign_fields) as _,
        input.description_format.as_str(),
        input.handle,
        input.is_gift_card,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn update_product(
    tx: &mut TenantTx,
    id: Uuid,
    slug: &Slug,
    input: &ProductInput,
    html: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update products set slug = $2, title = $3, short_description = $4, description = $5, description_html = $6,
            translations = $7, vendor = $8, product_type = $9, tags = $10, tax_class = $11, specification = $12,
            care_tips = $13, state = $14, seo_title = $15, seo_description = $16, foreign_fields = $17,
            description_format = $18, handle = $19, is_gift_card = $20,
            published_at = case when $14 = 'published' then coalesce(published_at, now()) else published_at end,
            updated_at = now()
         where id = $1",
        id,
        slug.as_str(),
        input.title,
        input.short_description,
        input.description,
        html,
        Json(&input.translations) as _,
        input.vendor,
        input.product_type,
        &input.tags,
        input.tax_class,
        Json(&input.specification) as _,
        input.care_tips,
        input.state.as_str(),
        input.seo_title,
        input.seo_description,
        Json(&input.foreign_fields) as _,
        input.description_format.as_str(),
        input.handle,
        input.is_gift_card,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The old address goes on leading to the thing.
pub async fn remember_slug(
    tx: &mut TenantTx,
    kind: &str,
    old: &Slug,
    id: Uuid,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into former_slugs (kind, slug, target_id, changed_at) values ($1, $2, $3, now())
         on conflict on constraint former_slugs_pkey do update set target_id = $3, changed_at = excluded.changed_at",
        kind,
        old.as_str(),
        id
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// An address that is in use leads nowhere else.
pub async fn claim_slug(tx: &mut TenantTx, kind: &str, slug: &Slug) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from former_slugs where kind = $1 and slug = $2",
        kind,
        slug.as_str()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Makes the product's categories and collections those of `input`.
pub async fn save_memberships(
    tx: &mut TenantTx,
    id: Uuid,
    stored: Option<&StoredProduct>,
    input: &ProductInput,
) -> sqlx::Result<()> {
    let old = stored.map(|stored| &stored.input);
    if old.map_or(!input.categories.is_empty(), |old| {
        old.categories != input.categories
    }) {
        let categories: Vec<Uuid> = input.categories.iter().map(|id| id.as_uuid()).collect();
        sqlx::query!(
            "delete from product_categories where product_id = $1 and category_id <> all ($2)",
            id,
            &categories
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "insert into product_categories (product_id, category_id) select $1, unnest($2::uuid[])
             on conflict on constraint product_categories_pkey do nothing",
            id,
            &categories
        )
        .execute(&mut **tx)
        .await?;
    }
    if old.map_or(!input.collections.is_empty(), |old| {
        old.collections != input.collections
    }) {
        let collections: Vec<Uuid> = input.collections.iter().map(|id| id.as_uuid()).collect();
        sqlx::query!(
            "delete from collection_products where product_id = $1 and collection_id <> all ($2)",
            id,
            &collections
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "insert into collection_products (product_id, collection_id, position)
             select $1, c, (select coalesce(max(position), 0) + 1 from collection_products where collection_id = c)
             from unnest($2::uuid[]) as c
             on conflict on constraint collection_products_pkey do nothing",
            id,
            &collections
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// What search looks at: the words of all that is written in a product, in every language, by weight: names
/// (A), labels (B), facts (C), prose (D); the endings of names and labels; and the words that name it, by
/// language. The same is written by the migrations of `search_words` and `word_endings`.
pub async fn write_search(tx: &mut TenantTx, id: Uuid) -> sqlx::Result<()> {
    sqlx::query!(
        r#"with texts as (
             select p.id,
                 concat_ws(' ', p.title, (select string_agg(t.value ->> 'title', ' ') from jsonb_each(p.translations) t)) as titles,
                 concat_ws(' ', p.vendor, p.product_type, array_to_string(p.tags, ' '),
                     (select string_agg(concat_ws(' ', v.name, (select string_agg(t.value ->> 'name', ' ') from jsonb_each(v.translations) t)), ' ')
                      from product_options o join option_values v on v.option_id = o.id where o.product_id = p.id)) as labels,
                 (select string_agg(concat_ws(' ', v.sku, replace(search_words(v.sku), ' ', ''), v.barcode), ' ' order by v.position, v.id)
                  from variants v where v.product_id = p.id) as numbers,
                 concat_ws(' ', p.short_description, (select string_agg(t.value ->> 'short_description', ' ') from jsonb_each(p.translations) t),
                     (select string_agg(o.name, ' ') from product_options o where o.product_id = p.id),
                     (select string_agg(text #>> '{}', ' ') from jsonb_path_query(p.specification, 'strict $.** ? (@.type() == "string")') text)) as facts,
                 concat_ws(' ', p.care_tips, p.description_html,
                     (select string_agg(text #>> '{}', ' ') from jsonb_path_query(p.translations, 'strict $.** ? (@.type() == "string")') text)) as prose
             from products p where p.id = $1
         ), named as (
             select '' as language, p.title, p.vendor,
                 concat_ws(' ', p.product_type, array_to_string(p.tags, ' '),
                     (select string_agg(v.name, ' ') from product_options o join option_values v on v.option_id = o.id where o.product_id = p.id)) as labels
             from products p where p.id = $1
             union all
             select t.key, t.value ->> 'title', p.vendor,
                 (select string_agg(coalesce(nullif(v.translations -> t.key ->> 'name', ''), v.name), ' ')
                  from product_options o join option_values v on v.option_id = o.id where o.product_id = p.id)
             from products p cross join lateral jsonb_each(p.translations) t where p.id = $1 and t.value ->> 'title' <> ''
         )
         update products set
             search_text = search_words(concat_ws(' ', texts.titles, texts.labels)),
             search = setweight(to_tsvector('simple', search_words(texts.titles)), 'A')
                 || setweight(to_tsvector('simple', coalesce(search_words(texts.numbers), '')), 'A')
                 || setweight(to_tsvector('simple', search_words(texts.labels)), 'B')
                 || setweight(to_tsvector('simple', search_words(texts.facts)), 'C')
                 || setweight(to_tsvector('simple', search_words(regexp_replace(left(texts.prose, 200000), '<[^>]*>|&[#[:alnum:]]+;', ' ', 'g'))), 'D')
                 || setweight(word_endings(search_words(texts.titles)), 'A')
                 || setweight(word_endings(search_words(texts.labels)), 'B'),
             spelling = (select jsonb_object_agg(language, to_jsonb(array(
                     select distinct word from regexp_split_to_table(plain_words(concat_ws(' ', title, labels, vendor)), ' ') word
                     where char_length(word) between 3 and 40)))
                 from named)
         from texts where products.id = texts.id"#,
        id
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
