use std::collections::{BTreeMap, HashMap};

use sqlx::types::Json;
use uuid::Uuid;

use crate::core::VariantId;
use crate::db::TenantTx;
use crate::pricing::Label;
use crate::pricing::LineFacts;

/// What promotions choose units by. Categories count with all above them; they and collections
/// answer to their id and to their address. Of gift cards there is nothing to choose by.
pub async fn line_facts(
    tx: &mut TenantTx,
    variants: &[VariantId],
) -> sqlx::Result<HashMap<VariantId, LineFacts>> {
    if variants.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = variants.iter().map(|id| id.as_uuid()).collect();
    let rows = sqlx::query!(
        r#"select v.id, v.product_id, v.floor_price, v.compare_at_price, p.tags, p.vendor, p.product_type,
                  p.specification as "specification: Json<Vec<(String, String)>>",
                  coalesce((select json_object_agg(o.name, ov.name) from option_values ov join product_options o on o.id = ov.option_id
                      where ov.id in (v.option1_value_id, v.option2_value_id, v.option3_value_id)), '{}') as "options!: Json<BTreeMap<String, String>>",
                  array(with recursive up as (
                          select c.id, c.parent_id, c.slug from product_categories pc join categories c on c.id = pc.category_id
                          where pc.product_id = p.id
                          union
                          select c.id, c.parent_id, c.slug from categories c join up on c.id = up.parent_id)
                      select unnest(array[id::text, slug]) from up) as "categories!: Vec<String>",
                  array(select unnest(array[c.id::text, c.slug]) from collection_products cp join collections c on c.id = cp.collection_id
                      where cp.product_id = p.id) as "collections!: Vec<String>"
           from variants v join products p on p.id = v.product_id
           where v.id = any($1) and not p.is_gift_card"#,
        &ids
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut attributes: BTreeMap<String, String> =
                row.specification.0.into_iter().collect();
            for (name, value) in [("vendor", row.vendor), ("type", row.product_type)] {
                if !value.is_empty() {
                    attributes.insert(name.to_owned(), value);
                }
            }
            attributes.extend(row.options.0);
            let facts = LineFacts {
                product: Label::parse(&row.product_id.to_string()).ok(),
                categories: labels(&row.categories),
                collections: labels(&row.collections),
                tags: labels(&row.tags),
                attributes,
                floor_price: row.floor_price,
                compare_at_price: row.compare_at_price,
            };
            (VariantId::from_uuid(row.id), facts)
        })
        .collect())
}

/// Longer ones than a promotion can name are chosen by none.
fn labels(texts: &[String]) -> Vec<Label> {
    texts
        .iter()
        .filter_map(|text| Label::parse(text).ok())
        .collect()
}

/// Whether any promotion of the shop heeds how is paid: a total may hang on it.
pub async fn heeds_payment(tx: &mut TenantTx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from promotions where condition::text like '%"payment_method"%') as "heeds!""#
    )
    .fetch_one(&mut **tx)
    .await
}
