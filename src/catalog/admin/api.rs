//! What the forms of products do.

use axum::extract::Path;

use super::form::{complete, input_of, rows_of, settle_options, write_rows};
use super::{id_of, product_form, product_page, removal, store};
use crate::admin;
use crate::catalog::input::{ProductInput, ProductState};
use crate::catalog::write::{self, Change, StockSource, WriteFault};
use crate::core::{Error, FieldErrors, ProductId, Reason, Refusal};
use crate::identity::Staff;
use crate::tenancy::StoreSettings;
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/products`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    submit(staff, None, fields).await
}

/// `POST /admin/products/{product}`
pub async fn save(staff: Staff, Path(product): Path<String>, fields: FormFields) -> Outcome {
    let product = id_of(&product, ProductId::parse)?;
    submit(staff, Some(product), fields).await
}

/// The form's buttons: one saves, the others change the form and bring it back unsaved.
async fn submit(staff: Staff, product: Option<ProductId>, mut fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let (form, page) = (product_form(product), product_page(product));
    let mut tx = shop.begin().await?;
    let stored = match product {
        None => None,
        Some(id) => Some(
            write::load(&mut tx, id)
                .await?
                .ok_or(Failure::NotFound)?
                .input,
        ),
    };
    follow_options(&mut fields, stored.as_ref(), shop.settings());
    let step = fields.get("step").to_owned();
    let place = match step.split_once('.') {
        None if step.is_empty() => None,
        Some(("earlier", media)) => Some(move_picture(&mut fields, media, true)),
        Some(("later", media)) => Some(move_picture(&mut fields, media, false)),
        _ => Some("variants"),
    };
    if let Some(place) = place {
        drop(tx);
        fields.set("step", "");
        let unsaved = Error::Invalid(Vec::new());
        let page = format!("{page}#{place}");
        return shop.reject(&form, &page, &fields, unsaved).await;
    }
    let mut faults = FieldErrors::default();
    if let (Some(id), Some(stored)) = (product, &stored) {
        let leaving = removal::leaving(&mut tx, id, stored, &fields).await?;
        removal::check(&leaving, &fields, &mut faults);
    }
    let result = match input_of(&fields, stored.as_ref(), shop.settings(), faults) {
        Ok(input) => write::save_product(&mut tx, product, &input, StockSource::Count).await,
        Err(error) => Err(WriteFault::Refused(error)),
    };
    let result = match result {
        Ok(saved) => {
            let by = staff.member.id;
            // Saving what is there already undoes nobody's work.
            let is_fresh = product.is_none() || saved.change == Change::Unchanged;
            let kept = shop.keep_edit(&mut tx, &form, &fields, by, is_fresh).await;
            WriteFault::split(kept)?.map(|()| saved)
        }
        Err(fault) => Err(fault),
    };
    match result {
        Ok(saved) => {
            tx.commit().await?;
            let done = if product.is_some() { "saved" } else { "added" };
            admin::step(&staff, &product_page(Some(saved.id)), done, Ok(()))
        }
        Err(WriteFault::Refused(Error::NotFound)) => Err(Failure::NotFound),
        Err(WriteFault::Refused(error)) => {
            drop(tx);
            shop.reject(&form, &page, &fields, error).await
        }
        Err(fault) => Err(fault.into()),
    }
}

/// The variant table after the options were typed.
fn follow_options(
    fields: &mut FormFields,
    stored: Option<&ProductInput>,
    settings: &StoreSettings,
) {
    // What is wrong with them is told when the form is read as a whole.
    let options = settle_options(fields, stored);
    let rows = complete(rows_of(fields), &options, stored, settings);
    write_rows(fields, &rows);
}

/// Moves a picture by one place.
fn move_picture(fields: &mut FormFields, media: &str, earlier: bool) -> &'static str {
    let mut order: Vec<String> = fields.all("picture").map(str::to_owned).collect();
    if let Some(at) = order.iter().position(|it| it == media) {
        let to = if earlier {
            at.checked_sub(1)
        } else {
            Some(at + 1)
        };
        if let Some(to) = to.filter(|to| *to < order.len()) {
            order.swap(at, to);
        }
    }
    let others = fields.pairs().filter(|(name, _)| *name != "picture");
    let pairs: Vec<_> = others
        .map(|(name, typed)| (name.to_owned(), typed.to_owned()))
        .chain(order.into_iter().map(|id| ("picture".to_owned(), id)))
        .collect();
    *fields = pairs.into_iter().collect();
    "pictures"
}

/// `POST /admin/products/states`: the ticked products are published, archived or taken back.
pub async fn set_states(staff: Staff, fields: FormFields) -> Outcome {
    let state = ProductState::parse(fields.get("state"))
        .map_err(|reason| Error::invalid("state", reason))?;
    let products: Result<Vec<_>, Reason> = fields.all("product").map(ProductId::parse).collect();
    let products = products.map_err(|reason| Error::invalid("product", reason))?;
    let mut tx = staff.shop.begin().await?;
    let count = store::set_states(&mut tx, &products, state).await?;
    let forms: Vec<String> = products.iter().map(|id| product_form(Some(*id))).collect();
    staff
        .shop
        .note_change(&mut tx, &forms, staff.member.id)
        .await?;
    tx.commit().await?;
    let done = match state {
        ProductState::Draft => "unpublished",
        ProductState::Published => "published",
        ProductState::Archived => "archived",
    };
    let result = if count == 0 {
        Err(Error::Refused(Refusal::NoProductChosen).into())
    } else {
        Ok(())
    };
    let done = format!("{done}&count={count}");
    admin::step(&staff, "/admin/products", &done, result)
}
