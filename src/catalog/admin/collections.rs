//! `/admin/collections`: see [`super::group`].

use axum::extract::{Multipart, Path};

use super::group;
use crate::catalog::store::GroupKind;
use crate::identity::Staff;
use crate::web::{FormFields, Outcome};

const KIND: GroupKind = GroupKind::Collection;

/// `GET /admin/collections`
pub async fn list(staff: Staff) -> Outcome {
    group::list(staff, KIND).await
}

/// `GET /admin/collections/new`
pub async fn new(staff: Staff) -> Outcome {
    group::new(staff, KIND).await
}

/// `GET /admin/collections/{collection}`
pub async fn edit(staff: Staff, Path(id): Path<String>) -> Outcome {
    group::edit(staff, KIND, &id).await
}

/// `POST /admin/collections`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    group::create(staff, KIND, fields).await
}

/// `POST /admin/collections/{collection}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    group::save(staff, KIND, &id, fields).await
}

/// `POST /admin/collections/{collection}/picture`
pub async fn set_picture(staff: Staff, Path(id): Path<String>, upload: Multipart) -> Outcome {
    group::set_picture(staff, KIND, &id, upload).await
}

/// `GET /admin/collections/{collection}/delete`
pub async fn ask_delete(staff: Staff, Path(id): Path<String>) -> Outcome {
    group::ask(staff, KIND, &id).await
}

/// `POST /admin/collections/{collection}/delete`
pub async fn delete(staff: Staff, Path(id): Path<String>) -> Outcome {
    group::delete(staff, KIND, &id).await
}
