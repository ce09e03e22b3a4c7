//! The form of a thing, with its addresses.

use std::fmt::Display;
use std::str::FromStr;

use axum::extract::{FromRequestParts, OptionalFromRequestParts, Path};
use axum::http::request::Parts;
use uuid::Uuid;

use super::{Form, OpenForm};
use crate::admin::step;
use crate::core::Error;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::web::{Failure, FormFields, Outcome, Shop};

/// The thing that an address names, or a new one where it names none (`…/new`).
#[derive(Clone, Copy, Debug)]
pub struct FormAt<Id> {
    /// Which thing it is or will be.
    pub id: Id,
    /// Whether it is not stored yet.
    pub is_new: bool,
}

impl<S, Id> FromRequestParts<S> for FormAt<Id>
where
    S: Send + Sync,
    Id: FromStr + From<Uuid> + Send,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        type Named = Path<String>;
        let named = <Named as OptionalFromRequestParts<S>>::from_request_parts(parts, state)
            .await
            .map_err(|_| Failure::NotFound)?;
        Ok(match named {
            Some(Path(id)) => Self {
                id: id.parse().map_err(|_| Failure::NotFound)?,
                is_new: false,
            },
            None => Self {
                id: Uuid::now_v7().into(),
                is_new: true,
            },
        })
    }
}

impl<Id: Copy + Display> FormAt<Id> {
    /// What is stored of it; nothing of a new one.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such thing.
    pub async fn load<T>(
        self,
        tx: &mut TenantTx,
        find: impl AsyncFnOnce(&mut TenantTx, Id) -> sqlx::Result<Option<T>>,
    ) -> Result<Option<T>, Failure> {
        if self.is_new {
            return Ok(None);
        }
        find(tx, self.id).await?.ok_or(Failure::NotFound).map(Some)
    }

    fn key(self, first: &str) -> String {
        if self.is_new {
            format!("{first}-new")
        } else {
            format!("{first}-{}", self.id)
        }
    }
}

/// Where the form of a kind of thing lives, and what follows when it is saved.
#[derive(Clone, Copy, Debug)]
pub struct FormPage {
    path: &'static str,
    key: &'static str,
    is_part_of_list: bool,
    done: Option<&'static str>,
}

impl FormPage {
    /// A form under the list at `path`, to which saving leads back; a new one is sent to `…/new`.
    /// `key` begins the key of its draft.
    #[must_use]
    pub const fn in_list(path: &'static str, key: &'static str) -> Self {
        Self {
            path,
            key,
            is_part_of_list: true,
            done: None,
        }
    }

    /// A form on the page of its thing, which saving leads back to; a new one is sent to `path`.
    #[must_use]
    pub const fn on_page(path: &'static str, key: &'static str) -> Self {
        Self {
            path,
            key,
            is_part_of_list: false,
            done: None,
        }
    }

    /// The same, with another word than `saved` or `added` for what was done.
    #[must_use]
    pub const fn telling(self, done: &'static str) -> Self {
        Self {
            done: Some(done),
            ..self
        }
    }

    /// The form with its draft.
    pub async fn open<F: Form, Id: Copy + Display>(
        self,
        shop: &Shop,
        tx: &mut TenantTx,
        at: FormAt<Id>,
        stored: Option<FormFields>,
    ) -> Result<OpenForm, Failure> {
        let draft = shop.editor_draft(tx, &at.key(self.key)).await?;
        if !self.is_part_of_list {
            let action = if at.is_new {
                self.path.to_owned()
            } else {
                self.page_of(at)
            };
            return Ok(OpenForm::new::<F>(shop, draft, stored, action));
        }
        let delete = (!at.is_new).then(|| format!("{}/delete", self.page_of(at)));
        Ok(OpenForm::new::<F>(shop, draft, stored, self.page_of(at))
            .or_back_to(self.path)
            .or_deleted_at(delete))
    }

    /// Reads the form, lets `write` store it, takes its next version, commits, and leads on. What is
    /// wrong leads back to the form.
    ///
    /// # Errors
    /// What no form can tell.
    pub async fn save<F: Form, Id: Copy + Display>(
        self,
        staff: &Staff,
        at: FormAt<Id>,
        fields: &FormFields,
        write: impl AsyncFnOnce(&mut TenantTx, F) -> Result<(), Failure>,
    ) -> Outcome {
        let shop = &staff.shop;
        let key = at.key(self.key);
        let saved = async {
            let form = F::read(shop, fields)?;
            let mut tx = shop.begin().await?;
            write(&mut tx, form).await?;
            let by = staff.member.id;
            shop.keep_edit(&mut tx, &key, fields, by, at.is_new).await?;
            shop.commit_change(tx).await
        };
        match saved.await {
            Ok(()) => self.lead_on(staff, at),
            Err(failure) => send_back(shop, &key, &self.page_of(at), fields, failure).await,
        }
    }

    /// Deletes the thing as `remove` does, and leads back to the list.
    pub async fn delete<Id: Copy>(
        self,
        staff: &Staff,
        at: FormAt<Id>,
        remove: impl AsyncFnOnce(&mut TenantTx, Id) -> sqlx::Result<()>,
    ) -> Outcome {
        let mut tx = staff.shop.begin().await?;
        remove(&mut tx, at.id).await?;
        staff.shop.commit_change(tx).await?;
        step(staff, self.path, "deleted", Ok(()))
    }

    fn lead_on<Id: Copy + Display>(self, staff: &Staff, at: FormAt<Id>) -> Outcome {
        if self.is_part_of_list {
            return step(staff, self.path, self.done.unwrap_or("saved"), Ok(()));
        }
        let done = if at.is_new { "added" } else { "saved" };
        let page = format!("{}/{}", self.path, at.id);
        step(staff, &page, self.done.unwrap_or(done), Ok(()))
    }

    fn page_of<Id: Copy + Display>(self, at: FormAt<Id>) -> String {
        if at.is_new {
            format!("{}/new", self.path)
        } else {
            format!("{}/{}", self.path, at.id)
        }
    }
}

/// Answers a form of the page `page` that makes something and may be sent again: with `done`, or
/// with what is wrong. `write` stores it; `key` is that of the draft.
///
/// # Errors
/// What no form can tell.
pub async fn submit_form<F: Form>(
    staff: &Staff,
    key: &str,
    page: &str,
    done: &str,
    fields: &FormFields,
    write: impl AsyncFnOnce(&mut TenantTx, F) -> Result<(), Failure>,
) -> Outcome {
    let shop = &staff.shop;
    let sent = async {
        let form = F::read(shop, fields)?;
        let mut tx = shop.begin().await?;
        write(&mut tx, form).await?;
        shop.forget_draft(&mut tx, key).await?;
        shop.commit_change(tx).await
    };
    match sent.await {
        Ok(()) => step(staff, page, done, Ok(())),
        Err(failure) => send_back(shop, key, page, fields, failure).await,
    }
}

async fn send_back(
    shop: &Shop,
    key: &str,
    page: &str,
    fields: &FormFields,
    failure: Failure,
) -> Outcome {
    match failure {
        Failure::Wire(error @ (Error::Invalid(_) | Error::Conflict | Error::Refused(_))) => {
            shop.reject(key, page, fields, error).await
        }
        failure => Err(failure),
    }
}
