//! Pictures that come in: for a product, a category, a collection.

use axum::Json;
use axum::extract::{Multipart, Path};
use axum::response::IntoResponse;
use serde_json::json;

use super::{id_of, product_form, product_page};
use crate::admin;
use crate::catalog::input::PictureInput;
use crate::catalog::write::{self, StockSource, WriteFault};
use crate::core::{Error, MediaId, ProductId, Reason};
use crate::identity::Staff;
use crate::media;
use crate::web::{Failure, FormFields, Outcome, Upload};

/// Most bytes of one upload: a few large pictures at once.
pub const LARGEST_UPLOAD: usize = 64 * 1024 * 1024;

/// Field of a draft that names the files of the last upload that were no pictures.
pub(super) const REFUSED: &str = "refused_files";

/// Key of the draft that tells what was wrong with an upload.
pub(super) fn upload_form(product: ProductId) -> String {
    format!("product-{product}-pictures")
}

/// `POST /admin/products/{product}/pictures`: kept at once, after those that are there. What was typed
/// into the product's form comes along and is kept as its draft.
pub async fn add(staff: Staff, Path(product): Path<String>, upload: Multipart) -> Outcome {
    let product = id_of(&product, ProductId::parse)?;
    let (shop, page) = (&staff.shop, product_page(Some(product)));
    let upload = Upload::read(upload).await?;
    let typed = Some(upload.fields.clone()).filter(|fields| fields.has("title"));
    let refused_page = format!("{page}#pictures");
    match keep_for(&staff, product, upload).await {
        Ok(added) if shop.is_program => {
            let ids: Vec<_> = added.fresh.iter().map(ToString::to_string).collect();
            let answer = json!({ "pictures": ids, "refused": added.refused });
            Ok(Json(answer).into_response())
        }
        Ok(added) => match typed {
            Some(mut typed) => {
                note_refused(&mut typed, &added.refused);
                let fields = with_pictures(&typed, &added.pictures);
                let unsaved = Error::Invalid(Vec::new());
                let form = product_form(Some(product));
                shop.reject(&form, &refused_page, &fields, unsaved).await
            }
            None if added.refused.is_empty() => admin::step(&staff, &page, "added", Ok(())),
            None => {
                let mut fields = FormFields::default();
                note_refused(&mut fields, &added.refused);
                let error = Error::invalid("picture", Reason::UnsupportedFile);
                shop.reject(&upload_form(product), &refused_page, &fields, error)
                    .await
            }
        },
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let (form, fields) = match typed {
                Some(typed) => (product_form(Some(product)), typed),
                None => (upload_form(product), FormFields::default()),
            };
            shop.reject(&form, &refused_page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// What came of an upload.
struct Added {
    /// Pictures that the product did not have.
    fresh: Vec<MediaId>,
    /// All that it has now.
    pictures: Vec<PictureInput>,
    /// Names of the files that are no pictures.
    refused: Vec<String>,
}

async fn keep_for(staff: &Staff, product: ProductId, upload: Upload) -> Result<Added, Failure> {
    let shop = &staff.shop;
    if upload.pictures.is_empty() {
        return Err(Error::invalid("picture", Reason::Required).into());
    }
    // Decoding takes its time: no transaction waits for it.
    let mut kept = Vec::with_capacity(upload.pictures.len());
    let (mut refused, mut fault) = (Vec::new(), None);
    for (file, name) in upload.pictures.into_iter().zip(upload.names) {
        match shop.state.media.keep(&shop.tenant.schema, file).await {
            Ok(picture) => kept.push(picture),
            Err(error) if error.reason().is_some() => {
                refused.push(name);
                fault = Some(error);
            }
            Err(error) => return Err(error.into()),
        }
    }
    if let (true, Some(fault)) = (kept.is_empty(), fault) {
        return Err(fault.into());
    }
    let mut tx = shop.begin().await?;
    // Nobody saves the product between what is read here and what is written.
    write::lock(&mut tx, product.as_uuid()).await?;
    let mut input = write::load(&mut tx, product)
        .await?
        .ok_or(Failure::NotFound)?
        .input;
    let mut fresh = Vec::new();
    for picture in &kept {
        let media = media::store::record(&mut tx, picture, None).await?;
        if !input.pictures.iter().any(|known| known.media == media) {
            // The title stands in until the merchant says what the picture shows.
            let alt = input.title.clone();
            input.pictures.push(PictureInput { media, alt });
            fresh.push(media);
        }
    }
    for variant in &mut input.variants {
        variant.stock.on_hand = None;
    }
    write::save_product(&mut tx, Some(product), &input, StockSource::Count)
        .await
        .map_err(|fault| match fault {
            WriteFault::Refused(error) => Failure::Wire(error),
            fault => fault.into(),
        })?;
    shop.forget_draft(&mut tx, &upload_form(product)).await?;
    add_to_draft(staff, &mut tx, product, &input.pictures).await?;
    tx.commit().await?;
    Ok(Added {
        fresh,
        pictures: input.pictures,
        refused,
    })
}

/// The names of files that were no pictures, for the page to tell.
fn note_refused(fields: &mut FormFields, names: &[String]) {
    if !names.is_empty() {
        fields.set(REFUSED, names.join(", "));
    }
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
    let fields = with_pictures(fields, pictures);
    shop.keep_draft(tx, &session.hash(), &form, &fields, draft.error())
        .await
}

/// A form with the pictures that it does not show yet.
fn with_pictures(fields: &FormFields, pictures: &[PictureInput]) -> FormFields {
    let known: Vec<_> = fields.all("picture").collect();
    let fresh = pictures
        .iter()
        .filter(|it| !known.contains(&it.media.to_string().as_str()));
    fields
        .pairs()
        .map(|(name, typed)| (name.to_owned(), typed.to_owned()))
        .chain(fresh.flat_map(|picture| {
            [
                ("picture".to_owned(), picture.media.to_string()),
                (format!("alt.{}", picture.media), picture.alt.clone()),
            ]
        }))
        .collect()
}

/// One picture that stands for a category or a collection.
pub(super) async fn keep_one(staff: &Staff, upload: Upload) -> Result<MediaId, Failure> {
    let shop = &staff.shop;
    let file = upload.pictures.into_iter().next();
    let file = file.ok_or_else(|| Error::invalid("picture", Reason::Required))?;
    let kept = shop.state.media.keep(&shop.tenant.schema, file).await?;
    let mut tx = shop.begin().await?;
    let media = media::store::record(&mut tx, &kept, None).await?;
    tx.commit().await?;
    Ok(media)
}
