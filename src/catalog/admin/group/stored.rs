use uuid::Uuid;

use crate::catalog::store::GroupKind;
use crate::catalog::write::{
    CategoryInput, CollectionInput, WriteFault, save_category, save_collection,
};
use crate::core::{CategoryId, CollectionId, MediaId, Slug};
use crate::db::TenantTx;
use crate::tenancy::{Tenant, Translations};

/// A category or a collection as it is stored.
#[derive(Clone, Debug, Default)]
pub(in crate::catalog::admin) struct StoredGroup {
    /// Its id.
    pub id: Uuid,
    /// How deep it lies; 0 for a collection.
    pub depth: i32,
    /// How many products are in it.
    pub products: i64,
    /// Its address.
    pub slug: Option<Slug>,
    /// The category it is part of.
    pub parent: Option<Uuid>,
    /// Its name in the store's first language.
    pub name: String,
    /// A sentence or two.
    pub description: String,
    /// Further languages.
    pub translations: Translations,
    /// Its picture.
    pub media: Option<MediaId>,
    /// Its place among the others.
    pub position: i32,
    /// Whether the home page shows a collection.
    pub featured: bool,
    /// Title for search engines.
    pub seo_title: String,
    /// Description for search engines.
    pub seo_description: String,
}

impl StoredGroup {
    /// The name, set in by its depth.
    pub(in crate::catalog::admin) fn indented(&self) -> String {
        let depth = usize::try_from(self.depth).unwrap_or(0);
        format!("{}{}", "– ".repeat(depth), self.name)
    }

    /// Writes it over the one that is there, or as a new one.
    pub(super) async fn save(
        self,
        tx: &mut TenantTx,
        tenant: &Tenant,
        kind: GroupKind,
        id: Option<Uuid>,
    ) -> Result<Uuid, WriteFault> {
        match kind {
            GroupKind::Category => {
                let id = id.map(CategoryId::from_uuid);
                let saved = save_category(tx, tenant, id, &self.into_category()).await?;
                Ok(saved.as_uuid())
            }
            GroupKind::Collection => {
                let id = id.map(CollectionId::from_uuid);
                let saved = save_collection(tx, tenant, id, &self.into_collection()).await?;
                Ok(saved.as_uuid())
            }
        }
    }

    fn into_category(self) -> CategoryInput {
        CategoryInput {
            slug: self.slug,
            parent: self.parent.map(CategoryId::from_uuid),
            name: self.name,
            description: self.description,
            translations: self.translations,
            media: self.media,
            position: self.position,
            seo_title: self.seo_title,
            seo_description: self.seo_description,
        }
    }

    fn into_collection(self) -> CollectionInput {
        CollectionInput {
            slug: self.slug,
            title: self.name,
            description: self.description,
            translations: self.translations,
            media: self.media,
            position: self.position,
            featured: self.featured,
            seo_title: self.seo_title,
            seo_description: self.seo_description,
        }
    }
}
