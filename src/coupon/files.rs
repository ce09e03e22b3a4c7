use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::drawing::{self, Drawing, DrawingFault};
use super::{Face, find};
use crate::web::render::private;
use crate::web::{ClientAddress, Failure, Outcome, Shop};

/// `GET /coupons/{code}/coupon.png`: the coupon to keep on a phone.
pub async fn picture(shop: Shop, client: ClientAddress, Path(code): Path<String>) -> Outcome {
    let face = face(&shop, client, &code).await?;
    let name = file_name(&face, "png");
    let png = drawn(move || drawing::png(&drawing::upright(&face)?)).await?;
    download(png, "image/png", &name)
}

/// `GET /coupons/{code}/coupon.pdf`: the coupon to print.
pub async fn print(shop: Shop, client: ClientAddress, Path(code): Path<String>) -> Outcome {
    let face = face(&shop, client, &code).await?;
    let name = file_name(&face, "pdf");
    let pdf =
        drawn(move || drawing::upright(&face).map(|sheet: Drawing| drawing::pdf(&sheet))).await?;
    download(pdf, "application/pdf", &name)
}

/// `GET /coupons/{code}/preview.png`: what is shown where the page's address was shared.
pub async fn preview(shop: Shop, client: ClientAddress, Path(code): Path<String>) -> Outcome {
    let face = face(&shop, client, &code).await?;
    let png = drawn(move || drawing::png(&drawing::wide(&face)?)).await?;
    let kind = HeaderValue::from_static("image/png");
    Ok(private(
        ([(header::CONTENT_TYPE, kind)], png).into_response(),
    ))
}

async fn face(shop: &Shop, client: ClientAddress, code: &str) -> Result<Face, Failure> {
    let mut tx = shop.begin().await?;
    let found = find(shop, &mut tx, client, code).await?;
    tx.commit().await?;
    // Nothing of it is shown before the form in front of it was filled in.
    found
        .ok()
        .filter(|face| face.asks.is_empty())
        .ok_or(Failure::NotFound)
}

/// Drawing takes long enough to hold up other requests.
async fn drawn(
    draw: impl FnOnce() -> Result<Vec<u8>, DrawingFault> + Send + 'static,
) -> Result<Vec<u8>, Failure> {
    tokio::task::spawn_blocking(draw)
        .await
        .map_err(Failure::internal)?
        .map_err(Failure::internal)
}

/// A name that every file system takes.
fn file_name(face: &Face, ending: &str) -> String {
    let kept = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-';
    let code: String = face.code.chars().filter(kept).collect();
    format!("coupon-{code}.{ending}")
}

fn download(file: Vec<u8>, kind: &'static str, name: &str) -> Outcome {
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}\""))
        .map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    let response: Response = (headers, file).into_response();
    Ok(private(response))
}
