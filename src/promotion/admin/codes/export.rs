use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use time::format_description::well_known::Rfc3339;

use crate::core::CodeBatchId;
use crate::identity::{Right, Staff};
use crate::promotion::admin::{id_of, stored};
use crate::promotion::store::admin::{ExportedCode, exported_codes};
use crate::web::csv_cell::neutral;
use crate::web::{Failure, FormFields, Outcome};

const HEAD: [&str; 7] = [
    "Code", "Channel", "Customer", "Limit", "Used", "State", "Created",
];

/// `GET /admin/promotions/{promotion}/codes.csv`, of one batch with `?batch=`
pub async fn download(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let query = FormFields::of_query(&staff.shop.uri)?;
    let batch = match query.get("batch") {
        "" => None,
        batch => Some(CodeBatchId::parse(batch).map_err(|_| Failure::NotFound)?),
    };
    let mut tx = staff.shop.begin().await?;
    stored(&mut tx, &staff.shop, id).await?;
    let codes = exported_codes(&mut tx, id, batch).await?;
    tx.commit().await?;
    let shows_addresses = staff.member.may(Right::SeeContactData);
    let file = table(&codes, shows_addresses).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"codes.csv\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, file).into_response())
}

fn table(codes: &[ExportedCode], shows_addresses: bool) -> Result<Vec<u8>, csv::Error> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(HEAD)?;
    for code in codes {
        let customer = match &code.customer {
            Some(email) if shows_addresses => email.clone(),
            Some(email) => crate::identity::mask_email(email),
            None => String::new(),
        };
        let limit = code.limit_total.map(|limit| limit.to_string());
        let created = code.created_at.format(&Rfc3339).unwrap_or_default();
        let state = if code.is_disabled {
            "disabled"
        } else {
            "active"
        };
        csv.write_record([
            neutral(&code.code).as_ref(),
            neutral(code.channel.as_deref().unwrap_or_default()).as_ref(),
            neutral(&customer).as_ref(),
            limit.as_deref().unwrap_or_default(),
            &code.used.to_string(),
            state,
            &created,
        ])?;
    }
    csv.into_inner().map_err(|error| error.into_error().into())
}
