use time::OffsetDateTime;
use uuid::Uuid;

use crate::catalog::listing::{Form, Index, Trait};
use crate::core::{Locale, ProductId};
use crate::db::TenantTx;

/// What filters and sorting need to know of products, in the order of `products`, at list prices:
/// [`crate::catalog::sale::on_index`] gives it those of the moment.
pub async fn index(tx: &mut TenantTx, locale: Locale, products: &[Uuid]) -> sqlx::Result<Index> {
    if products.is_empty() {
        return Ok(Index::default());
    }
    let forms = sqlx::query!(
        r#"select p.id, coalesce(nullif(p.translations -> $2 ->> 'title', ''), p.title) as "title!", p.published_at as "published_at: time::OffsetDateTime",
            v.id as variant, v.sku, v.price,
            case when v.compare_at_price > v.price then v.compare_at_price end as before,
            coalesce(s.oversell or not s.tracked or s.on_hand > s.committed, false) as "available!",
            v.option1_value_id, v.option2_value_id, v.option3_value_id
           from unnest($1::uuid[]) with ordinality as wanted (product, place)
           join products p on p.id = wanted.product
           join variants v on v.product_id = p.id
           left join stock_items s on s.variant_id = v.id
           order by wanted.place, v.position, v.id"#,
        products,
        locale.tag()
    )
    .fetch_all(&mut **tx)
    .await?;
    let traits = sqlx::query!(
        r#"select ov.id, ov.position, o.name as option, ov.name, ov.swatch,
            coalesce(nullif(o.translations -> $2 ->> 'name', ''), o.name) as "option_label!",
            coalesce(nullif(ov.translations -> $2 ->> 'name', ''), ov.name) as "label!"
           from product_options o join option_values ov on ov.option_id = o.id
           where o.product_id = any($1)
           order by o.position, ov.position"#,
        products,
        locale.tag()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(Index {
        forms: forms
            .into_iter()
            .map(|row| Form {
                product: ProductId::from_uuid(row.id),
                title: row.title,
                published_at: row.published_at,
                variant: row.variant,
                sku: row.sku,
                price: row.price,
                before: row.before,
                available: row.available,
                values: [
                    row.option1_value_id,
                    row.option2_value_id,
                    row.option3_value_id,
                ],
            })
            .collect(),
        traits: traits
            .into_iter()
            .map(|row| {
                let found = Trait {
                    option: row.option.to_lowercase(),
                    option_label: row.option_label,
                    name: row.name.to_lowercase(),
                    label: row.label,
                    swatch: row.swatch,
                    position: row.position,
                };
                (row.id, found)
            })
            .collect(),
    })
}

/// When a product, and when some stock, was last changed.
pub async fn last_changes(tx: &mut TenantTx) -> sqlx::Result<[Option<OffsetDateTime>; 2]> {
    let row = sqlx::query!(
        r#"select (select max(updated_at) from products) as "products: OffsetDateTime",
                  (select max(updated_at) from stock_items) as "stock: OffsetDateTime""#
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok([row.products, row.stock])
}
