//! Pictures that come in: for a product, a category, a collection.

use axum::Json;
use axum::extract::{Multipart, Path};
use axum::response::IntoResponse;
use serde_json::json;

use super::{id_of, product_form, product_page};
use crate::admin;
use crate::catalog::input::PictureInput;
use crate::catalog::write::{self, Fault, StockSource};
use crate::core::{Error, MediaId, ProductId, Reason};
use crate::identity::{Right, Staff};
use crate::media::{self, Upload};
use crate::web::{Failure, FormFields, Outcome};

/// Most bytes of one upload: a few large pictures at once.
pub const LARGEST_UPLOAD: usize = 64 * 1024 * 1024;

/// Key of the draft that tells what was wrong with an upload.
pub(super) fn upload_form(product: ProductId) -> String {
    format!("product-{product}-pictures")
}

/// `POST /admin/products/{product}/pictures`: kept at once, after those that are there.
pub async fn add(staff: Staff, Path(product): Path<String>, upload: Multipart) -> Outcome {
    staff.require(Right::EditProducts)?;
    let product = id_of(&product, ProductId::parse)?;
    let (shop, page) = (&staff.shop, product_page(Some(product)));
    match keep_for(&staff, product, upload).await {
        Ok(added) if shop.is_program => {
            let ids: Vec<_> = added.iter().map(ToString::to_string).collect();
            Ok(Json(json!({ "pictures": ids })).into_response())
        }
        Ok(_) => admin::step(&staff, &page, "added", Ok(())),
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let fields = FormFields::default();
            shop.reject(
                &upload_form(product),
                &format!("{page}#pictures"),
                &fields,
                error,
            )
            .await
        }
        Err(failure) => Err(failure),
    }
}

async fn keep_for(
    staff: &Staff,
    product: ProductId,
    upload: Multipart,
) -> Result<Vec<MediaId>, Failure> {
    let shop = &staff.shop;
    let files = Upload::read(upload).await?.pictures;
    if files.is_empty() {
        return Err(Error::invalid("picture", Reason::Required).into());
    }
    // Decoding takes its time: no transaction waits for it.
    let mut kept = Vec::with_capacity(files.len());
    for file in files {
        kept.push(shop.state.media.keep(&shop.tenant.schema, file).await?);
    }
    let mut tx = shop.begin().await?;
    let mut input = write::load(&mut tx, product)
        .await?
        .ok_or(Failure::NotFound)?
        .input;
    let mut added = Vec::new();
    for picture in &kept {
        let media = media::store::record(&mut tx, picture, None).await?;
        if !input.pictures.iter().any(|known| known.media == media) {
            // The title stands in until the merchant says what the picture shows.
            let alt = input.title.clone();
            input.pictures.push(PictureInput { media, alt });
            added.push(media);
        }
    }
    for variant in &mut input.variants {
        variant.stock.on_hand = None;
    }
    write::save_product(&mut tx, Some(product), &input, StockSource::Count)
        .await
        .map_err(|fault| match fault {
            Fault::Refused(error) => Failure::Wire(error),
            fault => fault.into(),
        })?;
    shop.forget_draft(&mut tx, &upload_form(product)).await?;
    add_to_draft(staff, &mut tx, product, &input.pictures).await?;
    tx.commit().await?;
    Ok(added)
}

/// A form that waits unsaved shows the new pictures too.
async fn add_to_draft(
    staff: &Staff,
    tx: &mut crate::db::TenantTx,
    product: ProductId,
    pictures: &[PictureInput],
) -> Result<(), Failure> {
    let (shop, form) = (&staff.shop, product_form(Some(product)));
    let draft = shop.draft(tx, &form).await?;
    let (Some(fields), Some(session)) = (draft.fields(), &shop.session) else {
        return Ok(());
    };
    let known: Vec<_> = fields.all("picture").collect();
    let fresh = pictures
        .iter()
        .filter(|it| !known.contains(&it.media.to_string().as_str()));
    let pairs: Vec<_> = fields
        .pairs()
        .map(|(name, typed)| (name.to_owned(), typed.to_owned()))
        .chain(fresh.flat_map(|picture| {
            [
                ("picture".to_owned(), picture.media.to_string()),
                (format!("alt.{}", picture.media), picture.alt.clone()),
            ]
        }))
        .collect();
    let fields: FormFields = pairs.into_iter().collect();
    shop.keep_draft(tx, &session.hash(), &form, &fields, draft.error())
        .await
}

/// One picture that stands for a category or a collection.
pub(super) async fn keep_one(staff: &Staff, upload: Multipart) -> Result<MediaId, Failure> {
    let shop = &staff.shop;
    let file = Upload::read(upload).await?.pictures.into_iter().next();
    let file = file.ok_or_else(|| Error::invalid("picture", Reason::Required))?;
    let kept = shop.state.media.keep(&shop.tenant.schema, file).await?;
    let mut tx = shop.begin().await?;
    let media = media::store::record(&mut tx, &kept, None).await?;
    tx.commit().await?;
    Ok(media)
}
