use std::collections::{BTreeMap, HashMap};

use sqlx::types::Json;
use uuid::Uuid;

use crate::catalog::input::{
    OptionInput, PictureInput, ProductInput, ProductState, StockInput, TextFormat, ValueInput,
    VariantInput,
};
use crate::catalog::write::StoredProduct;
use crate::catalog::write::record::StoredOption;
use crate::core::{CategoryId, CollectionId, MediaId, ProductId, Sku, Slug, VariantId};
use crate::db::TenantTx;
use crate::tenancy::{HexColour, Translations};

/// The products with those ids, in that order.
pub async fn load(tx: &mut TenantTx, ids: &[Uuid]) -> sqlx::Result<Vec<StoredProduct>> {
    let mut products = products(tx, ids).await?;
    options(tx, ids, &mut products).await?;
    pictures(tx, ids, &mut products).await?;
    variants(tx, ids, &mut products).await?;
    variant_pictures(tx, ids, &mut products).await?;
    memberships(tx, ids, &mut products).await?;
    Ok(ids.iter().filter_map(|id| products.remove(id)).collect())
}

type Products = HashMap<Uuid, StoredProduct>;

async fn products(tx: &mut TenantTx, ids: &[Uuid]) -> sqlx::Result<Products> {
    let rows = sqlx::query!(
        r#"select id, slug, handle, title, short_description, description, description_format, translations as "translations: Json<Translations>",
            vendor, product_type, tags, tax_class, specification as "specification: Json<Vec<(String, String)>>",
            care_tips, state, seo_title, seo_description, is_gift_card, foreign_fields as "foreign_fields: Json<BTreeMap<String, String>>"
         from products where id = any ($1)"#,
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut products = Products::new();
    for row in rows {
        let input = ProductInput {
            slug: Slug::parse(&row.slug).ok(),
            handle: row.handle,
            title: row.title,
            short_description: row.short_description,
            description: row.description,
            description_format: TextFormat::parse(&row.description_format).unwrap_or_default(),
            translations: row.translations.0,
            vendor: row.vendor,
            product_type: row.product_type,
            tags: row.tags,
            tax_class: row.tax_class,
            is_gift_card: row.is_gift_card,
            specification: row.specification.0,
            care_tips: row.care_tips,
            state: ProductState::parse(&row.state).unwrap_or_default(),
            seo_title: row.seo_title,
            seo_description: row.seo_description,
            foreign_fields: row.foreign_fields.0,
            ..ProductInput::default()
        };
        let stored = StoredProduct {
            id: ProductId::from_uuid(row.id),
            input,
            options: Vec::new(),
            pictures: Vec::new(),
        };
        products.insert(row.id, stored);
    }
    Ok(products)
}

async fn options(tx: &mut TenantTx, ids: &[Uuid], products: &mut Products) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select o.id, o.product_id, o.name, o.must_choose, o.translations as "translations: Json<Translations>"
         from product_options o where o.product_id = any ($1) order by o.product_id, o.position"#,
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut owners = HashMap::new();
    for row in rows {
        let Some(product) = products.get_mut(&row.product_id) else {
            continue;
        };
        owners.insert(row.id, (row.product_id, product.options.len()));
        product.options.push(StoredOption {
            id: row.id,
            values: Vec::new(),
        });
        product.input.options.push(OptionInput {
            name: row.name,
            translations: row.translations.0,
            must_choose: row.must_choose,
            values: Vec::new(),
        });
    }
    let rows = sqlx::query!(
        r#"select v.id, v.option_id, v.name, v.translations as "translations: Json<Translations>", v.swatch
         from option_values v join product_options o on o.id = v.option_id
         where o.product_id = any ($1) order by v.option_id, v.position, v.id"#,
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let Some((owner, place)) = owners.get(&row.option_id) else {
            continue;
        };
        let Some(product) = products.get_mut(owner) else {
            continue;
        };
        if let (Some(option), Some(stored)) = (
            product.input.options.get_mut(*place),
            product.options.get_mut(*place),
        ) {
            stored.values.push(row.id);
            option.values.push(ValueInput {
                name: row.name,
                translations: row.translations.0,
                swatch: HexColour::parse(&row.swatch).ok(),
            });
        }
    }
    Ok(())
}

async fn pictures(tx: &mut TenantTx, ids: &[Uuid], products: &mut Products) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        "select id, product_id, media_id, alt from pictures where product_id = any ($1) order by product_id, position, id",
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let Some(product) = products.get_mut(&row.product_id) else {
            continue;
        };
        product.pictures.push(row.id);
        product.input.pictures.push(PictureInput {
            media: MediaId::from_uuid(row.media_id),
            alt: row.alt,
        });
    }
    Ok(())
}

async fn variants(tx: &mut TenantTx, ids: &[Uuid], products: &mut Products) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select v.id, v.product_id, v.sku, v.barcode, o1.name as "value1?", o2.name as "value2?", o3.name as "value3?",
            v.price, v.compare_at_price, v.floor_price, v.weight_grams, v.requires_shipping, v.taxable, v.picture_id,
            v.foreign_fields as "foreign_fields: Json<BTreeMap<String, String>>",
            s.on_hand as "on_hand?", s.tracked as "tracked?", s.oversell as "oversell?"
         from variants v
         left join option_values o1 on o1.id = v.option1_value_id
         left join option_values o2 on o2.id = v.option2_value_id
         left join option_values o3 on o3.id = v.option3_value_id
         left join stock_items s on s.variant_id = v.id
         where v.product_id = any ($1) order by v.product_id, v.position, v.id"#,
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let Some(product) = products.get_mut(&row.product_id) else {
            continue;
        };
        let values = [row.value1, row.value2, row.value3]
            .into_iter()
            .flatten()
            .collect();
        let picture = row
            .picture_id
            .and_then(|id| product.pictures.iter().position(|p| *p == id));
        product.input.variants.push(VariantInput {
            id: Some(VariantId::from_uuid(row.id)),
            values,
            sku: row.sku.and_then(|sku| Sku::parse(&sku).ok()),
            barcode: row.barcode,
            price: row.price,
            compare_at_price: row.compare_at_price,
            floor_price: row.floor_price,
            weight_grams: row.weight_grams,
            requires_shipping: row.requires_shipping,
            taxable: row.taxable,
            stock: StockInput {
                on_hand: Some(row.on_hand.unwrap_or_default()),
                shown: None,
                tracked: row.tracked.unwrap_or(true),
                oversell: row.oversell.unwrap_or_default(),
            },
            pictures: picture.into_iter().collect(),
            foreign_fields: row.foreign_fields.0,
        });
    }
    Ok(())
}

async fn variant_pictures(
    tx: &mut TenantTx,
    ids: &[Uuid],
    products: &mut Products,
) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        "select v.product_id, v.id as variant_id, p.id as picture_id
         from variant_pictures vp join variants v on v.id = vp.variant_id join pictures p on p.id = vp.picture_id
         where v.product_id = any ($1) order by p.position, p.id",
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let Some(product) = products.get_mut(&row.product_id) else {
            continue;
        };
        let place = product
            .pictures
            .iter()
            .position(|picture| *picture == row.picture_id);
        let id = Some(VariantId::from_uuid(row.variant_id));
        let variant = product
            .input
            .variants
            .iter_mut()
            .find(|variant| variant.id == id);
        if let (Some(place), Some(variant)) = (place, variant) {
            variant.pictures.push(place);
        }
    }
    Ok(())
}

async fn memberships(tx: &mut TenantTx, ids: &[Uuid], products: &mut Products) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        "select product_id, category_id from product_categories where product_id = any ($1)",
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        if let Some(product) = products.get_mut(&row.product_id) {
            product
                .input
                .categories
                .insert(CategoryId::from_uuid(row.category_id));
        }
    }
    let rows = sqlx::query!(
        "select product_id, collection_id from collection_products where product_id = any ($1)",
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        if let Some(product) = products.get_mut(&row.product_id) {
            product
                .input
                .collections
                .insert(CollectionId::from_uuid(row.collection_id));
        }
    }
    Ok(())
}
