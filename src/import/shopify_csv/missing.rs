use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Described;
use crate::core::MediaId;

/// A picture that a file named and that could not be had: kept, so that an export names it again
/// and a later import can try once more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingPicture {
    /// Address or file name.
    pub address: String,
    /// What it shows, in words.
    #[serde(default)]
    pub alt: String,
    /// Its place among the product's pictures, counted from 0.
    pub place: usize,
    /// Option values of the variants that it stands for.
    #[serde(default)]
    pub variants: Vec<Vec<String>>,
}

/// The pictures of a file that `media` does not hold; nothing when the file names no picture, and
/// then those that were missing before are still missing.
pub fn missing(
    described: &Described,
    media: &HashMap<String, MediaId>,
) -> Option<Vec<MissingPicture>> {
    if described.pictures.is_empty() {
        return None;
    }
    let mut missing: Vec<MissingPicture> = Vec::new();
    for (place, picture) in described.pictures.iter().enumerate() {
        let is_known = missing.iter().any(|known| known.address == picture.address);
        if is_known || media.contains_key(&picture.address) {
            continue;
        }
        missing.push(MissingPicture {
            address: picture.address.clone(),
            alt: picture.alt.clone().unwrap_or_default(),
            place,
            variants: described
                .variants
                .iter()
                .filter(|variant| variant.picture.as_ref() == Some(&picture.address))
                .map(|variant| variant.values.clone())
                .collect(),
        });
    }
    Some(missing)
}
