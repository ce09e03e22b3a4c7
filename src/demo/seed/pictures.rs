//! Pictures that were drawn before: to draw one and to write it in all its sizes takes a second, and the
//! same drawing becomes the same files every time.

use std::path::{Path, PathBuf};

use super::{DemoFault, drawing};
use crate::db::SchemaName;
use crate::media::{KeptPicture, PictureStore};

/// What a picture is depends on its drawing, and on how it is made of it.
const MAKERS: [&str; 3] = [
    include_str!("drawing.rs"),
    include_str!("../../media/variant.rs"),
    include_str!("../../media/encoding.rs"),
];
/// Written when all files of a picture are there.
const DESCRIPTION: &str = "picture.json";

/// Where finished pictures lie; nothing is remembered without.
pub(super) struct Drawn(Option<PathBuf>);

impl Drawn {
    pub(super) fn in_folder(folder: Option<&Path>) -> Self {
        Self(folder.map(Path::to_owned))
    }

    /// Puts the picture of a drawing on the shelf.
    pub(super) async fn keep(
        &self,
        shelf: &PictureStore,
        schema: &SchemaName,
        svg: String,
    ) -> Result<KeptPicture, DemoFault> {
        let Some(folder) = self.folder_of(&svg) else {
            let png = drawing::rasterise(svg).await?;
            return Ok(shelf.keep(schema, png.into()).await?);
        };
        if let Ok(description) = tokio::fs::read(folder.join(DESCRIPTION)).await {
            let picture: KeptPicture = serde_json::from_slice(&description)?;
            for name in names(&picture) {
                if let Ok(content) = tokio::fs::read(folder.join(&name)).await {
                    let key = format!("{}/{name}", picture.hash);
                    shelf.put(schema, &key, content.into()).await?;
                }
            }
            return Ok(picture);
        }
        let png = drawing::rasterise(svg).await?;
        let picture = shelf.keep(schema, png.into()).await?;
        tokio::fs::create_dir_all(&folder).await?;
        for name in names(&picture) {
            let key = format!("{}/{name}", picture.hash);
            if let Some(content) = shelf.get(schema, &key).await? {
                tokio::fs::write(folder.join(&name), content).await?;
            }
        }
        tokio::fs::write(folder.join(DESCRIPTION), serde_json::to_vec(&picture)?).await?;
        Ok(picture)
    }

    fn folder_of(&self, svg: &str) -> Option<PathBuf> {
        let mut hasher = blake3::Hasher::new();
        for part in MAKERS.into_iter().chain([svg]) {
            hasher.update(blake3::hash(part.as_bytes()).as_bytes());
        }
        let name = hasher.finalize().to_hex();
        self.0.as_ref().map(|folder| folder.join(name.as_str()))
    }
}

/// The files that a picture may have; of the originals it has one.
fn names(picture: &KeptPicture) -> Vec<String> {
    let originals = ["webp", "jpg"].map(|ending| format!("original.{ending}"));
    let sizes = picture
        .widths
        .iter()
        .flat_map(|width| ["webp", "jpg"].map(|ending| format!("{width}.{ending}")));
    originals.into_iter().chain(sizes).collect()
}
