//! Where files are kept: a folder, or a bucket.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use futures::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt};
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use tracing::warn;
use url::Url;

use super::{MediaFault, variant};
use crate::db::SchemaName;

/// Megapixels that may be decoded at the same time: the largest picture alone, or many small ones.
const MEGAPIXELS: u32 = 60;

/// The files of all shops.
#[derive(Clone, Debug)]
pub struct PictureStore {
    place: Arc<Place>,
    opened: Arc<OnceLock<Arc<dyn ObjectStore>>>,
    megapixels: Arc<Semaphore>,
    workers: Arc<Semaphore>,
}

#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Bucket(String),
}

/// A picture whose files are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPicture {
    /// Name of its files.
    pub hash: String,
    /// Width of the original.
    pub width: u32,
    /// Height of the original.
    pub height: u32,
    /// Widths that exist as WebP and JPEG.
    pub widths: Vec<u32>,
    /// Size of all files together.
    pub bytes: u64,
}

impl PictureStore {
    /// In the bucket of that address (`s3://bucket/prefix`), else in a folder of `data_dir`; opened at its
    /// first use.
    #[must_use]
    pub fn new(bucket: Option<&str>, data_dir: &Path) -> Self {
        let place = match bucket {
            Some(address) => Place::Bucket(address.to_owned()),
            None => Place::Folder(data_dir.join("media")),
        };
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            place: Arc::new(place),
            opened: Arc::default(),
            megapixels: Arc::new(Semaphore::new(MEGAPIXELS as usize)),
            workers: Arc::new(Semaphore::new(workers)),
        }
    }

    /// Makes the files of an uploaded picture and keeps them: all of them, or none.
    ///
    /// # Errors
    /// When the upload is no picture that is taken, or the files cannot be kept.
    pub async fn keep(
        &self,
        schema: &SchemaName,
        upload: Bytes,
    ) -> Result<KeptPicture, MediaFault> {
        let pixels = variant::pixels(&upload)?;
        let share = u32::try_from(pixels.div_ceil(1_000_000)).unwrap_or(MEGAPIXELS);
        let closed = |_| MediaFault::Internal("media is closing".to_owned());
        let _megapixels = self
            .megapixels
            .acquire_many(share.min(MEGAPIXELS))
            .await
            .map_err(closed)?;
        let _worker = self.workers.acquire().await.map_err(closed)?;
        let made = tokio::task::spawn_blocking(move || variant::make(&upload))
            .await
            .map_err(|error| MediaFault::Internal(error.to_string()))??;
        let mut bytes = 0;
        let mut written = Vec::with_capacity(made.files.len());
        for (name, content) in made.files {
            bytes += content.len() as u64;
            let key = format!("{}/{name}", made.hash);
            // The same picture may have been kept before, and is shown: its files stay whatever comes.
            let is_new = !self.has(schema, &key).await;
            if let Err(fault) = self.put(schema, &key, content.into()).await {
                self.take_back(schema, &made.hash, &written).await;
                return Err(fault);
            }
            if is_new {
                written.push(key);
            }
        }
        Ok(KeptPicture {
            hash: made.hash,
            width: made.width,
            height: made.height,
            widths: made.widths,
            bytes,
        })
    }

    /// Keeps a file under the tenant's own key.
    ///
    /// # Errors
    /// [`MediaFault::NotKept`] when the storage is full or cannot be written.
    pub async fn put(
        &self,
        schema: &SchemaName,
        key: &str,
        content: Bytes,
    ) -> Result<(), MediaFault> {
        self.store()?
            .put(&path(schema, key)?, content.into())
            .await
            .map_err(MediaFault::NotKept)?;
        Ok(())
    }

    async fn has(&self, schema: &SchemaName, key: &str) -> bool {
        let (Ok(store), Ok(path)) = (self.store(), path(schema, key)) else {
            return false;
        };
        store.head(&path).await.is_ok()
    }

    /// Removes the files of a picture that could not be kept whole, and its folder if nothing else is in it.
    async fn take_back(&self, schema: &SchemaName, hash: &str, written: &[String]) {
        for key in written {
            if let Err(cause) = self.delete(schema, key).await {
                warn!(%cause, key, "what was written of a picture stays for the sweeping");
            }
        }
        if let Place::Folder(folder) = self.place.as_ref() {
            let _ = tokio::fs::remove_dir(folder.join(schema.as_str()).join(hash)).await;
        }
    }

    /// A tenant's file; `None` when it has none under that key.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn get(&self, schema: &SchemaName, key: &str) -> Result<Option<Bytes>, MediaFault> {
        match self.store()?.get(&path(schema, key)?).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes a tenant's file; one that is gone already is no fault.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn delete(&self, schema: &SchemaName, key: &str) -> Result<(), MediaFault> {
        match self.store()?.delete(&path(schema, key)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The folder or bucket, for the sweeping.
    pub(super) fn all(&self) -> Result<&Arc<dyn ObjectStore>, MediaFault> {
        self.store()
    }

    /// The tenant's folder, where files lie in one.
    pub(super) fn folder(&self, schema: &SchemaName) -> Option<PathBuf> {
        match self.place.as_ref() {
            Place::Folder(folder) => Some(folder.join(schema.as_str())),
            Place::Bucket(_) => None,
        }
    }

    /// Removes every file of a tenant that is no more.
    ///
    /// # Errors
    /// When the storage fails; calling again goes on.
    pub async fn delete_all(&self, schema: &SchemaName) -> Result<(), MediaFault> {
        if let Place::Folder(folder) = self.place.as_ref() {
            return match tokio::fs::remove_dir_all(folder.join(schema.as_str())).await {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(MediaFault::Internal(error.to_string()))
                }
                _ => Ok(()),
            };
        }
        let store = self.store()?;
        let mut files = store.list(Some(&Key::from(schema.as_str())));
        while let Some(file) = files.try_next().await? {
            store.delete(&file.location).await?;
        }
        Ok(())
    }

    fn store(&self) -> Result<&Arc<dyn ObjectStore>, MediaFault> {
        if let Some(store) = self.opened.get() {
            return Ok(store);
        }
        let store = open(&self.place)?;
        Ok(self.opened.get_or_init(|| store))
    }
}

fn open(place: &Place) -> Result<Arc<dyn ObjectStore>, MediaFault> {
    let internal = |cause: &dyn std::fmt::Display| MediaFault::Internal(cause.to_string());
    match place {
        Place::Folder(folder) => {
            std::fs::create_dir_all(folder).map_err(|error| internal(&error))?;
            Ok(Arc::new(LocalFileSystem::new_with_prefix(folder)?))
        }
        Place::Bucket(address) => {
            let address = Url::parse(address).map_err(|error| internal(&error))?;
            let settings = std::env::vars().filter(|(name, _)| name.starts_with("AWS_"));
            let (store, prefix) = object_store::parse_url_opts(&address, settings)?;
            Ok(Arc::new(PrefixStore::new(store, prefix)))
        }
    }
}

fn path(schema: &SchemaName, key: &str) -> Result<Key, MediaFault> {
    Key::parse(format!("{}/{key}", schema.as_str()))
        .map_err(|error| MediaFault::Internal(error.to_string()))
}
