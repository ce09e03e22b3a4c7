//! From picture addresses to stored pictures.

use std::collections::HashMap;

use bytes::Bytes;
use url::Url;

use super::{ImportFault, Importer};
use crate::catalog::shopify_csv::{Described, DescribedPicture, RowFault, RowReason};
use crate::core::MediaId;
use crate::media::fetch::FetchFault;
use crate::media::store;

impl Importer {
    /// The stored picture of each address. Own addresses and addresses that were fetched before
    /// need no fetch; what cannot be had becomes a warning.
    pub(super) async fn pictures(
        &self,
        products: &[&Described],
        faults: &mut Vec<RowFault>,
    ) -> Result<HashMap<String, MediaId>, ImportFault> {
        let mut wanted: Vec<&DescribedPicture> = Vec::new();
        for picture in products.iter().flat_map(|product| &product.pictures) {
            if !wanted.iter().any(|known| known.address == picture.address) {
                wanted.push(picture);
            }
        }
        if wanted.is_empty() {
            return Ok(HashMap::new());
        }
        let mut media = self.known(&wanted).await?;
        for picture in wanted {
            if media.contains_key(&picture.address) {
                continue;
            }
            match self.take(&picture.address).await? {
                Ok(id) => {
                    media.insert(picture.address.clone(), id);
                }
                Err(reason) => {
                    faults.push(RowFault::warning(picture.row, picture.column, reason));
                }
            }
        }
        Ok(media)
    }

    async fn known(
        &self,
        wanted: &[&DescribedPicture],
    ) -> Result<HashMap<String, MediaId>, ImportFault> {
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
        Ok(media)
    }

    /// The hash in an address of the shop's own media.
    fn own_hash(&self, address: &str) -> Option<String> {
        let url = Url::parse(address).ok()?;
        let host = url.host_str()?;
        if !self.own_hosts.iter().any(|own| own == host) {
            return None;
        }
        let (hash, _) = url.path().strip_prefix("/media/")?.split_once('-')?;
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
