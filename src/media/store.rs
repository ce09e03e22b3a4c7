//! SQL of stored pictures.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::KeptPicture;
use crate::core::MediaId;
use crate::db::TenantTx;
use crate::ui::PictureSource;

/// Notes a kept picture; the same picture twice is one.
pub async fn record(
    tx: &mut TenantTx,
    picture: &KeptPicture,
    source: Option<&str>,
) -> sqlx::Result<MediaId> {
    let number = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
    let widths: Vec<i32> = picture.widths.iter().copied().map(number).collect();
    let id = sqlx::query_scalar!(
        "insert into media (id, hash, width, height, widths, bytes, source) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict on constraint media_hash_unique do update set source = coalesce(excluded.source, media.source)
         returning id",
        Uuid::now_v7(),
        picture.hash,
        number(picture.width),
        number(picture.height),
        &widths,
        i64::try_from(picture.bytes).unwrap_or(i64::MAX),
        source,
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(MediaId::from_uuid(id))
}

/// The pictures that were fetched from these addresses before.
pub async fn by_sources(
    tx: &mut TenantTx,
    sources: &[String],
) -> sqlx::Result<HashMap<String, MediaId>> {
    let rows = sqlx::query!(
        r#"select id, source as "source!" from media where source = any ($1)"#,
        sources
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.source, MediaId::from_uuid(row.id)))
        .collect())
}

/// The hashes of all pictures.
pub async fn hashes(tx: &mut TenantTx) -> sqlx::Result<HashSet<String>> {
    let all = sqlx::query_scalar!("select hash from media")
        .fetch_all(&mut **tx)
        .await?;
    Ok(all.into_iter().collect())
}

/// The pictures with these hashes.
pub async fn by_hashes(
    tx: &mut TenantTx,
    hashes: &[String],
) -> sqlx::Result<HashMap<String, MediaId>> {
    let rows = sqlx::query!("select id, hash from media where hash = any ($1)", hashes)
        .fetch_all(&mut **tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.hash, MediaId::from_uuid(row.id)))
        .collect())
}

/// Pictures as pages show them, without words.
pub async fn sources_of(
    tx: &mut TenantTx,
    ids: &[MediaId],
) -> sqlx::Result<HashMap<MediaId, PictureSource>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.as_uuid()).collect();
    let rows = sqlx::query!(
        "select id, hash, width, height, widths from media where id = any ($1)",
        &ids
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let source = PictureSource {
                hash: row.hash,
                width: row.width,
                height: row.height,
                widths: row.widths,
                alt: String::new(),
            };
            (MediaId::from_uuid(row.id), source)
        })
        .collect())
}
