//! From picture addresses to stored pictures.

use std::collections::{HashMap, HashSet};

use bytes::Bytes;
use url::Url;

use super::product::Batch;
use super::{ImportFault, Importer};
use crate::core::MediaId;
use crate::import::shopify_csv::{DescribedPicture, RowFault, RowReason};
use crate::media::fetch::FetchFault;
use crate::media::store;

/// The pictures that some products need.
#[derive(Default)]
pub(super) struct Supply {
    /// The stored picture of each address.
    pub media: HashMap<String, MediaId>,
    /// Where the shop shows the pictures of descriptions, by their address in the file.
    pub own: HashMap<String, String>,
    /// What could not be had, by row.
    pub faults: Vec<RowFault>,
    /// Whether everything was tried.
    pub is_complete: bool,
}

impl Importer {
    /// Gets the pictures of some products. Own addresses and addresses that were fetched before
    /// need no fetch; what cannot be had becomes a warning.
    pub(super) async fn supply(&self, batch: &Batch) -> Result<Supply, ImportFault> {
        let wanted = self.wanted(batch);
        let mut supply = self.known(&wanted).await?;
        for picture in &wanted {
            let address = &picture.address;
            if supply.media.contains_key(address)
                || self.own_path(address).is_some() && picture.is_in_text()
            {
                continue;
            }
            match self.take(address).await? {
                Ok(id) => {
                    supply.media.insert(address.clone(), id);
                }
                Err(reason) => {
                    let fault = RowFault::warning(picture.row, picture.column, reason);
                    supply.faults.push(fault);
                }
            }
        }
        supply.faults.sort_by_key(|fault| fault.row);
        self.place(&mut supply, &wanted).await?;
        supply.is_complete = true;
        Ok(supply)
    }

    /// The pictures that need no fetch.
    pub(super) async fn known_supply(&self, batch: &Batch) -> Result<Supply, ImportFault> {
        let wanted = self.wanted(batch);
        let mut supply = self.known(&wanted).await?;
        self.place(&mut supply, &wanted).await?;
        Ok(supply)
    }

    /// The pictures of some products, each once.
    fn wanted<'b>(&self, batch: &'b Batch) -> Vec<&'b DescribedPicture> {
        let mut seen = HashSet::new();
        batch
            .products
            .iter()
            .filter(|product| product.is_wanted(self.mode))
            .flat_map(|product| {
                let described = &product.described;
                described.pictures.iter().chain(&described.body_pictures)
            })
            .filter(|picture| seen.insert(picture.address.as_str()))
            .collect()
    }

    async fn known(&self, wanted: &[&DescribedPicture]) -> Result<Supply, ImportFault> {
        if wanted.is_empty() {
            return Ok(Supply::default());
        }
        let addresses: Vec<String> = wanted
            .iter()
            .map(|picture| picture.address.clone())
            .collect();
        let own: Vec<(&str, String)> = addresses
            .iter()
            .filter_map(|address| Some((address.as_str(), self.own_hash(address)?)))
            .collect();
        let hashes: Vec<String> = own.iter().map(|(_, hash)| hash.clone()).collect();
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let mut media = store::by_sources(&mut tx, &addresses).await?;
        let by_hash = store::by_hashes(&mut tx, &hashes).await?;
        tx.commit().await?;
        for (address, hash) in own {
            if let Some(id) = by_hash.get(&hash) {
                media.insert(address.to_owned(), *id);
            }
        }
        Ok(Supply {
            media,
            ..Supply::default()
        })
    }

    /// Says where the shop shows the pictures of descriptions.
    async fn place(
        &self,
        supply: &mut Supply,
        wanted: &[&DescribedPicture],
    ) -> Result<(), ImportFault> {
        let mut stored: Vec<(&str, MediaId)> = Vec::new();
        for picture in wanted.iter().filter(|picture| picture.is_in_text()) {
            let address = picture.address.as_str();
            if let Some(path) = self.own_path(address) {
                supply.own.insert(address.to_owned(), path);
            } else if let Some(id) = supply.media.get(address) {
                stored.push((address, *id));
            }
        }
        if stored.is_empty() {
            return Ok(());
        }
        let ids: Vec<MediaId> = stored.iter().map(|(_, id)| *id).collect();
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let sources = store::sources_of(&mut tx, &ids).await?;
        tx.commit().await?;
        for (address, id) in stored {
            if let Some(source) = sources.get(&id) {
                let path = source.address(i32::MAX, "jpg");
                supply.own.insert(address.to_owned(), path);
            }
        }
        Ok(())
    }

    /// The path in an address of the shop's own media.
    fn own_path(&self, address: &str) -> Option<String> {
        let url = Url::parse(address).ok()?;
        let host = url.host_str()?;
        let is_own = self.own_hosts.iter().any(|own| own == host);
        (is_own && url.path().starts_with("/media/")).then(|| url.path().to_owned())
    }

    /// The hash in an address of the shop's own media.
    fn own_hash(&self, address: &str) -> Option<String> {
        let path = self.own_path(address)?;
        let (hash, _) = path.strip_prefix("/media/")?.split_once('-')?;
        Some(hash.to_owned())
    }

    /// Gets a picture and keeps it.
    async fn take(&self, address: &str) -> Result<Result<MediaId, RowReason>, ImportFault> {
        let upload = match self.images.find(address) {
            Some(upload) => upload,
            None => match self.fetched(address).await {
                Ok(upload) => upload,
                Err(reason) => return Ok(Err(reason)),
            },
        };
        match self.shelf.keep(&self.tenant.schema, upload).await {
            Ok(kept) => {
                let mut tx = self.db.begin(&self.tenant.schema).await?;
                let id = store::record(&mut tx, &kept, Some(address)).await?;
                tx.commit().await?;
                Ok(Ok(id))
            }
            Err(fault) if fault.reason().is_none() => Err(ImportFault::Media(fault)),
            Err(_) => Ok(Err(RowReason::PictureRefused)),
        }
    }

    async fn fetched(&self, address: &str) -> Result<Bytes, RowReason> {
        self.fetcher
            .fetch(address)
            .await
            .map_err(|fault| match fault {
                FetchFault::Malformed => RowReason::PictureMissing,
                FetchFault::Forbidden => RowReason::PictureForbidden,
                FetchFault::Unreachable => RowReason::PictureUnreachable,
                FetchFault::TooLarge => RowReason::PictureRefused,
            })
    }
}
