//! Categories and collections: the list of each, and one form for both. They differ in little: a
//! category may lie in another one; a collection has an order of its own and may stand on the home
//! page.

mod deletion;
mod editor;
mod form;
pub(super) mod goods;
mod list;
mod saving;
pub(super) mod stored;

pub use deletion::{ask, delete};
pub use editor::{edit, new};
pub use list::list;
pub use saving::{create, save, set_picture};

use uuid::Uuid;

use super::{id_of, store};
use crate::admin::NavigationItem;
use crate::catalog::store::GroupKind;
use crate::core::CollectionId;
use crate::db::TenantTx;
use crate::web::Failure;
use stored::StoredGroup;

/// What the forms of one kind go by.
impl GroupKind {
    /// The list, and the beginning of every other address.
    fn path(self) -> &'static str {
        match self {
            Self::Category => "/admin/categories",
            Self::Collection => "/admin/collections",
        }
    }

    /// The page of one of them, or of a new one.
    fn page(self, id: Option<Uuid>) -> String {
        match id {
            Some(id) => format!("{}/{id}", self.path()),
            None => format!("{}/new", self.path()),
        }
    }

    /// Key of the draft of its form.
    fn form(self, id: Option<Uuid>) -> String {
        match id {
            Some(id) => format!("{}-{id}", self.word()),
            None => format!("{}-new", self.word()),
        }
    }

    /// The field that holds its name, in the form and among the translations.
    fn naming(self) -> &'static str {
        match self {
            Self::Category => "name",
            Self::Collection => "title",
        }
    }

    fn navigation(self) -> NavigationItem {
        match self {
            Self::Category => crate::catalog::admin::CATEGORIES,
            Self::Collection => crate::catalog::admin::COLLECTIONS,
        }
    }

    /// Key of the words "Categories" or "Collections".
    fn plural(self) -> &'static str {
        match self {
            Self::Category => "admin-categories",
            Self::Collection => "admin-collections",
        }
    }
}

async fn all(tx: &mut TenantTx, kind: GroupKind) -> sqlx::Result<Vec<StoredGroup>> {
    match kind {
        GroupKind::Category => store::categories(tx).await,
        GroupKind::Collection => store::collections(tx).await,
    }
}

/// The products that a collection may hold; none for a category, which products choose themselves.
async fn choices(
    tx: &mut TenantTx,
    kind: GroupKind,
    id: Option<Uuid>,
) -> sqlx::Result<Vec<goods::Choice>> {
    match kind {
        GroupKind::Category => Ok(Vec::new()),
        GroupKind::Collection => {
            store::collection_choices(tx, id.map(CollectionId::from_uuid)).await
        }
    }
}

fn find(all: &[StoredGroup], id: Option<Uuid>) -> Result<Option<&StoredGroup>, Failure> {
    match id {
        None => Ok(None),
        Some(id) => all
            .iter()
            .find(|it| it.id == id)
            .map(Some)
            .ok_or(Failure::NotFound),
    }
}

/// The id in an address.
fn parsed(id: &str) -> Result<Uuid, Failure> {
    id_of(id, CollectionId::parse).map(CollectionId::as_uuid)
}
