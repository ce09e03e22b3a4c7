//! Pictures that came with the file: a folder or a ZIP archive.

use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use zip::ZipArchive;

use crate::media::MOST_BYTES;

/// Named pictures beside the file.
#[derive(Clone, Debug, Default)]
pub enum Images {
    /// None came.
    #[default]
    None,
    /// Files of a folder, by name.
    Folder(PathBuf),
    /// Files of an archive, by name.
    Archive(Arc<Archive>),
}

/// An opened ZIP archive.
#[derive(Debug)]
pub struct Archive {
    zip: Mutex<ZipArchive<std::fs::File>>,
    places: HashMap<String, usize>,
}

impl Images {
    /// Opens a folder or an archive.
    ///
    /// # Errors
    /// When it is neither.
    pub fn open(path: &Path) -> std::io::Result<Self> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        let zip = ZipArchive::new(std::fs::File::open(path)?).map_err(std::io::Error::other)?;
        let places = (0..zip.len())
            .filter_map(|place| {
                let name = zip.name_for_index(place)?.ok()?;
                Some((base_name(&name)?.to_owned(), place))
            })
            .collect();
        Ok(Self::Archive(Arc::new(Archive {
            zip: Mutex::new(zip),
            places,
        })))
    }

    /// The picture of that address: the file with the address's last part as its name.
    #[must_use]
    pub fn find(&self, address: &str) -> Option<Bytes> {
        let name = base_name(address)?;
        match self {
            Self::None => None,
            Self::Folder(folder) => {
                let path = folder.join(name);
                let size = std::fs::metadata(&path)
                    .ok()
                    .filter(std::fs::Metadata::is_file)?
                    .len();
                (size <= MOST_BYTES as u64).then(|| std::fs::read(path).ok().map(Bytes::from))?
            }
            Self::Archive(archive) => {
                let place = archive.places.get(name)?;
                let mut zip = archive.zip.lock().unwrap_or_else(PoisonError::into_inner);
                let file = zip.by_index(*place).ok()?;
                let mut bytes = Vec::new();
                // What an entry says of its size may be a lie.
                file.take(MOST_BYTES as u64 + 1)
                    .read_to_end(&mut bytes)
                    .ok()?;
                Some(bytes.into())
            }
        }
    }
}

/// The last part of a path or address; never one that leads elsewhere.
fn base_name(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next()?;
    let name = path.rsplit(['/', '\\']).next()?;
    (!name.is_empty() && name != "." && name != ".." && !name.contains('\0')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_never_lead_out_of_the_folder() {
        assert_eq!(base_name("https://h/a/lamp.jpg?v=1"), Some("lamp.jpg"));
        assert_eq!(base_name("../../etc/passwd"), Some("passwd"));
        assert_eq!(base_name("a/.."), None);
        assert_eq!(base_name(""), None);
    }
}
