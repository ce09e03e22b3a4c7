//! What lies in the storage and belongs to nothing: of uploads that broke off between their files and their
//! row, of a program that ended in the middle of a write, of pictures whose row is gone.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::time::{Duration, SystemTime};

use futures::TryStreamExt;
use object_store::ObjectStoreExt;
use time::OffsetDateTime;

use super::{MediaFault, PictureStore};
use crate::db::SchemaName;

impl PictureStore {
    /// The pictures of a tenant of which nothing was written lately; and, in passing, removes what writes that
    /// broke off have left.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn old_pictures(
        &self,
        schema: &SchemaName,
        young: Duration,
    ) -> Result<Vec<String>, MediaFault> {
        if let Some(folder) = self.folder(schema) {
            let looked = tokio::task::spawn_blocking(move || old_folders(&folder, young)).await;
            return looked
                .map_err(|error| MediaFault::Internal(error.to_string()))?
                .map_err(|error| MediaFault::Internal(error.to_string()));
        }
        let mut newest: HashMap<String, OffsetDateTime> = HashMap::new();
        let mut files = self
            .all()?
            .list(Some(&object_store::path::Path::from(schema.as_str())));
        while let Some(file) = files.try_next().await? {
            let mut parts = file.location.parts().skip(1);
            let Some(hash) = parts.next().filter(|hash| is_hash(hash.as_ref())) else {
                continue;
            };
            let written = OffsetDateTime::from(SystemTime::from(file.last_modified));
            let entry = newest.entry(hash.as_ref().to_owned()).or_insert(written);
            *entry = written.max(*entry);
        }
        let limit = OffsetDateTime::now_utc() - young;
        let old = newest.into_iter().filter(|(_, written)| *written < limit);
        Ok(old.map(|(hash, _)| hash).collect())
    }

    /// Removes the files of these pictures and says how many there were.
    ///
    /// # Errors
    /// When the storage fails; calling again goes on.
    pub async fn remove_pictures(
        &self,
        schema: &SchemaName,
        hashes: impl Iterator<Item = String>,
    ) -> Result<usize, MediaFault> {
        let mut removed = 0;
        for hash in hashes {
            if let Some(folder) = self.folder(schema) {
                tokio::fs::remove_dir_all(folder.join(&hash))
                    .await
                    .map_err(|error| MediaFault::Internal(error.to_string()))?;
            } else {
                let prefix = object_store::path::Path::from(format!("{}/{hash}", schema.as_str()));
                let mut files = self.all()?.list(Some(&prefix));
                while let Some(file) = files.try_next().await? {
                    self.all()?.delete(&file.location).await?;
                }
            }
            removed += 1;
        }
        Ok(removed)
    }
}

fn is_hash(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The folders of pictures that are old. The storage writes a file under its name with `#` and a number first.
fn old_folders(folder: &Path, young: Duration) -> std::io::Result<Vec<String>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let is_old = |path: &Path| {
        let written = path.metadata().and_then(|of| of.modified());
        written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age >= young))
    };
    let mut old = HashSet::new();
    for entry in entries {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if !path.is_dir() {
            continue;
        }
        if is_hash(name) && is_old(&path) {
            old.insert(name.to_owned());
        }
        for file in std::fs::read_dir(&path)? {
            let file = file?.path();
            let broke_off = file
                .file_name()
                .and_then(|name| name.to_str())
                .and_then(|name| name.rsplit_once('#'))
                .is_some_and(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()));
            if broke_off && is_old(&file) {
                std::fs::remove_file(&file)?;
            }
        }
    }
    Ok(old.into_iter().collect())
}
