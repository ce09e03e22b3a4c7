use std::collections::HashMap;

use uuid::Uuid;

use crate::core::Locale;
use crate::db::TenantTx;
use crate::promotion::words::TargetNames;

/// What readers of `locale` call the goods, their groups and the ways of sending that promotions
/// name by id, address or SKU.
pub async fn target_names(
    tx: &mut TenantTx,
    locale: Locale,
    targets: &[String],
) -> sqlx::Result<TargetNames> {
    if targets.is_empty() {
        return Ok(TargetNames::default());
    }
    let ids: Vec<Option<Uuid>> = targets
        .iter()
        .map(|target| Uuid::try_parse(target).ok())
        .collect();
    let rows = sqlx::query!(
        r#"select w.target as "target!", coalesce(nullif(n.translations -> $2 ->> n.field, ''), n.name) as "name!"
           from unnest($1::text[], $3::uuid[]) as w (target, id)
           cross join lateral (
               select title as name, translations, 'title' as field from products where id = w.id
               union all select p.title, p.translations, 'title' from variants v join products p on p.id = v.product_id where v.sku = w.target
               union all select name, translations, 'name' from categories where id = w.id or slug = w.target
               union all select title, translations, 'title' from collections where id = w.id or slug = w.target
               union all select name, translations, 'name' from shipping_methods where id = w.id
           ) as n"#,
        targets,
        locale.tag(),
        ids.as_slice() as &[Option<Uuid>]
    )
    .fetch_all(&mut **tx)
    .await?;
    let names: HashMap<String, String> =
        rows.into_iter().map(|row| (row.target, row.name)).collect();
    Ok(TargetNames::new(names))
}
