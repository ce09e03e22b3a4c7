use axum::extract::Multipart;
use uuid::Uuid;

use super::form::{GroupFields, fields_of, translations};
use super::stored::StoredGroup;
use super::{all, choices, find, goods, parsed};
use crate::admin;
use crate::catalog::admin::{pictures, store};
use crate::catalog::store::GroupKind;
use crate::catalog::write::WriteFault;
use crate::core::{CategoryId, CollectionId, Error, ProductId};
use crate::identity::Staff;
use crate::web::{Failure, FormFields, Outcome, Upload};

/// Makes a new one.
pub async fn create(staff: Staff, kind: GroupKind, fields: FormFields) -> Outcome {
    submit(staff, kind, None, fields).await
}

/// Changes one that is there.
pub async fn save(staff: Staff, kind: GroupKind, id: &str, fields: FormFields) -> Outcome {
    let id = parsed(id)?;
    submit(staff, kind, Some(id), fields).await
}

async fn submit(staff: Staff, kind: GroupKind, id: Option<Uuid>, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let all = all(&mut tx, kind).await?;
    let stored = find(&all, id)?.cloned().unwrap_or_default();
    let choices = choices(&mut tx, kind, id).await?;
    let result = match read(&fields, kind, stored, &choices, &staff) {
        Ok((group, products)) => match group.save(&mut tx, &shop.tenant, kind, id).await {
            Ok(saved) => Ok((saved, products)),
            Err(fault) => Err(fault),
        },
        Err(error) => Err(WriteFault::Refused(error)),
    };
    let result = match result {
        Ok(saved) => {
            let by = staff.member.id;
            let kept = shop
                .keep_edit(&mut tx, &kind.form(id), &fields, by, id.is_none())
                .await;
            WriteFault::split(kept)?.map(|()| saved)
        }
        Err(fault) => Err(fault),
    };
    match result {
        Ok((saved, products)) => {
            if kind == GroupKind::Collection {
                let collection = CollectionId::from_uuid(saved);
                store::set_collection_products(&mut tx, collection, &products).await?;
            }
            shop.commit_change(tx).await?;
            let done = if id.is_some() { "saved" } else { "added" };
            admin::step(&staff, &kind.page(Some(saved)), done, Ok(()))
        }
        Err(WriteFault::Refused(Error::NotFound)) => Err(Failure::NotFound),
        Err(WriteFault::Refused(error)) => {
            drop(tx);
            shop.reject(&kind.form(id), &kind.page(id), &fields, error)
                .await
        }
        Err(fault) => Err(fault.into()),
    }
}

/// What the form says, over what is stored, and the products in their order.
fn read(
    fields: &FormFields,
    kind: GroupKind,
    stored: StoredGroup,
    choices: &[goods::Choice],
    staff: &Staff,
) -> Result<(StoredGroup, Vec<ProductId>), Error> {
    let common = GroupFields::parse(fields)?;
    let products = goods::ordered(fields, choices)?;
    let settings = staff.shop.settings();
    let parent = match fields.get("parent") {
        "" => None,
        id => {
            let id = CategoryId::parse(id).map_err(|reason| Error::invalid("parent", reason))?;
            Some(id.as_uuid())
        }
    };
    let group = StoredGroup {
        slug: common.slug.or(stored.slug),
        parent,
        name: fields.get(kind.naming()).trim().to_owned(),
        description: fields.get("description").trim().replace("\r\n", "\n"),
        translations: translations(fields, kind.naming(), stored.translations, settings),
        position: common.position,
        featured: fields.has("featured"),
        seo_title: fields.get("seo_title").trim().to_owned(),
        seo_description: fields.get("seo_description").trim().to_owned(),
        ..stored
    };
    Ok((group, products))
}

/// Sets the picture.
pub async fn set_picture(staff: Staff, kind: GroupKind, id: &str, upload: Multipart) -> Outcome {
    let id = parsed(id)?;
    let (shop, page, form) = (&staff.shop, kind.page(Some(id)), kind.form(Some(id)));
    let upload = Upload::read(upload).await?;
    let typed = Some(upload.fields.clone()).filter(|fields| fields.has(kind.naming()));
    let kept = pictures::keep_one(&staff, upload).await;
    let mut tx = shop.begin().await?;
    let all = all(&mut tx, kind).await?;
    let mut group = find(&all, Some(id))?.cloned().ok_or(Failure::NotFound)?;
    match kept {
        Ok(media) => {
            group.media = Some(media);
            group.save(&mut tx, &shop.tenant, kind, Some(id)).await?;
            shop.commit_change(tx).await?;
            match typed {
                Some(typed) => {
                    let unsaved = Error::Invalid(Vec::new());
                    shop.reject(&form, &page, &typed, unsaved).await
                }
                None => admin::step(&staff, &page, "saved", Ok(())),
            }
        }
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            drop(tx);
            let fields = typed.unwrap_or_else(|| fields_of(kind, &group));
            shop.reject(&form, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}
