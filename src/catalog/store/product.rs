use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

use crate::catalog::input::specification_rows;
use crate::catalog::product::{
    Crumb, OptionValue, Product, ProductOption, ProductPicture, Variant,
};
use crate::core::{CountryCode, Locale, ProductId, Slug, VariantId};
use crate::db::TenantTx;
use crate::ui::PictureSource;
use crate::web::markdown;

/// What lies at a product's address.
#[derive(Clone, Debug)]
pub enum ProductAddress {
    /// The product, in whatever state it is.
    Here(Box<Product>),
    /// It has another address now.
    Moved(String),
    /// Nothing.
    Unknown,
}

/// The product at that address; one round trip when it is there.
pub async fn product(
    tx: &mut TenantTx,
    locale: Locale,
    slug: &Slug,
) -> sqlx::Result<ProductAddress> {
    let row = sqlx::query!(
        r#"select p.id, p.slug, p.state, p.vendor, p.tax_class, p.is_gift_card, p.title, p.short_description, p.description_html, p.care_tips,
            p.seo_title, p.seo_description, p.specification as "specification: Json<Vec<(String, String)>>",
            p.translations -> $2 as "translation: Json<BTreeMap<String, String>>",
            coalesce((select json_agg(json_build_object('name', o.name,
                    'label', coalesce(nullif(o.translations -> $2 ->> 'name', ''), o.name), 'must_choose', o.must_choose,
                    'values', (select coalesce(json_agg(json_build_object('id', ov.id, 'name', ov.name,
                            'label', coalesce(nullif(ov.translations -> $2 ->> 'name', ''), ov.name),
                            'swatch', ov.swatch) order by ov.position), '[]')
                        from option_values ov where ov.option_id = o.id)) order by o.position)
                from product_options o where o.product_id = p.id), '[]') as "options!: Json<Vec<OptionRow>>",
            coalesce((select json_agg(json_build_object('id', v.id, 'sku', v.sku,
                    'values', array_remove(array[v.option1_value_id, v.option2_value_id, v.option3_value_id], null),
                    'price', v.price::text, 'compare_at_price', v.compare_at_price::text, 'weight_grams', v.weight_grams,
                    'requires_shipping', v.requires_shipping, 'taxable', v.taxable, 'picture', v.picture_id,
                    'pictures', array(select vp.picture_id from variant_pictures vp where vp.variant_id = v.id),
                    'counted', s.variant_id is null or (s.tracked and not s.oversell),
                    'available', coalesce(s.on_hand - s.committed, 0)) order by v.position, v.id)
                from variants v left join stock_items s on s.variant_id = v.id where v.product_id = p.id), '[]') as "variants!: Json<Vec<VariantRow>>",
            coalesce((select json_agg(json_build_object('id', pi.id, 'source', json_build_object('hash', m.hash, 'width', m.width,
                    'height', m.height, 'widths', m.widths, 'alt', pi.alt)) order by pi.position)
                from pictures pi join media m on m.id = pi.media_id where pi.product_id = p.id), '[]') as "pictures!: Json<Vec<PictureRow>>",
            coalesce((with recursive chain as (
                    select c.id, c.parent_id, c.slug, c.name, c.translations, 0 as depth from categories c
                    where c.id = (select k.id from product_categories pc join categories k on k.id = pc.category_id
                        where pc.product_id = p.id order by (k.parent_id is null), k.position limit 1)
                    union all
                    select c.id, c.parent_id, c.slug, c.name, c.translations, chain.depth + 1
                    from categories c join chain on c.id = chain.parent_id where chain.depth < 16)
                select json_agg(json_build_array(slug, coalesce(nullif(translations -> $2 ->> 'name', ''), name)) order by depth desc)
                from chain), '[]') as "categories!: Json<Vec<(String, String)>>"
           from products p where p.slug = $1"#,
        slug.as_str(),
        locale.tag()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else {
        return Ok(match former_address(tx, slug).await? {
            Some(slug) => ProductAddress::Moved(slug),
            None => ProductAddress::Unknown,
        });
    };
    let mut translation = row
        .translation
        .map(|Json(fields)| fields)
        .unwrap_or_default();
    let mut told = |field: &str, column: String| {
        translation
            .remove(field)
            .filter(|text| !text.trim().is_empty())
            .unwrap_or(column)
    };
    let description_html = match told("description_html", String::new()) {
        cleaned if !cleaned.is_empty() => cleaned,
        _ => match told("description", String::new()) {
            typed if !typed.is_empty() => markdown::html(&typed),
            _ => row.description_html,
        },
    };
    let specification = match specification_rows(&told("specification", String::new())) {
        Ok(rows) if !rows.is_empty() => rows,
        _ => row.specification.0,
    };
    Ok(ProductAddress::Here(Box::new(Product {
        id: row.id,
        slug: row.slug,
        title: told("title", row.title),
        short_description: told("short_description", row.short_description),
        description_html,
        vendor: row.vendor,
        tax_class: row.tax_class,
        is_gift_card: row.is_gift_card,
        specification,
        care_tips: told("care_tips", row.care_tips),
        seo_title: told("seo_title", row.seo_title),
        seo_description: told("seo_description", row.seo_description),
        state: row.state,
        options: row.options.0.into_iter().map(OptionRow::option).collect(),
        variants: row
            .variants
            .0
            .into_iter()
            .map(VariantRow::variant)
            .collect(),
        pictures: row
            .pictures
            .0
            .into_iter()
            .map(|picture| ProductPicture {
                id: picture.id,
                source: picture.source,
            })
            .collect(),
        categories: row
            .categories
            .0
            .into_iter()
            .map(|(slug, name)| Crumb { slug, name })
            .collect(),
    })))
}

async fn former_address(tx: &mut TenantTx, slug: &Slug) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select p.slug from former_slugs f join products p on p.id = f.target_id
         where f.kind = 'product' and f.slug = $1 and p.state <> 'draft'",
        slug.as_str()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// The id of a published product.
pub async fn published_product(tx: &mut TenantTx, slug: &Slug) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!(
        "select id from products where slug = $1 and state = 'published'",
        slug.as_str()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Other published products of the same categories that can be bought, the newest first.
pub async fn related(tx: &mut TenantTx, product: Uuid, limit: i64) -> sqlx::Result<Vec<ProductId>> {
    let ids = sqlx::query_scalar!(
        r#"select p.id from products p
           where p.state = 'published' and p.id <> $1
             and exists (select from product_categories theirs join product_categories own on own.category_id = theirs.category_id
                where theirs.product_id = p.id and own.product_id = $1)
             and exists (select from variants v join stock_items s on s.variant_id = v.id
                where v.product_id = p.id and (s.oversell or not s.tracked or s.on_hand > s.committed))
           order by p.published_at desc nulls last, p.id desc limit $2"#,
        product,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(ProductId::from_uuid).collect())
}

/// The country that the visitor's cart goes to, once one was chosen, and the region where one is
/// asked for.
pub async fn visitor_place(
    tx: &mut TenantTx,
    session: &[u8],
) -> sqlx::Result<Option<(CountryCode, String)>> {
    let row = sqlx::query!(
        "select c.country, c.region from sessions s join carts c on c.id = s.cart_id where s.token_hash = $1 and s.expires_at > now()",
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.and_then(|row| {
        let country = CountryCode::parse(row.country.as_deref()?).ok()?;
        Some((country, row.region))
    }))
}

#[derive(Debug, Deserialize)]
struct OptionRow {
    name: String,
    label: String,
    must_choose: Option<bool>,
    values: Vec<ValueRow>,
}

#[derive(Debug, Deserialize)]
struct ValueRow {
    id: Uuid,
    name: String,
    label: String,
    swatch: String,
}

impl OptionRow {
    fn option(self) -> ProductOption {
        let value = |row: ValueRow| OptionValue {
            id: row.id,
            name: row.name,
            label: row.label,
            swatch: row.swatch,
        };
        let must_choose = self
            .must_choose
            .unwrap_or_else(|| ProductOption::is_size(&self.name));
        ProductOption {
            must_choose,
            name: self.name,
            label: self.label,
            values: self.values.into_iter().map(value).collect(),
        }
    }
}

#[derive(Debug, Deserialize)]
struct VariantRow {
    id: Uuid,
    sku: Option<String>,
    values: Vec<Uuid>,
    price: Decimal,
    compare_at_price: Option<Decimal>,
    weight_grams: i64,
    requires_shipping: bool,
    taxable: bool,
    picture: Option<Uuid>,
    pictures: Vec<Uuid>,
    counted: bool,
    available: i64,
}

impl VariantRow {
    fn variant(self) -> Variant {
        let others = self
            .pictures
            .into_iter()
            .filter(|id| Some(*id) != self.picture);
        Variant {
            id: VariantId::from_uuid(self.id),
            sku: self.sku,
            values: self.values,
            price: self.price,
            compare_at_price: self.compare_at_price,
            weight_grams: self.weight_grams,
            requires_shipping: self.requires_shipping,
            taxable: self.taxable,
            pictures: self.picture.into_iter().chain(others).collect(),
            available: self.counted.then_some(self.available.max(0)),
        }
    }
}

#[derive(Debug, Deserialize)]
struct PictureRow {
    id: Uuid,
    source: PictureSource,
}
