use crate::catalog::input::named;
use crate::core::{Error, Reason, Refusal};
use crate::web::Failure;

/// Why something could not be written.
#[derive(Debug)]
pub enum WriteFault {
    /// The caller's mistake, by field.
    Refused(Error),
    /// The database failed.
    Database(sqlx::Error),
}

impl WriteFault {
    /// What the caller did wrong becomes a fault; what is ours stays a failure.
    ///
    /// # Errors
    /// With every failure that is not the caller's.
    pub fn split<T>(result: Result<T, Failure>) -> Result<Result<T, Self>, Failure> {
        match result {
            Ok(value) => Ok(Ok(value)),
            Err(Failure::Wire(error)) => Ok(Err(Self::Refused(error))),
            Err(failure) => Err(failure),
        }
    }
}

impl From<Error> for WriteFault {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<sqlx::Error> for WriteFault {
    fn from(error: sqlx::Error) -> Self {
        match refusal(&error) {
            Some(refused) => Self::Refused(refused),
            None => Self::Database(error),
        }
    }
}

impl From<WriteFault> for Failure {
    fn from(fault: WriteFault) -> Self {
        match fault {
            WriteFault::Refused(error) => error.into(),
            WriteFault::Database(error) => error.into(),
        }
    }
}

impl std::fmt::Display for WriteFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(error) => error.fmt(f),
            Self::Database(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for WriteFault {}

/// A broken constraint as a fault of the field that broke it.
fn refusal(error: &sqlx::Error) -> Option<Error> {
    let database = error.as_database_error()?;
    let constraint = database.constraint()?;
    Some(match constraint {
        "products_slug_unique" | "categories_slug_unique" | "collections_slug_unique" => {
            Error::invalid("slug", Reason::AlreadyTaken)
        }
        "products_handle_unique" => Error::invalid("handle", Reason::AlreadyTaken),
        "variants_sku_unique" => Error::invalid("sku", Reason::AlreadyTaken),
        "variants_options_unique" => Error::invalid("variants", Reason::AlreadyTaken),
        "stock_items_never_oversold" => Error::from(Refusal::InUse),
        "pictures_media_fkey" => Error::invalid("pictures", Reason::Unknown),
        "product_categories_category_fkey" => Error::invalid("categories", Reason::Unknown),
        "collection_products_collection_fkey" => Error::invalid("collections", Reason::Unknown),
        "categories_parent_fkey" | "categories_not_own_parent" => {
            Error::invalid("parent", Reason::Unknown)
        }
        name if name.ends_with("_range") || name.ends_with("_not_negative") => {
            Error::invalid(named("variants"), Reason::Malformed)
        }
        _ => return None,
    })
}
