use std::collections::HashMap;
use std::io::Write;

use super::store;
use crate::catalog::write;
use crate::core::{Currency, MediaId, ProductId};
use crate::db::Db;
use crate::import::shopify_csv::{Shown, Writer};
use crate::media;
use crate::tenancy::Tenant;

/// Products read at a time.
const CHUNK: i64 = 200;

/// Why an export failed.
pub type ExportFault = Box<dyn std::error::Error + Send + Sync>;

/// Writes the whole catalog to `file`; returns how many products it has. `base_url` is the
/// shop's public address, for those of its pictures.
///
/// # Errors
/// When the database or the file fails.
pub async fn export<W: Write + Send>(
    db: &Db,
    tenant: &Tenant,
    currency: Currency,
    base_url: &str,
    file: W,
) -> Result<u64, ExportFault> {
    let mut tx = db.begin(&tenant.schema).await?;
    let mut writer = Writer::new(file, store::foreign_columns(&mut tx).await?)?;
    let mut last: Option<ProductId> = None;
    let mut count = 0;
    loop {
        let ids = store::products_after(&mut tx, last, CHUNK).await?;
        let Some(end) = ids.last() else { break };
        last = Some(*end);
        let products = write::load_many(&mut tx, &ids).await?;
        let media: Vec<MediaId> = products
            .iter()
            .flat_map(|product| product.input.pictures.iter().map(|picture| picture.media))
            .collect();
        let pictures: HashMap<MediaId, String> = media::store::sources_of(&mut tx, &media)
            .await?
            .into_iter()
            .map(|(id, source)| (id, format!("{base_url}{}", source.address(i32::MAX, "jpg"))))
            .collect();
        let shown = Shown {
            pictures: &pictures,
            currency,
            base_url,
        };
        let missing = store::missing_pictures(&mut tx, &ids).await?;
        for product in &products {
            let missing = missing.get(&product.id).map_or(&[][..], Vec::as_slice);
            writer.product(&product.input, missing, &shown)?;
            count += 1;
        }
    }
    tx.commit().await?;
    writer.finish()?;
    Ok(count)
}
